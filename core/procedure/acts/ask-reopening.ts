import { z } from 'zod';
import { act } from '../act.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { prose } from '../prose.ts';
import { aboutExecution, endedForReopening, notReopened, reopeningAsked, reopeningGrounds } from '../reopening.ts';

/**
 * 要求重新办理 (T-39; 2.5): the petitioner's own word that it is not solved, not carried out, or stopped. It takes nothing away:
 * the period for review runs on, and the answer comes with reasons.
 */
export const askReopening = act({
  name: 'askReopening',
  zh: '要求重新办理',
  en: 'Ask for reopening',
  plain: { zh: '没解决、没做到、停了的，信访人可以要求重办', en: 'Not solved, not carried out, or stopped' },
  cite: 'H.reopen',
  transitions: ['T-39'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({ ground: z.enum(reopeningGrounds), reason: prose(3_000) }),
  ready(state) {
    const waits = reopeningAsked(state);
    if (waits) {
      return notNow(
        state,
        'askReopening.asked-already',
        'H.reopen',
        { zh: `${waits.on}已经要求过，还没有答复。`, en: `It was asked for on ${waits.on} and waits for its answer.` },
        { zh: '有要补充的，用「补充材料」。', en: 'Add to it with papers.' },
      );
    }
    if (state.executedOn) return undefined;
    return notReopened('askReopening', state, {
      ended: {
        what: { zh: '信访程序已经终结，不能再重办。', en: 'The procedure has ended; it is not reopened.' },
        way: {
          zh: '有新事实的另写一件；答应的事登记为做到了其实没有的，可以要求重新督促。',
          en: 'Bring new facts as a new matter; what was recorded as carried out and was not can still be asked for.',
        },
      },
      reviewed: {
        what: { zh: '复查（复核）机关正在看这件事。', en: 'A review body is looking at it.' },
        way: { zh: '等复查（复核）意见；它可以责令重新办理。', en: 'Its opinion may order that it is handled anew.' },
      },
    });
  },
  guard(state, { ground }) {
    if (state.reopening?.refused?.includes(ground)) {
      return unlawfulField(
        'askReopening.refused-already',
        'ground',
        'H.reopen',
        {
          zh: `同样的理由，${state.reopening.answeredOn}已经书面答复过。`,
          en: `The same ground was answered in writing on ${state.reopening.answeredOn}.`,
        },
        {
          zh: '有新事实的，选「有新的情况」；不认可的，可以请求复查、反映办理中的问题。',
          en: 'With new facts, choose those; else ask for review, or complain about the handling.',
        },
      );
    }
    if (aboutExecution(ground) && !state.executedOn) {
      return unlawfulField(
        'askReopening.nothing-recorded',
        'ground',
        'R.32.2',
        { zh: '还没有登记为已经做到。', en: 'Nothing is on record as carried out.' },
        {
          zh: '到期没做到的会自动督办；是答复没解决问题的，选「没有解决」。',
          en: 'What is late is supervised by itself; if the answer solved nothing, choose that.',
        },
      );
    }
    if (aboutExecution(ground) || !endedForReopening(state)) return undefined;
    return unlawfulField(
      'askReopening.review-has-it',
      'ground',
      'R.35',
      { zh: '答复本身正在复查（复核）或已终结。', en: 'The answer itself is under review, or ended.' },
      { zh: '答应的事没有做到的，选那一项。', en: 'What was promised and not done can still be chosen.' },
    );
  },
  apply(state, { ground }, { occurredOn }) {
    const refused = state.reopening?.refused;
    state.reopening = { on: occurredOn, ground, ...(refused && { refused }) };
  },
});
