import { z } from 'zod';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse, sendFile } from '../platform/index.ts';
import { agencyViews } from './agents.ts';
import { agentsForPortal } from './agents-for-portal.ts';
import { petitionsApi } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { mayPrintSlip } from './policy.ts';
import { find, noteRead } from './reads.ts';

const at = z.object({
  shardKey: z.string().max(20),
  petitionId: z.string().max(64),
  agent: z.coerce.number().int().min(1).max(999),
});

/** 代理人取码条 at the window, for whoever acts for the petitioner. The code on it is in no answer but the print. */
export function agentSlipRoute(http: Http, deps: PetitionsDeps): void {
  const { agentSlip } = agentsForPortal(deps);
  http.post(
    petitionsApi.agentSlip,
    { config: { gives: ['application/pdf'] }, schema: { params: at } },
    async (request, reply) => {
      const officer = officerOf(request);
      const { agent } = request.params;
      const subject = orRefuse(await find(deps, request.params, officer));
      orRefuse(mayPrintSlip(officer, subject, deps.directory()));
      // Noted before there is a slip: none is printed without a trace.
      await noteRead(deps, subject, officer, 'agent-slip');
      const { slip, days } = orRefuse(await agentSlip(subject, agent));
      const office = deps.directory().organName(subject.state.registrarId).zh;
      const as = agencyViews(subject.state).find(({ no }) => no === agent)!.label.zh;
      return sendFile(
        reply,
        await deps.documents.memberSlipPdf({ number: subject.number, office, slip, days, agent: as }),
      );
    },
  );
}
