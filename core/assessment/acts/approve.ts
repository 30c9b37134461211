import { bySomebodyElse, dossierAct, form, optional, setAside, text } from '../../dossier/index.ts';
import { type AssessmentScheme, writers } from '../state.ts';

/** 审定方案: by a head of the bureau who did not write it. */
export const approve = dossierAct({
  zh: '审定方案',
  en: 'Approve the scheme',
  plain: { zh: '提出人以外的负责人审定，按写明的日期起用', en: 'By a head who did not write it; in use from its day' },
  cite: 'R.39',
  from: ['proposed'],
  to: 'in-force',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ note: optional(text('审定意见', 'Note', { max: 500, rows: 2 })) }),
  ready: bySomebodyElse(({ authorIds }: AssessmentScheme) => authorIds, {
    code: 'assessment-scheme.approve.own-text',
    cite: 'H.scheme-second-person',
    what: { zh: '提出或修改过方案的人不能审定。', en: 'Whoever wrote or changed the scheme does not approve it.' },
    way: { zh: '请另一位局领导审定。', en: 'Another head of the bureau approves it.' },
  }),
  apply() {},
});

/** 不用: a proposal that is not taken, with the reason. */
export const drop = setAside({
  zh: '不用这个方案',
  en: 'Do not use it',
  plain: { zh: '写明理由，方案留存', en: 'With the reason; the proposal stays' },
  cite: 'R.39',
  from: ['proposed'],
  to: 'dropped',
  by: [{ part: 'keeper', roles: writers }],
});

/** 停用: a scheme in use ends; what it said stays readable. */
export const end = setAside({
  zh: '停用',
  en: 'End it',
  plain: { zh: '写明理由，方案留存', en: 'With the reason; the scheme stays' },
  cite: 'R.39',
  from: ['in-force'],
  to: 'ended',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
});
