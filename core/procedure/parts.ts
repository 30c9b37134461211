import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import { prose } from './prose.ts';

/** A legal day, 'YYYY-MM-DD'. */
export const day = z.iso
  .date()
  .refine(isLocalDate)
  .transform((text) => text as LocalDate);
export const organId = z.string().min(1).max(64);
export const officerId = z.string().min(1).max(64);
/** Hash names of uploaded files. */
export const fileIds = z.array(z.string().min(1).max(128)).max(20).default([]);

/** How a document reached the petitioner, with its proof (送达, D-19). */
export const service = z.strictObject({
  method: z.enum(['in-person', 'post', 'electronic', 'notice-board', 'left-at-home']),
  servedOn: day,
  /** By post: the postmark. Review is counted from receipt; the postmark is the other reading. On a board: the day it went up. */
  postedOn: day.optional(),
  /** What proves it: the signature on the return slip, the postal number, the record of arrival, the reason of a refusal. */
  proof: prose(200).optional(),
  /** Who saw the refusal, and signed. */
  witness: prose(100).optional(),
  /** The agent who signed for it in the petitioner's place, by number. */
  agent: z.int().min(1).max(999).optional(),
  /** Agreed to electronic service for this document, where it was not asked at registration. */
  consented: z.literal(true).optional(),
});

export type Service = z.output<typeof service>;

/** How a notice goes out, or why none is owed (Art. 23: name or address unclear). */
export const delivery = z.union([
  z.strictObject({ method: z.enum(['in-person', 'post', 'electronic', 'notice-board']) }),
  z.strictObject({ waived: z.literal('unreachable') }),
]);
export type Delivery = z.output<typeof delivery>;

/** How a notice goes out that need not be on paper (1.7): by telephone too. */
export const spokenDelivery = z.union([
  z.strictObject({ method: z.enum(['in-person', 'post', 'electronic', 'notice-board', 'phone']) }),
  z.strictObject({ waived: z.literal('unreachable') }),
]);
export type SpokenDelivery = z.output<typeof spokenDelivery>;
