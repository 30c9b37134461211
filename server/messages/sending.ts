import type { OutboxEvent } from '../platform/index.ts';
import { newId } from '../platform/index.ts';
import type { MessagesDeps, Opened } from './deps.ts';
import { hasFailed, otherWay } from './failed.ts';
import { byPersonAlone } from './how-told.ts';
import { reroute } from './rerouted.ts';
import { letterCameBack, nothingToBring } from './returned.ts';
import { addMessage, dueMessages, hasTask, type MessageRow, noteTry, type Reason, settleLetters } from './store.ts';
import { type Channel, channelOf, isNews, owesLetter, services } from './telling.ts';
import { later, textFor } from './text-of.ts';
import { sendToAgents, tellAgents } from './to-agents.ts';
import { addressOf, addressOnly, hindrance, lack, nowhereToPost, transportOf } from './ways.ts';

/** Minutes until the next try, by tries made. After the last a person takes over. */
const waits = [1, 5, 30, 120, 720];
const batch = 100;

/**
 * The subscriber: one row for one fact and channel. The same event twice makes one row. While a person already has the task
 * of reaching them, nothing is sent: the portal shows it, and the person tells it.
 */
export async function takeNews(deps: MessagesDeps, { shardKey, payload }: OutboxEvent): Promise<void> {
  const { petitionId, seq } = payload as { petitionId: string; seq: number };
  const opened = await deps.opened({ shardKey, petitionId });
  const fact = opened?.history.find((one) => one.seq === seq);
  if (!opened || !fact) return;
  const channel = channelOf(opened.history);
  if (services.includes(fact.kind)) {
    await deps.db.local(shardKey).run(settleLetters(shardKey, petitionId, seq, deps.clock.now()));
  }
  if (fact.kind === 'recallOpinion') await nothingToBring(deps, opened, fact);
  if (channel && isNews(fact)) {
    const failed = await hasFailed(deps, opened, channel);
    await tell(deps, opened, seq, failed ? 'person' : channel, failed ? await otherWay(opened, fact) : undefined);
  }
  // No channel, and no letter of its own: somebody writes or calls.
  const unwritten = !channel && isNews(fact) && byPersonAlone(fact, opened.history);
  if (unwritten && (await addressOnly(opened, fact))) await tell(deps, opened, seq, 'person');
  await tellAgents(deps, opened, fact);
  if (owesLetter(fact) && (await nowhereToPost(opened))) await add(deps, opened, seq, 'letter', 'no-address');
  if (fact.kind === 'changeContact') await reroute(deps, opened, fact);
  // The organ that posted it brings it another way, wherever the matter is by now.
  if ((await letterCameBack(deps, opened, fact)) && fact.actor.kind === 'officer')
    await add(deps, opened, seq, 'letter', 'returned', fact.actor.organId);
}

async function tell(
  deps: MessagesDeps,
  opened: Opened,
  seq: number,
  channel: Channel | 'person',
  left?: Reason,
): Promise<void> {
  const { shardKey, petitionId } = opened;
  const tasks = (await deps.db.local(shardKey).first(hasTask(shardKey, petitionId)))?.n ?? 0;
  await add(deps, opened, seq, channel, tasks > 0 ? 'task-open' : (left ?? (await hindrance(deps, opened, channel))));
}

async function add(
  deps: MessagesDeps,
  opened: Opened,
  factSeq: number,
  channel: MessageRow['channel'],
  reason: Reason | null,
  organId: string = opened.state.holderId,
): Promise<void> {
  const { shardKey, petitionId, seal } = opened;
  const now = deps.clock.now();
  const messageId = newId(now);
  const state = reason === null ? 'waiting' : reason === 'task-open' || reason === 'by-letter' ? 'quiet' : 'person';
  const row = {
    shardKey,
    petitionId,
    messageId,
    factSeq,
    channel,
    sealed: seal.seal(`message/${messageId}`, textFor(deps, opened, factSeq)),
    state,
    reason,
    nextAt: state === 'waiting' ? now : null,
    organId,
    madeAt: now,
    finishedAt: state === 'quiet' ? now : null,
    taskSince: state === 'person' ? now : null,
  } as const;
  await deps.db.local(shardKey).run(addMessage(row));
}

/** The job: sends what is due. @returns how many tries were made */
export async function sendDue(deps: MessagesDeps): Promise<number> {
  let tries = 0;
  for (;;) {
    const rows = await deps.db.wide().rows(dueMessages(deps.clock.now(), batch));
    for (const row of rows) await tryOne(deps, row);
    tries += rows.length;
    if (rows.length < batch) return tries + (await sendToAgents(deps));
  }
}

async function tryOne(deps: MessagesDeps, row: MessageRow): Promise<void> {
  const opened = await deps.opened(row);
  const to = opened && (await addressOf(opened, row.channel));
  const now = deps.clock.now();
  const attempts = row.attempts + 1;
  const note = (
    more: Pick<MessageRow, 'state' | 'reason' | 'nextAt' | 'finishedAt'>,
    gatewayId: string | null = null,
  ) => {
    const taskSince = more.state === 'person' ? now : null;
    return deps.db.local(row.shardKey).run(noteTry({ ...row, attempts, gatewayId, taskSince, ...more }));
  };
  const person = (reason: Reason) => note({ state: 'person', reason, nextAt: null, finishedAt: null });
  const { without, none } = row.channel === 'email' ? lack.email : lack.sms;
  if (!opened || !to) return void (await person(without));
  const transport = transportOf(deps, row.channel);
  if (!transport) return void (await person(none));
  const text = opened.seal.open(`message/${row.messageId}`, row.sealed);
  const sent = await transport.send({ id: row.messageId, to, text });
  if (sent.as === 'sent') {
    await note({ state: 'sent', reason: null, nextAt: null, finishedAt: now }, sent.gatewayId ?? null);
  } else if (sent.as === 'gone') {
    deps.log.warn({ message: row.messageId, why: sent.why }, 'a message was refused for good');
    await person('refused');
  } else {
    deps.log.warn({ message: row.messageId, attempts, why: sent.why }, 'a message did not go out');
    const wait = waits[row.attempts];
    if (wait === undefined) await person('no-answer');
    else await note({ state: 'waiting', reason: null, nextAt: later(now, wait), finishedAt: null });
  }
}
