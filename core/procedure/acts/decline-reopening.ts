import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';
import { answersReopening, reopeningAsked } from '../reopening.ts';

const named = { name: 'declineReopening', zh: '答复不重新办理', en: 'decline to reopen' };

/** 答复不重新办理 (T-39): with reasons and the ways that stay open; granted, it is reopened instead. */
export const declineReopening = act({
  name: 'declineReopening',
  zh: '答复不重新办理',
  en: 'Decline to reopen',
  plain: { zh: '写明理由和还能怎么走，书面告知', en: 'Reasons and the ways that stay open, in writing' },
  cite: 'H.reopen',
  transitions: ['T-39'],
  by: ['registrar', 'holder'],
  version: 1,
  documents: ['D-36'],
  payload: z.strictObject({ reason: prose(5_000), wayOn: prose(2_000), delivery }),
  ready(state, { actor }) {
    if (!reopeningAsked(state)) {
      return notNow(
        state,
        'declineReopening.none-asked',
        'H.reopen',
        { zh: '没有等待答复的重新办理要求。', en: 'No request for reopening waits.' },
        { zh: '信访人「要求重新办理」后再答复。', en: 'It follows the petitioner’s request.' },
      );
    }
    if (actor.kind !== 'officer' || actor.organId === answersReopening(state)) return undefined;
    return notNow(
      state,
      'declineReopening.elsewhere',
      'H.reopen',
      {
        zh: '不重新办理，由登记这件事的信访部门答复，办理单位不能自己说不办。',
        en: 'The bureau that registered it declines; the handling organ does not judge alone.',
      },
      { zh: '认为应当重办的，可以直接「重新启动办理」。', en: 'To have it handled anew, the organ may reopen it.' },
    );
  },
  guard: (state, payload) => guardDelivery(named, state, payload.delivery),
  apply(state, _payload, { occurredOn }) {
    const asked = state.reopening!;
    const refused = [...(asked.refused ?? []), asked.ground];
    state.reopening = { ...asked, answer: 'refused', answeredOn: occurredOn, refused };
  },
});
