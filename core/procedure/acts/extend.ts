import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { delivery, officerId } from '../parts.ts';
import { extensionDays, handlingPeriod } from '../periods.ts';
import { prose } from '../prose.ts';

const named = { name: 'extend', zh: '延期', en: 'extend' };

/** 延期 (Art. 34): once, at most 30 days in all, approved by the organ's responsible person before the period ends. */
export const extend = act({
  name: 'extend',
  zh: '延期',
  en: 'Extend',
  plain: { zh: '最多30日，须负责人批准', en: 'At most 30 days, approved by the head' },
  cite: 'R.34',
  transitions: ['T-24'],
  by: ['holder'],
  version: 1,
  documents: ['D-12'],
  payload: z.strictObject({
    days: z.int().min(1).max(365),
    reason: prose(2_000),
    approverId: officerId.optional(),
    delivery,
  }),
  ready(state, { today, calendar }) {
    if (state.overlays.includes('redo')) {
      return refuse({
        kind: 'unlawful',
        code: 'extend.redo',
        cite: 'H.redo',
        what: {
          zh: `责令重新办理的期限是${state.redoBy}，不能延期。`,
          en: `The day set for handling it anew is ${state.redoBy}; it is not extended.`,
        },
        way: {
          zh: '请按期办结；来不及的，向复查复核机关说明。',
          en: 'Finish by then; if that is not possible, tell the review body why.',
        },
      });
    }
    if (state.extension) {
      return refuse({
        kind: 'unlawful',
        code: 'extend.extended-already',
        cite: 'R.34',
        what: {
          zh: `${state.extension.on}已延过${state.extension.days}日，只能延一次。`,
          en: `It was extended by ${state.extension.days} days on ${state.extension.on}; only once.`,
        },
        way: {
          zh: '请尽快出具意见；来不及的，向督查科说明原因。',
          en: 'Issue the opinion; if that is not possible, tell supervision why.',
        },
      });
    }
    const { due } = handlingPeriod(state, calendar)!;
    if (today > due) {
      return refuse({
        kind: 'unlawful',
        code: 'extend.after-due',
        cite: 'R.34',
        what: {
          zh: `现在不能延期：期限${due}已过，延期须在期满前批准（第34条）。`,
          en: `No extension now: the period ended on ${due}, and an extension is approved before that (Art. 34).`,
        },
        way: {
          zh: '可以：尽快出具意见；向督查科说明原因。',
          en: 'You can: issue the opinion soon; tell supervision why it is late.',
        },
        data: { due },
      });
    }
    return undefined;
  },
  guard(state, payload, { calendar }) {
    const most = extensionDays(state, calendar);
    if (payload.days > most) {
      return refuse({
        kind: 'unlawful',
        code: 'extend.too-long',
        field: 'days',
        cite: 'R.34',
        what: {
          zh: `延期最多${most}日（第34条），不能延${payload.days}日。`,
          en: `An extension is at most ${most} days (Art. 34), not ${payload.days}.`,
        },
        way: { zh: `请填1到${most}日。`, en: `Give 1 to ${most} days.` },
        data: { max: most },
      });
    }
    return guardDelivery(named, state, payload.delivery);
  },
  apply(state, payload, { occurredOn }) {
    state.extension = { on: occurredOn, days: payload.days };
    state.overlays = [...state.overlays, 'extended'];
  },
});
