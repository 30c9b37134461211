import { z } from 'zod';
import { act } from '../act.ts';
import { unlawfulField } from '../not-now.ts';
import { prose } from '../prose.ts';

/** 认定是否重复 (2.6): same person and same matter, linked by an officer with an explanation. Complaints about the handling, requests for review, new facts and other requests are none. */
export const linkRepeat = act({
  name: 'linkRepeat',
  zh: '认定是否重复',
  en: 'Decide whether it is a repeat',
  plain: { zh: '同一人、同一件事才算，写明理由', en: 'Same person and same matter, with the reason' },
  cite: 'R.19.3',
  transitions: ['T-02'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    sameMatterAs: z.string().min(1).max(64),
    /** The officer's decision on the suggestion. */
    linked: z.boolean(),
    samePerson: z.boolean(),
    /** What the new petition is about; only `same` can be a repeat (2.6). */
    about: z.enum(['same', 'handling', 'review', 'new-facts', 'other-request']),
    explanation: prose(3_000),
  }),
  guard(_state, payload) {
    if (!payload.linked || (payload.samePerson && payload.about === 'same')) return undefined;
    return unlawfulField(
      'linkRepeat.no-repeat',
      payload.samePerson ? 'about' : 'samePerson',
      'R.19.3',
      {
        zh: '这不算重复：反映办理问题、申请复查复核、有新事实、诉求不同、不是同一人的，都是新件。',
        en: 'No repeat: a complaint about handling, a request for review, new facts, another request or another person make a new matter.',
      },
      { zh: '请选「不是重复」，照常办理。', en: 'Choose "no repeat" and handle it as usual.' },
    );
  },
  apply(state, payload, { occurredOn }) {
    state.overlays = state.overlays.filter((overlay) => overlay !== 'cause-analysis');
    delete state.repeatOf;
    delete state.causeOpenedOn;
    if (!payload.linked) return;
    state.repeatOf = payload.sameMatterAs;
    // A second coming asks why the first answer did not settle it: of the unit, never of the person (R-FIRST-5).
    state.causeOpenedOn = occurredOn;
    state.overlays = [...state.overlays, 'cause-analysis'];
  },
});
