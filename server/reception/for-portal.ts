import { isRefusal, type Refusal, type Words } from '../../core/refusal.ts';
import { type Booked, book, cancel, lookUp, placeWords, statusWords } from './appointments.ts';
import { type Promised, promisesOn } from './briefing.ts';
import { calendarOf } from './calendar.ts';
import type { Booking, ReceptionDay, ScreenView } from './contract.ts';
import { publicDays } from './days.ts';
import type { ReceptionDeps } from './deps.ts';
import { type FromLeaders, fromLeaders } from './from-leaders.ts';
import { ask, draw, screen, seriesWords } from './hall.ts';
import { slipPdf, ticketPdf } from './papers.ts';
import { opened } from './people.ts';
import { unknownNumber } from './refusals.ts';
import { readingsOf } from './store/appointments.ts';
import { messagesOfAppointment } from './store/messages.ts';

export type { Promised };

/** An appointment, for whoever has its code. */
export interface OwnAppointment {
  label: Words;
  status: { code: string; label: Words };
  day: ReceptionDay;
  what: string;
  /** Who of the office opened it. */
  readings: { at: string; organ: Words; purpose: string }[];
  messages: { at: string; text: string }[];
}

/** What anybody may see and do, without an account: the list, an appointment by its code, a number in the hall. */
export function forPortal(deps: ReceptionDeps) {
  const days = (topic?: string) => publicDays(deps, { from: deps.clock.today(), ...(topic ? { topic } : {}) });

  return {
    days,

    /** @param code of the registration number, where one is given: both have to fit */
    async book(
      at: { planId: string; n: number },
      input: Booking,
      { code, once }: { code: string; once: string },
    ): Promise<Booked | Refusal> {
      if (input.number === '') return book(deps, at, input, { how: 'portal', once });
      const found = await deps.unlock(input.number, code);
      if (isRefusal(found)) return found;
      const number = input.number.normalize('NFKC').replace(/\D/g, '');
      if (number.length !== 25) return unknownNumber();
      return book(deps, at, { ...input, number }, { how: 'portal', once });
    },

    async own(code: string): Promise<OwnAppointment | Refusal> {
      const found = await lookUp(deps, code);
      if (isRefusal(found)) return found;
      const { row } = found;
      const local = deps.db.local(row.shardKey);
      const [readings, messages, all] = await Promise.all([
        local.rows(readingsOf(row.shardKey, row.appointmentId)),
        local.rows(messagesOfAppointment(row.shardKey, row.appointmentId)),
        publicDays(deps, { from: row.onDay, past: true }),
      ]);
      return {
        label: placeWords(row),
        status: { code: row.status, label: statusWords[row.status] },
        day: all.find(({ planId, n }) => planId === row.planId && n === row.dayN)!,
        what: opened(deps.keys, row)?.what ?? '',
        readings: readings.map(({ at, organId, purpose }) => ({
          at,
          organ: deps.directory().organName(organId),
          purpose,
        })),
        messages: messages.map(({ madeAt, body }) => ({ at: madeAt, text: body })),
      };
    },

    async cancel(code: string): Promise<Refusal | undefined> {
      const found = await lookUp(deps, code);
      return isRefusal(found) ? found : cancel(deps, found.row);
    },

    /** The announced days for a telephone's calendar. */
    async calendar(only?: { planId: string; n: number }): Promise<string> {
      const office = deps.office();
      const host = new URL(deps.portal).host;
      const list = await publicDays(deps, { from: deps.clock.today() });
      const wanted = only ? list.filter(({ planId, n }) => planId === only.planId && n === only.n) : list;
      return calendarOf(wanted, { name: office.nameZh, address: office.address, host });
    },

    slip: (booked: Booked) => slipPdf(deps, booked),

    /** What was promised to the petitioner at receptions, and what became of it (R-REC-5). */
    /** Leaders' instructions on the matter, without their words, and what was told of a reception's result. */
    fromLeaders: (number: string): Promise<FromLeaders> => fromLeaders(deps, number),
    promises: (number: string): Promise<Promised[]> => promisesOn(deps, number),

    hall: {
      series: seriesWords,
      screen: (): Promise<ScreenView> => screen(deps),
      draw: (given: Parameters<typeof draw>[1]) => draw(deps, given),
      ticket: (ticketId: string, ahead: number) => ticketPdf(deps, ticketId, ahead),
      today: async () =>
        (await days()).filter(({ on, status }) => on === deps.clock.today() && status.code !== 'swapped'),
      help: (place: string) => ask(deps, place),
      /** The appointment whose code was typed at a machine: its number is drawn for it. */
      async arrive(code: string) {
        const found = await lookUp(deps, code);
        if (isRefusal(found)) return found;
        const { planId, dayN, appointmentId } = found.row;
        return draw(deps, { series: 'C', planId, n: dayN, appointmentId });
      },
    },
  };
}

export type ReceptionsForPortal = ReturnType<typeof forPortal>;
