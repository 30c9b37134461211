import { html } from 'hono/html';
import { z } from 'zod';
import { checkDocumentPage } from '../../web/portal/pages/check-document.ts';
import { homePage } from '../../web/portal/pages/home.ts';
import { lawPage, privacyPage, settingsPage, verifyPage } from '../../web/portal/pages/reference.ts';
import { officerOf, requireRole } from '../organs/index.ts';
import type { Http } from '../platform/index.ts';
import { answer, concernQueue } from './concerns.ts';
import { answerInput, concernView, portalApi } from './contract.ts';
import type { PortalDeps } from './deps.ts';
import { draftOf } from './drafts.ts';
import { readForm } from './forms.ts';
import { frameOf, keepSettings, settingsOf, show } from './frame.ts';

/** Home, receipt check, statutes, settings: the pages that know no matter. */
export function referenceRoutes(http: Http, deps: PortalDeps): void {
  http.get('/', async (request, reply) => {
    const kept = await draftOf(deps, request);
    const started =
      kept && !kept.received && (kept.draft.narrative || kept.draft.who) ? kept.draft.startedOn : undefined;
    return show(reply, homePage(frameOf(deps, request), started));
  });

  http.get('/verify', async (request, reply) => {
    const office = deps.directory().organ(deps.officeId)!;
    const given = {
      script: deps.assets.verify,
      keys: await deps.receiptKeys(),
      office: { zh: office.nameZh, en: office.nameEn },
    };
    return show(reply, verifyPage(frameOf(deps, request), given));
  });

  // The code of a letter's QR leads here, from any telephone's camera: it works without a script.
  const letter = z.object({
    c: z.string().max(1000).default(''),
    number: z.string().max(120).default(''),
    short: z.string().max(40).default(''),
  });
  http.get('/check', { schema: { querystring: letter } }, async (request, reply) => {
    const { c, number, short } = request.query;
    const { documents } = deps;
    const checked = c
      ? await documents.checkCode(c)
      : number || short
        ? await documents.checkNumber(number, short)
        : undefined;
    const given = { script: deps.assets.verify, keys: documents.sealKeys(), typed: request.query, checked };
    return show(reply, checkDocumentPage(frameOf(deps, request), given));
  });

  const q = z.object({ q: z.string().max(60).default('') });
  http.get('/law', { schema: { querystring: q } }, async (request, reply) =>
    show(reply, lawPage(frameOf(deps, request), request.query.q, await deps.articles(request.query.q.trim()))),
  );

  http.get('/privacy', async (request, reply) => show(reply, privacyPage(frameOf(deps, request))));

  const from = z.object({ from: z.string().max(500).default('/') });
  http.get('/settings', { schema: { querystring: from } }, async (request, reply) =>
    show(reply, settingsPage(frameOf(deps, request), ownPath(request.query.from))),
  );

  http.post('/settings', async (request, reply) => {
    const { fields } = await readForm(request, deps, 0);
    const { language } = settingsOf(request);
    keepSettings(request, reply, {
      language,
      size: fields.size === 'large' || fields.size === 'huge' ? fields.size : 'normal',
      colours: fields.colours === 'contrast' ? 'contrast' : 'light',
      loose: fields.loose === 'yes',
    });
    return reply.redirect(ownPath(fields.from ?? '/'), 303);
  });

  const language = from.extend({ to: z.enum(['zh', 'en']).default('zh') });
  http.get('/settings/language', { schema: { querystring: language } }, async (request, reply) => {
    keepSettings(request, reply, { ...settingsOf(request), language: request.query.to });
    return reply.redirect(ownPath(request.query.from), 303);
  });

  // 快速离开: nothing of ours stays in the browser, and the page that follows says nothing.
  http.post('/leave', async (request, reply) => {
    reply.header('clear-site-data', '"cache", "cookies", "storage"');
    return reply.redirect(settingsOf(request).language === 'en' ? '/left?en' : '/left', 303);
  });
  http.get('/left', async (request, reply) => {
    const frame = frameOf(deps, request);
    return show(
      reply,
      html`<!doctype html><html lang="${frame.settings.language}"><meta charset="utf-8"><title>·</title><p></p></html>`,
    );
  });

  const concerns = z.object({ concerns: z.array(concernView) });
  http.get(portalApi.concerns, { schema: { response: { 200: concerns } } }, async (request) => {
    const officer = officerOf(request);
    requireRole(officer, 'custodian');
    return { concerns: await concernQueue(deps, shardOf(deps, officer.organId)) };
  });

  const at = z.object({ shardKey: z.string().max(40), concernId: z.uuid() });
  http.post(
    portalApi.concern,
    { schema: { params: at, body: answerInput, response: { 200: concernView } } },
    async (request) => {
      const officer = officerOf(request);
      requireRole(officer, 'custodian');
      const { concernId } = request.params;
      const answered = await answer(
        deps,
        shardOf(deps, officer.organId),
        concernId,
        officer.officerId,
        request.body.answer,
      );
      return answered as never;
    },
  );
}

/** A custodian answers for the own county alone. */
const shardOf = (deps: PortalDeps, organId: string) =>
  `${deps.directory().organ(organId)!.divisionCode.slice(0, 6)}~00`;

/** Only paths of our own: an address from outside is no way back. */
function ownPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
