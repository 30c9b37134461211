import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, refuse } from '../../core/refusal.ts';
import { helpPage, kioskPage, openPage, screenPage, takenPage, takePage } from '../../web/portal/pages/hall.ts';
import { type Http, limitTries, orRefuse } from '../platform/index.ts';
import { screenView } from '../reception/contract.ts';
import type { PortalDeps } from './deps.ts';
import { forget } from './drafts.ts';
import { readForm } from './forms.ts';
import { frameOf, kioskOf, markKiosk, show, statusOf } from './frame.ts';
import { enter, leave } from './matter-cookie.ts';
import { isOfficeNetwork } from './office-network.ts';
import { sendFile } from './send-file.ts';

/** D11 and D12: the call screen and the machines, on the office's own network alone. */
export function hallRoutes(http: Http, deps: PortalDeps): void {
  const inside = (request: FastifyRequest) => {
    if (!isOfficeNetwork(request)) orRefuse(notHere());
  };

  http.get('/hall', async (request, reply) => {
    inside(request);
    const files = { script: deps.assets.hall, style: deps.assets.hallStyle };
    return show(reply, screenPage(frameOf(deps, request), await deps.receptions.hall.screen(), files));
  });

  http.get('/hall/state', { schema: { response: { 200: screenView } } }, async (request) => {
    inside(request);
    return deps.receptions.hall.screen();
  });

  const machine = z.object({ at: z.string().max(12).optional() });
  http.get('/kiosk', { schema: { querystring: machine } }, async (request, reply) => {
    inside(request);
    markKiosk(request, reply, request.query.at ?? kioskOf(request) ?? '1');
    const frame = frameOf(deps, request);
    const settings = { ...frame.settings, size: 'large' as const };
    return show(reply, kioskPage({ ...frame, settings, kiosk: deps.assets.kiosk }));
  });

  // Whoever was here has gone: nothing that leads back to a matter stays on the machine.
  http.get('/kiosk/away', async (request, reply) => {
    inside(request);
    await forget(deps, request, reply);
    leave(reply);
    reply.header('clear-site-data', '"cache", "storage"');
    return reply.redirect('/kiosk', 303);
  });

  http.get('/kiosk/take', async (request, reply) => {
    inside(request);
    return show(reply, takePage(frameOf(deps, request), await deps.receptions.hall.today()));
  });

  http.post('/kiosk/take', async (request, reply) => {
    inside(request);
    limitTries(http.rate, request, 'ticket', 600, 3600);
    const { fields } = await readForm(request, deps, 0);
    const wanted = chosen(fields);
    const drawn = wanted
      ? await deps.receptions.hall.draw(wanted)
      : await deps.receptions.hall.arrive(fields.code ?? '');
    const frame = frameOf(deps, request);
    if (isRefusal(drawn))
      return show(reply, takePage(frame, await deps.receptions.hall.today(), drawn), statusOf(drawn));
    return show(reply, takenPage(frame, drawn));
  });

  const ticket = {
    params: z.object({ ticketId: z.uuid() }),
    querystring: z.object({ ahead: z.coerce.number().int().min(0).max(9999).default(0) }),
  };
  http.get('/kiosk/ticket/:ticketId', { schema: ticket }, async (request, reply) => {
    inside(request);
    const bytes =
      (await deps.receptions.hall.ticket(request.params.ticketId, request.query.ahead)) ?? orRefuse(noTicket());
    return sendFile(reply, { type: 'application/pdf', name: 'ticket.pdf', bytes: bytes as Uint8Array });
  });

  const wanted = z.object({ to: z.enum(['receipt', 'evaluate']).catch('receipt').default('receipt') });
  http.get('/kiosk/open', { schema: { querystring: wanted } }, async (request, reply) => {
    inside(request);
    return show(reply, openPage(frameOf(deps, request), { to: request.query.to, number: '' }));
  });

  http.post('/kiosk/open', async (request, reply) => {
    inside(request);
    limitTries(http.rate, request, 'follow', 30, 600);
    const { fields } = await readForm(request, deps, 0);
    const to = fields.to === 'evaluate' ? 'evaluate' : 'receipt';
    const number = fields.number ?? '';
    const found = await deps.petitions.unlock(number, fields.code ?? '');
    if (isRefusal(found)) return show(reply, openPage(frameOf(deps, request), { to, number }, found), statusOf(found));
    enter(deps, request, reply, found);
    return reply.redirect(to === 'evaluate' ? '/matter/evaluate' : '/matter/receipt', 303);
  });

  http.post('/kiosk/help', async (request, reply) => {
    inside(request);
    await deps.receptions.hall.help(kioskOf(request) ?? '1');
    return show(reply, helpPage(frameOf(deps, request)));
  });
}

/** A number of a series; for a leader's reception, of which day. Without a series a code was typed. */
function chosen(fields: Record<string, string>) {
  const series = (['A', 'B', 'C'] as const).find((one) => one === fields.series);
  const planId = z.uuid().safeParse(fields.planId).data;
  if (series !== 'C') return series && { series };
  const n = Number(fields.n);
  return { series, planId, n: Number.isInteger(n) && n > 0 && n < 1000 ? n : undefined };
}

const notHere = () =>
  refuse({
    kind: 'forbidden',
    code: 'hall.not-here',
    cite: 'H.permission',
    what: { zh: '叫号屏和自助机只在接访大厅里用。', en: 'The call screen and the machines are for the hall alone.' },
    way: { zh: '在外面可以上网写、查，也可以打电话。', en: 'Elsewhere write and follow online, or telephone.' },
  });

const noTicket = () =>
  refuse({
    kind: 'unknown',
    code: 'hall.no-such-ticket',
    what: { zh: '没有这个号。', en: 'There is no such number.' },
    way: { zh: '请再取一个号。', en: 'Draw another.' },
  });
