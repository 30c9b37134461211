import { choice, day, dossierAct, files, form, line, matter, text } from '../../dossier/index.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import { dayCome } from '../../supervision/refusals.ts';
import { entryOf, type Programme, results, solvedWords } from '../programme.ts';
import { doneAlready, no, notListed, ownUnit } from '../refusals.ts';

const which = matter('信访事项', 'Petition');

/** 报告化解: the unit says what was done, and with what evidence. It resolves nothing by itself. */
export const report = dossierAct({
  zh: '报告办到位',
  en: 'Report a matter resolved',
  plain: {
    zh: '意见送达、执行到位后报，附凭证；由别的单位回访、认定',
    en: 'After service and execution, with evidence; others call back and judge',
  },
  cite: 'H.backlog-resolved',
  from: ['running'],
  by: [{ part: 'responsible', roles: ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    matter: which,
    done: text('办到什么程度', 'What was done', { max: 2_000, rows: 4 }),
    files: files('执行和落实的凭证', 'Evidence'),
  }),
  guard(state: Programme, { matter: number, done }, { matter: known, actor }) {
    const entry = entryOf(state, number);
    if (!entry) return notListed('report');
    if (entry.done) return doneAlready('report', entry);
    if (actor.kind === 'officer' && actor.organId !== entry.unit) {
      return no(
        'report',
        ['forbidden', 'others', 'H.backlog-resolved'],
        { zh: '这一件不是本单位的。', en: 'This is another unit’s matter.' },
        { zh: '请由责任单位报告。', en: 'The responsible unit reports it.' },
        'matter',
      );
    }
    return lacking('report', known(number), true) ?? aboutMatterOnly('backlog', 'report', { done });
  },
  apply(state: Programme, { matter: number }, { occurredOn }) {
    entryOf(state, number)!.reportedOn = occurredOn;
  },
});

/** 退回再办: what was reported does not hold. */
export const sendBack = dossierAct({
  zh: '退回再办',
  en: 'Send a matter back',
  plain: { zh: '核实不到位的，写明差在哪里', en: 'Where it does not hold: what is lacking' },
  cite: 'H.backlog-resolved',
  from: ['running'],
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({ matter: which, reason: text('差在哪里', 'What is lacking', { max: 2_000, rows: 3 }) }),
  guard(state: Programme, { matter: number, reason }, { actor }) {
    const entry = entryOf(state, number);
    if (!entry) return notListed('sendBack');
    if (!entry.reportedOn || entry.done) {
      return no(
        'sendBack',
        ['unlawful', 'not-reported', 'H.backlog-resolved'],
        { zh: '这一件没有待核实的报告。', en: 'No report of it waits.' },
        { zh: '等责任单位报告后再核实。', en: 'Wait for the unit’s report.' },
        'matter',
      );
    }
    return ownUnit('sendBack', entry, actor) ?? aboutMatterOnly('backlog', 'sendBack', { reason });
  },
  apply(state: Programme, { matter: number }) {
    delete entryOf(state, number)!.reportedOn;
  },
});

/** 回访: another unit asks the petitioner. */
export const callBack = dossierAct({
  zh: '记录回访',
  en: 'Record a call-back',
  plain: { zh: '由责任单位以外的单位问本人：解决了没有', en: 'Another unit asks the petitioner whether it is solved' },
  cite: 'H.backlog-resolved',
  from: ['running'],
  by: [
    { part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] },
    { part: 'government', roles: ['organ-head', 'leader'] },
  ],
  version: 1,
  payload: form({
    matter: which,
    on: day('日期', 'Day'),
    solved: choice('本人怎么说', 'What the petitioner says', solvedWords),
    said: text('情况', 'What was said', {
      max: 2_000,
      hint: { zh: '照本人的话写；联系不上的写明次数和办法', en: 'In their words; or how often and how it was tried' },
    }),
  }),
  guard(state: Programme, { matter: number, on }, { today, actor }) {
    const entry = entryOf(state, number);
    if (!entry) return notListed('callBack');
    return ownUnit('callBack', entry, actor) ?? dayCome('backlog.callBack.ahead', 'on', on, today);
  },
  apply(state: Programme, { matter: number, on, solved }, { actor }) {
    entryOf(state, number)!.callBack = {
      on,
      solved,
      organId: actor.kind === 'officer' ? actor.organId : state.keeperId,
    };
  },
});

