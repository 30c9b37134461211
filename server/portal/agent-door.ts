import type { Power } from '../../core/procedure/index.ts';
import { refuse } from '../../core/refusal.ts';
import type { Http } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { frameOf, refusalPage, show, statusOf } from './frame.ts';
import { agentIn, leave } from './matter-cookie.ts';
import { petitionerActs } from './petitioner-acts.ts';

/** Pages of a matter that an agent's code opens, with what the authority has to hold. Whatever is not named here is closed. */
const pages: { [path: string]: Power } = {
  '/matter': 'query',
  '/matter/answer': 'query',
  '/matter/ways': 'query',
  '/matter/document/:documentId': 'receive',
};
/** Open while the agency stands. Of an act the act itself says what it needs. */
const open: readonly string[] = ['/matter/agency/code', '/matter/revoke'];
const theirs = new Set(petitionerActs.filter(({ ownAlone }) => !ownAlone).map(({ path }) => path));

/**
 * Stands before every page of a matter while the browser is in it as an agent: the agency is looked up anew each time, so that one
 * that has ended opens nothing from that moment, and a page that nobody opened to agents stays shut.
 */
export function agentDoor(http: Http, deps: PortalDeps): void {
  http.addHook('preHandler', async (request, reply) => {
    const path = request.routeOptions.url ?? '';
    if (!/^[/]matter([/]|$)/.test(path) || path === '/matter/out') return;
    const at = agentIn(deps, request);
    if (!at) return;
    const over = await deps.petitions.agentMay(at, at.agent, undefined);
    if (over) leave(reply);
    const closed = !(path in pages) && !open.includes(path) && !theirs.has(path);
    const refusal = over ?? (closed ? ownAlone() : await deps.petitions.agentMay(at, at.agent, pages[path]));
    if (!refusal) return;
    const back = over || path === '/matter' ? '/' : '/matter';
    await show(reply, refusalPage(frameOf(deps, request), refusal, back), statusOf(refusal));
  });
}

const ownAlone = () =>
  refuse({
    kind: 'forbidden',
    code: 'agency.own-alone',
    cite: 'H.agent-own-code',
    what: {
      zh: '这一页只由信访人本人用自己的查询码打开。',
      en: 'This page opens with the petitioner’s own code alone.',
    },
    way: {
      zh: '请信访人本人办；授权里有的事，您都能代办。',
      en: 'The petitioner does it; what your authority holds is open to you.',
    },
  });
