import { z } from 'zod';
import { act } from '../act.ts';
import { dropConsent } from '../consent.ts';
import { closeHearing, hearingHere } from '../hearing.ts';
import { notNow } from '../not-now.ts';
import { prose } from '../prose.ts';

/** 撤回听证申请: at any time before the hearing; nothing but the hearing is given up. */
export const dropHearing = act({
  name: 'dropHearing',
  zh: '不要听证了',
  en: 'Give up the hearing',
  plain: { zh: '只放弃听证，事情照常办', en: 'Only the hearing is given up; the matter goes on' },
  cite: 'H.hearing-profile',
  transitions: ['T-23'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({ reason: prose(2_000).optional() }),
  ready(state) {
    const stage = hearingHere(state)?.stage;
    if (stage === 'asked' || stage === 'granted' || stage === 'noticed') return undefined;
    return notNow(
      state,
      'dropHearing.none',
      'H.hearing-profile',
      { zh: '没有待举行的听证。', en: 'No hearing is to come.' },
      { zh: '需要听证的，在期限内「申请听证」。', en: 'A hearing can be asked for within its period.' },
    );
  },
  apply(state, _payload, { occurredOn }) {
    state.hearing = { ...state.hearing!, stage: 'dropped', droppedOn: occurredOn };
    dropConsent(state, 'hearing');
    closeHearing(state);
  },
});
