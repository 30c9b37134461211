import { bySomebodyElse, dossierAct, form, optional, setAside, text } from '../../dossier/index.ts';
import { drafting, type SituationReport } from '../report.ts';

/** 审定并印发: by a head who did not write it. The figures of that moment stand in the paper. */
export const approve = dossierAct({
  zh: '审定并印发',
  en: 'Approve and issue',
  plain: {
    zh: '起草人以外的负责人审定；按当时的数出报告',
    en: 'By a head who did not write it; with the figures of that moment',
  },
  cite: 'R.41',
  from: ['draft'],
  to: 'sent',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  documents: ['D-33'],
  payload: form({ note: optional(text('审定意见', 'Note', { max: 500, rows: 2 })) }),
  ready: bySomebodyElse(({ authorIds }: SituationReport) => authorIds, {
    code: 'situation-report.approve.own-text',
    cite: 'R.41',
    what: { zh: '起草或修改过的人不能审定。', en: 'Whoever wrote or changed the text does not approve it.' },
    way: { zh: '请另一位负责人审定。', en: 'Another head approves it.' },
  }),
  apply(state: SituationReport) {
    state.organs = { ...state.organs, to: state.addressed };
  },
});

/** 不发: with the reason; the draft stays readable. */
export const drop = setAside({
  zh: '不发',
  en: 'Do not issue',
  plain: { zh: '写明理由，草稿留存', en: 'With the reason; the draft stays' },
  cite: 'R.41',
  from: ['draft'],
  to: 'dropped',
  by: [{ part: 'keeper', roles: drafting }],
});
