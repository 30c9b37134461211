import { z } from 'zod';
import { isGuarded } from '../accused.ts';
import { act } from '../act.ts';
import { arbiterOf, arbiterShape, openItem, questions } from '../coordination.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { organId } from '../parts.ts';
import { prose } from '../prose.ts';

/** 提请协调 (Art. 13, 24): to the common superior, else the joint conference. An item with a date; the holder stays the holder. */
export const callConference = act({
  name: 'callConference',
  zh: '提请协调',
  en: 'Ask for coordination',
  plain: {
    zh: '管辖有争议或要几家一起办的，提请共同上级或联席会议',
    en: 'A dispute, or several organs: the superior or the joint conference decides',
  },
  cite: 'R.24',
  transitions: ['T-25'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    question: z.enum(questions),
    /** The other organs concerned. */
    organIds: z.array(organId).min(1).max(20),
    reason: prose(5_000),
    /** Found in the directory, never typed. */
    arbiter: arbiterShape.optional(),
  }),
  ready(state) {
    if (!state.coordination) return undefined;
    return notNow(
      state,
      'callConference.open-already',
      'R.24',
      {
        zh: `${state.coordination.openedOn}已经提请协调。`,
        en: `It was put forward on ${state.coordination.openedOn}.`,
      },
      { zh: '请等「协调决定」。', en: 'The decision comes first.' },
    );
  },
  guard(state, { organIds }, { organs }) {
    const accused = organIds.find((id) => isGuarded(state, id, organs));
    const wrong = organIds.find((id) => !organs.get(id) || id === state.holderId) ?? accused;
    if (!wrong) return undefined;
    return unlawfulField(
      'callConference.organs',
      'organIds',
      accused ? 'R.30' : 'R.24',
      {
        zh: '有的单位不在名录里、就是本单位，或者被反映。',
        en: 'One of them is not listed, is the holder itself, or is complained of.',
      },
      { zh: '请重新选其他单位。', en: 'Choose the other organs again.' },
    );
  },
  complete: (state, payload, { organs }) => ({
    ...payload,
    arbiter: arbiterOf(state, [state.holderId, ...payload.organIds], organs),
  }),
  apply(state, payload, { occurredOn }) {
    const { question, organIds, arbiter } = payload;
    openItem(state, { question, organIds: [state.holderId, ...organIds], ...arbiter!, openedOn: occurredOn });
  },
});
