import type { FastifyRequest } from 'fastify';
import { html } from 'hono/html';
import { z } from 'zod';
import { refuse } from '../../core/refusal.ts';
import { checkDocumentPage } from '../../web/portal/pages/check-document.ts';
import { homePage } from '../../web/portal/pages/home.ts';
import { privacyPage, settingsPage, verifyPage } from '../../web/portal/pages/reference.ts';
import { officerOf, requireRole, type SignedIn } from '../organs/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { answer, concernQueue } from './concerns.ts';
import { answerInput, concernsToAnswer, concernView, portalApi } from './contract.ts';
import type { PortalDeps } from './deps.ts';
import { draftOf, forget } from './drafts.ts';
import { readForm } from './forms.ts';
import { frameOf, keepSettings, settingsOf, show } from './frame.ts';
import { leave } from './matter-cookie.ts';
import { isHeads } from './second-person.ts';
import { concernsOf } from './store.ts';
import { typed } from './typed.ts';

/** Home, receipt check, statutes, settings: the pages that know no matter. */
export function referenceRoutes(http: Http, deps: PortalDeps): void {
  http.get('/', async (request, reply) => {
    const kept = await draftOf(deps, request);
    const started =
      kept && !kept.received && kept.draft.shared !== 'yes' && (kept.draft.narrative || kept.draft.who)
        ? kept.draft.startedOn
        : undefined;
    return show(reply, homePage(frameOf(deps, request), started));
  });

  http.get('/verify', async (request, reply) => {
    const directory = deps.directory();
    const keys = (await deps.receiptKeys()).map(({ key, use, fingerprint }) => {
      const organId = use === 'office' ? organOfKey(key) : undefined;
      return {
        key,
        fingerprint,
        own: organId === deps.officeId,
        organ: organId ? directory.organName(organId) : undefined,
      };
    });
    return show(reply, verifyPage(frameOf(deps, request), { script: deps.assets.verify, keys }));
  });

  // The code of a letter's QR leads here, from any telephone's camera: it works without a script.
  const letter = z.object({ c: typed(1000), number: typed(120), short: typed(40) });
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
    // Browsers heed that header over https only; the two cookies that lead back to a matter go in any case.
    await forget(deps, request, reply);
    leave(reply);
    return reply.redirect(settingsOf(request).language === 'en' ? '/left?en' : '/left', 303);
  });
  http.get('/left', async (request, reply) => {
    const frame = frameOf(deps, request);
    return show(
      reply,
      html`<!doctype html><html lang="${frame.settings.language}"><meta charset="utf-8"><title>·</title><p></p></html>`,
    );
  });

  http.get(portalApi.concerns, { schema: { response: { 200: concernsToAnswer } } }, async (request) => {
    const officer = await entrusted(request);
    return { concerns: await concernQueue(deps, shardOf(deps, officer.organId), officer) };
  });

  const at = z.object({ shardKey: z.string().max(40), concernId: z.uuid() });
  http.post(
    portalApi.concern,
    { schema: { params: at, body: answerInput, response: { 200: concernView } } },
    async (request) => {
      const officer = await entrusted(request);
      const { concernId } = request.params;
      const shardKey = shardOf(deps, officer.organId);
      return (await answer(deps, shardKey, concernId, officer, request.body.answer)) as never;
    },
  );

  /**
   * The bureau's own custodian: an organ that is complained of may have one too, who is not let past the handler. Or the bureau's
   * head, where a report has no custodian left.
   */
  async function entrusted(request: FastifyRequest) {
    const officer = officerOf(request);
    if (!(officer.roles.includes('bureau-head') && (await hasReports(officer)))) requireRole(officer, 'custodian');
    if (deps.directory().organ(officer.organId)?.kind !== 'bureau') orRefuse(notTheBureaus());
    return officer;
  }

  async function hasReports(head: SignedIn): Promise<boolean> {
    const shardKey = shardOf(deps, head.organId);
    const rows = await deps.db.local(shardKey).rows(concernsOf(shardKey, 200));
    return (await Promise.all(rows.map((row) => isHeads(deps, row, head)))).some(Boolean);
  }
}

const notTheBureaus = () =>
  refuse({
    kind: 'forbidden',
    code: 'concern.other-organ',
    what: {
      zh: '反映办理问题的报告只由信访局的保管人接。',
      en: 'Reports on the handling go to the bureau’s custodian only.',
    },
    way: { zh: '请找信访局的身份保管员。', en: 'Ask the custodian of the bureau.' },
  });

/** The key of an organ bears its id at the end of its name: `host/ledger/990123~00/ORGAN+id+key`. */
const organOfKey = (key: string): string | undefined => /\/([^/+]+)\+/.exec(key)?.[1];

/** A custodian answers for the own county alone. */
const shardOf = (deps: PortalDeps, organId: string) =>
  `${deps.directory().organ(organId)!.divisionCode.slice(0, 6)}~00`;

/** Only paths of our own: an address from outside is no way back. */
function ownPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
