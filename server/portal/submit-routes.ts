import type { FastifyReply, FastifyRequest } from 'fastify';
import { toString as qrSvg } from 'qrcode';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Draft } from '../../web/portal/draft.ts';
import { expiredPage, gonePage, underWayPage } from '../../web/portal/pages/passages.ts';
import { receivedPage, sureToGoPage } from '../../web/portal/pages/received.ts';
import { registration } from '../petitions/contract.ts';
import { type Http, limitTries } from '../platform/index.ts';
import { noticeBy } from './dates.ts';
import type { PortalDeps } from './deps.ts';
import { alone, draftOf, forget, keep, newDraft } from './drafts.ts';
import { frameOf, show } from './frame.ts';
import { enter } from './matter-cookie.ts';
import { registrationOf, stepRefusal } from './registration.ts';
import { sendFile } from './send-file.ts';
import { showCheck } from './write-routes.ts';

/** P4: registering once, however often it is sent, and the receipt for half an hour. */
export function submitRoutes(http: Http, deps: PortalDeps): void {
  http.post('/write/submit', async (request, reply) => {
    limitTries(http.rate, request, 'portal-register', 60, 3600);
    const done = await alone(deps, request, () => submit(request, reply));
    return done === 'under way' ? show(reply, underWayPage(frameOf(deps, request)), 409) : done;
  });

  async function submit(request: FastifyRequest, reply: FastifyReply) {
    const kept = await draftOf(deps, request);
    if (!kept) return show(reply, expiredPage(frameOf(deps, request)), 404);
    if (kept.received) return reply.redirect('/write/receipt', 303);
    const answer = await register(deps, kept.draft);
    if (isRefusal(answer)) return showCheck(deps, request, reply, kept, answer);
    // The story is gone from here the moment it is registered; only number, code and receipt stay for half an hour.
    const { shardKey, petitionId, queryCode, receipt } = answer;
    const received = { shardKey, petitionId, queryCode, receipt, noticeBy: noticeBy(deps) };
    await keep(deps, request, reply, { draft: newDraft(deps).draft, received });
    return reply.redirect('/write/receipt', 303);
  }

  http.get('/write/receipt', async (request, reply) => {
    const received = (await draftOf(deps, request))?.received;
    if (!received) return show(reply, gonePage(frameOf(deps, request)), 404);
    const receipt = await deps.petitions.receipt(received);
    const svg = await qrSvg(receipt.qr, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
    const { queryCode, noticeBy: by } = received;
    return show(reply, receivedPage(frameOf(deps, request), { receipt, queryCode, qrSvg: svg, noticeBy: by }));
  });

  http.get('/write/receipt.pdf', async (request, reply) => {
    const received = (await draftOf(deps, request))?.received;
    if (!received) return show(reply, gonePage(frameOf(deps, request)), 404);
    const pdf = await deps.petitions.receiptPdf(await deps.petitions.receipt(received));
    return sendFile(reply, { ...pdf, name: 'receipt.pdf' });
  });

  http.get('/write/receipt.json', async (request, reply) => {
    const received = (await draftOf(deps, request))?.received;
    if (!received) return show(reply, gonePage(frameOf(deps, request)), 404);
    const { file } = await deps.petitions.receipt(received);
    return sendFile(reply, { type: 'application/json', name: 'receipt.json', bytes: Buffer.from(file) }, 'attachment');
  });

  http.get('/write/follow', async (request, reply) => {
    const received = (await draftOf(deps, request))?.received;
    if (!received) return show(reply, gonePage(frameOf(deps, request)), 404);
    return show(reply, sureToGoPage(frameOf(deps, request), received.queryCode));
  });

  http.post('/write/follow', async (request, reply) => {
    const received = (await draftOf(deps, request))?.received;
    if (!received) return show(reply, gonePage(frameOf(deps, request)), 404);
    enter(deps, request, reply, received);
    return reply.redirect('/matter', 303);
  });

  for (const path of ['/write/done', '/write/discard']) {
    http.post(path, async (request, reply) => {
      await forget(deps, request, reply);
      return reply.redirect('/', 303);
    });
  }
}

async function register(deps: PortalDeps, draft: Draft) {
  const missing = stepRefusal(draft, 2) ?? stepRefusal(draft, 6);
  if (missing) return missing;
  const parsed = registration.safeParse(registrationOf(draft, deps.directory().organ(deps.officeId)!.divisionCode));
  if (!parsed.success) return malformed(String(parsed.error.issues[0]?.path[0] ?? ''));
  return deps.petitions.register(parsed.data, draft.key);
}

/** @param part of the registration that is not as the form would send it */
function malformed(part: string): Refusal {
  const where = places[part] ?? { zh: '有一处', en: 'Something' };
  return refuse({
    kind: 'invalid',
    code: 'portal.malformed',
    what: { zh: `「${where.zh}」填得不对，或太长。`, en: `"${where.en}" is not filled in right, or too long.` },
    way: {
      zh: '请点「改」回去看一看；太长的请缩短，长材料可以作为附件。',
      en: 'Go back with "Change"; shorten what is too long, or add it as a paper.',
    },
  });
}

const places: Record<string, { zh: string; en: string }> = {
  petitioner: { zh: '联系', en: 'Contact' },
  requests: { zh: '要求', en: 'Requests' },
  divisionCode: { zh: '地点', en: 'Place' },
  place: { zh: '地点', en: 'Place' },
  counterpart: { zh: '地点', en: 'Place' },
  complainedOrganIds: { zh: '地点', en: 'Place' },
  personCount: { zh: '谁的事', en: 'Whose matter' },
  wants: { zh: '文书', en: 'Documents' },
  uploads: { zh: '材料', en: 'Papers' },
  representatives: { zh: '推选的代表', en: 'Representatives' },
  agents: { zh: '代理人', en: 'Agents' },
  members: { zh: '其他同来的人', en: 'Others who came along' },
};
