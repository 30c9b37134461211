import type { FastifyReply, FastifyRequest } from 'fastify';
import { toString as qrSvg } from 'qrcode';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { type Draft, fieldsOfStep } from '../../web/portal/draft.ts';
import { checkPage } from '../../web/portal/pages/check.ts';
import { receivedPage } from '../../web/portal/pages/received.ts';
import { type Offers, steps, writePage } from '../../web/portal/pages/write.ts';
import { registration } from '../petitions/contract.ts';
import { type Http, limitTries } from '../platform/index.ts';
import { noticeBy } from './dates.ts';
import type { PortalDeps } from './deps.ts';
import { draftOf, forget, type Kept, keep, newDraft } from './drafts.ts';
import { readForm } from './forms.ts';
import { frameOf, show, statusOf } from './frame.ts';
import { enter } from './matter-cookie.ts';
import { registrationOf, stepRefusal } from './registration.ts';

const step = z.object({ step: z.coerce.number().int().min(1).max(steps) });

/** P2–P4: six questions, a check, the receipt. Everything works without a script. */
export function writeRoutes(http: Http, deps: PortalDeps): void {
  http.get('/write/:step', { schema: { params: step } }, async (request, reply) => {
    const kept = (await draftOf(deps, request)) ?? newDraft(deps);
    if (kept.received) return reply.redirect('/write/receipt', 303);
    return show(reply, writePage(frameOf(deps, request), request.params.step, kept.draft, offersOf(deps, request)));
  });

  http.post('/write/:step', { schema: { params: step } }, async (request, reply) => {
    const at = request.params.step;
    const kept = (await draftOf(deps, request)) ?? newDraft(deps);
    if (kept.received) return reply.redirect('/write/receipt', 303);
    const { fields, files } = await readForm(request, deps, 20 - kept.draft.uploads.length);
    const refusal = take(kept.draft, at, fields, files);
    await keep(deps, request, reply, kept);
    if (refusal)
      return show(
        reply,
        writePage(frameOf(deps, request), at, kept.draft, offersOf(deps, request), refusal),
        statusOf(refusal),
      );
    const stay = at === 5 && fields.stay === 'yes';
    return reply.redirect(stay ? '/write/5' : at === steps ? '/write/check' : `/write/${at + 1}`, 303);
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
    if (!kept) return reply.redirect('/write/1', 303);
    if (kept.received) return reply.redirect('/write/receipt', 303);
    return showCheck(deps, request, reply, kept);
  });

  http.post('/write/submit', async (request, reply) => {
    limitTries(http.rate, request, 'portal-register', 60, 3600);
    const kept = await draftOf(deps, request);
    if (!kept) return reply.redirect('/write/1', 303);
    if (kept.received) return reply.redirect('/write/receipt', 303);
    const answer = await submit(deps, kept.draft);
    if (isRefusal(answer)) return showCheck(deps, request, reply, kept, answer);
    // The story is gone from here the moment it is registered; only number, code and receipt stay for half an hour.
    await keep(deps, request, reply, {
      draft: newDraft(deps).draft,
      received: {
        shardKey: answer.shardKey,
        petitionId: answer.petitionId,
        queryCode: answer.queryCode,
        receipt: answer.receipt,
        noticeBy: noticeBy(deps),
      },
    });
    return reply.redirect('/write/receipt', 303);
  });

  http.get('/write/receipt', async (request, reply) => {
    const received = (await draftOf(deps, request))?.received;
    if (!received) return reply.redirect('/follow', 303);
    const receipt = await deps.petitions.receipt(received);
    const svg = await qrSvg(receipt.qr, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
    const { queryCode, noticeBy: by } = received;
    return show(
      reply,
      receivedPage(frameOf(deps, request), {
        receipt,
        queryCode,
        qrSvg: svg,
        noticeBy: by,
        fingerprint: receipt.fingerprint,
      }),
    );
  });

  http.get('/write/receipt.pdf', async (request, reply) => {
    const received = (await draftOf(deps, request))?.received;
    if (!received) return reply.redirect('/follow', 303);
    const pdf = await deps.petitions.receiptPdf(await deps.petitions.receipt(received));
    return reply
      .type(pdf.type)
      .header('cache-control', 'no-store')
      .header('content-disposition', 'inline; filename="receipt.pdf"')
      .send(pdf.bytes);
  });

  http.get('/write/follow', async (request, reply) => {
    const received = (await draftOf(deps, request))?.received;
    if (!received) return reply.redirect('/follow', 303);
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

const ticks: ReadonlySet<string> = new Set(['shared', 'paper', 'largePrint', 'electronic']);

function take(
  draft: Draft,
  at: number,
  fields: Record<string, string>,
  files: Awaited<ReturnType<typeof readForm>>['files'],
): Refusal | undefined {
  for (const name of fieldsOfStep[at - 1]!) {
    const value = fields[name];
    // A tick box that is not ticked is not sent; any other field is sent even when empty.
    if (value !== undefined) draft[name] = value;
    else if (ticks.has(name)) delete draft[name];
  }
  const refusals: Refusal[] = [];
  for (const file of files) {
    if (isRefusal(file)) refusals.push(file);
    else draft.uploads.push(file);
  }
  return refusals[0] ? { ...refusals[0], others: refusals.slice(1) } : stepRefusal(draft, at);
}

function showCheck(deps: PortalDeps, request: FastifyRequest, reply: FastifyReply, kept: Kept, refusal?: Refusal) {
  const { draft } = kept;
  const given = { noticeBy: noticeBy(deps), naked: /\d{17}[\dXx]|1[3-9]\d{9}/.test(draft.narrative ?? '') };
  return show(
    reply,
    checkPage(frameOf(deps, request), draft, offersOf(deps, request), given, refusal),
    refusal ? statusOf(refusal) : 200,
  );
}

async function submit(deps: PortalDeps, draft: Draft) {
  const missing = stepRefusal(draft, 2);
  if (missing) return missing;
  const parsed = registration.safeParse(registrationOf(draft));
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return refuse({
      kind: 'invalid',
      code: 'portal.malformed',
      field: first!.path.join('.'),
      what: { zh: '有一处填得不对。', en: `Something is not filled in right: ${first!.message}` },
      way: {
        zh: '请点「改」回去看一看；太长的请缩短，长材料可以作为附件。',
        en: 'Go back with "Change"; shorten what is too long, or add it as a paper.',
      },
    });
  }
  return deps.petitions.register(parsed.data, draft.key);
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
