import { dossierAct, form, text, yesNo } from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { type Card, isOwn, withUnit } from '../card.ts';
import { dayAhead } from '../refusals.ts';

/** 批复展期: by the head of the bureau; where the bureau is the unit, by the organ above. */
export const decideExtension = dossierAct({
  zh: '批复展期',
  en: 'Decide on more time',
  plain: { zh: '同意的，反馈期限随之改', en: 'Granted, the day for the answer moves' },
  cite: 'H.card-limits',
  from: withUnit,
  by: [
    { part: 'keeper', roles: ['bureau-head'] },
    { part: 'above', roles: ['leader', 'organ-head'] },
  ],
  version: 1,
  payload: form({ granted: yesNo('同意展期', 'Granted'), note: text('批复意见', 'Answer', { max: 1_000, rows: 3 }) }),
  ready(state: Card, { actor }): Refusal | undefined {
    if (!state.extensionAsked) return nothingAsked('decideExtension');
    if (!isOwn(state) || (actor.kind === 'officer' && actor.organId !== state.keeperId)) return undefined;
    return refuse({
      kind: 'forbidden',
      code: 'supervision-card.decideExtension.own-unit',
      cite: 'H.supervisor-not-handler',
      what: { zh: '信访局不能给自己展期。', en: 'The bureau does not give itself more time.' },
      way: { zh: '请上一级单位批复。', en: 'The organ above decides.' },
    });
  },
  guard: (state: Card, { granted }, { today }) =>
    granted
      ? dayAhead('supervision-card.decideExtension.day-past', 'granted', state.extensionAsked!.to, today)
      : undefined,
  apply(state: Card, { granted }) {
    const to = state.extensionAsked!.to;
    delete state.extensionAsked;
    if (!granted) return;
    state.dueOn = to;
    state.extended = true;
  },
});

/** Nobody asked for anything that could be decided. */
export const nothingAsked = (act: string) =>
  refuse({
    kind: 'unlawful',
    code: `supervision-card.${act}.nothing-asked`,
    cite: 'H.card-limits',
    what: { zh: '没有待批的申请。', en: 'Nothing was asked for.' },
    way: { zh: '等提出申请后再批。', en: 'It can be decided once it is asked for.' },
  });
