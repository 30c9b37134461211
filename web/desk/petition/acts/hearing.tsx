import { fieldsForm } from './fields-form.tsx';

/** 申请听证, said at the window or handed in on paper. */
export const requestHearing = fieldsForm('requestHearing', { reason: { kind: 'text', rows: 4 } });

/** 决定是否听证 */
export const decideHearing = fieldsForm('decideHearing', {
  granted: { kind: 'yes-no' },
  weighty: { kind: 'tick' },
  reason: { kind: 'text', rows: 4 },
  delivery: { kind: 'notice' },
});

/** 发听证通知: officers one a line, 「姓名，身份」. */
export const noticeHearing = fieldsForm(
  'noticeHearing',
  {
    heldOn: { kind: 'day' },
    time: { kind: 'text', optional: true },
    place: { kind: 'text' },
    presider: { kind: 'text' },
    presiderId: { kind: 'officer', optional: true },
    officers: { kind: 'lines', each: hearingOfficer },
    weighty: { kind: 'tick' },
    choosing: { kind: 'tick' },
    open: { kind: 'yes-no' },
    closedBecause: { kind: 'choice', of: ['state-secret', 'trade-secret', 'privacy', 'unsuitable'], optional: true },
    petitionerConsents: { kind: 'tick' },
    issues: { kind: 'text', rows: 3, optional: true },
    recorder: { kind: 'text', optional: true },
    papers: { kind: 'text', rows: 2, optional: true },
    delivery: { kind: 'notice' },
  },
  { wide: true },
);

/** 记录听证 */
export const holdHearing = fieldsForm(
  'holdHearing',
  {
    heldOn: { kind: 'day' },
    petitionerCame: { kind: 'tick' },
    officersPresent: { kind: 'text', numeric: true },
    present: { kind: 'text', rows: 2, optional: true },
    record: { kind: 'text', rows: 7 },
    readBack: { kind: 'tick' },
    signed: { kind: 'tick' },
    unsigned: { kind: 'text', optional: true },
  },
  { files: true, wide: true },
);

/** 出具听证结论 */
export const concludeHearing = fieldsForm(
  'concludeHearing',
  {
    findings: { kind: 'text', rows: 5 },
    conclusion: { kind: 'text', rows: 5 },
    dissent: { kind: 'text', rows: 3, optional: true },
    delivery: { kind: 'notice' },
  },
  { wide: true },
);

/** 不要听证了 */
export const dropHearing = fieldsForm('dropHearing', { reason: { kind: 'text', rows: 2, optional: true } });

/** 「王明，人大代表」; who belongs to the section that handles it is marked 「承办」, and refused by the procedure. */
export function hearingOfficer(line: string) {
  const [name = '', ...rest] = line.split(/[，,\t]/);
  const capacity = rest.join('，').trim();
  return { name: name.trim(), capacity, fromHandlingSection: capacity.includes('承办') };
}
