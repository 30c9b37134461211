import { choice, dossierAct, form, line, text } from '../../dossier/index.ts';
import { outside } from '../outside.ts';
import { consents, entrusted, type HandlingReview } from '../state.ts';

/** 又有反映: the same ground again is the same review; the newest word on how far it may go counts. */
export const hearAgain = dossierAct({
  zh: '同一事由又有反映',
  en: 'The same again',
  plain: { zh: '并入这一件，不另立', en: 'Joined to this one' },
  cite: 'H.review-sealed',
  from: ['open', 'asked'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({
    report: line('反映时间、编号', 'Reported at, number', { max: 40 }),
    said: text('本人的话', 'In the petitioner’s words', { max: 5_000, rows: 6 }),
    consent: choice('本人同意到哪一步', 'How far it may go', consents),
  }),
  apply(state: HandlingReview, { consent }) {
    state.consent = consent;
  },
});

/** 记录本人的意思: asked by telephone or face to face, how far it may go. */
export const recordConsent = dossierAct({
  zh: '记录本人同意到哪一步',
  en: 'Record how far it may go',
  plain: { zh: '当面或电话问过本人，照本人的意思记', en: 'As the petitioner said, asked in person' },
  cite: 'H.review-sealed',
  from: ['open', 'asked'],
  by: [{ part: 'keeper', roles: entrusted }],
  version: 1,
  payload: form({
    consent: choice('本人同意到哪一步', 'How far it may go', consents),
    how: text('怎么问的、本人怎么说', 'How it was asked, and what was said', { max: 1_000, rows: 3 }),
  }),
  ready: outside,
  apply(state: HandlingReview, { consent }) {
    state.consent = consent;
  },
});
