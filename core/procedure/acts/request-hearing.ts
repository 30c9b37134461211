import { z } from 'zod';
import { act } from '../act.ts';
import { askedFrom, hearingHere, venueOf } from '../hearing.ts';
import { notNow } from '../not-now.ts';
import { running } from '../periods.ts';
import { prose } from '../prose.ts';
import type { PetitionState } from '../states.ts';

/** From what the days are counted, as the refusal says it. */
const since = (state: PetitionState) =>
  venueOf(state) !== 'handling' ? '提出申请' : state.acceptanceToldOn ? '收到受理告知书' : '受理';

/** 申请听证 (Art. 31.6, 36.2): within five working days of being told of the acceptance, or of the request for review. */
export const requestHearing = act({
  name: 'requestHearing',
  zh: '申请听证',
  en: 'Ask for a hearing',
  plain: { zh: '请办理单位公开听取双方意见', en: 'Have both sides heard in the open' },
  cite: 'R.31.6',
  transitions: ['T-23'],
  by: ['petitioner'],
  version: 1,
  documents: ['D-17'],
  payload: z.strictObject({ reason: prose(5_000) }),
  ready(state, { today, calendar }) {
    const earlier = hearingHere(state);
    if (earlier) {
      return notNow(
        state,
        'requestHearing.asked-already',
        'H.hearing-profile',
        { zh: '这个阶段已经申请或举行过听证。', en: 'A hearing was asked for or held at this stage already.' },
        {
          zh: '有话要说的，可以随时补充材料；以后申请复查、复核时还可以说明。',
          en: 'You can add papers at any time, and speak of it in a request for review.',
        },
      );
    }
    const { due } = running('askHearing', askedFrom(state) ?? state.receivedOn, calendar);
    if (today <= due) return undefined;
    return notNow(
      state,
      'requestHearing.after-due',
      'H.hearing-profile',
      {
        zh: `申请听证的最后一天是${due}（${since(state)}后5个工作日）。`,
        en: `The last day to ask for a hearing was ${due} (5 working days).`,
      },
      {
        zh: '办理单位认为需要的，征得您同意后仍可举行。',
        en: 'The organ can still hold one of its own accord, with your consent.',
      },
      { due },
    );
  },
  apply(state, _payload, { occurredOn }) {
    state.hearing = { at: venueOf(state)!, stage: 'asked', askedOn: occurredOn };
    state.overlays = [...state.overlays, 'hearing'];
  },
});
