import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Parties } from '../petitioners/index.ts';
import type { Write } from '../platform/db/index.ts';
import { isOfficial, personOfAgent } from './agents.ts';
import type { Change } from './change.ts';
import { type AgentPerson, agentPerson } from './contract-person.ts';
import type { PetitionsDeps } from './deps.ts';

/**
 * What goes into the sealed identity with the act that appoints an agent, and the people as they are then; the fact has the number
 * alone. With the act that ends an agency go its slips that nobody has used.
 */
export async function agentWrites(
  deps: Pick<PetitionsDeps, 'petitioners' | 'directory'>,
  change: Change,
  { person }: { person?: AgentPerson | undefined },
): Promise<{ writes: Write[]; parties: Parties } | Refusal | undefined> {
  const { after, facts, seal, now } = change;
  const done = facts.at(-1);
  if (done?.kind === 'endAgency') {
    const { agent } = done.payload as { agent: number };
    return { writes: [deps.petitioners.endAgentSlips(change, agent)], parties: await change.parties() };
  }
  if (done?.kind !== 'appointAgent') return undefined;
  const given = agentPerson.safeParse(person);
  if (!given.success) {
    const part = String(given.error.issues[0]?.path[0] ?? 'name');
    return part === 'name' ? nameless() : notRight(part);
  }
  const organs = [...new Set([after.holderId, after.registrarId, ...after.complainedOrganIds])];
  const official = isOfficial('person.', given.data, organs, deps.directory());
  if (official) return official;
  const sealed = personOfAgent(given.data, after.agents!.at(-1)!.no);
  const parties = await change.parties();
  return {
    writes: deps.petitioners.agentWrites(change, seal, sealed, now),
    parties: { ...parties, agents: [...parties.agents, sealed] },
  };
}

const nameless = () =>
  refuse({
    kind: 'invalid',
    code: 'appointAgent.name',
    field: 'person.name',
    cite: 'MFD.165',
    what: { zh: '没有写代理人的姓名，或者填得不对。', en: 'The agent’s name is missing, or something of it is wrong.' },
    way: { zh: '请照委托书（监护证明）上的姓名填。', en: 'Copy the name from the paper.' },
  });

const notRight = (part: string) =>
  refuse({
    kind: 'invalid',
    code: 'appointAgent.malformed',
    field: `person.${part}`,
    cite: 'H.form',
    what: { zh: '代理人的这一项填得不对，或者太长。', en: 'This about the agent is not right, or too long.' },
    way: { zh: '请改好；没有的可以空着。', en: 'Correct it, or leave it empty.' },
  });
