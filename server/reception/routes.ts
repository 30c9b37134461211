import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Role } from '../organs/contract.ts';
import { officerOf, requireRole } from '../organs/index.ts';
import { type Http, newId, orRefuse, sendFile, submissionKey } from '../platform/index.ts';
import { book, end, find, freshCode, placeWords } from './appointments.ts';
import { appointmentView, briefingOf } from './briefing.ts';
import { complianceOf } from './compliance.ts';
import {
  appointmentView as appointmentSchema,
  calls,
  clerkBooking,
  compliance,
  dayView,
  receptionApi,
  receptionDay,
} from './contract.ts';
import { type DayAt, findDay, publicDays } from './days.ts';
import type { ReceptionDeps } from './deps.ts';
import { ticketLabel } from './hall.ts';
import { hallRoutes } from './hall-routes.ts';
import { callList, toldByPerson } from './messages.ts';
import { briefingPdf, slipPdf } from './papers.ts';
import { opened } from './people.ts';
import { notYourHall, unknownAppointment, unknownDay, unknownNumber } from './refusals.ts';
import { addReading, appointmentsOfDay } from './store/appointments.ts';
import { ticketsOf } from './store/hall.ts';

const window: Role[] = ['clerk', 'bureau-officer', 'bureau-head'];
const at = z.object({ planId: z.uuid(), n: z.coerce.number().int().min(1).max(999) });
const ofAppointment = z.object({ appointmentId: z.uuid() });
const empty = z.strictObject({});
const done = z.strictObject({ ok: z.literal(true) });

