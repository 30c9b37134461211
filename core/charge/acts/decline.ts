import { dossierAct, form, text } from '../../dossier/index.ts';
import type { Charge } from '../charge.ts';
import { notNow } from '../refusals.ts';

/** 不批准包案: with the reason. The matter goes on as before. */
export const decline = dossierAct({
  zh: '不批准包案',
  en: 'Decline the charge',
  plain: { zh: '写明理由；事项照常办理', en: 'With the reason; the matter goes on' },
  cite: 'R.18',
  from: ['proposed'],
  to: 'declined',
  by: [{ part: 'government', roles: ['leader'] }],
  version: 1,
  payload: form({ reason: text('理由', 'Reason', { max: 1_000 }) }),
  apply() {},
});

/** 撤回提议: what was proposed by hand; what a rule proposed is the government's to decide. */
export const takeBack = dossierAct({
  zh: '撤回提议',
  en: 'Take the proposal back',
  plain: { zh: '只限人工提议的；写明理由', en: 'Only what was proposed by hand; with the reason' },
  cite: 'R.18',
  from: ['proposed'],
  to: 'declined',
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({ reason: text('理由', 'Reason', { max: 1_000 }) }),
  ready: (state: Charge) =>
    state.byRule
      ? notNow(
          'takeBack',
          'by-rule',
          { zh: '事项符合包案条件，由党委政府定。', en: 'The matter meets a criterion: the government decides.' },
          { zh: '请等审批。', en: 'Wait for the decision.' },
        )
      : undefined,
  apply() {},
});
