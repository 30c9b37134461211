import type { FastifyReply, FastifyRequest } from 'fastify';
import { citeEn, citeZh } from '../../core/law/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { type Frame, type Html, page, type Settings } from '../../web/portal/page.ts';
import { refusalBanner } from '../../web/portal/parts.ts';
import { portalWords } from '../../web/words/portal/index.ts';
import { problemOf, strictCookie } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';

const cookie = 'huiyin_look';
const year = 365 * 86_400;

/** How this browser wants pages to look. */
export function settingsOf(request: FastifyRequest): Settings {
  const [language, size, colours, loose] = (request.cookies[cookie] ?? '').split('.');
  return {
    language: language === 'en' ? 'en' : 'zh',
    size: size === 'large' || size === 'huge' ? size : 'normal',
    colours: colours === 'contrast' ? 'contrast' : 'light',
    loose: loose === 'loose',
  };
}

export function keepSettings(request: FastifyRequest, reply: FastifyReply, settings: Settings): void {
  const value = [settings.language, settings.size, settings.colours, settings.loose ? 'loose' : ''].join('.');
  reply.setCookie(cookie, value, strictCookie(request, year));
}

export function frameOf(deps: PortalDeps, request: FastifyRequest): Frame {
  const settings = settingsOf(request);
  const office = deps.directory().organ(deps.officeId)!;
  return {
    words: portalWords(settings.language),
    settings,
    office: {
      name: { zh: office.nameZh, en: office.nameEn },
      phone: office.phone,
      address: office.address,
      hours: office.hours,
    },
    demo: deps.demo,
    path: request.method === 'GET' ? request.url : '/',
    stylesheet: deps.assets.stylesheet,
  };
}

/** Sends a page. Pages of the portal are never stored, neither here nor on the way. */
export async function show(reply: FastifyReply, html: Html, status = 200): Promise<FastifyReply> {
  const text = String(await html);
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}

/** The status of a refusal, as the one mapper knows it. */
export const statusOf = (refusal: Refusal): number => problemOf(refusal).status;

/** A refusal as a page of its own, where there is no form to show it in. */
export function refusalPage(frame: Frame, refusal: Refusal): Html {
  const cite =
    refusal.cite && (frame.settings.language === 'zh' ? citeZh(refusal.cite, true) : citeEn(refusal.cite, true));
  const { field: _, ...rest } = refusal;
  return page(frame, {
    title: frame.words.frame.notDone,
    trouble: true,
    back: '/',
    body: refusalBanner(frame, rest, cite) as Html,
  });
}
