import { z } from 'zod';
import { clockView } from '../petitions/contract.ts';
import { wordsSchema as words } from '../platform/http/contract.ts';

export type { MessageView } from '../petitions/contract.ts';

/** How a person who could not be reached was told in the end. */
export const toldHow = ['called', 'posted', 'in-person', 'through-relative', 'not-found'] as const;
/** The same, and what the system notes by itself: served meanwhile, or the return was recorded by mistake. */
export type ToldHow = (typeof toldHow)[number] | 'served' | 'not-returned' | 'recalled';

/** A task for a person: somebody could not be reached by the channel they chose, asked to be called, or has no address. */
export const unreachableRow = z.object({
  shardKey: z.string(),
  messageId: z.string(),
  petitionId: z.string(),
  number: z.string(),
  subject: z.string(),
  /** What they are owed: the news of this act, or its letter. */
  owed: words,
  letter: z.boolean(),
  /** The letter came back: it needs another lawful way, not another stamp. */
  returned: z.boolean(),
  reason: words,
  attempts: z.number().int(),
  clock: clockView,
});
export type UnreachableRow = z.output<typeof unreachableRow>;

export const unreachableList = z.object({ rows: z.array(unreachableRow) });

/** Whoever could not be reached at all: with the reason, which is sealed. */
export const toldInput = z.strictObject({ how: z.enum(toldHow), note: z.string().trim().max(500).optional() });

/** What the gateway reports of a message that it took. */
export const smsReport = z.strictObject({ id: z.uuid(), state: z.enum(['delivered', 'undelivered']) });
export type SmsReport = z.output<typeof smsReport>;

/** The gateway's side: POST smsReport, signed (docs/sms-gateway.md). */
export const smsReportPath = '/api/messages/sms-report';

/** The desk's side, under /api. */
export const messagesApi = {
  unreachable: '/api/messages/unreachable', // GET → unreachableList
  told: '/api/messages/:shardKey/:messageId/told', // POST toldInput
  bounced: '/api/messages/:shardKey/:messageId/bounced', // POST: a mail came back
} as const;
