import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, refuse } from '../../core/refusal.ts';
import {
  commentAnswerPage,
  commentedPage,
  decisionPage,
  decisionPetitionsPage,
  decisionsPage,
} from '../../web/portal/pages/decisions.ts';
import { type Http, limitTries } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { readForm } from './forms.ts';
import { frameOf, refusalPage, show, statusOf } from './frame.ts';
import { sendFile } from './send-file.ts';

const at = z.object({ dossierId: z.uuid() });

/** 重大决策公开: drafts and what became of them, a comment without an account, its answer by its code. */
export function decisionRoutes(http: Http, deps: PortalDeps): void {
  const { decisions } = deps;

  http.get('/decisions', async (request, reply) =>
    show(reply, decisionsPage(frameOf(deps, request), await decisions.all())),
  );

  http.get('/decisions/petitions', async (request, reply) =>
    show(reply, decisionPetitionsPage(frameOf(deps, request), await decisions.petitions())),
  );

  http.get('/decisions/answer', async (request, reply) => show(reply, commentAnswerPage(frameOf(deps, request))));

  http.post('/decisions/answer', async (request, reply) => {
    limitTries(http.rate, request, 'comment-code', 30, 600);
    const { fields } = await readForm(request, deps, 0);
    const found = await decisions.answerTo(fields.code ?? '');
    const frame = frameOf(deps, request);
    if (isRefusal(found)) return show(reply, commentAnswerPage(frame, undefined, found), statusOf(found));
    return show(reply, commentAnswerPage(frame, found));
  });

  http.get('/decisions/:dossierId', { schema: { params: at } }, async (request, reply) => {
    const found = await decisions.one(request.params.dossierId);
    if (!found) return unknown(request, reply);
    return show(reply, decisionPage(frameOf(deps, request), found, { once: fresh(), text: '' }));
  });

  const file = at.extend({ digest: z.string().max(64) });
  const gives = ['image/jpeg', 'text/plain'];
  const path = '/decisions/:dossierId/files/:digest';
  http.get(path, { config: { gives }, schema: { params: file } }, async (request, reply) => {
    const found = await decisions.file(request.params.dossierId, request.params.digest);
    if (!found) return unknown(request, reply);
    const type = found.type === 'text/plain' ? 'text/plain; charset=utf-8' : found.type;
    reply.header('x-content-type-options', 'nosniff');
    return sendFile(reply, { type, bytes: found.bytes, name: found.type === 'text/plain' ? 'draft.txt' : 'draft.jpg' });
  });

  http.post('/decisions/:dossierId', { schema: { params: at } }, async (request, reply) => {
    limitTries(http.rate, request, 'comment', 20, 3600);
    const { dossierId } = request.params;
    const { fields } = await readForm(request, deps, 0);
    const found = await decisions.one(dossierId);
    if (!found) return unknown(request, reply);
    const once = /^[0-9a-f]{32}$/.test(fields.once ?? '') ? fields.once! : fresh();
    const text = fields.text ?? '';
    const taken = await decisions.comment(dossierId, { text, once });
    const frame = frameOf(deps, request);
    if (isRefusal(taken)) return show(reply, decisionPage(frame, found, { once, text }, taken), statusOf(taken));
    return show(reply, commentedPage(frame, found, taken.code));
  });

  function unknown(request: FastifyRequest, reply: FastifyReply) {
    const refusal = refuse({
      kind: 'unknown',
      code: 'decision.unknown',
      what: { zh: '没有这项决策，或还没有公布草案。', en: 'There is no such decision, or its draft is not published.' },
      way: { zh: '请从重大决策公开页里选。', en: 'Choose one from the list of decisions.' },
    });
    return show(reply, refusalPage(frameOf(deps, request), refusal, '/decisions'), 404);
  }
}

const fresh = () => randomBytes(16).toString('hex');
