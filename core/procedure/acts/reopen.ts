import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, delivery } from '../parts.ts';
import { prose } from '../prose.ts';
import { notReopened, reopeningAsked } from '../reopening.ts';
import { handleAnew } from '../review-opinion.ts';

const named = { name: 'reopen', zh: '重新启动办理', en: 'reopen it' };

/** 重新启动办理 (T-39; Art. 40): closed untruly, or facts that were not known. Not after the procedure ended: new facts are then a new matter. */
export const reopen = act({
  name: 'reopen',
  zh: '重新启动办理',
  en: 'Reopen the handling',
  plain: { zh: '办结不实、有新事实的，重新办', en: 'Closed untruly, or new facts: handled anew' },
  cite: 'H.reopen',
  transitions: ['T-39'],
  by: ['registrar', 'holder'],
  version: 1,
  documents: ['D-27'],
  payload: z.strictObject({
    ground: z.enum(['false-closure', 'new-facts', 'wrong-route', 'other']),
    reason: prose(5_000),
    by: day,
    delivery,
  }),
  ready(state) {
    if (state.phase === 'served' && !reopeningAsked(state)) {
      return notNow(
        state,
        'reopen.nobody-asked',
        'H.reopen',
        {
          zh: '还没有办结，信访人也没有要求重新办理。',
          en: 'It is not closed, and the petitioner did not ask for it.',
        },
        {
          zh: '信访人「要求重新办理」以后可以重办；不认可答复的，可以请求复查。',
          en: 'It follows the petitioner’s own request; whoever does not accept the answer may ask for review.',
        },
      );
    }
    return notReopened('reopen', state, {
      ended: {
        what: { zh: '信访程序已经终结。', en: 'The procedure has ended.' },
        way: {
          zh: '有新事实的另行「登记」；生活困难的「终结后帮扶」。',
          en: 'New facts are registered anew; hardship is helped.',
        },
      },
      reviewed: {
        what: { zh: '复查复核机关正在看这件事。', en: 'A review body is looking at it.' },
        way: { zh: '由复查复核机关决定是否责令重办。', en: 'That body decides whether it is handled anew.' },
      },
    });
  },
  guard(state, payload, { today }) {
    if (payload.by > today) return guardDelivery(named, state, payload.delivery);
    return unlawfulField(
      'reopen.by-past',
      'by',
      'H.reopen',
      { zh: `办完的日期${payload.by}已经到了。`, en: `The day, ${payload.by}, has come already.` },
      { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
    );
  },
  apply(state, payload, { occurredOn }) {
    delete state.closedOn;
    state.overlays = [...state.overlays, 'reopened'];
    if (state.servedOn) {
      handleAnew(state, payload.by, occurredOn);
      return;
    }
    // Nothing was answered yet: the holder says anew whether it accepts.
    state.phase = 'received';
    for (const key of ['acknowledgedOn', 'divertedOn', 'diversionConfirmedOn', 'relay'] as const) delete state[key];
    if (state.byBureau && state.holderId === state.registrarId) state.returnedOn = occurredOn;
    else state.organReceivedOn = occurredOn;
  },
});
