import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

/** How a person who could not be reached was told in the end. */
export const toldHow = ['called', 'posted', 'in-person', 'through-relative', 'not-found'] as const;

/** A message as the petitioner sees it in the portal: what was sent, and what became of it. */
export const messageView = z.object({ at: z.string(), text: z.string(), channel: words, state: words });
export type MessageView = z.output<typeof messageView>;

/** A task for a person: somebody could not be reached by the channel they chose, or asked to be called. */
export const unreachableRow = z.object({
  shardKey: z.string(),
  messageId: z.string(),
  petitionId: z.string(),
  number: z.string(),
  subject: z.string(),
  since: z.string(),
  reason: words,
  attempts: z.number().int(),
});
export type UnreachableRow = z.output<typeof unreachableRow>;

export const unreachableList = z.object({ rows: z.array(unreachableRow) });
export const toldInput = z.strictObject({ how: z.enum(toldHow) });

/** The desk's side, under /api. */
export const messagesApi = {
  unreachable: '/api/messages/unreachable', // GET → unreachableList
  told: '/api/messages/:shardKey/:messageId/told', // POST toldInput
} as const;
