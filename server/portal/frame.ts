import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'hono/html';
import type { Refusal } from '../../core/refusal.ts';
import { type Frame, type Html, page, type Settings, withDates } from '../../web/portal/page.ts';
import { basis } from '../../web/portal/parts.ts';
import { portalWords } from '../../web/words/portal/index.ts';
import { type Problem, problemOf, strictCookie } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { matterOf } from './matter-cookie.ts';

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

const kioskCookie = 'huiyin_kiosk';

/** This browser is a machine in the hall: its name there. */
export function kioskOf(request: FastifyRequest): string | undefined {
  const name = request.cookies[kioskCookie];
  return name ? name.slice(0, 12) : undefined;
}

export function markKiosk(request: FastifyRequest, reply: FastifyReply, name: string): void {
  reply.setCookie(kioskCookie, name, strictCookie(request, year));
}

/** Where the page stands that answers a form sent here; elsewhere form and page share their address. */
const shownAt: Record<string, string> = {
  '/write/submit': '/write/check',
  '/write/remove': '/write/5',
  '/matter/revoke': '/matter',
  '/matter/members/end': '/matter/members',
};

export function frameOf(deps: PortalDeps, request: FastifyRequest): Frame {
  const settings = settingsOf(request);
  const office = deps.directory().organ(deps.officeId)!;
  const atMachine = kioskOf(request) !== undefined;
  return {
    words: portalWords(settings.language),
    settings: atMachine ? { ...settings, size: 'large' } : settings,
    ...(atMachine && { kiosk: deps.assets.kiosk }),
    office: {
      name: { zh: office.nameZh, en: office.nameEn },
      phone: office.phone,
      address: office.address,
      hours: office.hours,
    },
    demo: deps.demo,
    today: deps.clock.today(),
    path: request.method === 'GET' ? request.url : (shownAt[request.url] ?? request.url),
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
export function refusalPage(frame: Frame, refusal: Refusal, back = '/'): Html {
  const language = frame.settings.language;
  const { field: _, ...rest } = refusal;
  return page(frame, {
    title: frame.words.frame.notDone,
    trouble: false,
    back,
    body: html`<section class="refusal" role="alert"><p><strong>${withDates(language, rest.what[language])}</strong></p><p>${withDates(language, rest.way[language])}</p>${basis(frame, rest)}</section>
<p><a class="button second" href="${back}">${wayBack(frame, back)}</a></p>`,
  });
}

function wayBack({ words }: Frame, path: string): string {
  if (path === '/') return words.frame.home;
  return path.startsWith('/matter') ? words.frame.toMatter : words.frame.back;
}

/** What any request is told that went wrong before a page could: in words, with the way out. */
export function problemPage(deps: PortalDeps, request: FastifyRequest, problem: Problem): string {
  const frame = frameOf(deps, request);
  const own = frame.words.frame.problems;
  const { office } = frame;
  const said = problem.code in own ? own[problem.code as keyof typeof own] : undefined;
  const text = said?.(office.phone, problem.incident ?? '');
  const words = (what: string) => ({ zh: what, en: what });
  const refusal = {
    refused: true as const,
    kind: 'unavailable' as const,
    code: problem.code,
    what: text ? words(text[0]!) : problem.what,
    way: text ? words(text[1]!) : problem.way,
  };
  const back = shownAt[request.url] ?? (matterOf(deps, request) ? '/matter' : '/');
  return String(refusalPage(frame, refusal, back));
}
