import { z } from 'zod';
import { type Refusal, refuse, type Words } from '../refusal.ts';
import type { LegalCalendar, Overlay, OverlayVersion, Place } from './overlays.ts';
import { rulesAt } from './overlays.ts';

/** From when a matter is proposed for a leader's charge (5.2). */
export interface ChargeThresholds {
  /** Persons whom the matter concerns. */
  persons: number;
  /** Days since acceptance without a served opinion. */
  unansweredDays: number;
  /** Days since a supporting opinion was served and is not carried out. */
  unexecutedDays: number;
}

/** The floor: a local rule may propose sooner, never later. */
export const CHARGE_THRESHOLDS: ChargeThresholds = { persons: 30, unansweredDays: 90, unexecutedDays: 180 };

const names = {
  persons: { zh: '涉及人数', en: 'persons concerned' },
  unansweredDays: { zh: '受理后未送达意见的天数', en: 'days since acceptance without an opinion' },
  unexecutedDays: { zh: '支持的意见未执行的天数', en: 'days a supporting opinion is not carried out' },
} as const satisfies Record<keyof ChargeThresholds, Words>;

/** `charge` of a version of local rules. A charge on one person's matter, or within the handling's own days, would be none. */
export const chargeSchema = (article: z.ZodType<Words>) =>
  z.strictObject({
    persons: z.int().min(5).max(10_000).optional(),
    unansweredDays: z.int().min(60).max(3_650).optional(),
    unexecutedDays: z.int().min(30).max(3_650).optional(),
    article,
  });

/** The strictest thresholds in force at a place: whatever a file says, never looser than the floor. */
export function chargeThresholds(place: Place, calendar: LegalCalendar): ChargeThresholds {
  const strictest = { ...CHARGE_THRESHOLDS };
  for (const { version } of rulesAt(place, calendar))
    for (const name of Object.keys(names) as (keyof ChargeThresholds)[])
      strictest[name] = Math.min(strictest[name], version.charge?.[name] ?? strictest[name]);
  return strictest;
}

/** A local rule that would propose later than the floor is refused at start. */
export function guardCharge({ name }: Overlay, { charge }: OverlayVersion): Refusal | undefined {
  const looser = (Object.keys(names) as (keyof ChargeThresholds)[]).find(
    (one) => (charge?.[one] ?? 0) > CHARGE_THRESHOLDS[one],
  );
  if (!looser) return undefined;
  const [mine, floor, words] = [charge![looser], CHARGE_THRESHOLDS[looser], names[looser]];
  return refuse({
    kind: 'unlawful',
    code: 'overlay.looser-charge',
    cite: 'H.charge-criteria',
    what: {
      zh: `${name.zh}没有启用：包案条件「${words.zh}」${mine}，宽于底线${floor}。`,
      en: `${name.en} not taken: the criterion of charge "${words.en}" of ${mine} is looser than the floor of ${floor}.`,
    },
    way: {
      zh: '地方规定只能更早提出包案，请改小或删去。',
      en: 'A local rule may only propose sooner: lower or remove it.',
    },
  });
}
