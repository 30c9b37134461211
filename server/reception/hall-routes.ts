import { z } from 'zod';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { callInput, drawInput, drawn, hallView, receptionApi, ticketInput, ticketParts } from './contract.ts';
import type { ReceptionDeps } from './deps.ts';
import { answer, callTo, change, draw, hallFor, partsFor, sitsInHall, steps, ticketLabel } from './hall.ts';
import { notYourHall } from './refusals.ts';

const ofTicket = z.object({ ticketId: z.uuid() });
const moved = z.object({ ticketId: z.string(), label: z.string() });

/** The hall at the desk: the waiting list, calling, one visit through several units. */
export function hallRoutes(http: Http, deps: ReceptionDeps): void {
  http.get(receptionApi.hall, { schema: { response: { 200: hallView } } }, async (request) =>
    orRefuse(await hallFor(deps, officerOf(request))),
  );

  http.post(receptionApi.hallDraw, { schema: { body: drawInput, response: { 200: drawn } } }, async (request) => {
    const officer = officerOf(request);
    if (!sitsInHall(deps, officer) || officer.organId !== deps.office().id) orRefuse(notYourHall());
    return orRefuse(await draw(deps, request.body));
  });

  http.post(receptionApi.hallCall, { schema: { body: callInput, response: { 200: moved } } }, async (request) => {
    const row = orRefuse(await callTo(deps, request.body, officerOf(request)));
    return { ticketId: row.ticketId, label: ticketLabel(row) };
  });

  http.post(
    receptionApi.hallTicket,
    { schema: { params: ofTicket.extend({ step: z.enum(steps) }), body: ticketInput, response: { 200: moved } } },
    async (request) => {
      const { ticketId, step } = request.params;
      const row = orRefuse(await change(deps, ticketId, step, request.body, officerOf(request)));
      return { ticketId: row.ticketId, label: ticketLabel(row) };
    },
  );

  http.get(receptionApi.hallParts, { schema: { params: ofTicket, response: { 200: ticketParts } } }, async (request) =>
    orRefuse(await partsFor(deps, request.params.ticketId, officerOf(request))),
  );

  http.post(
    receptionApi.hallHelp,
    {
      schema: {
        params: z.object({ helpId: z.uuid() }),
        body: z.strictObject({}),
        response: { 200: z.strictObject({ ok: z.literal(true) }) },
      },
    },
    async (request) => {
      const refusal = await answer(deps, request.params.helpId, officerOf(request));
      if (refusal) orRefuse(refusal);
      return { ok: true as const };
    },
  );
}
