import type { DossierContext } from '../../../dossier/index.ts';
import { day, dossierAct, files, form, number, optional, text, yesNo } from '../../../dossier/index.ts';
import { type Refusal, refuse } from '../../../refusal.ts';
import { dayAhead, isSettled, type ReceptionRecord } from '../record.ts';

const by = [{ part: 'unit', roles: ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head'] }] as const;
const which = number('第几项', 'Which', { min: 1, max: 99 });

/** 反馈承诺: kept or not, each with its evidence or reason. */
export const keep = dossierAct({
  zh: '反馈承诺',
  en: 'Report on a promise',
  plain: { zh: '兑现了附凭证；没兑现写原因', en: 'Kept, with evidence; or not, with the reason' },
  cite: 'H.promise-followed',
  from: ['recorded', 'confirmed'],
  by,
  version: 1,
  payload: form({
    how: text('办到什么程度', 'What was done', { max: 2_000 }),
    promise: which,
    kept: yesNo('兑现了吗', 'Was it kept?'),
    evidence: optional(
      text('凭证', 'Evidence', { max: 1_000, rows: 2, hint: { zh: '写明或附上', en: 'Name it or attach it' } }),
    ),
    files: files('凭证材料', 'Evidence attached'),
  }),
  guard(state: ReceptionRecord, { promise, kept, evidence, files: attached }, context) {
    const found = state.promises.find(({ n, status }) => n === promise && status === 'open');
    if (!found) return notOpen('keep', 'promise', promise);
    const notOwn = ownOnly('keep', found.unit, context, state);
    if (notOwn || !kept || evidence || attached.length > 0) return notOwn;
    return refuse({
      kind: 'unlawful',
      code: 'reception-record.keep.no-evidence',
      field: 'evidence',
      cite: 'H.promise-followed',
      what: { zh: '说兑现了，没有凭证。', en: 'It says kept, and nothing shows it.' },
      way: {
        zh: '请写明或附上凭证，例如回单、照片。',
        en: 'Name or attach the evidence, such as a slip or photograph.',
      },
    });
  },
  apply(state: ReceptionRecord, { promise, kept }, { occurredOn }) {
    for (const one of state.promises) {
      if (one.n !== promise) continue;
      one.status = kept ? 'met' : 'not-met';
      one.settledOn = occurredOn;
    }
    if (isSettled(state)) state.settledOn = occurredOn;
  },
});

/** 反馈批示. */
export const report = dossierAct({
  zh: '反馈批示',
  en: 'Report on an instruction',
  plain: { zh: '办了什么、结果怎样', en: 'What was done, and with what result' },
  cite: 'H.instruction-no-outcome',
  from: ['recorded', 'confirmed'],
  by,
  version: 1,
  payload: form({
    done: text('办理情况', 'What was done', { max: 2_000 }),
    instruction: which,
    files: files('凭证材料', 'Evidence attached'),
  }),
  guard(state: ReceptionRecord, { instruction }, context) {
    const found = state.instructions.find(({ n, doneOn }) => n === instruction && doneOn === undefined);
    return found ? ownOnly('report', found.unit, context, state) : notOpen('report', 'instruction', instruction);
  },
  apply(state: ReceptionRecord, { instruction }, { occurredOn }) {
    for (const one of state.instructions) if (one.n === instruction) one.doneOn = occurredOn;
    if (isSettled(state)) state.settledOn = occurredOn;
  },
});

/** 催问 (H.promise-followed): the leader sets a new day for what was not kept. */
export const press = dossierAct({
  zh: '催问，另定期限',
  en: 'Press, with a new day',
  plain: { zh: '没兑现的，问清原因，再定一天', en: 'Not kept: ask why, and set a new day' },
  cite: 'H.promise-followed',
  from: ['recorded', 'confirmed'],
  by: [{ named: 'leader' }, { part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({
    words: text('催问情况', 'What was said', { max: 1_000 }),
    promise: which,
    by: day('新的期限', 'New day'),
  }),
  guard(state: ReceptionRecord, { promise, by: until }, { today }) {
    const found = state.promises.find(({ n }) => n === promise);
    if (!found || found.status === 'met' || (found.status === 'open' && found.by >= today)) {
      return refuse({
        kind: 'unlawful',
        code: 'reception-record.press.not-late',
        field: 'promise',
        cite: 'H.promise-followed',
        what: { zh: `第${promise}项没有到期未兑现。`, en: `Promise ${promise} is not overdue.` },
        way: { zh: '请选到期没有兑现的一项。', en: 'Choose one that was not kept in time.' },
      });
    }
    return dayAhead('reception-record.press.past', 'by', until, today);
  },
  apply(state: ReceptionRecord, { promise, by: until }, { occurredOn }) {
    for (const one of state.promises) {
      if (one.n !== promise) continue;
      Object.assign(one, { status: 'open', by: until, since: occurredOn, pressed: one.pressed + 1 });
      delete one.settledOn;
    }
    delete state.settledOn;
  },
});

function ownOnly(act: string, unit: string, { actor }: DossierContext, state: ReceptionRecord): Refusal | undefined {
  if (actor.kind === 'officer' && (actor.organId === unit || actor.organId === state.keeperId)) return undefined;
  return refuse({
    kind: 'forbidden',
    code: `reception-record.${act}.other-unit`,
    cite: 'H.promise-followed',
    what: { zh: '这一项是别的单位的。', en: 'This one is another unit’s.' },
    way: { zh: '请反馈本单位的那一项。', en: 'Report on your own unit’s.' },
  });
}

const notOpen = (act: string, field: string, n: number) =>
  refuse({
    kind: 'invalid',
    code: `reception-record.${act}.not-open`,
    field,
    cite: 'H.promise-followed',
    what: { zh: `没有待反馈的第${n}项。`, en: `There is no open item ${n}.` },
    way: { zh: '请对照登记表选待反馈的一项。', en: 'Choose an open item from the record.' },
  });
