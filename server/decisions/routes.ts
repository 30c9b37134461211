import { z } from 'zod';
import { readRegistrationNumber } from '../../core/registration-number.ts';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { list, sort, steps } from './comments.ts';
import {
  commentList,
  decisionRows,
  decisionSteps,
  decisionsApi,
  sorted,
  sortRequest,
  suggestions,
} from './contract.ts';
import type { DecisionsDeps } from './deps.ts';
import { decisionsByPetitions } from './petitions.ts';
import { suggestedFor } from './suggested.ts';

const at = z.object({ shardKey: z.string().max(20), dossierId: z.string().max(64) });

/** The desk's routes: comments and their kinds, decisions by petitions, what a petition may be about. */
export function decisionsRoutes(http: Http, deps: DecisionsDeps): void {
  const after = z.strictObject({
    after: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)
      .optional(),
  });
  http.get(
    decisionsApi.comments,
    { schema: { params: at, querystring: after, response: { 200: commentList } } },
    async (request) => {
      const officer = officerOf(request);
      return orRefuse(await list(deps, request.params, request.query.after, officer));
    },
  );
  http.post(
    decisionsApi.comments,
    { schema: { params: at, body: sortRequest, response: { 200: sorted } } },
    async (request) => {
      const officer = officerOf(request);
      return orRefuse(await sort(deps, request.params, request.body, officer));
    },
  );
  http.get(decisionsApi.decisionPetitions, { schema: { response: { 200: decisionRows } } }, async (request) => {
    const officer = officerOf(request);
    return { rows: orRefuse(await decisionsByPetitions(deps, officer)) };
  });
  http.get(
    decisionsApi.decisionSteps,
    { schema: { params: at, response: { 200: decisionSteps } } },
    async (request) => {
      const officer = officerOf(request);
      return { steps: orRefuse(await steps(deps, request.params, officer)) };
    },
  );
  const number = z.object({ number: z.string().max(40) });
  http.get(
    decisionsApi.suggestedFor,
    { schema: { params: number, response: { 200: suggestions } } },
    async (request) => {
      const officer = officerOf(request);
      const read = orRefuse(readRegistrationNumber(request.params.number));
      return { suggestions: await suggestedFor(deps, read, officer) };
    },
  );
}
