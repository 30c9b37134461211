import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { day, delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'requestPapers', zh: '请补充材料', en: 'ask for papers' };

/** 一次告知补充材料 (R-FIRST-3): all missing papers in one notice, in writing. The clocks go on; the days to supply run from its arrival. */
export const requestPapers = act({
  name: 'requestPapers',
  zh: '请补充材料',
  en: 'Ask for papers',
  plain: { zh: '缺什么一次说清，办理期限照走', en: 'Name everything missing at once; the clock goes on' },
  cite: 'H.one-notice',
  transitions: ['T-21'],
  by: ['holder'],
  version: 2,
  documents: ['D-36'],
  payload: z.strictObject({
    papers: z
      .array(z.strictObject({ text: prose(300) }))
      .min(1)
      .max(20),
    by: day,
    delivery,
  }),
  ready(state) {
    if (state.overlays.includes('papers-requested')) {
      return refuse({
        kind: 'unlawful',
        code: 'requestPapers.asked-already',
        cite: 'H.one-notice',
        what: {
          zh: '上次请补的材料还没有收到，不能分几次要。',
          en: 'Papers asked for earlier have not come; they are not asked for bit by bit.',
        },
        way: {
          zh: '请先记下已收到的材料，或按现有材料办理。',
          en: 'Record what has come, or go on with what is there.',
        },
      });
    }
    return undefined;
  },
  guard(state, payload, { today }) {
    if (payload.by <= today) {
      return refuse({
        kind: 'invalid',
        code: 'requestPapers.by-past',
        field: 'by',
        cite: 'H.one-notice',
        what: {
          zh: `补材料的日期${payload.by}已经到了。`,
          en: `The day for the papers, ${payload.by}, has come already.`,
        },
        way: { zh: '请给对方留出时间。', en: 'Leave the person some days.' },
      });
    }
    return guardDelivery(named, state, payload.delivery);
  },
  apply(state, payload, { occurredOn, seq }) {
    state.papersRequestedOn = occurredOn;
    state.papersLetter = seq;
    delete state.papersToldOn;
    state.papersDueOn = payload.by;
    state.overlays = [...state.overlays, 'papers-requested'];
  },
});
