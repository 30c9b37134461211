import { choice, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import type { Card } from '../card.ts';

/** 结卡 (R-SUP-1): by a supervisor who is not of the unit, after hearing the petitioner. */
export const close = dossierAct({
  zh: '结卡',
  en: 'Close the card',
  plain: { zh: '核实并回访后结；责任单位自己不能结', en: 'After verifying and calling back; never by the unit itself' },
  cite: 'H.supervisor-not-handler',
  from: ['answered'],
  to: 'closed',
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-head'] }],
  version: 1,
  payload: form({
    result: choice('结果', 'Result', {
      solved: { zh: '已解决', en: 'solved' },
      explained: { zh: '已解释清楚', en: 'explained' },
      diverted: { zh: '已导入法定途径', en: 'led to the lawful route' },
    }),
    verified: text('核实情况', 'How it was verified', { max: 2_000 }),
    callBack: text('回访情况', 'What the petitioner said', {
      max: 2_000,
      hint: { zh: '找不到本人的，写明找了几次、怎么找的', en: 'If nobody was reached, say how often and how' },
    }),
  }),
  ready(state: Card, { actor }) {
    const own = actor.kind === 'officer' && (state.organs.responsible ?? []).includes(actor.organId);
    if (!own && !(actor.kind === 'officer' && state.handlerIds.includes(actor.officerId))) return undefined;
    return refuse({
      kind: 'forbidden',
      code: 'supervision-card.close.own-unit',
      cite: 'H.supervisor-not-handler',
      what: {
        zh: '办理单位和经办人不能自己结卡。',
        en: 'The unit that handled it, and its officers, do not close the card.',
      },
      way: {
        zh: '请上一级信访部门的督查人员核实后结卡。',
        en: 'A supervisor of the bureau above verifies and closes it.',
      },
    });
  },
  guard(state: Card, { result }) {
    if (result !== 'solved' || state.done.implemented) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.close.not-carried-out',
      field: 'result',
      cite: 'R.40',
      what: {
        zh: '反馈里没有「已落实」，不能按「已解决」结卡。',
        en: 'The answer does not say "carried out": it is not solved yet.',
      },
      way: {
        zh: '请退回重办，补落实凭证；或按实际结果结。',
        en: 'Send it back for evidence, or close it as what it is.',
      },
    });
  },
  apply() {},
});
