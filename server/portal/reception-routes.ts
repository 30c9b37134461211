import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { appointmentPage, bookedPage, bookPage, receptionPage } from '../../web/portal/pages/reception.ts';
import { receptionWords } from '../../web/words/portal/reception.ts';
import { type Http, limitTries } from '../platform/index.ts';
import type { ReceptionDay } from '../reception/contract.ts';
import type { PortalDeps } from './deps.ts';
import { readForm } from './forms.ts';
import { frameOf, refusalPage, show, statusOf } from './frame.ts';

const at = z.object({ planId: z.uuid(), n: z.coerce.number().int().min(1).max(999) });

/** P10: the announced days, an appointment, and what became of it: for anybody, without an account. */
export function receptionRoutes(http: Http, deps: PortalDeps): void {
  const filter = z.object({ topic: z.string().max(60).catch('').default('') });
  http.get('/reception', { schema: { querystring: filter } }, async (request, reply) =>
    show(
      reply,
      receptionPage(frameOf(deps, request), { days: await deps.receptions.days(), topic: request.query.topic }),
    ),
  );

  http.get('/reception.ics', async (_request, reply) => calendar(reply, await deps.receptions.calendar()));
  http.get('/reception/:planId/:n/day.ics', { schema: { params: at } }, async (request, reply) =>
    calendar(reply, await deps.receptions.calendar(request.params)),
  );

  http.get('/reception/appointment', async (request, reply) =>
    show(reply, appointmentPage(frameOf(deps, request), {})),
  );

  http.post('/reception/appointment', async (request, reply) => {
    limitTries(http.rate, request, 'appointment', 30, 600);
    const { fields } = await readForm(request, deps, 0);
    const code = fields.code ?? '';
    const own = await deps.receptions.own(code);
    const frame = frameOf(deps, request);
    if (isRefusal(own)) return show(reply, appointmentPage(frame, {}, own), statusOf(own));
    return show(reply, appointmentPage(frame, { own, code }));
  });

  http.post('/reception/cancel', async (request, reply) => {
    limitTries(http.rate, request, 'appointment', 30, 600);
    const { fields } = await readForm(request, deps, 0);
    const refusal = await deps.receptions.cancel(fields.code ?? '');
    const frame = { ...frameOf(deps, request), path: '/reception/appointment' };
    return show(reply, appointmentPage(frame, { cancelled: !refusal }, refusal), refusal ? statusOf(refusal) : 200);
  });

  http.get('/reception/:planId/:n', { schema: { params: at } }, async (request, reply) => {
    const day = await dayOf(request.params);
    if (!day) return gone(request, reply);
    const once = randomBytes(16).toString('hex');
    return show(reply, bookPage(frameOf(deps, request), { day, once, typed: {} }));
  });

  http.post('/reception/:planId/:n', { schema: { params: at } }, async (request, reply) => {
    limitTries(http.rate, request, 'book', 20, 600);
    const day = await dayOf(request.params);
    if (!day) return gone(request, reply);
    const { fields } = await readForm(request, deps, 0);
    const frame = frameOf(deps, request);
    const once = /^[0-9a-f]{32}$/.test(fields.once ?? '') ? fields.once! : randomBytes(16).toString('hex');
    const given = read(fields);
    const booked = isRefusal(given)
      ? given
      : await deps.receptions.book(request.params, given, { code: fields.code ?? '', once });
    if (isRefusal(booked)) return show(reply, bookPage(frame, { day, once, typed: fields }, booked), statusOf(booked));
    return show(reply, bookedPage(frame, { day, label: booked.label, code: booked.code }));
  });

  const dayOf = async ({ planId, n }: z.output<typeof at>): Promise<ReceptionDay | undefined> =>
    (await deps.receptions.days()).find((one) => one.planId === planId && one.n === n);

  function gone(request: FastifyRequest, reply: FastifyReply) {
    const refusal = refuse({
      kind: 'unknown',
      code: 'reception.no-such-day',
      what: { zh: '没有这一场接访，或还没有公布。', en: 'There is no such day, or it is not announced.' },
      way: { zh: '请从接访安排里选。', en: 'Choose one from the list.' },
    });
    return show(reply, refusalPage(frameOf(deps, request), refusal, '/reception'), 404);
  }
}

/** What was typed, or what is still to be said. Nothing of it is a condition but the matter and whether the leader is named. */
function read(fields: Record<string, string>) {
  const cut = (name: string, most: number) => (fields[name] ?? '').trim().slice(0, most);
  const what = cut('what', 200);
  const missing: Refusal[] = [
    ...(what ? [] : [lacking('what', 'askWhat')]),
    ...(fields.leaderNamed === 'yes' || fields.leaderNamed === 'no' ? [] : [lacking('leaderNamed', 'askNamed')]),
  ];
  if (missing[0]) return { ...missing[0], others: missing.slice(1) };
  return {
    what,
    name: cut('name', 40),
    phone: cut('phone', 30),
    channel: (['sms', 'call'] as const).find((one) => one === fields.channel) ?? ('none' as const),
    needs: cut('needs', 100),
    leaderNamed: fields.leaderNamed === 'yes',
    number: cut('number', 60),
  };
}

const lacking = (field: string, word: 'askWhat' | 'askNamed'): Refusal =>
  refuse({
    kind: 'invalid',
    code: `reception.missing-${field}`,
    field,
    cite: 'H.form',
    what: { zh: receptionWords.zh[word], en: receptionWords.en[word] },
    way: { zh: receptionWords.zh.askWay, en: receptionWords.en.askWay },
  });

const calendar = (reply: FastifyReply, text: string) =>
  reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'attachment; filename="reception.ics"')
    .serializer(String)
    .send(text);
