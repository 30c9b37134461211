import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

const day = z.string();
const leader = z.object({ name: z.string(), organ: words });

/** A day of reception, as anybody may see it. */
export const receptionDay = z.object({
  planId: z.string(),
  n: z.int(),
  on: day,
  from: z.string(),
  until: z.string(),
  place: z.string(),
  topic: z.string(),
  leader,
  form: words,
  formCode: z.string(),
  status: z.object({ code: z.enum(['planned', 'held', 'swapped', 'missed']), label: words }),
  openLeft: z.int(),
  keptLeft: z.int(),
  bookable: z.boolean(),
  instead: z.object({ n: z.int(), on: day, leader, place: z.string() }).nullable(),
  cite: words,
});
export type ReceptionDay = z.output<typeof receptionDay>;

export const channels = ['none', 'sms', 'call'] as const;

/** What is asked of somebody who books: one matter, and how to tell them. A name is never asked for as a condition. */
export const booking = z.strictObject({
  what: z.string().trim().min(1).max(200),
  name: z.string().trim().max(40).default(''),
  phone: z.string().trim().max(30).default(''),
  channel: z.enum(channels).default('none'),
  needs: z.string().trim().max(100).default(''),
  /** The matter names the leader of that day. */
  leaderNamed: z.boolean().default(false),
  number: z.string().trim().max(60).default(''),
});
export type Booking = z.output<typeof booking>;

/** By the clerk. The number is one the clerk may know of; no code is asked for. */
export const clerkBooking = booking.extend({ how: z.enum(['phone', 'window']) });

export const appointmentView = z.object({
  appointmentId: z.string(),
  /** 约3 · 留1 */
  label: words,
  how: z.enum(['portal', 'phone', 'window']),
  status: z.object({ code: z.enum(['booked', 'came', 'absent', 'cancelled']), label: words }),
  leaderNamed: z.boolean(),
  what: z.string(),
  needs: z.string(),
  number: z.string().nullable(),
  reachable: z.boolean(),
});
export type AppointmentView = z.output<typeof appointmentView>;

/** One sheet for a leader: who holds it, where it is stuck, what was promised last time. */
export const briefing = z.object({
  label: words,
  number: z.string().nullable(),
  shardKey: z.string().nullable(),
  petitionId: z.string().nullable(),
  subject: z.string(),
  lines: z.array(z.string()),
  holder: words.nullable(),
  stuck: words.nullable(),
  promises: z.array(
    z.object({ what: z.string(), unit: words, by: day, status: z.enum(['open', 'met', 'not-met']), late: z.boolean() }),
  ),
});
export type Briefing = z.output<typeof briefing>;

export const dayView = z.object({
  day: receptionDay,
  leaderId: z.string(),
  /** Who else may receive them, where the leader withdraws. */
  leaders: z.array(z.object({ officerId: z.string(), name: z.string(), organ: words })),
  appointments: z.array(appointmentView),
  briefings: z.array(briefing),
  tickets: z.array(
    z.object({ ticketId: z.string(), label: z.string(), status: z.string(), appointmentId: z.string().nullable() }),
  ),
});
export type DayView = z.output<typeof dayView>;

export const complianceRow = z.object({
  leader,
  /** Stands on an announced roster of the quarter; else what is owed follows from where they work. */
  onRoster: z.boolean(),
  /** Why they were left out of it. */
  excused: z.string().nullable(),
  level: words.nullable(),
  owed: words.nullable(),
  cite: words.nullable(),
  planned: z.int(),
  held: z.int(),
  swapped: z.array(z.object({ n: z.int(), on: day, to: day, reason: z.string() })),
  missed: z.array(z.object({ n: z.int(), on: day, reason: z.string() })),
  short: z.array(z.object({ from: day, until: day, owed: z.int(), planned: z.int() })),
});
export const compliance = z.object({ year: z.int(), quarter: z.int(), rows: z.array(complianceRow) });
export type Compliance = z.output<typeof compliance>;

export const callRow = z.object({
  messageId: z.string(),
  appointmentId: z.string(),
  text: z.string(),
  name: z.string(),
  phone: z.string(),
});
export const calls = z.object({ rows: z.array(callRow) });

const ticket = z.object({
  ticketId: z.string(),
  label: z.string(),
  series: z.enum(['A', 'B', 'C']),
  status: z.enum(['waiting', 'called', 'serving', 'done', 'absent']),
  organ: words,
  mine: z.boolean(),
  place: z.string().nullable(),
  since: z.string(),
  appointment: z.boolean(),
});
export const hallView = z.object({
  tickets: z.array(ticket),
  help: z.array(z.object({ helpId: z.string(), place: z.string(), calledAt: z.string() })),
  units: z.array(z.object({ organId: z.string(), name: words })),
});
export type HallView = z.output<typeof hallView>;
export const ticketParts = z.object({
  parts: z.array(
    z.object({
      organ: words,
      note: z.string(),
      number: z.string().nullable(),
      advice: words.nullable(),
      at: z.string(),
    }),
  ),
});
export const drawn = z.object({ ticketId: z.string(), label: z.string(), ahead: z.int() });
export const drawInput = z.strictObject({
  series: z.enum(['A', 'B', 'C']),
  planId: z.uuid().optional(),
  n: z.int().min(1).max(999).optional(),
  appointmentId: z.uuid().optional(),
});
export const callInput = z.strictObject({
  place: z.string().trim().min(1).max(12),
  series: z.enum(['A', 'B', 'C']).optional(),
});
export const advices = ['progress', 'paper', 'way'] as const;
export const ticketInput = z.strictObject({
  number: z.string().trim().max(60).optional(),
  advice: z.enum(advices).optional(),
  note: z.string().trim().max(500).optional(),
  organId: z.string().max(64).optional(),
});

/** What the call screen shows: numbers and windows, nothing else. */
export const screenView = z.object({
  calls: z.array(z.object({ label: z.string(), place: z.string(), n: z.int(), at: z.string() })),
  next: z.array(z.string()),
  waiting: z.int(),
  minutes: z.int(),
});
export type ScreenView = z.output<typeof screenView>;

/** The desk's side, under /api. */
export const receptionApi = {
  receptionDays: '/api/reception/days', // GET → days
  receptionDay: '/api/reception/days/:planId/:n', // GET → dayView
  receptionBriefing: '/api/reception/days/:planId/:n/briefing.pdf', // GET → PDF
  receptionBook: '/api/reception/days/:planId/:n/appointments', // POST clerkBooking
  receptionAppointment: '/api/reception/appointments/:appointmentId/:change', // POST {}
  receptionPerson: '/api/reception/appointments/:appointmentId/person', // POST {purpose}
  receptionSlip: '/api/reception/appointments/:appointmentId/slip.pdf', // POST {} → PDF
  receptionCompliance: '/api/reception/compliance', // GET ?year&quarter
  receptionCalls: '/api/reception/calls', // GET
  receptionCall: '/api/reception/calls/:messageId', // POST {how}
  hall: '/api/hall', // GET → hallView
  hallDraw: '/api/hall/tickets', // POST drawInput
  hallCall: '/api/hall/call', // POST callInput
  hallTicket: '/api/hall/tickets/:ticketId/:step', // POST ticketInput
  hallParts: '/api/hall/tickets/:ticketId/parts', // GET
  hallHelp: '/api/hall/help/:helpId', // POST {}
} as const;
