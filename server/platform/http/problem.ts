import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, type Refusal, type RefusalKind } from '../../../core/refusal.ts';
import type { Problem } from './contract.ts';
import { newIncident } from './incident.ts';
import { InvalidInput } from './invalid-input.ts';
import { broken, noSuchPage, tooLarge, unreadable } from './refusals.ts';

/** The only table of HTTP status codes: what sort of "no" becomes which. */
const statusOf: Record<RefusalKind, number> = {
  invalid: 400,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  tooLarge: 413,
  unlawful: 422,
  tooMany: 429,
  unavailable: 503,
};

/** Carries a refusal from a route to the mapper. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** In a route: the result, or the refusal becomes the answer. `const petition = orRefuse(await register(…))`. */
export function orRefuse<Result>(result: Result | Refusal): Result {
  if (isRefusal(result)) throw new Refused(result);
  return result;
}

export function problemOf(refusal: Refusal, incident?: string): Problem {
  const { kind, refused: _refused, others, ...said } = refusal;
  return {
    type: `urn:huiyin:refusal:${refusal.code}`,
    title: `${refusal.what.zh} ${refusal.what.en}`,
    status: incident ? 500 : statusOf[kind],
    detail: `${refusal.way.zh} ${refusal.way.en}`,
    ...said,
    ...(others && { others: others.map(({ kind: _kind, refused: _no, others: _others, ...other }) => other) }),
    ...(incident && { incident }),
  };
}

/** What a failed request is told. Unexpected errors keep their cause in the log, under the incident's number. */
export function problemFor(error: unknown, request: FastifyRequest, bodyLimitKb: number): Problem {
  if (error instanceof Refused) return problemOf(error.refusal);
  if (error instanceof InvalidInput) return problemOf(error.refusal);
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code?.startsWith('FST_') && statusCode && statusCode < 500) {
    if (statusCode === 413) return problemOf(tooLarge(bodyLimitKb));
    if (statusCode === 404) return problemOf(noSuchPage());
    return problemOf(unreadable());
  }
  if (isTorn(error, request)) return problemOf(unreadable());
  const incident = newIncident();
  request.log.error({ err: error, incident, route: request.routeOptions.url }, 'a request failed');
  return problemOf(broken(incident), incident);
}

/**
 * A form of parts that ends in the middle: a bad line, or a program that writes none. The parser's errors have no code. A
 * connection that breaks after the whole request is here was another one, the database's: that is no fault of the sender.
 */
function isTorn(error: unknown, { raw }: FastifyRequest): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return !raw.complete;
  return code === undefined && /multipart data|^Multipart: |^Malformed |Malformed part header/.test(message ?? '');
}

export async function sendProblem(reply: FastifyReply, problem: Problem): Promise<void> {
  const wait = problem.data?.retryAfterSeconds;
  if (typeof wait === 'number') reply.header('retry-after', String(wait));
  await reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}
