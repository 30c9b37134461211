import type { FastifyRequest } from 'fastify';
import { toString as qrSvg } from 'qrcode';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Html } from '../../web/portal/page.ts';
import { codePage } from '../../web/portal/pages/act-form.ts';
import { answerPage } from '../../web/portal/pages/answer.ts';
import { followPage } from '../../web/portal/pages/follow.ts';
import { promisesPage } from '../../web/portal/pages/from-leaders.ts';
import { matterPage } from '../../web/portal/pages/matter.ts';
import { messagesPage } from '../../web/portal/pages/messages.ts';
import { receiptPage } from '../../web/portal/pages/received.ts';
import { recordPage } from '../../web/portal/pages/record.ts';
import { waysPage } from '../../web/portal/pages/ways.ts';
import type { PetitionView } from '../petitions/contract.ts';
import { type Http, limitTries } from '../platform/index.ts';
import { chosenIn } from './chosen-ways.ts';
import { ownConcerns } from './concerns.ts';
import type { PartyAt, PortalDeps } from './deps.ts';
import { formLimit, readForm } from './forms.ts';
import { frameOf, refusalPage, settingsOf, show, statusOf } from './frame.ts';
import { enter, enterAsMember, leave, matterOf, partyIn } from './matter-cookie.ts';
import { matterView } from './matter-view.ts';
import { noticeNames, noticeWords } from './notices.ts';
import { matterForms } from './petitioner-acts.ts';
import { sendFile } from './send-file.ts';

const noticeQuery = z.object({ done: z.enum(noticeNames).optional(), by: z.iso.date().optional() });

/** P5–P8: a matter, opened with number and query code for half an hour. */
export function matterRoutes(http: Http, deps: PortalDeps): void {
  const away = z.object({ away: z.literal('yes').optional() });
  http.get('/follow', { schema: { querystring: away } }, async (request, reply) =>
    show(reply, followPage(frameOf(deps, request), { away: request.query.away === 'yes' })),
  );

  http.post('/follow', { bodyLimit: formLimit }, async (request, reply) => {
    limitTries(http.rate, request, 'follow', 30, 600);
    const { fields } = await readForm(request, deps, 0);
    const number = fields.number ?? '';
    const resume = resumed(fields.resume);
    const at = isEmpty(number, fields.code) ?? (await deps.petitions.unlock(number, fields.code ?? ''));
    if (isRefusal(at)) {
      const given = { number, ...(resume && { resume }) };
      return show(reply, followPage(frameOf(deps, request), given, at), statusOf(at));
    }
    if (at.memberId && !at.agent) {
      enterAsMember(deps, request, reply, { ...at, memberId: at.memberId });
      return reply.redirect('/member/matter', 303);
    }
    enter(deps, request, reply, at);
    const form = resume && matterForms.find(({ path }) => path === resume.path);
    if (!form) return reply.redirect('/matter', 303);
    const frame = { ...frameOf(deps, request), path: form.path };
    return show(reply, form.draw(frame, await matterView(deps, at), resume.fields));
  });

  const page = (
    path: string,
    draw: (request: FastifyRequest, view: PetitionView, at: PartyAt) => Html | Promise<Html>,
    whose: typeof partyIn = matterOf,
  ) =>
    http.get(path, async (request, reply) => {
      const at = whose(deps, request);
      if (!at) return reply.redirect('/follow?away=yes', 303);
      enter(deps, request, reply, at);
      return show(reply, await draw(request, await matterView(deps, at), at));
    });

  page(
    '/matter',
    async (request, view, at) => {
      const { done, by } = noticeQuery.safeParse(request.query).data ?? {};
      const notice = done && noticeWords(settingsOf(request).language, done, by);
      const promises = await deps.receptions.promises(view.number);
      const { instructions, told } = await deps.receptions.fromLeaders(view.number);
      const said = promises.length + instructions.length + told.length;
      // What the petitioner said of the handling, and what leaders promised them, is not the agent's to read.
      if (at.agent)
        return matterPage(frameOf(deps, request), { view, notice, concerns: [], callBacks: [], promises: 0 });
      const concerns = await ownConcerns(deps, at);
      const callBacks = await deps.callBacks.list(view.number);
      return matterPage(frameOf(deps, request), { view, notice, concerns, callBacks, promises: said });
    },
    partyIn,
  );
  page('/matter/answer', (request, view) => answerPage(frameOf(deps, request), view), partyIn);
  page(
    '/matter/ways',
    (request, view) => waysPage(frameOf(deps, request), view, chosenIn(request.query, view)),
    partyIn,
  );
  page('/matter/record', async (request, _view, at) =>
    recordPage(frameOf(deps, request), await deps.petitions.access(at)),
  );
  page('/matter/messages', async (request, _view, at) => messagesPage(frameOf(deps, request), await deps.messages(at)));
  page('/matter/receptions', async (request, view) =>
    promisesPage(
      frameOf(deps, request),
      await deps.receptions.promises(view.number),
      await deps.receptions.fromLeaders(view.number),
    ),
  );
  page('/matter/code', (request) => codePage(frameOf(deps, request)));
  page('/matter/receipt', async (request, _view, at) => {
    const receipt = await deps.petitions.receipt(at);
    const svg = await qrSvg(receipt.qr, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
    return receiptPage(frameOf(deps, request), { receipt, qrSvg: svg });
  });

  http.get('/matter/receipt.json', async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    const { file } = await deps.petitions.receipt(at);
    return sendFile(reply, { type: 'application/json', name: 'receipt.json', bytes: Buffer.from(file) }, 'attachment');
  });

  http.get('/matter/receipt.pdf', async (request, reply) => {
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
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
    const at = partyIn(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    const file = await deps.petitions.document(at, request.params.documentId, request.query);
    if (isRefusal(file)) return show(reply, refusalPage(frameOf(deps, request), file, '/matter'), statusOf(file));
    return sendFile(reply, { ...file, name: request.query.format === 'pdf' ? 'document.pdf' : 'document.html' });
  });

  http.post('/matter/code', async (request, reply) => {
    limitTries(http.rate, request, 'fresh-code', 10, 3600);
    const at = matterOf(deps, request);
    if (!at) return reply.redirect('/follow?away=yes', 303);
    return show(reply, codePage(frameOf(deps, request), await deps.petitions.freshCode(at)));
  });

  http.post('/matter/out', async (_request, reply) => {
    leave(reply);
    return reply.redirect('/', 303);
  });
}

const resume = z.object({ path: z.string(), fields: z.record(z.string(), z.string()) });

/** A form that was sent after its half hour, from the page that asked for the code again. */
function resumed(sent: string | undefined): z.output<typeof resume> | undefined {
  if (!sent) return undefined;
  try {
    return resume.safeParse(JSON.parse(sent)).data;
  } catch {
    return undefined;
  }
}

/** Nothing typed is no wrong try: it costs none of the five. */
function isEmpty(number: string, code: string | undefined): Refusal | undefined {
  if (number.trim() && code?.trim()) return undefined;
  const lacking = number.trim() ? 'code' : 'number';
  const names = { number: { zh: '编号', en: 'the number' }, code: { zh: '查询码', en: 'the query code' } }[lacking];
  return refuse({
    kind: 'invalid',
    code: `portal.missing-${lacking}`,
    field: lacking,
    what: { zh: `请填${names.zh}。`, en: `Please give ${names.en}.` },
    way: { zh: '都在凭证和抄下的纸上。', en: 'Both are on the receipt and on what you copied.' },
  });
}
