import { type Instant, instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import type { OutboxEvent } from '../platform/index.ts';
import { newId } from '../platform/index.ts';
import type { MessagesDeps, Opened } from './deps.ts';
import { addMessage, dueMessages, hasTask, type MessageRow, noteTry, type Reason } from './store.ts';
import { channelOf } from './telling.ts';
import { wording } from './wording.ts';

/** Minutes until the next try, by tries made. After the last a person takes over. */
const waits = [1, 5, 30, 120, 720];
const batch = 100;

/**
 * The subscriber: one row for one fact. The same event twice makes one row. While a person already has the task of reaching
 * them, nothing is sent: the portal shows it, and the person tells it.
 */
export async function takeNews(deps: MessagesDeps, { shardKey, payload }: OutboxEvent): Promise<void> {
  const { petitionId, seq } = payload as { petitionId: string; seq: number };
  const at = { shardKey, petitionId };
  const opened = await deps.opened(at);
  const channel = channelOf(opened?.history[0]?.payload);
  if (!opened || !channel) return;
  const now = deps.clock.now();
  const messageId = newId(now);
  const local = deps.db.local(shardKey);
  const task = (await local.first(hasTask(shardKey, petitionId)))?.n ?? 0;
  const reason: Reason | null = task > 0 ? 'task-open' : await hindrance(deps, opened, channel);
  const state = reason === null ? 'waiting' : reason === 'task-open' ? 'quiet' : 'person';
  await local.run(
    addMessage({
      ...at,
      messageId,
      factSeq: seq,
      channel,
      sealed: opened.seal.seal(`message/${messageId}`, textFor(deps, opened)),
      state,
      reason,
      nextAt: state === 'waiting' ? now : null,
      organId: opened.state.holderId,
      madeAt: now,
      finishedAt: state === 'quiet' ? now : null,
    }),
  );
}

/** The job: sends what is due. @returns how many tries were made */
export async function sendDue(deps: MessagesDeps): Promise<number> {
  let tries = 0;
  for (;;) {
    const rows = await deps.db.wide().rows(dueMessages(deps.clock.now(), batch));
    for (const row of rows) await tryOne(deps, row);
    tries += rows.length;
    if (rows.length < batch) return tries;
  }
}

async function tryOne(deps: MessagesDeps, row: MessageRow): Promise<void> {
  const opened = await deps.opened(row);
  const to = opened && (await numberOf(opened));
  const now = deps.clock.now();
  const attempts = row.attempts + 1;
  const note = (
    more: Pick<MessageRow, 'state' | 'reason' | 'nextAt' | 'finishedAt'>,
    gatewayId: string | null = null,
  ) => deps.db.local(row.shardKey).run(noteTry({ ...row, attempts, gatewayId, ...more }));
  const person = (reason: Reason) => note({ state: 'person', reason, nextAt: null, finishedAt: null });
  if (!opened || !to) return void (await person('no-number'));
  if (!deps.sms) return void (await person('no-gateway'));
  const text = opened.seal.open(`message/${row.messageId}`, row.sealed);
  const sent = await deps.sms.send({ id: row.messageId, to, text });
  if (sent.as === 'sent') {
    await note({ state: 'sent', reason: null, nextAt: null, finishedAt: now }, sent.gatewayId ?? null);
  } else if (sent.as === 'gone') {
    await person('refused');
  } else {
    deps.log.warn({ message: row.messageId, attempts, why: sent.why }, 'a message did not go out');
    const wait = waits[row.attempts];
    if (wait === undefined) await person('no-answer');
    else await note({ state: 'waiting', reason: null, nextAt: later(now, wait), finishedAt: null });
  }
}

async function hindrance(deps: MessagesDeps, opened: Opened, channel: 'sms' | 'call'): Promise<Reason | null> {
  if (channel === 'call') return 'asked-to-be-called';
  if (!deps.sms) return 'no-gateway';
  return (await numberOf(opened)) ? null : 'no-number';
}

/** The petitioner's own number, else the first representative's. A helper's or an agent's number gets nothing. */
async function numberOf(opened: Opened): Promise<string | undefined> {
  const { petitioner, representatives } = await opened.parties();
  const phone = (petitioner ?? representatives[0])?.phone?.normalize('NFKC').replace(/[^\d+]/g, '');
  return phone && phone.length >= 7 ? phone : undefined;
}

function textFor(deps: MessagesDeps, { state, history }: Opened): string {
  const { wants } = (history[0]?.payload ?? {}) as { wants?: { language?: string } };
  const office = deps.directory().organ(state.registrarId);
  const sender = { name: deps.directory().organName(state.registrarId), phone: office?.phone ?? '' };
  return wording(sender, { restricted: state.restricted, language: wants?.language ?? 'zh' });
}

const later = (now: Instant, minutes: number) => instantOf(millisecondsOf(now) + minutes * 60_000);
