import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';
import { fieldView } from './field-view.ts';

export type { FieldView } from './field-view.ts';

const cite = z.object({ id: z.string(), label: words, gist: words });

export const dossierActView = z.object({
  name: z.string(),
  label: words,
  plain: words,
  cite,
  permitted: z.boolean(),
  /** What the nearest of the reader's own duties waits for. */
  primary: z.boolean(),
  refusal: z
    .object({ code: z.string(), what: words, cite: cite.nullable(), way: words, field: z.string().nullable() })
    .nullable(),
  fields: z.array(fieldView),
  /** What the one duty says that it would fulfil, by field; empty where there are several, or none. */
  given: z.record(z.string(), z.string()),
  /** The password has to be given again when it is submitted. */
  signed: z.boolean(),
});
export type DossierActView = z.output<typeof dossierActView>;

export const dossierClockView = z.object({
  id: z.string(),
  label: words,
  owedBy: words,
  startedOn: z.string(),
  due: z.string(),
  status: z.enum(['running', 'met', 'met-late', 'ended']),
  metOn: z.string().nullable(),
  standing: z.enum(['none', 'ample', 'soon', 'today', 'late']),
  remaining: words,
  provisional: z.boolean(),
  explanation: z.array(z.object({ label: words, text: words })),
  sentence: words,
  articleZh: z.string(),
  /** What the form that fulfils it asks and the duty says, by field. */
  given: z.record(z.string(), z.string()),
});
export type DossierClockView = z.output<typeof dossierClockView>;

export const paperView = z.object({
  documentId: z.string(),
  kind: z.string(),
  title: words,
  number: z.string().nullable(),
  issuedOn: z.string(),
  organ: words,
  seq: z.int(),
});
export type PaperView = z.output<typeof paperView>;

const labelled = z.object({ label: words, text: words });

export const dossierView = z.object({
  kind: z.object({ name: z.string(), label: words, one: words }),
  shardKey: z.string(),
  dossierId: z.string(),
  number: z.string(),
  seq: z.int(),
  headline: z.string(),
  /** What its one petition is about, where the kind is named by it and the reader may know of it. */
  subject: z.string().nullable(),
  phase: z.object({ code: z.string(), label: words }),
  open: z.boolean(),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  keeper: words,
  /** Organs and officers with a part, by the part. */
  parts: z.array(z.object({ label: words, names: z.array(words) })),
  /** The kind's heads: what stands now. */
  heads: z.array(labelled),
  /** Other dossiers that its acts name, those that the reader may open. */
  links: z.array(z.object({ number: z.string(), kind: z.string(), shardKey: z.string(), dossierId: z.string() })),
  matters: z.array(
    z.object({
      number: z.string(),
      /** Absent keys and a null subject: the reader may not open it. */
      shardKey: z.string().nullable(),
      petitionId: z.string().nullable(),
      subject: z.string().nullable(),
    }),
  ),
  clocks: z.array(dossierClockView),
  timeline: z.array(
    z.object({
      seq: z.int(),
      act: z.string(),
      label: words,
      on: z.string(),
      at: z.string(),
      by: z.object({
        organ: words.nullable(),
        role: words.nullable(),
        name: z.string().nullable(),
        kind: z.enum(['officer', 'clock', 'petitioner']),
      }),
      cite,
      lines: z.array(labelled),
    }),
  ),
  /** That something is not shown to this reader, and by which article. */
  notShown: words.nullable(),
  papers: z.array(paperView),
  files: z.array(
    z.object({ fileId: z.string(), name: z.string(), type: z.string(), bytes: z.int(), addedOn: z.string() }),
  ),
  acts: z.array(dossierActView),
});
export type DossierView = z.output<typeof dossierView>;

/** The end of the number of the one petition it is about, as people read it; null where there is none or several. */
const about = z.string().nullable();
/** What that petition is about, where the kind is named by it and the reader may know of it. */
const subject = z.string().nullable();

export const dossierListRow = z.object({
  about,
  subject,
  shardKey: z.string(),
  dossierId: z.string(),
  kind: z.string(),
  number: z.string(),
  headline: z.string(),
  phase: z.object({ code: z.string(), label: words }),
  open: z.boolean(),
  openedOn: z.string(),
  keeper: words,
  organs: z.array(words),
  due: z.string().nullable(),
  standing: z.enum(['none', 'ample', 'soon', 'today', 'late']),
  remaining: words.nullable(),
});
export type DossierListRow = z.output<typeof dossierListRow>;

