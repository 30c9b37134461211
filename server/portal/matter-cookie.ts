import type { FastifyReply, FastifyRequest } from 'fastify';
import { millisecondsOf } from '../../core/calendar/index.ts';
import { strictCookie } from '../platform/index.ts';
import type { At, PortalDeps } from './deps.ts';

const cookie = 'huiyin_matter';
const idle = 30 * 60_000;

/** Lets this browser into one matter for half an hour of use. The cookie is sealed: it names nothing to whoever reads it. */
export function enter({ keys, clock }: PortalDeps, request: FastifyRequest, reply: FastifyReply, at: At): void {
  const until = millisecondsOf(clock.now()) + idle;
  const sealed = keys.seal(keys.mac('portal', 'matter'), JSON.stringify({ ...at, until }), 'matter');
  reply.setCookie(cookie, sealed.toString('base64url'), strictCookie(request));
}

/** The matter this browser is in, or undefined. */
export function matterOf({ keys, clock }: PortalDeps, request: FastifyRequest): At | undefined {
  const value = request.cookies[cookie];
  if (!value) return undefined;
  try {
    const opened = keys.open(keys.mac('portal', 'matter'), Buffer.from(value, 'base64url'), 'matter');
    const { shardKey, petitionId, until } = JSON.parse(opened.toString()) as At & { until: number };
    return until > millisecondsOf(clock.now()) ? { shardKey, petitionId } : undefined;
  } catch {
    // Not ours, or sealed with a former key: the door is shown again.
    return undefined;
  }
}

export function leave(reply: FastifyReply): void {
  reply.clearCookie(cookie, { path: '/' });
}
