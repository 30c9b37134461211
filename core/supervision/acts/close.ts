import { choice, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { above, type Card, supervising } from '../card.ts';
import { fromOutside } from './from-outside.ts';

/** 结卡 (R-SUP-1): by somebody who is not of the unit, after hearing the petitioner, and never while the duty is undone. */
export const close = dossierAct({
  zh: '结卡',
  en: 'Close the card',
  plain: { zh: '核实并回访后结；责任单位自己不能结', en: 'After verifying and calling back; never by the unit itself' },
  cite: 'H.supervisor-not-handler',
  from: ['answered'],
  to: 'closed',
  by: [
    { part: 'keeper', roles: supervising },
    { part: 'above', roles: above },
  ],
  version: 1,
  documents: ['D-26'],
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
  ready(state: Card, context) {
    const own = fromOutside('close', state, context);
    if (own) return own;
    if (!state.clock || state.dutyMet) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.close.still-overdue',
      cite: 'H.card-stays-open',
      what: {
        zh: `${state.clock.dueOn}到期的义务还没有履行，卡不能结。`,
        en: `The duty that fell due on ${state.clock.dueOn} is not done: the card stays open.`,
      },
      way: {
        zh: '请退回重办；事项里补办后，系统十分钟内记上，就能结卡。',
        en: 'Send it back; once it is done in the petition, the card notes it within ten minutes and can be closed.',
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
  apply(state: Card) {
    delete state.listed;
    delete state.measureAsked;
    delete state.methodAsked;
  },
});
