import { choice, dossierAct, form, optional, text } from '../../dossier/index.ts';
import { incomplete } from '../complete.ts';
import { entries, heads, itemField, itemOf, no, noSuchItem, type Session } from '../session.ts';

/** 送签: the head of the office puts the minutes before the convener; whole or not at all. */
export const submitMinutes = dossierAct({
  zh: '纪要送签',
  en: 'Submit the minutes',
  plain: { zh: '逐项议定后，送召集人签发', en: 'When every item is decided: to the convener' },
  cite: 'H.conference-minutes',
  from: ['held'],
  to: 'submitted',
  by: [{ part: 'keeper', roles: heads }],
  version: 1,
  payload: form({ remark: optional(text('说明', 'Remark', { max: 500, rows: 2 })) }),
  guard(state: Session, _payload, context) {
    const { actor } = context;
    return incomplete(
      'submitMinutes',
      state,
      context,
      actor.kind === 'officer' ? { id: actor.officerId, organId: actor.organId } : undefined,
    );
  },
  apply(state: Session, _payload, { occurredOn, actor }) {
    state.submittedOn = occurredOn;
    if (actor.kind === 'officer') state.submitterId = actor.officerId;
    state.officers = { ...state.officers, submitter: state.submitterId ? [state.submitterId] : [] };
  },
});

/** 退回修改: the convener does not sign it so. */
export const returnMinutes = dossierAct({
  zh: '退回修改',
  en: 'Return the minutes',
  plain: { zh: '记得不对或不全，退回改', en: 'Not right or not whole: back for correction' },
  cite: 'H.conference-minutes',
  from: ['submitted'],
  to: 'held',
  by: [{ named: 'convener' }],
  version: 1,
  payload: form({ reason: text('退回理由', 'Reason', { max: 1_000, rows: 2 }) }),
  apply(state: Session) {
    delete state.submittedOn;
    delete state.submitterId;
    delete state.officers.submitter;
  },
});

/** 签发纪要: from now on the decisions bind (Art. 13, 24). */
export const signMinutes = dossierAct({
  zh: '签发纪要',
  en: 'Sign the minutes',
  plain: { zh: '签发后生效：管辖决定进入程序，议定事项成为任务', en: 'Then they bind: in the procedure, and as tasks' },
  cite: 'R.13',
  from: ['submitted'],
  to: 'signed',
  by: [{ named: 'convener' }],
  version: 1,
  documents: ['D-21'],
  payload: form({ remark: optional(text('签发意见', 'Remark', { max: 500, rows: 2 })) }),
  guard: (state: Session, _payload, context) =>
    incomplete('signMinutes', state, context, context.officer(state.submitterId ?? '')),
  apply() {},
});

/** 记入程序: what became of a decision in the petition's own procedure; written down by the rule that carried it there. */
export const enterProcedure = dossierAct({
  zh: '记入程序',
  en: 'Enter in the procedure',
  plain: { zh: '管辖决定已在信访事项里办「协调决定」', en: 'The petition’s own act was done' },
  cite: 'R.24',
  from: ['signed'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    item: itemField,
    result: choice('结果', 'Result', entries),
    note: optional(text('说明', 'Note', { max: 500, rows: 2 })),
  }),
  guard(state: Session, { item }) {
    const found = itemOf(state, item);
    if (!found) return noSuchItem('enterProcedure');
    if (!found.entered) return undefined;
    return no(
      'enterProcedure',
      ['unlawful', 'entered-already', 'H.state-first'],
      { zh: '这一项已经记入。', en: 'It was entered already.' },
      { zh: '不必再办。', en: 'Nothing more is needed.' },
      'item',
    );
  },
  apply(state: Session, { item, result }) {
    itemOf(state, item)!.entered = result;
  },
});