/** The desk's routes of receptions: days, appointments, briefings, the report on frequency. */
export function receptionRoutes(http: Http, deps: ReceptionDeps): void {
  /** The bureau's window staff. */
  const atWindow = (request: FastifyRequest) => {
    const officer = officerOf(request);
    requireRole(officer, ...window);
    if (officer.organId !== deps.office().id) orRefuse(notYourHall());
    return officer;
  };

  http.get(
    receptionApi.receptionDays,
    { schema: { response: { 200: z.object({ days: z.array(receptionDay) }) } } },
    async (request) => {
      officerOf(request);
      return { days: await publicDays(deps, { from: deps.clock.today(), past: true }) };
    },
  );

  http.get(receptionApi.receptionDay, { schema: { params: at, response: { 200: dayView } } }, async (request) => {
    const officer = officerOf(request);
    requireRole(officer, ...window, 'leader');
    const { day, rows } = orRefuse(await dayFor(request.params, officer));
    const all = await publicDays(deps, { from: day.day.on, past: true });
    const shown = all.find(({ planId, n }) => planId === day.planId && n === day.day.n)!;
    const tickets = await deps.db.local(deps.shardKey()).rows(ticketsOf(deps.shardKey(), day.day.on));
    const briefings = [];
    for (const row of rows)
      if (row.status !== 'cancelled' && !row.leaderNamed) briefings.push(await briefingOf(deps, row, officer));
    return {
      day: shown,
      leaderId: day.day.leader,
      leaders: deps
        .leaders()
        .filter(({ roles, id }) => roles.includes('leader') && id !== day.day.leader)
        .map(({ id, name, organId }) => ({ officerId: id, name, organ: deps.directory().organName(organId) })),
      appointments: rows.map((row) => appointmentView(deps, row)),
      briefings,
      tickets: tickets
        .filter(({ planId, dayN }) => planId === day.planId && dayN === day.day.n)
        .map((row) => ({
          ticketId: row.ticketId,
          label: ticketLabel(row),
          status: row.status,
          appointmentId: row.appointmentId,
        })),
    };
  });

  http.get(
    receptionApi.receptionBriefing,
    { config: { gives: ['application/pdf'] }, schema: { params: at } },
    async (request, reply) => {
      const officer = officerOf(request);
      requireRole(officer, ...window, 'leader');
      const { day, rows } = orRefuse(await dayFor(request.params, officer));
      const pages = [];
      for (const row of rows)
        if (row.status === 'booked' || row.status === 'came')
          if (!row.leaderNamed) pages.push(await briefingOf(deps, row, officer));
      return sendFile(reply, {
        type: 'application/pdf',
        name: 'briefing.pdf',
        bytes: await briefingPdf(deps, day, pages),
      });
    },
  );

  http.post(
    receptionApi.receptionBook,
    {
      config: { keyed: true },
      schema: {
        params: at,
        body: clerkBooking,
        response: { 200: appointmentSchema.pick({ appointmentId: true, label: true }) },
      },
    },
    async (request) => {
      const officer = atWindow(request);
      const { how, ...input } = request.body;
      const [matter] = input.number
        ? await deps.petitions.byNumbers([input.number.normalize('NFKC').replace(/\D/g, '')], officer)
        : [];
      if (input.number && !matter) orRefuse(unknownNumber());
      const linked = { ...input, number: matter?.number ?? '' };
      const { appointmentId, label } = orRefuse(
        await book(deps, request.params, linked, { how, once: submissionKey(request) }),
      );
      return { appointmentId, label };
    },
  );

  const changing = ofAppointment.extend({ change: z.enum(['cancel', 'came', 'absent']) });
  http.post(
    receptionApi.receptionAppointment,
    { schema: { params: changing, body: empty, response: { 200: done } } },
    async (request) => {
      atWindow(request);
      const { change, appointmentId } = request.params;
      const row = orRefuse((await find(deps, appointmentId)) ?? unknownAppointment());
      const refusal = await end(deps, row, change === 'cancel' ? 'cancelled' : change);
      if (refusal) orRefuse(refusal);
      return { ok: true as const };
    },
  );

  http.post(
    receptionApi.receptionPerson,
    {
      schema: {
        params: ofAppointment,
        body: z.strictObject({ purpose: z.string().trim().min(2).max(60) }),
        response: { 200: z.object({ name: z.string(), phone: z.string() }) },
      },
    },
    async (request) => {
      const officer = atWindow(request);
      const row = orRefuse((await find(deps, request.params.appointmentId)) ?? unknownAppointment());
      const now = deps.clock.now();
      const { shardKey, appointmentId } = row;
      const { organId, officerId } = officer;
      const reading = { shardKey, appointmentId, readingId: newId(now), at: now, organId, officerId, ...request.body };
      await deps.db.local(shardKey).run(addReading(reading));
      const told = opened(deps.keys, row);
      return { name: told?.name ?? '', phone: told?.phone ?? '' };
    },
  );

  http.post(
    receptionApi.receptionSlip,
    { config: { gives: ['application/pdf'] }, schema: { params: ofAppointment, body: empty } },
    async (request, reply) => {
      atWindow(request);
      const row = orRefuse((await find(deps, request.params.appointmentId)) ?? unknownAppointment());
      const day = orRefuse((await findDay(deps, row.planId, row.dayN)) ?? unknownDay());
      const booked = {
        appointmentId: row.appointmentId,
        label: placeWords(row),
        code: await freshCode(deps, row),
        day,
      };
      return sendFile(reply, { type: 'application/pdf', name: 'slip.pdf', bytes: await slipPdf(deps, booked) });
    },
  );

  const period = z.object({
    year: z.coerce.number().int().min(2022).max(2099),
    quarter: z.coerce.number().int().min(1).max(4),
  });
  http.get(
    receptionApi.receptionCompliance,
    { schema: { querystring: period, response: { 200: compliance } } },
    async (request) => {
      const officer = officerOf(request);
      requireRole(officer, 'bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor');
      return complianceOf(deps, request.query.year, request.query.quarter);
    },
  );

  http.get(receptionApi.receptionCalls, { schema: { response: { 200: calls } } }, async (request) => ({
    rows: await callList(deps, atWindow(request)),
  }));

  const how = z.strictObject({ how: z.enum(['called', 'not-found']) });
  http.post(
    receptionApi.receptionCall,
    { schema: { params: z.object({ messageId: z.uuid() }), body: how, response: { 200: done } } },
    async (request) => {
      const officer = atWindow(request);
      const refusal = await toldByPerson(deps, request.params.messageId, request.body.how, officer);
      if (refusal) orRefuse(refusal);
      return { ok: true as const };
    },
  );

  hallRoutes(http, deps);

  /** A day with its appointments. A leader sees the own days, without whoever's matter names them. */
  async function dayFor({ planId, n }: { planId: string; n: number }, officer: ReturnType<typeof officerOf>) {
    const day: DayAt | undefined = await findDay(deps, planId, n);
    const own = officer.organId === deps.office().id && officer.roles.some((role) => window.includes(role));
    if (!day || !(own || day.day.leader === officer.officerId)) return unknownDay();
    const rows = await deps.db.local(deps.shardKey()).rows(appointmentsOfDay(deps.shardKey(), planId, n));
    return { day, rows: own ? rows : rows.filter(({ leaderNamed, status }) => !leaderNamed && status !== 'cancelled') };
  }
}
