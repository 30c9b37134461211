import { type ActName, type Actor, acts, takenDown } from '../../core/procedure/index.ts';
import { type Officer, roleFor, rolesFor } from './policy.ts';

/**
 * Whoever acts: an officer who is signed in, the petitioner with the own query code, or an agent with theirs. An officer who takes
 * down what an agent says names the agent.
 */
export type ActingParty = { officer: Officer; agent?: number | undefined } | 'petitioner' | { agent: number };

/** In whose name an act is done. Who took it down stands in the access record, and in the act where the law asks for it. */
export function actorOf(by: ActingParty, name: ActName): Actor {
  const officer = officerIn(by);
  if (!officer || takenDown.includes(name)) {
    const agent = agentIn(by);
    return { kind: 'petitioner', ...(agent && { agent }) };
  }
  const { officerId, organId } = officer;
  return { kind: 'officer', officerId, organId, role: roleFor(officer, rolesFor[name]) };
}

/** Before whom it was said, where the act says so. */
export function takenDownBy(by: ActingParty, name: ActName): object {
  const officer = officerIn(by);
  if (!officer) return {};
  const { officerId, organId } = officer;
  if (name === 'withdraw') return { beforeOfficerId: officerId, beforeOrganId: organId };
  return takenDown.includes(name) && 'takenBy' in acts[name].payload.shape ? { takenBy: officerId } : {};
}

export const officerIn = (by: ActingParty): Officer | undefined =>
  by !== 'petitioner' && 'officer' in by ? by.officer : undefined;

/** The agent in whose words it is done, by number. */
export const agentIn = (by: ActingParty): number | undefined => (by === 'petitioner' ? undefined : by.agent);

/** Whose idempotency keys these are. */
export const principal = (by: ActingParty, petitionId: string): string =>
  officerIn(by)?.officerId ?? `petitioner:${petitionId}`;