export const dossierQuery = z.strictObject({
  phase: z.string().max(40).optional(),
  open: z.enum(['yes', 'no']).optional(),
  after: z.string().max(100).optional(),
});
export const dossierList = z.object({
  kind: z.object({ name: z.string(), label: words, one: words, cite }),
  phases: z.array(z.object({ code: z.string(), label: words, ended: z.boolean() })),
  rows: z.array(dossierListRow),
  next: z.string().nullable(),
  /** Acts with which this officer may open a new one. */
  openings: z.array(dossierActView),
});
export type DossierList = z.output<typeof dossierList>;

/** `kinds`: by name, with commas between; none: any that the officer meets. */
export const dossiersToNameQuery = z.strictObject({
  kinds: z.string().max(400).default(''),
  q: z.string().max(60).default(''),
});
export const dossiersToName = z.object({ rows: z.array(dossierListRow.extend({ one: words })) });

/** The mechanisms that stand in an officer's navigation. */
export const dossierKinds = z.object({
  kinds: z.array(
    z.object({
      name: z.string(),
      label: words,
      one: words,
      mayOpen: z.boolean(),
      /** Acts of this officer's roles that open a new one; `aboutMatter` where the form asks for a petition. */
      openings: z.array(z.object({ act: z.string(), label: words, aboutMatter: z.boolean() })),
    }),
  ),
});
export type DossierKindView = z.output<typeof dossierKinds>['kinds'][number];

/** A duty on somebody's desk. */
export const dossierTask = z.object({
  about,
  subject,
  shardKey: z.string(),
  dossierId: z.string(),
  kind: z.object({ name: z.string(), label: words, one: words }),
  number: z.string(),
  headline: z.string(),
  clock: dossierClockView,
  /** The act it waits for, and whether this officer does it. */
  next: z.object({ act: z.string(), label: words, yours: z.boolean() }),
});
export type DossierTask = z.output<typeof dossierTask>;
/** `waiting`: what others owe in dossiers that the officer's organ keeps, or in which the officer is named. */
export const dossierTasks = z.object({
  date: z.string(),
  tasks: z.array(dossierTask),
  waiting: z.array(dossierTask),
});
export type DossierTasks = z.output<typeof dossierTasks>;

/** Dossiers about one petition, for its page. */
export const dossiersAbout = z.object({ rows: z.array(dossierListRow.extend({ one: words })) });

export const openingRequest = z.strictObject({
  act: z.string().max(40),
  payload: z.record(z.string(), z.unknown()),
  uploads: z.array(z.string().max(200)).max(20).default([]),
  /** What was doubtful (a refusal with `data.confirm`) has been looked at again, and is written as it stands. */
  confirmed: z.boolean().optional(),
  /** For an act that is signed for; never stored. */
  password: z.string().max(200).optional(),
});
export const dossierActRequest = z.strictObject({
  expectedSeq: z.int().min(0),
  payload: z.record(z.string(), z.unknown()),
  uploads: z.array(z.string().max(200)).max(20).default([]),
  /** What was doubtful (a refusal with `data.confirm`) has been looked at again, and is written as it stands. */
  confirmed: z.boolean().optional(),
  /** For an act that is signed for; never stored. */
  password: z.string().max(200).optional(),
});
export const dossierActed = z.object({
  shardKey: z.string(),
  dossierId: z.string(),
  seq: z.int(),
  number: z.string(),
  repeated: z.boolean(),
});
export const dossierPreview = z.object({
  papers: z.array(z.object({ kind: z.string(), title: words, html: z.string() })),
  /** What follows: the phase it goes to, and the duties that begin. */
  consequences: z.array(words),
});

/** Paths under /api. Every write takes an `Idempotency-Key` header. */
export const dossiersApi = {
  dossierKinds: '/api/dossiers', // GET → dossierKinds
  dossierTasks: '/api/dossiers/tasks', // GET → dossierTasks
  dossiersToName: '/api/dossiers/numbers', // GET ?dossiersToNameQuery → dossiersToName
  dossiersAbout: '/api/dossiers/about/:number', // GET → dossiersAbout
  dossiers: '/api/dossiers/:kind', // GET ?dossierQuery → dossierList · POST openingRequest → dossierActed
  dossierOpeningPreview: '/api/dossiers/:kind/preview', // POST openingRequest → dossierPreview
  dossier: '/api/dossiers/:kind/:shardKey/:dossierId', // GET → dossierView (recorded)
  dossierAct: '/api/dossiers/:kind/:shardKey/:dossierId/acts/:act', // POST dossierActRequest → dossierActed
  dossierPreview: '/api/dossiers/:kind/:shardKey/:dossierId/acts/:act/preview', // POST → dossierPreview
  dossierPaper: '/api/dossiers/:kind/:shardKey/:dossierId/documents/:documentId', // GET ?format=
  dossierFile: '/api/dossiers/:kind/:shardKey/:dossierId/files/:fileId', // GET
} as const;
