import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { type Field, fieldsForm, type Values } from './fields-form.tsx';

/** 申请听证, said at the window or handed in on paper. */
export const requestHearing = fieldsForm('requestHearing', { reason: { kind: 'text', rows: 4 } });

/** 决定是否听证 */
export const decideHearing = fieldsForm('decideHearing', {
  granted: { kind: 'yes-no' },
  weighty: { kind: 'tick', when: ({ granted }) => granted === 'yes' },
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
    seats: { kind: 'text', numeric: true, optional: true, when: ({ choosing }) => choosing === true },
    open: { kind: 'yes-no' },
    closedBecause: {
      kind: 'choice',
      of: ['state-secret', 'trade-secret', 'privacy', 'unsuitable'],
      when: ({ open }) => open === 'no',
    },
    namesake: { kind: 'tick' },
    issues: { kind: 'text', rows: 3, optional: true },
    recorder: { kind: 'text', optional: true },
    papers: { kind: 'text', rows: 2, optional: true },
    delivery: { kind: 'notice' },
  },
  { wide: true },
);

/** 征求本人意见: mediation or a hearing is proposed. */
export const askConsent = fieldsForm('askConsent', {
  proposed: { kind: 'choice', of: ['mediation', 'hearing'] },
  otherSide: { kind: 'text', when: ({ proposed }) => proposed === 'mediation' },
  reason: { kind: 'text', rows: 4 },
  issues: { kind: 'text', rows: 3, optional: true },
  delivery: { kind: 'notice' },
});

/** A letter speaks for itself; what was said is read back. */
const brought: Record<'broughtBy' | 'readBack', Field> = {
  broughtBy: { kind: 'choice', of: ['letter', 'visit', 'phone'] },
  readBack: { kind: 'tick', when: ({ broughtBy }) => broughtBy === 'visit' || broughtBy === 'phone' },
};

/** What the petitioner was asked; the first that waits for an answer stands there already. */
const asked = ({ proposals }: PetitionView) => proposals.map(({ subject }) => subject);
const waiting = ({ proposals }: PetitionView) =>
  (proposals.find(({ given }) => given === null) ?? proposals[0])?.subject ?? '';

/** 答复是否同意, as it came by letter, at the window or by telephone. */
export const answerConsent = fieldsForm('answerConsent', {
  proposed: { kind: 'choice', of: (_, petition) => asked(petition), first: waiting },
  consents: { kind: 'yes-no' },
  note: { kind: 'text', rows: 2, optional: true },
  ...brought,
});

/** 选听证员, as the petitioner said it. */
export const chooseOfficers = fieldsForm('chooseOfficers', { chosen: { kind: 'places', of: 'listed' }, ...brought });

/** 补齐听证员 */
export const completeOfficers = fieldsForm('completeOfficers', {
  added: { kind: 'places', of: 'open' },
  reason: { kind: 'text', rows: 2 },
  delivery: { kind: 'notice' },
});

/** 申请听证人员回避, as the petitioner said it. */
export const challengeOfficer = fieldsForm('challengeOfficer', {
  who: { kind: 'seat' },
  ground: { kind: 'choice', of: ['kin', 'interest', 'took-part', 'other'] },
  reason: { kind: 'text', rows: 3 },
  ...brought,
});

/** Who comes instead is asked where somebody steps aside, and what is asked of them is asked of that seat alone. */
const goes = ({ granted }: Values) => granted === 'yes';
const officerGoes = (given: Values) => goes(given) && String(given.who).startsWith('officer-');

/** 决定听证人员回避 */
export const decideChallenge = fieldsForm('decideChallenge', {
  who: {
    kind: 'seat',
    waiting: true,
    first: ({ hearing }) => (hearing?.challenged.length === 1 ? hearing.challenged[0]!.who : ''),
  },
  granted: { kind: 'yes-no' },
  reason: { kind: 'text', rows: 3 },
  instead: { kind: 'text', optional: true, when: goes },
  capacity: { kind: 'text', optional: true, when: officerGoes },
  insteadId: { kind: 'officer', optional: true, when: (given) => goes(given) && given.who === 'presider' },
  ofOrgan: { kind: 'tick', when: officerGoes },
  namesake: { kind: 'tick', when: goes },
  delivery: { kind: 'notice' },
});

const came = ({ petitionerCame }: Values) => petitionerCame !== 'no';

/** 记录听证: where the petitioner stayed away nothing was heard, so nobody sat and nothing is signed. */
export const holdHearing = fieldsForm(
  'holdHearing',
  {
    heldOn: { kind: 'day', first: ({ hearing }) => hearing?.heldOn ?? '' },
    petitionerCame: { kind: 'yes-no' },
    sat: { kind: 'places', of: 'sits', when: came },
    present: { kind: 'text', rows: 2, optional: true },
    record: { kind: 'text', rows: 7 },
    readBack: { kind: 'tick', when: came },
    signed: { kind: 'tick', when: came },
    unsigned: { kind: 'text', when: (given) => came(given) && given.signed !== true },
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

/** 「王明，人大代表」; who belongs to the section that handles it is marked 「承办」, and refused by the procedure; who is of the organ, 「本单位」. */
export function hearingOfficer(line: string) {
  const [name = '', ...rest] = line.split(/[，,\t]/);
  const capacity = rest.join('，').trim();
  return {
    name: name.trim(),
    capacity,
    fromHandlingSection: capacity.includes('承办'),
    ofOrgan: /本单位|of this organ/i.test(capacity),
  };
}