/** 认定: a served opinion, execution with evidence, a call-back by another unit; never by the unit itself. */
export const confirm = dossierAct({
  zh: '认定化解或办结',
  en: 'Find a matter resolved',
  plain: {
    zh: '送达、执行、外单位回访三项齐了；一直在册可查',
    en: 'Served, carried out, called back; it stays on the list',
  },
  cite: 'H.backlog-resolved',
  from: ['running'],
  by: [
    { part: 'keeper', roles: ['supervisor', 'bureau-head'] },
    { part: 'government', roles: ['leader'] },
  ],
  version: 1,
  payload: form({
    matter: which,
    result: choice('结果', 'Result', results),
    evidence: text('执行和落实的凭证', 'Evidence that it was carried out', { max: 2_000, rows: 3 }),
  }),
  guard(state: Programme, { matter: number, result }, { matter: known, actor }) {
    const entry = entryOf(state, number);
    if (!entry) return notListed('confirm');
    if (entry.done) return doneAlready('confirm', entry);
    const refused = ownUnit('confirm', entry, actor) ?? lacking('confirm', known(number), entry.callBack !== undefined);
    if (refused) return refused;
    if (result !== 'settled' || entry.callBack?.solved === 'solved') return undefined;
    return no(
      'confirm',
      ['unlawful', 'not-said', 'H.backlog-resolved'],
      {
        zh: '回访里本人没有说解决了，不能写「已化解」。',
        en: 'The petitioner did not say it is solved: it is not settled.',
      },
      { zh: '请按「已依法办结」，或继续办、再回访。', en: 'Write "done by law"; or go on and call back again.' },
      'result',
    );
  },
  apply(state: Programme, { matter: number, result }, { occurredOn }) {
    entryOf(state, number)!.done = { on: occurredOn, result };
  },
});

/** 包案已认定: a charge about it was found resolved, which asks for the same three. */
export const confirmByCharge = dossierAct({
  zh: '随包案认定',
  en: 'Resolved with its charge',
  plain: { zh: '包案认定时三项已经齐了', en: 'Its charge was found resolved: the same three' },
  cite: 'H.backlog-resolved',
  from: ['running'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    matter: which,
    result: choice('结果', 'Result', results),
    charge: line('包案卡编号', 'Number of the charge', { max: 40 }),
  }),
  guard(state: Programme, { matter: number }) {
    const entry = entryOf(state, number);
    if (!entry) return notListed('confirmByCharge');
    return entry.done ? doneAlready('confirmByCharge', entry) : undefined;
  },
  apply(state: Programme, { matter: number, result, charge }, { occurredOn }) {
    entryOf(state, number)!.done = { on: occurredOn, result, charge };
  },
});

/** What a resolution lacks. @param calledBack whether another unit has asked the petitioner */
function lacking(act: string, view: { served: boolean; executed: boolean } | undefined, calledBack: boolean) {
  const list = [
    ...(view?.served ? [] : [{ zh: '书面意见送达', en: 'a served opinion' }]),
    ...(view?.executed ? [] : [{ zh: '执行到位', en: 'execution' }]),
    ...(calledBack ? [] : [{ zh: '外单位回访', en: 'a call-back by another unit' }]),
  ];
  if (list.length === 0) return undefined;
  return no(
    act,
    ['unlawful', 'lacking', 'H.backlog-resolved'],
    {
      zh: `还缺：${list.map(({ zh }) => zh).join('、')}。`,
      en: `Still lacking: ${list.map(({ en }) => en).join(', ')}.`,
    },
    {
      zh: '意见和执行在事项里办；回访由没有参与的单位记。',
      en: 'Opinion and execution are done in the petition; another unit records the call-back.',
    },
    'matter',
  );
}
