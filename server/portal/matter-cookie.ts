import type { FastifyReply, FastifyRequest } from 'fastify';
import { millisecondsOf } from '../../core/calendar/index.ts';
import { strictCookie } from '../platform/index.ts';
import type { At, PartyAt, PortalDeps } from './deps.ts';

/** A member of a collective matter has a cookie of another name and key: it opens none of the petitioner's pages. */
export interface MemberAt extends At {
  memberId: string;
}

/** An agent has one of another name and key again: what it opens is the agent's scope, asked at each request. */
export interface AgentAt extends At {
  memberId: string;
  agent: number;
}

const cookies = { matter: 'huiyin_matter', member: 'huiyin_member', agent: 'huiyin_agent' } as const;
type Door = keyof typeof cookies;
const idle = 30 * 60_000;

/** Lets this browser into one matter for half an hour of use. The cookie is sealed: it names nothing to whoever reads it. */
export function enter(deps: PortalDeps, request: FastifyRequest, reply: FastifyReply, at: PartyAt): void {
  const { shardKey, petitionId, memberId, agent } = at;
  // One at a time: whoever comes in last on this browser is the one who is in.
  if (agent && memberId) {
    reply.clearCookie(cookies.matter, { path: '/' });
    give(deps, request, reply, 'agent', { shardKey, petitionId, memberId, agent });
  } else {
    reply.clearCookie(cookies.agent, { path: '/' });
    give(deps, request, reply, 'matter', { shardKey, petitionId });
  }
}

export const enterAsMember = (deps: PortalDeps, request: FastifyRequest, reply: FastifyReply, at: MemberAt): void =>
  give(deps, request, reply, 'member', { shardKey: at.shardKey, petitionId: at.petitionId, memberId: at.memberId });

/** The matter this browser is in, or undefined. */
export const matterOf = (deps: PortalDeps, request: FastifyRequest): At | undefined =>
  held<At>(deps, request, 'matter');

/** The matter this browser is in as an agent, or undefined. */
export const agentIn = (deps: PortalDeps, request: FastifyRequest): AgentAt | undefined =>
  matterOf(deps, request) ? undefined : held<AgentAt>(deps, request, 'agent');

/** The matter this browser is in, as the petitioner or as an agent: of pages that are open to both. */
export const partyIn = (deps: PortalDeps, request: FastifyRequest): PartyAt | undefined =>
  matterOf(deps, request) ?? agentIn(deps, request);

/** The collective matter this browser follows as one of its members, or undefined. */
export const memberIn = (deps: PortalDeps, request: FastifyRequest): MemberAt | undefined =>
  held<MemberAt>(deps, request, 'member');

export function leave(reply: FastifyReply): void {
  for (const cookie of Object.values(cookies)) reply.clearCookie(cookie, { path: '/' });
}

function give(
  { keys, clock }: PortalDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  door: Door,
  at: At | MemberAt | AgentAt,
): void {
  const until = millisecondsOf(clock.now()) + idle;
  const sealed = keys.seal(keys.mac('portal', door), JSON.stringify({ ...at, until }), door);
  reply.setCookie(cookies[door], sealed.toString('base64url'), strictCookie(request));
}

function held<Place extends At>({ keys, clock }: PortalDeps, request: FastifyRequest, door: Door): Place | undefined {
  const value = request.cookies[cookies[door]];
  if (!value) return undefined;
  try {
    const opened = keys.open(keys.mac('portal', door), Buffer.from(value, 'base64url'), door);
    const { until, ...at } = JSON.parse(opened.toString()) as Place & { until: number };
    return until > millisecondsOf(clock.now()) ? (at as unknown as Place) : undefined;
  } catch {
    // Not ours, or sealed with a former key: the door is shown again.
    return undefined;
  }
}
