import { z } from 'zod';
import { isLocalDate } from '../../core/calendar/local-date.ts';
import { wordsSchema as words } from '../platform/http/contract.ts';

/** A day of the calendar, 'YYYY-MM-DD', from year 1 on: the pattern alone lets year 0 pass, which no calendar has. */
export const calendarDay = z.iso.date().refine(isLocalDate, '没有这一天。 | There is no such day.');

export { words };

/** A letter to the petitioner that is on its way, or may still come back. */
export const letterView = z.object({
  /** The act that made it. */
  seq: z.int(),
  title: words,
  number: z.string().nullable(),
  sentOn: z.string(),
  /** Whether its return is this reader's organ's to record. */
  mine: z.boolean(),
  /** It came back, and has not reached the person since. */
  returned: z.object({ on: z.string(), reason: words }).nullable(),
});

/** One running or finished duty, with the arithmetic as the screen prints it. */
export const clockView = z.object({
  id: z.string(),
  label: words,
  owedBy: words,
  /** True where the petitioner has the time, not the office. */
  petitioners: z.boolean(),
  startedOn: z.string(),
  due: z.string(),
  status: z.enum(['running', 'met', 'met-late', 'lapsed']),
  metOn: z.string().nullable(),
  /** 'none' once finished; 'late' is past due and running. */
  standing: z.enum(['none', 'ample', 'soon', 'today', 'late']),
  /** 还有8天 · 已超2天 · 今天到期 */
  remaining: words,
  provisional: z.boolean(),
  /** The local rule that the date follows; null where the national one holds. */
  localRule: words.nullable(),
  /** Where the text can be read two ways: the other day, and who follows which. */
  otherwise: z.object({ due: z.string(), words }).nullable(),
  /** The four lines: 期限, 依据, 起算, 算法; a fifth where there are two readings. */
  explanation: z.array(z.object({ label: words, text: words })),
  /** One sentence, e.g. 「第34条:自2026-03-02受理之日起60日…」 */
  sentence: words,
  articleZh: z.string(),
});
export type ClockView = z.output<typeof clockView>;

/** A hearing that is noticed and still to come: who presides, who sits or stands on the list, who is asked to step aside. */
export const hearingView = z.object({
  heldOn: z.string(),
  presider: z.string(),
  recorder: z.string().nullable(),
  officers: z.array(
    z.object({
      /** In the list of the notice, from 1; who came in for somebody stands at its end. */
      place: z.int(),
      name: z.string(),
      capacity: z.string(),
      as: z.enum(['sits', 'listed', 'aside']),
      /** By the petitioner. */
      chosen: z.boolean(),
      /** By the organ that holds it. */
      added: z.boolean(),
      challenged: z.boolean(),
    }),
  ),
  /** How many sit, where they are chosen from the list. */
  seats: z.int().nullable(),
  /** Who sits is settled. */
  settled: z.boolean(),
  challenged: z.array(z.object({ who: z.string(), label: words })),
});

/** Mediation or a hearing that the organ proposes: only the petitioner can say yes. */
export const proposalView = z.object({
  subject: z.enum(['mediation', 'hearing']),
  askedOn: z.string(),
  /** The last day for an answer; silence is no consent. */
  by: z.string(),
  reason: z.string(),
  issues: z.string().nullable(),
  otherSide: z.string().nullable(),
  given: z.boolean().nullable(),
});

/** Whom a matter complains of: organs that are kept out, officers, and the person's own words. */
export const complained = z.object({
  organs: z.array(words),
  officers: z.array(z.object({ officerId: z.string(), name: z.string(), organ: words })),
  written: z.string().nullable(),
});

/** Who could be asked to step aside now (Art. 28): the handler, the heads, those who review. */
export const recusable = z.array(z.object({ officerId: z.string(), name: z.string(), as: words }));

/** What a registration may say of those it complains of, besides their organs. */
export const complaining = {
  complainsOfPerson: z.boolean().default(false),
  /** Officers of the directory: they, and the organs they head, never get or see it. */
  complainedOfficerIds: z.array(z.string().max(64)).max(10).optional(),
  /** Whom it complains of, in the person’s own words. */
  complainedOf: z.string().trim().min(1).max(300).optional(),
};
/** How the code's owner can be reached now, as it may be shown on a screen that others see too: nothing whole. */
export interface ContactView {
  phone: string | null;
  email: string | null;
  /** How long the address is. */
  address: number | null;
  channel: 'portal' | 'sms' | 'email' | 'call';
  /** Whether messages go to the one who helped; null where nobody did. */
  toHelper: boolean | null;
}

export const refusalView = z.object({
  code: z.string(),
  what: words,
  cite: z.object({ id: z.string(), label: words, gist: words }).nullable(),
  way: words,
  field: z.string().nullable(),
});
export type RefusalView = z.output<typeof refusalView>;

export const actView = z.object({
  name: z.string(),
  label: words,
  plain: words,
  cite: z.object({ id: z.string(), label: words, gist: words }),
  permitted: z.boolean(),
  /** The act the nearest clock waits for. */
  primary: z.boolean(),
  refusal: refusalView.nullable(),
});
export type ActView = z.output<typeof actView>;
