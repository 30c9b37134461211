import { bySomebodyElse, dossierAct, form, optional, setAside, text } from '../../dossier/index.ts';
import { type Bulletin, drafting } from './bulletin.ts';

/** 审定并发出: by the head or a leader, never by whoever wrote it. */
export const approve = dossierAct({
  zh: '审定并发出',
  en: 'Approve and send',
  plain: { zh: '起草人以外的负责人审定，发到各单位', en: 'Approved by a head who did not write it, sent to the units' },
  cite: 'R.39',
  from: ['draft'],
  to: 'sent',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  documents: ['D-26'],
  payload: form({ note: optional(text('审定意见', 'Note', { max: 500, rows: 2 })) }),
  ready: bySomebodyElse(({ authorIds }: Bulletin) => authorIds, {
    code: 'supervision-bulletin.approve.own-text',
    cite: 'R.39',
    what: { zh: '起草或修改过的人不能审定。', en: 'Whoever wrote or changed the text does not approve it.' },
    way: { zh: '请另一位负责人审定。', en: 'Another head approves it.' },
  }),
  apply(state: Bulletin) {
    state.organs = { ...state.addressed };
  },
});

/** 不发: with the reason; the draft stays readable. */
export const drop = setAside({
  zh: '不发',
  en: 'Do not send',
  plain: { zh: '写明理由，草稿留存', en: 'With the reason; the draft stays' },
  cite: 'R.39',
  from: ['draft'],
  to: 'dropped',
  by: [{ part: 'keeper', roles: drafting }],
});
