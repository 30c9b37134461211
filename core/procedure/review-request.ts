import { z } from 'zod';
import type { LocalDate } from '../calendar/index.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';
import type { Context } from './act.ts';
import { day } from './parts.ts';
import { obstaclePeriod } from './periods.ts';
import { prose } from './prose.ts';

/** Force majeure or the like that kept the petitioner: until when, and what. The review body weighs it (R-CLK-7). */
export const obstacle = z.strictObject({ endedOn: day, reason: prose(2_000) }).optional();

interface Late {
  postedOn?: LocalDate | undefined;
  obstacle?: { endedOn: LocalDate } | undefined;
}

/** In time: made or posted by the last day (R-CLK-3), or within ten days of the end of an obstacle (R-CLK-7). */
export function guardInTime(
  act: Words & { name: string; article: number },
  due: LocalDate,
  { postedOn, obstacle: kept }: Late,
  { today, calendar }: Context,
): Refusal | undefined {
  if (postedOn && postedOn > today) {
    return refuse({
      kind: 'invalid',
      code: `${act.name}.posted-in-future`,
      field: 'postedOn',
      cite: 'H.posted-in-time',
      what: { zh: `交邮日期${postedOn}还没有到。`, en: `The postmark, ${postedOn}, is still to come.` },
      way: { zh: '请按邮戳填。', en: 'Copy the date of the postmark.' },
    });
  }
  if ((postedOn ?? today) <= due) return undefined;
  const inTime =
    kept && kept.endedOn <= today && kept.endedOn >= due && today <= obstaclePeriod(kept.endedOn, calendar).due;
  if (inTime) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `${act.name}.after-due`,
    cite: act.article === 35 ? 'R.35' : 'R.36',
    what: {
      zh: `申请${act.zh}的最后一天是${due}（收到书面答复次日起30日，第${act.article}条）。`,
      en: `The last day to ask for ${act.en} was ${due} (30 days from the day after receipt, Art. ${act.article}).`,
    },
    way: {
      zh: '因不可抗力耽误的，障碍消除后10日内可说明原因并附证明；其他途径见答复书。',
      en: 'If force majeure kept you, say so with proof within 10 days of its end; other routes are in the opinion.',
    },
    data: { due },
  });
}

/** Above the topmost organ of the directory stands nobody who could look again. */
export function guardLevel(name: string, lawful: string[]): Refusal | undefined {
  if (lawful.length > 0) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `${name}.no-body-above`,
    cite: name === 'requestReview' ? 'R.35' : 'R.36',
    what: {
      zh: `机关名录里没有更高一级的${name === 'requestReview' ? '复查' : '复核'}机关。`,
      en: `The directory holds no higher body for this ${name === 'requestReview' ? 'review' : 're-review'}.`,
    },
    way: {
      zh: '请登记单位把上一级机关补进名录，期限内补上就能申请。',
      en: 'Ask the registering organ to add the body above; the request is open once it is listed.',
    },
  });
}

/** The request goes to a body that the law names for this organ, never past one level. */
export function guardBody(name: string, chosen: string, lawful: string[]): Refusal | undefined {
  if (lawful.includes(chosen)) return undefined;
  return refuse({
    kind: 'invalid',
    code: `${name}.wrong-body`,
    field: name === 'requestReview' ? 'reviewOrganId' : 'rereviewOrganId',
    cite: name === 'requestReview' ? 'R.35' : 'R.36',
    what: { zh: '这个机关不是上一级，不能越级申请。', en: 'That body is not the next level up.' },
    way: { zh: '请选答复书上写明的机关。', en: 'Choose the body named in the opinion.' },
  });
}
