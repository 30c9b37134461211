import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Refusal } from '../../../core/refusal.ts';
import { orRefuse } from './problem.ts';
import type { RateCounter } from './rate.ts';
import { foreignOrigin, tooMany } from './refusals.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of another site cannot make a browser act here. Browsers name the origin on every unsafe request; programs that
 * are no browser send neither header and carry no cookie of ours by accident.
 */
export function guardOrigin(http: FastifyInstance, publicOrigin: string | undefined): void {
  http.addHook('onRequest', async (request) => {
    if (safeMethods.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    const own = [hostOf(`${request.protocol}://${request.host}`), publicOrigin && hostOf(publicOrigin)];
    // A page that hides its referrer names its origin `null`, its own forms included: then the browser's word on the site counts.
    const hidden = origin === 'null' && site === 'same-origin';
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && !hidden && !own.includes(hostOf(origin)));
    if (foreign) orRefuse(foreignOrigin());
  });
}

/** Lets nothing unsafe pass while there is a reason that concerns everybody. */
export function guardWrites(http: FastifyInstance, mayWrite: () => Refusal | undefined): void {
  http.addHook('onRequest', async (request) => {
    if (!safeMethods.has(request.method)) orRefuse(mayWrite());
  });
}

/** Holds back a single address that floods the server. */
export function guardRate(http: FastifyInstance, counter: RateCounter, mostPerMinute: number): void {
  http.addHook('onRequest', async (request) => limitTries(counter, request, 'all', mostPerMinute, 60));
}

/** In a route, before a guess is checked. @throws towards the mapper: 429 with the seconds to wait */
export function limitTries(
  counter: RateCounter,
  request: FastifyRequest,
  bucket: string,
  most: number,
  seconds: number,
): void {
  const wait = counter.take(bucket, request.ip, most, seconds);
  if (wait > 0) orRefuse(tooMany(wait));
}

/** A privacy-minded browser sends the word `null`: no origin of ours. */
function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin;
}
