import { z } from 'zod';
import { isRefusal } from '../../core/refusal.ts';
import { agentCodePage, agentSlipPage, agentsPage } from '../../web/portal/pages/agents.ts';
import { type Http, limitTries } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { readForm } from './forms.ts';
import { frameOf, refusalPage, show, statusOf } from './frame.ts';
import { agentIn, enter, matterOf } from './matter-cookie.ts';
import { matterView } from './matter-view.ts';

/** 代理人: the petitioner's page of who acts, slips for them, and the agent's own code made anew. */
export function agentRoutes(http: Http, deps: PortalDeps): void {
  http.get('/matter/agents', async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    enter(deps, request, reply, at);
    const agents = await deps.petitions.agents(at);
    return show(reply, agentsPage(frameOf(deps, request), await matterView(deps, at), agents));
  });

  const wanted = z.object({ agent: z.coerce.number().int().min(1).max(999).catch(0) });
  http.post('/matter/agents/slip', async (request, reply) => {
    limitTries(http.rate, request, 'member-slips', 30, 3600);
    const { fields } = await readForm(request, deps, 0);
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    enter(deps, request, reply, at);
    const { agent } = wanted.parse(fields);
    const made = await deps.petitions.agentSlip(at, agent);
    if (isRefusal(made))
      return show(reply, refusalPage(frameOf(deps, request), made, '/matter/agents'), statusOf(made));
    const { number, agents } = await matterView(deps, at);
    const { label } = agents.find(({ no }) => no === agent)!;
    const slip = { ...made, number, label, address: `${request.host}/member` };
    return show(reply, agentSlipPage(frameOf(deps, request), slip));
  });

  http.get('/matter/agency/code', async (request, reply) =>
    agentIn(deps, request)
      ? show(reply, agentCodePage(frameOf(deps, request)))
      : reply.redirect('/follow?away=yes', 303),
  );

  http.post('/matter/agency/code', async (request, reply) => {
    limitTries(http.rate, request, 'fresh-code', 10, 3600);
    const at = agentIn(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    const code = await deps.petitions.freshMemberCode(at, at.memberId);
    return show(reply, agentCodePage(frameOf(deps, request), code));
  });
}
