import { z } from 'zod';
import { roles } from '../../core/roles.ts';
import { words } from '../petitions/contract.ts';

/** A kind of step that waits for the reader: how many, how many of them late, the nearest day. */
const group = z.object({
  act: z.string().nullable(),
  label: words,
  count: z.int(),
  late: z.int(),
  due: z.string().nullable(),
});
export type DayGroup = z.output<typeof group>;

/** What others did to matters of the reader's since the reader last looked: the same step of a day is one line. */
const newsLine = z.object({
  /** When it was done last. */
  at: z.string(),
  /** Who did it: an organ, the petitioner, or a rule of this system. Never an officer. */
  who: words,
  what: words,
  /** The dossiers' kind; null for petitions. */
  kind: z.string().nullable(),
  /** How often, over all subjects. */
  count: z.int(),
  /** Each matter or dossier that it was done to, the newest first, and how often. */
  subjects: z.array(z.object({ number: z.string(), shardKey: z.string(), id: z.string(), count: z.int() })),
});
export type NewsLine = z.output<typeof newsLine>;

/** What begins an officer's day, beside the list of matters. Null where it is not this role's. */
export const dayView = z.object({
  date: z.string(),
  /** Petitions by the act that moves them. */
  groups: z.array(group),
  /** Duties in which organs are late, the longest first. About duties, never about persons. */
  late: z.array(z.object({ organ: words, duty: words, count: z.int(), due: z.string() })).nullable(),
  /** Reports about the handling that their custodian has not answered in time: how many, since when, in whose office. */
  lateReports: z.array(z.object({ organ: words, count: z.int(), due: z.string() })).nullable(),
  /** Reports about the handling that wait for this head, because no custodian is left to look at them; null where none do. */
  reportsForHead: z.int().nullable(),
  /** People whom no message reached. */
  unreached: z.int().nullable(),
  /** Numbers that wait in the hall, and calls for help from its machines. */
  hall: z.object({ waiting: z.int(), help: z.int() }).nullable(),
  /** Requests to see an identity: what waits for the custodian (how many, how many late), and how the reader's own stand. */
  identity: z.object({
    toDecide: z.object({ count: z.int(), late: z.int(), due: z.string().nullable() }).nullable(),
    mine: z.array(
      z.object({
        shardKey: z.string(),
        petitionId: z.string(),
        number: z.string(),
        state: z.enum(['waiting', 'granted', 'expired', 'refused']),
        due: z.string(),
        usableUntil: z.string().nullable(),
      }),
    ),
  }),
  audit: z
    .object({
      signed: z.int(),
      witnesses: z.array(z.object({ name: z.string(), size: z.int().nullable(), at: z.string().nullable() })),
      /** The day whose readings are compared; null where none is counted yet. */
      readsOn: z.string().nullable(),
      reads: z.int(),
      /** Too few days before it are counted to say what is usual. */
      tooFewDays: z.object({ days: z.int(), needed: z.int() }).nullable(),
      unusual: z.array(z.object({ organ: words, role: words, count: z.int(), identities: z.int(), usual: z.int() })),
      rebuild: z.object({ at: z.string(), done: z.int(), differing: z.int() }).nullable(),
    })
    .nullable(),
  /** For who administers the accounts: which posts and organs have nobody yet, and how many duties are listed. */
  staffing: z
    .object({
      bureau: z.object({ id: z.string(), name: words, lacks: z.array(z.enum(roles)) }),
      /** `hand`: nobody could handle a matter there; `signer`: nobody could sign what the only hand writes. */
      organs: z.array(z.object({ id: z.string(), name: words, lacks: z.enum(['hand', 'signer']) })),
      duties: z.int(),
    })
    .nullable(),
  news: z.object({ since: z.string(), until: z.string(), lines: z.array(newsLine), more: z.boolean() }),
});
export type DayView = z.output<typeof dayView>;

export const lookedInput = z.strictObject({
  /** The list's own `until`: when the newest line that was shown was written. */
  until: z.iso.datetime({ precision: 3 }),
});

export const digestChoice = z.strictObject({
  address: z.email().max(200),
  language: z.enum(['zh', 'en']),
});
export const digestView = z.object({
  /** Whether this office has a mail server. */
  possible: z.boolean(),
  chosen: digestChoice.nullable(),
  /** The last one could not be delivered. */
  failed: z.boolean(),
});
export type DigestView = z.output<typeof digestView>;

export const dayApi = {
  day: '/api/day', // GET → dayView
  dayLooked: '/api/day/looked', // POST lookedInput: the lines up to then are read
  digest: '/api/day/digest', // GET → digestView, PUT digestChoice, DELETE
} as const;
