import type { RecordedFact } from '../petitions/index.ts';
import type { MessagesDeps, Opened } from './deps.ts';
import { failedSince, type MessageRow, type Reason } from './store.ts';
import type { Channel } from './telling.ts';
import { nowhereToPost } from './ways.ts';

/** What no second try mends: the number or mailbox takes nothing, or it came back. A gateway that is down is none of these. */
const forGood: readonly Reason[] = ['refused', 'bounced', 'undelivered'];

/** Whether this message will never arrive. */
export const failedForGood = ({ reason }: Pick<MessageRow, 'reason'>): boolean =>
  reason !== null && forGood.includes(reason);

/** Whether what went by this channel failed for good, and the petitioner has given nothing else since. */
export async function hasFailed(
  { db }: Pick<MessagesDeps, 'db'>,
  { shardKey, petitionId, history }: Pick<Opened, 'shardKey' | 'petitionId' | 'history'>,
  channel: Channel,
): Promise<boolean> {
  if (channel === 'call') return false;
  const after = history.findLast((fact) => givesAnother(fact, channel === 'sms' ? 'phone' : 'email'))?.seq ?? 0;
  const failed = await db
    .local(shardKey)
    .first(failedSince(shardKey, petitionId, { channel, reasons: forGood, after }));
  return (failed?.n ?? 0) > 0;
}

function givesAnother({ kind, payload }: RecordedFact, part: 'phone' | 'email'): boolean {
  if (kind !== 'changeContact') return false;
  const { changed, channel, toHelper } = payload as { changed: string[]; channel?: string; toHelper?: boolean };
  return changed.includes(part) || channel !== undefined || toHelper !== undefined;
}

/** The way that is left: the act's own letter or hand where it has one, else somebody writes to the address or finds another. */
export async function otherWay(opened: Opened, { payload }: Pick<RecordedFact, 'payload'>): Promise<Reason> {
  const { delivery, service } = payload as { delivery?: { method?: string }; service?: { method: string } };
  const method = delivery?.method ?? service?.method;
  if (method !== undefined && method !== 'electronic') return 'by-letter';
  return (await nowhereToPost(opened)) ? 'failed-no-address' : 'failed-before';
}
