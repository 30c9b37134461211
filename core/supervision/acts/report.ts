import { dossierAct, files, form, text } from '../../dossier/index.ts';
import { answering, type Card, handledBy, withUnit } from '../card.ts';

/** 阶段反馈: what is done so far. It moves no date. */
export const report = dossierAct({
  zh: '阶段反馈',
  en: 'Interim report',
  plain: { zh: '办到哪一步、还差什么；不改期限', en: 'How far it is and what is lacking; the day stays' },
  cite: 'R.40',
  from: withUnit,
  by: [{ part: 'responsible', roles: answering }],
  version: 1,
  payload: form({ soFar: text('目前进展', 'So far', { max: 2_000 }), files: files('凭证', 'Evidence') }),
  apply(state: Card, _payload, { actor }) {
    handledBy(state, actor);
  },
});
