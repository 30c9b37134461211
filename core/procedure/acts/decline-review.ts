import { z } from 'zod';
import type { LocalDate } from '../../calendar/index.ts';
import type { Refusal } from '../../refusal.ts';
import type { Context } from '../act.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { decidesInstead, opinionOf } from '../own-opinion.ts';
import { day, delivery } from '../parts.ts';
import { answeredOn, rereviewWindow, reviewWindow } from '../periods.ts';
import { prose } from '../prose.ts';
import type { PetitionState } from '../states.ts';

const named = { name: 'declineReview', zh: '不予受理复查（复核）申请', en: 'not take the request for review' };

/**
 * 不予受理复查（复核）申请 (Art. 35, 36; domain 1.11): a written request that cannot be taken gets a reasoned notice, not silence. Why,
 * follows from where the remedy stands: its days ran out, it went to a body that may not look at it, or the procedure has ended.
 * It takes nothing: whoever still may ask, may. The registering organ answers it, unless the opinion is its own: then a body above.
 */
export const declineReview = act({
  name: 'declineReview',
  zh: '不予受理复查（复核）申请',
  en: 'Decline a request for review',
  plain: {
    zh: '过期、找错机关、已终结的，书面说明理由和出路',
    en: 'Late, to the wrong body, or ended: why, and what is left',
  },
  cite: 'R.35',
  transitions: ['T-30', 'T-33'],
  by: ['registrar', 'above'],
  version: 1,
  documents: ['D-36'],
  payload: z.strictObject({
    requestedOn: day,
    /** By post: the postmark, which counts (R-CLK-3). */
    postedOn: day.optional(),
    reason: prose(3_000),
    remainingRoutes: prose(3_000),
    delivery,
  }),
  ready(state, { actor, organs }) {
    const instead = decidesInstead(state, organs);
    if (instead.length === 0 || actor.kind !== 'officer' || actor.organId !== opinionOf(state)) return undefined;
    const names = instead.map((id) => organs.get(id)?.nameZh ?? id).join('、');
    return notNow(
      state,
      'declineReview.of-this-organ',
      'R.35',
      {
        zh: '申请针对的是本单位自己的意见，受理不受理不由本单位定（第35条）。',
        en: 'The request is aimed at this organ’s own opinion: whether it is taken is not for this organ to say (Art. 35).',
      },
      {
        zh: `请把申请转给上一级（${names}），由其答复本人。`,
        en: `Pass the request on to the body above (${names}), which answers it.`,
      },
    );
  },
  guard(state, { requestedOn, postedOn = requestedOn, delivery: way }, { today, calendar }) {
    const from = servedBefore(state)!;
    if (postedOn < from || postedOn > requestedOn || requestedOn > today) return outside(from, today);
    const due = lastDay(state, calendar);
    if (due && postedOn <= due) return inTime(due);
    return guardDelivery(named, state, way);
  },
  apply() {},
});

/** The day on which the opinion reached the petitioner that the request is aimed at. */
const servedBefore = ({ review, servedOn, firstReview, secondReview }: PetitionState): LocalDate | undefined =>
  review === 'ended' ? secondReview?.servedOn : review.startsWith('rereview') ? firstReview?.servedOn : servedOn;

/** The last day to ask, where the days have run out. */
export function lastDay(state: PetitionState, calendar: Context['calendar']): LocalDate | undefined {
  if (state.review === 'lapsed') return reviewWindow(answeredOn(state), calendar).due;
  return state.review === 'rereview-lapsed' ? rereviewWindow(answeredOn(state.firstReview!), calendar).due : undefined;
}

function outside(from: string, today: string): Refusal {
  return unlawfulField(
    'declineReview.requested-on',
    'requestedOn',
    'R.35',
    {
      zh: `申请的日期要在${from}（意见送达）到${today}（今天）之间，邮戳不晚于收到的日子。`,
      en: `The request lies between ${from} (service) and ${today} (today), its postmark not after it came.`,
    },
    { zh: '请按收到的日子和邮戳填。', en: 'Give the day it came, and the postmark.' },
  );
}

function inTime(due: string): Refusal {
  return unlawfulField(
    'declineReview.in-time',
    'postedOn',
    'H.posted-in-time',
    {
      zh: `没有过期：最后一天是${due}，以邮戳为准。`,
      en: `It is in time: the last day was ${due}, and the postmark counts.`,
    },
    { zh: '请代本人登记复查（复核）申请。', en: 'Record the request for review for the petitioner.' },
  );
}
