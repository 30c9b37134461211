import type { FastifyReply, FastifyRequest } from 'fastify';
import { toString as qrSvg } from 'qrcode';
import { z } from 'zod';
import { isRefusal } from '../../core/refusal.ts';
import type { Html } from '../../web/portal/page.ts';
import { answerPage, waysPage } from '../../web/portal/pages/answer.ts';
import { followPage } from '../../web/portal/pages/follow.ts';
import { matterPage } from '../../web/portal/pages/matter.ts';
import { codePage } from '../../web/portal/pages/matter-acts.ts';
import { messagesPage } from '../../web/portal/pages/messages.ts';
import { receivedPage } from '../../web/portal/pages/received.ts';
import { recordPage } from '../../web/portal/pages/record.ts';
import { portalWords } from '../../web/words/portal/index.ts';
import type { PetitionView } from '../petitions/contract.ts';
import { type Http, limitTries } from '../platform/index.ts';
import type { At, PortalDeps } from './deps.ts';
import { readForm } from './forms.ts';
import { frameOf, refusalPage, settingsOf, show, statusOf } from './frame.ts';
import { enter, leave, matterOf } from './matter-cookie.ts';

/** What was just done, shown once on the page that follows. A word of ours, never text from outside. */
const notices = ['evaluated', 'reviewed', 'supplied', 'withdrawn', 'revoked', 'reported'] as const;
const noticeQuery = z.object({ done: z.enum(notices).optional(), by: z.iso.date().optional() });

/** P5–P8: a matter, opened with number and query code for half an hour. */
export function matterRoutes(http: Http, deps: PortalDeps): void {
  http.get('/follow', async (request, reply) => show(reply, followPage(frameOf(deps, request), {})));

  http.post('/follow', async (request, reply) => {
    limitTries(http.rate, request, 'follow', 30, 600);
    const { fields } = await readForm(request, deps, 0);
    const at = await deps.petitions.unlock(fields.number ?? '', fields.code ?? '');
    if (isRefusal(at))
      return show(reply, followPage(frameOf(deps, request), { number: fields.number ?? '' }, at), statusOf(at));
    enter(deps, request, reply, at);
    return reply.redirect('/matter', 303);
  });

  const page = (path: string, draw: (request: FastifyRequest, view: PetitionView, at: At) => Html | Promise<Html>) =>
    http.get(path, async (request, reply) => {
      const at = matterOf(deps, request);
      if (!at) return reply.redirect('/follow', 303);
      enter(deps, request, reply, at);
      return show(reply, await draw(request, await deps.petitions.view(at), at));
    });

  page('/matter', (request, view) => {
    const { done, by } = noticeQuery.parse(request.query);
    return matterPage(frameOf(deps, request), view, done && noticeWords(settingsOf(request).language, done, by));
  });
  page('/matter/answer', (request, view) => answerPage(frameOf(deps, request), view));
  page('/matter/ways', (request, view) => waysPage(frameOf(deps, request), view));
  page('/matter/record', async (request, _view, at) =>
    recordPage(frameOf(deps, request), await deps.petitions.access(at)),
  );
  page('/matter/messages', async (request, _view, at) => messagesPage(frameOf(deps, request), await deps.messages(at)));
  page('/matter/code', (request) => codePage(frameOf(deps, request)));
  page('/matter/receipt', async (request, _view, at) => {
    const receipt = await deps.petitions.receipt(at);
    const svg = await qrSvg(receipt.qr, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
    return receivedPage(frameOf(deps, request), {
      receipt,
      qrSvg: svg,
      fingerprint: receipt.fingerprint,
    });
  });

  http.get('/matter/receipt.pdf', async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow', 303);
    const pdf = await deps.petitions.receiptPdf(await deps.petitions.receipt(at));
    return sendFile(reply, { ...pdf, name: 'receipt.pdf' });
  });

  const document = {
    params: z.object({ documentId: z.string().max(64) }),
    querystring: z.object({
      format: z.enum(['pdf', 'html']).default('html'),
      variant: z.enum(['standard', 'large']).default('standard'),
    }),
  };
  http.get('/matter/document/:documentId', { schema: document }, async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow', 303);
    const file = await deps.petitions.document(at, request.params.documentId, request.query);
    if (isRefusal(file)) return show(reply, refusalPage(frameOf(deps, request), file), statusOf(file));
    return sendFile(reply, { ...file, name: request.query.format === 'pdf' ? 'document.pdf' : 'document.html' });
  });

  http.post('/matter/code', async (request, reply) => {
    limitTries(http.rate, request, 'fresh-code', 10, 3600);
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow', 303);
    return show(reply, codePage(frameOf(deps, request), await deps.petitions.freshCode(at)));
  });

  http.post('/matter/out', async (_request, reply) => {
    leave(reply);
    return reply.redirect('/', 303);
  });
}

// File names say nothing: they stay in a telephone's list of downloads (ui 2.1, 7).
function sendFile(reply: FastifyReply, file: { type: string; name: string; bytes: Uint8Array }): FastifyReply {
  return reply
    .type(file.type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="${file.name}"`)
    .send(file.bytes);
}

function noticeWords(language: 'zh' | 'en', done: (typeof notices)[number], by: string | undefined): string {
  const { acts } = portalWords(language);
  const words = {
    evaluated: acts.evaluate.done,
    reviewed: acts.review.done,
    supplied: acts.supply.done,
    withdrawn: acts.withdraw.done(by ?? ''),
    revoked: acts.withdraw.revoked,
    reported: acts.concern.done(by ?? ''),
  };
  return words[done];
}
