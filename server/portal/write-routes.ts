import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { boxes, type Draft, fieldsOfStep } from '../../web/portal/draft.ts';
import { checkPage } from '../../web/portal/pages/check.ts';
import { expiredPage } from '../../web/portal/pages/passages.ts';
import { type Offers, steps, writePage } from '../../web/portal/pages/write.ts';
import { type Http, limitTries } from '../platform/index.ts';
import { noticeBy } from './dates.ts';
import type { PortalDeps } from './deps.ts';
import { draftOf, hasCookie, type Kept, keep, newDraft, offerCookie } from './drafts.ts';
import { formLimit, readForm } from './forms.ts';
import { frameOf, show, statusOf } from './frame.ts';
import { stepRefusal } from './registration.ts';

const step = z.object({ step: z.coerce.number().int().min(1).max(steps) });
const query = z.object({ check: z.string().max(3).optional() });

/** P2, P3: six questions and a check. Everything works without a script; nothing typed is asked twice. */
export function writeRoutes(http: Http, deps: PortalDeps): void {
  http.get('/write/:step', { schema: { params: step, querystring: query } }, async (request, reply) => {
    const kept = (await draftOf(deps, request)) ?? newDraft(deps);
    if (kept.received) return reply.redirect('/write/receipt', 303);
    offerCookie(request, reply);
    return draw(request, reply, request.params.step, kept.draft, request.query.check === 'yes');
  });

  http.post('/write/:step', { schema: { params: step }, bodyLimit: formLimit }, async (request, reply) => {
    const at = request.params.step;
    const kept = (await draftOf(deps, request)) ?? newDraft(deps);
    if (kept.received) return reply.redirect('/write/receipt', 303);
    // Twenty files a time, kept for a day: nobody fills the disk from one address.
    if (request.isMultipart()) limitTries(http.rate, request, 'portal-upload', 60, 3600);
    const { fields, files } = await readForm(request, deps, 20 - kept.draft.uploads.length);
    const fromCheck = fields.check === 'yes';
    const refusal = take(kept.draft, at, fields, files) ?? cookieRefusal(request);
    // Far too much is shown again, and not kept: a draft is no store.
    if (refusal?.code === 'portal.story-too-long') offerCookie(request, reply);
    else await keep(deps, request, reply, kept);
    if (refusal) return draw(request, reply, at, kept.draft, fromCheck, refusal);
    const stays = (at === 5 && fields.stay === 'yes') || (at === 3 && fields.rows !== undefined);
    if (stays) return reply.redirect(`/write/${at}${fromCheck ? '?check=yes' : ''}`, 303);
    return reply.redirect(fromCheck || at === steps ? '/write/check' : `/write/${at + 1}`, 303);
  });

  http.post('/write/remove', async (request, reply) => {
    const kept = await draftOf(deps, request);
    const { fields } = await readForm(request, deps, 0);
    if (kept) {
      kept.draft.uploads = kept.draft.uploads.filter(({ token }) => token !== fields.token);
      await keep(deps, request, reply, kept);
    }
    return reply.redirect('/write/5', 303);
  });

  http.get('/write/check', async (request, reply) => {
    const kept = await draftOf(deps, request);
    if (!kept) return show(reply, expiredPage(frameOf(deps, request)), 404);
    if (kept.received) return reply.redirect('/write/receipt', 303);
    return showCheck(deps, request, reply, kept);
  });

  function draw(
    request: FastifyRequest,
    reply: FastifyReply,
    at: number,
    draft: Draft,
    fromCheck: boolean,
    refusal?: Refusal,
  ) {
    const writing = { draft, offers: offersOf(deps, request), fromCheck, refusal };
    return show(reply, writePage(frameOf(deps, request), at, writing), refusal ? statusOf(refusal) : 200);
  }
}

/** Puts what was sent into the draft. @returns what was wrong with it; the rest is taken */
function take(
  draft: Draft,
  at: number,
  fields: Record<string, string>,
  files: Awaited<ReturnType<typeof readForm>>['files'],
): Refusal | undefined {
  for (const name of fieldsOfStep[at - 1]!) {
    const value = fields[name];
    if (value !== undefined) draft[name] = value;
    else if (boxes.includes(name)) delete draft[name];
  }
  const refusals: Refusal[] = [];
  for (const file of files) {
    if (isRefusal(file)) refusals.push(file);
    else draft.uploads.push(file);
  }
  return refusals[0] ? { ...refusals[0], field: 'files', others: refusals.slice(1) } : stepRefusal(draft, at);
}

/** The check, as it stands or with what was refused of it. */
export function showCheck(
  deps: PortalDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  kept: Kept,
  refusal?: Refusal,
) {
  const { draft } = kept;
  const given = { noticeBy: noticeBy(deps), naked: /\d{17}[\dXx]|1[3-9]\d{9}/.test(draft.narrative ?? '') };
  return show(
    reply,
    checkPage(frameOf(deps, request), draft, offersOf(deps, request), given, refusal),
    refusal ? statusOf(refusal) : 200,
  );
}

/** The page before gave a cookie; it did not come back, so nothing could be kept from step to step. */
function cookieRefusal(request: FastifyRequest): Refusal | undefined {
  if (hasCookie(request)) return undefined;
  return refuse({
    kind: 'invalid',
    code: 'portal.no-cookie',
    what: {
      zh: '浏览器没有存下这个网站的 cookie，写的内容留不到下一步。',
      en: 'The browser did not keep this site’s cookie, so what you write cannot be carried to the next step.',
    },
    way: {
      zh: '写的还在下面，请再点一次「继续」；还不行的，在浏览器里允许 cookie，或打电话，我们替您写。',
      en: 'It is still below: press "Continue" once more; if that does not help, allow cookies, or call and we write it for you.',
    },
  });
}

function offersOf(deps: PortalDeps, request: FastifyRequest): Offers {
  const directory = deps.directory();
  const office = directory.organ(deps.officeId)!;
  const english = frameOf(deps, request).settings.language === 'en';
  const county = office.divisionCode;
  return {
    countyCode: county,
    divisions: directory.divisions
      .filter(({ parentCode }) => parentCode === county)
      .map(({ code, nameZh, nameEn }) => ({ code, name: english ? nameEn : nameZh })),
    organs: directory.organs
      .filter(({ divisionCode, id }) => divisionCode.startsWith(county.slice(0, 6)) && id !== office.id)
      .map(({ id, nameZh, nameEn }) => ({ id, name: english ? nameEn : nameZh })),
  };
}
