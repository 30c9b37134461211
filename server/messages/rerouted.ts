import type { RecordedFact } from '../petitions/index.ts';
import type { MessagesDeps, Opened } from './deps.ts';
import { type MessageRow, redirect, untold } from './store.ts';
import { channelOf } from './telling.ts';
import { hindrance, nowhereToPost } from './ways.ts';

/**
 * The petitioner changed how to be reached: what nobody has got yet goes the new way at once, the newest alone, because all
 * say the same. Whoever wants no messages gets none; whoever has just been here has seen everything. A letter stays with
 * the person who has it, who is told that there is an address now.
 */
export async function reroute(deps: MessagesDeps, opened: Opened, fact: RecordedFact): Promise<void> {
  const { shardKey, petitionId } = opened;
  const local = deps.db.local(shardKey);
  const rows = await local.rows(untold(shardKey, petitionId));
  for (const row of rows.filter(({ channel }) => channel === 'letter')) await letter(deps, opened, fact, row);
  const [newest, ...older] = rows.filter(({ channel }) => channel !== 'letter');
  const now = deps.clock.now();
  const quiet = { state: 'quiet', reason: null, nextAt: null, finishedAt: now, taskSince: null } as const;
  for (const row of older) await local.run(redirect({ ...row, ...quiet }));
  if (!newest) return;
  const channel = channelOf(opened.history);
  const reason = channel && (await hindrance(deps, opened, channel));
  if (!channel) await local.run(redirect({ ...newest, ...quiet }));
  else if (reason) {
    const taskSince = newest.taskSince ?? now;
    await local.run(
      redirect({ ...newest, channel, state: 'person', reason, nextAt: null, finishedAt: null, taskSince }),
    );
  } else {
    const waiting = { state: 'waiting', reason: null, nextAt: now, finishedAt: null, taskSince: null } as const;
    await local.run(redirect({ ...newest, channel, ...waiting }));
  }
}

async function letter(deps: MessagesDeps, opened: Opened, { payload }: RecordedFact, row: MessageRow): Promise<void> {
  const { changed } = payload as { changed: readonly string[] };
  if (!changed.includes('address') || (await nowhereToPost(opened))) return;
  const reason = row.reason === 'no-address' ? 'address-given' : 'returned-address-given';
  await deps.db.local(row.shardKey).run(redirect({ ...row, reason }));
}
