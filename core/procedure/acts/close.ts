import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { diversionTracking } from '../periods.ts';
import { prose } from '../prose.ts';
import { notInFull } from '../result.ts';
import { answerAstray } from '../returned.ts';
import { stands } from '../words.ts';

/** 办结 (Art. 32.2): served, and carried out or explained. Not the same as solved; the review window stays open. */
export const close = act({
  name: 'close',
  zh: '办结',
  en: 'Close the handling',
  plain: { zh: '答复送到、该办的办了；复查照样可以申请', en: 'Answered and carried out; review stays open' },
  cite: 'R.32.2',
  transitions: ['T-18', 'T-28', 'T-29'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({ guidance: prose(3_000), report: prose(5_000).optional() }),
  ready(state, { today, calendar }) {
    if (state.phase === 'diverted') {
      const { due } = diversionTracking(state.divertedOn!, calendar);
      if (today > due) return undefined;
      return refuse({
        kind: 'unlawful',
        code: 'close.diversion-tracked',
        cite: 'H.tracked-diversion',
        what: {
          zh: `还不能办结：要跟到对方接手，或跟满15日（到${due}）。`,
          en: `Not yet: it is followed until the body takes it over, or for 15 days (to ${due}).`,
        },
        way: {
          zh: '对方已接手的，请登记；对方不接的，请收回办理。',
          en: 'Record that the body took it over; or take it back if it refuses.',
        },
        data: { due },
      });
    }
    if (answerAstray(state)) {
      return notNow(
        state,
        'close.not-served',
        'R.32.2',
        { zh: '还不能办结：答复被邮局退回，本人还没有收到。', en: 'Not yet: the post brought the answer back.' },
        { zh: '请换一种方式送到，再「登记送达」。', en: 'Bring it another way and record the delivery.' },
      );
    }
    if (state.answerIn && state.decidedOn && !state.answerTranslatedOn) {
      return notNow(
        state,
        'close.not-translated',
        'H.chinese-counts',
        { zh: '还不能办结：答复的译文还没有补上。', en: 'Not yet: the translation of the answer is still to follow.' },
        { zh: '请先「登记译文」，再办结。', en: 'Record the translation, then close.' },
      );
    }
    if (state.overlays.includes('executing')) {
      return refuse({
        kind: 'unlawful',
        code: 'close.not-executed',
        cite: 'R.32.2',
        what: {
          zh: `还不能办结：支持的诉求要在${state.executeBy}前兑现，没有执行记录（第32条）。这件事${stands(state).zh}。`,
          en: `Not yet: what was supported is due by ${state.executeBy} and not on record as carried out (Art. 32). The matter is ${stands(state).en}.`,
        },
        way: { zh: '请先登记执行情况并附凭据。', en: 'Record the execution with its evidence first.' },
      });
    }
    return notInFull(state);
  },
  guard(state, payload) {
    if (!state.reportBy || payload.report) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'close.report-owed',
      field: 'report',
      cite: 'R.22.3',
      what: {
        zh: '这是交办件，办结要报办理结果（第22条）。',
        en: 'It was assigned: closing it needs the report of the result (Art. 22).',
      },
      way: { zh: '请写办结报告。', en: 'Write the report.' },
    });
  },
  apply(state, _payload, { occurredOn }) {
    state.closedOn = occurredOn;
    state.overlays = state.overlays.filter((overlay) => overlay !== 'diverted-tracked' && overlay !== 'redo');
  },
});
