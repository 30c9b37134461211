import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { officerOf, requireRole } from '../../organs/index.ts';
import { type Http, orRefuse } from '../../platform/index.ts';
import {
  identityAsk,
  identityDecision,
  identityRequestsApi,
  identityRequestsView,
  identityRequestToDecide,
  identityStanding,
} from '../contract.ts';
import type { PetitionsDeps } from '../deps.ts';
import { otherOrgan } from './refusals.ts';
import { ask, decide, toDecide } from './requests.ts';

const at = z.object({ shardKey: z.string().max(20), petitionId: z.string().max(64) });

/** 申请查看身份: asked on the matter, decided by the bureau's custodian. */
export function identityRequestRoutes(http: Http, deps: PetitionsDeps): void {
  http.post(
    identityRequestsApi.askIdentity,
    { schema: { params: at, body: identityAsk, response: { 200: identityStanding } } },
    async (request) => orRefuse(await ask(deps, request.params, officerOf(request), request.body.purpose)),
  );
  http.get(
    identityRequestsApi.identityRequests,
    { schema: { response: { 200: identityRequestsView } } },
    async (request) => ({
      requests: await toDecide(deps, custodianOf(request)),
    }),
  );
  http.post(
    identityRequestsApi.identityRequest,
    {
      schema: {
        params: z.object({ requestId: z.uuid() }),
        body: identityDecision,
        response: { 200: identityRequestToDecide },
      },
    },
    async (request) => orRefuse(await decide(deps, request.params.requestId, custodianOf(request), request.body)),
  );

  function custodianOf(request: FastifyRequest) {
    const officer = officerOf(request);
    requireRole(officer, 'custodian');
    if (deps.directory().organ(officer.organId)?.kind !== 'bureau') orRefuse(otherOrgan());
    return officer;
  }
}
