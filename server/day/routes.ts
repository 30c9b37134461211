import { z } from 'zod';
import { type Instant, isInstant } from '../../core/calendar/index.ts';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { dayApi, dayView, digestChoice, digestView, lookedInput } from './contract.ts';
import type { DayDeps } from './deps.ts';
import { choose, digestChosen, end } from './digest.ts';
import { noteLooked } from './store.ts';
import { dayOf } from './view.ts';

const done = z.strictObject({ done: z.literal(true) });

/** The day's page, what was read of it, and the own choice of the digest. */
export function routes(http: Http, deps: DayDeps): void {
  http.get(dayApi.day, { schema: { response: { 200: dayView } } }, async (request) => dayOf(deps, officerOf(request)));

  http.post(dayApi.dayLooked, { schema: { body: lookedInput, response: { 200: done } } }, async (request) => {
    const { officerId } = officerOf(request);
    const { until } = request.body;
    const now = deps.clock.now();
    // What is yet to come has not been read.
    const at: Instant = isInstant(until) && until < now ? until : now;
    await deps.db.wide().run(noteLooked(officerId, at));
    return { done: true as const };
  });

  http.get(dayApi.digest, { schema: { response: { 200: digestView } } }, async (request) =>
    digestChosen(deps, officerOf(request).officerId),
  );
  http.put(dayApi.digest, { schema: { body: digestChoice, response: { 200: digestView } } }, async (request) => {
    const { officerId } = officerOf(request);
    const refusal = await choose(deps, officerId, request.body);
    return refusal ? orRefuse(refusal as never) : digestChosen(deps, officerId);
  });
  http.delete(dayApi.digest, { schema: { response: { 200: digestView } } }, async (request) => {
    const { officerId } = officerOf(request);
    await end(deps, officerId);
    return digestChosen(deps, officerId);
  });
}
