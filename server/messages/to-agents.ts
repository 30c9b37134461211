import { holds, standingAgents } from '../../core/procedure/index.ts';
import type { Person } from '../petitioners/index.ts';
import type { RecordedFact } from '../petitions/index.ts';
import { newId } from '../platform/index.ts';
import type { MessagesDeps, Opened } from './deps.ts';
import { type AgentMessage, addAgentMessage, dueAgentMessages, noteAgentTry } from './store/agents.ts';
import { isNews } from './telling.ts';
import { later, textFor } from './text-of.ts';
import { transportOf } from './ways.ts';

const batch = 100;
/** Minutes until the next try, by tries made. After the last it is left: the portal shows everything. */
const waits = [1, 30, 720];

/** Tells the agents who asked for it, each by a channel of their own, while the agency stands. Not of what the agent did. */
export async function tellAgents(deps: MessagesDeps, opened: Opened, fact: RecordedFact): Promise<void> {
  if (!isNews(fact) || standingAgents(opened.state).length === 0) return;
  const { shardKey, petitionId } = opened;
  const { agents } = await opened.parties();
  const now = deps.clock.now();
  for (const { agency, channel } of agents) {
    const own = fact.actor.kind === 'petitioner' && fact.actor.agent === agency;
    if (!agency || !channel || own || !holds(opened.state, agency, 'query')) continue;
    const row = { shardKey, petitionId, factSeq: fact.seq, agent: agency, messageId: newId(now), channel };
    await deps.db.local(shardKey).run(addAgentMessage(row, now));
  }
}

/** The job: sends what is due. @returns how many tries were made */
export async function sendToAgents(deps: MessagesDeps): Promise<number> {
  const rows = await deps.db.wide().rows(dueAgentMessages(deps.clock.now(), batch));
  for (const row of rows) await tryOne(deps, row);
  return rows.length;
}

async function tryOne(deps: MessagesDeps, row: AgentMessage): Promise<void> {
  const opened = await deps.opened(row);
  const now = deps.clock.now();
  const local = deps.db.local(row.shardKey);
  // Whoever was dismissed meanwhile is told nothing.
  const person =
    opened && holds(opened.state, row.agent, 'query')
      ? (await opened.parties()).agents.find(({ agency }) => agency === row.agent)
      : undefined;
  const to = person && addressIn(person, row.channel);
  const transport = transportOf(deps, row.channel);
  if (!opened || !to || !transport) return void (await local.run(noteAgentTry(row, 'dropped', null, now)));
  const sent = await transport.send({ id: row.messageId, to, text: textFor(deps, opened, row.factSeq) });
  if (sent.as === 'sent') return void (await local.run(noteAgentTry(row, 'sent', null, now)));
  deps.log.warn(
    { message: row.messageId, attempts: row.attempts + 1, why: sent.why },
    'word to an agent did not go out',
  );
  const wait = sent.as === 'gone' ? undefined : waits[row.attempts];
  await local.run(
    wait === undefined ? noteAgentTry(row, 'dropped', null, now) : noteAgentTry(row, 'waiting', later(now, wait), now),
  );
}

function addressIn({ phone, email }: Person, channel: AgentMessage['channel']): string | undefined {
  if (channel === 'email') return email?.trim() || undefined;
  const number = phone?.normalize('NFKC').replace(/[^\d+]/g, '');
  return number && number.length >= 7 ? number : undefined;
}
