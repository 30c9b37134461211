import { z } from 'zod';
import { confirmations, confirmers, languages } from '../../core/procedure/index.ts';
import { type ReceiptView, receiptView } from '../ledger/contract.ts';
import { identityStanding } from './contract-identity.ts';
import { suggestionView } from './contract-lists.ts';
import {
  actView,
  calendarDay,
  clockView,
  complained,
  complaining,
  hearingView,
  letterView,
  proposalView,
  recusable,
  words,
} from './contract-parts.ts';
import { agencyView, agentInput, agentPerson, personInput } from './contract-person.ts';
import { languagesView, messageView } from './contract-told.ts';

export * from './contract-identity.ts';
export * from './contract-lists.ts';
export * from './contract-parts.ts';
export * from './contract-person.ts';
export * from './contract-reprint.ts';
export * from './contract-told.ts';

/** What a person brings: the register act's payload plus identity. `requests` as the petitioner words them. */
export const registration = z.strictObject({
  form: z.enum(['letter', 'visit', 'web', 'call', 'fax']),
  purpose: z.enum(['appeal', 'request', 'accusation', 'suggestion', 'inquiry', 'other']).default('request'),
  receivedOn: calendarDay.optional(),
  writtenOn: calendarDay.optional(),
  divisionCode: z.string().regex(/^\d{6,12}$/),
  place: z.string().trim().max(200).optional(),
  categoryCode: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  subject: z.string().trim().max(200).optional(),
  narrative: z.string().trim().min(1).max(20_000),
  requests: z.array(z.string().trim().min(1).max(2_000)).max(20).default([]),
  counterpart: z.string().trim().max(200).optional(),
  complainedOrganIds: z.array(z.string().max(64)).max(20).default([]),
  ...complaining,
  personCount: z.int().min(1).max(100_000).default(1),
  anonymous: z.boolean().default(false),
  petitioner: personInput.optional(),
  representatives: z.array(personInput).max(100).default([]),
  /** Who acts for the petitioner: at most two (Art. 61 of the Civil Procedure Law, by analogy). */
  agents: z.array(agentInput).max(20).default([]),
  /** Others who came along; sealed, and optional (decisions 23). */
  members: z.array(personInput).max(1_000).default([]),
  helped: z.boolean().default(false),
  /** Who wrote it down for the petitioner; sealed with the people, and told nothing unless the petitioner asks for it. */
  helper: personInput.extend({ relation: z.string().trim().max(60).optional() }).optional(),
  readBack: z.boolean().default(false),
  /** Who confirmed what was written down, and how it was put before them. */
  confirmed: z.strictObject({ by: z.enum(confirmers), how: z.enum(confirmations) }).optional(),
  /** The language it is written in, where that is not Chinese. */
  writtenIn: z.enum(languages).optional(),
  wants: z
    .strictObject({
      paper: z.boolean().default(false),
      largePrint: z.boolean().default(false),
      language: z.string().max(20).default('zh'),
      /** How to tell there is news, besides the portal. */
      channel: z.enum(['portal', 'sms', 'email', 'call']).optional(),
      /** Messages go to the one who helps; the petitioner's own wish. */
      toHelper: z.boolean().optional(),
      /** Consent to electronic service; absent where it was not asked. */
      electronic: z.boolean().optional(),
    })
    .default({ paper: false, largePrint: false, language: 'zh' }),
  sameMatterAs: z.string().max(64).optional(),
  /** Upload tokens from `POST /api/uploads`. */
  uploads: z.array(z.string().max(200)).max(20).default([]),
});
export type Registration = z.input<typeof registration>;

/** The receipt as the ledger presents it. */
export { type ReceiptView, receiptView };

export const registered = z.object({
  shardKey: z.string(),
  petitionId: z.string(),
  number: z.string(),
  receipt: receiptView,
  /** Whether this answer repeats an earlier one with the same idempotency key. */
  repeated: z.boolean(),
});

export const timelineItem = z.object({
  seq: z.int(),
  act: z.string(),
  label: words,
  on: z.string(),
  at: z.string(),
  by: z.object({
    organ: words.nullable(),
    role: words.nullable(),
    name: z.string().nullable(),
    kind: z.enum(['officer', 'petitioner', 'clock']),
    /** 代理人: who did it in the petitioner's name. */
    agent: words.optional(),
  }),
  cite: z.object({ id: z.string(), label: words, gist: words }),
  /** The act's content for this reader, as labelled lines. */
  lines: z.array(z.object({ label: words, text: words })),
  documents: z.array(z.string()),
});

export const requestView = z.object({
  no: z.int(),
  text: z.string(),
  finding: z.string().nullable(),
  outcome: z.enum(['support', 'partial', 'explain', 'not-support']).nullable(),
  basis: z.array(z.string()),
  reply: z.string().nullable(),
  performer: z.string().nullable(),
});

export const documentView = z.object({
  documentId: z.string(),
  kind: z.string(),
  title: words,
  number: z.string().nullable(),
  issuedOn: z.string(),
  organ: words,
  servedOn: z.string().nullable(),
  /** How it arrived, as proven. */
  servedBy: z.string().nullable(),
  /** Day on which it was recalled, before anybody was served with it. */
  recalledOn: z.string().nullable(),
  /** Whether a version for the petitioner exists. */
  forPetitioner: z.boolean(),
});

/** A document in its matter. */
export const paperView = documentView.extend({
  /** The act that made it. */
  seq: z.int(),
  /** How it was sent to the petitioner, while nothing proves that it arrived. */
  sentBy: z.string().nullable(),
  /** Whether its arrival is this reader's organ's to record. */
  toRecord: z.boolean(),
});

export const fileView = z.object({
  fileId: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  addedOn: z.string(),
  by: z.enum(['petitioner', 'office']),
});

export const petitionView = z.object({
  shardKey: z.string(),
  petitionId: z.string(),
  number: z.string(),
  seq: z.int(),
  subject: z.string(),
  narrative: z.string(),
  place: z.string().nullable(),
  recusable,
  counterpart: z.string().nullable(),
  complained,
  phase: z.object({ code: z.string(), label: words }),
  review: z.object({ code: z.string(), label: words }),
  overlays: z.array(z.object({ code: z.string(), label: words })),
  restricted: z.boolean(),
  form: z.object({ code: z.string(), label: words }),
  purpose: z.object({ code: z.string(), label: words }),
  category: z.object({ code: z.string(), label: words }).nullable(),
  division: z.object({ code: z.string(), label: words }),
  receivedOn: z.string(),
  registeredOn: z.string(),
  personCount: z.int(),
  representativeCount: z.int(),
  /** Who acts for the petitioner, and who did; never by name. */
  agents: z.array(agencyView),
  /** The number of the agent who reads it with a code of their own. */
  actingAs: z.int().optional(),
  anonymous: z.boolean(),
  reachable: z.boolean(),
  wants: z.object({
    paper: z.boolean(),
    largePrint: z.boolean(),
    language: z.string(),
    channel: z.enum(['portal', 'sms', 'email', 'call']).optional(),
    electronic: z.boolean().optional(),
  }),
  /** Who said that it is right as written down, and how it was put before them. */
  confirmed: words.nullable(),
  /** Languages of a matter that is not all in Chinese, with the translations that are on file. */
  languages: languagesView.nullable(),
  holder: z.object({
    organId: z.string(),
    name: words,
    phone: z.string(),
    since: z.string(),
    handler: z.object({ officerId: z.string(), name: z.string(), phone: z.string() }).nullable(),
    /** How often it was transferred, visible to the petitioner too. */
    transfers: z.int(),
    /** 已转往…，对方签收前仍由本单位负责 */
    note: words.nullable(),
  }),
  clocks: z.array(clockView),
  requests: z.array(requestView),
  /** Over and done: the contents of its file can be printed. */
  archived: z.boolean(),
  /** What the review body ordered in the present redo, for whoever handles it. */
  ordered: z.array(z.string()),
  timeline: z.array(timelineItem),
  documents: z.array(paperView),
  letters: z.array(letterView),
  hearing: hearingView.nullable(),
  proposals: z.array(proposalView),
  files: z.array(fileView),
  /** Whether this reader may open them. */
  filesOpen: z.boolean(),
  acts: z.array(actView),
  /** Bodies that may review this organ's opinion (Art. 35). */
  reviewBodies: z.array(z.object({ organId: z.string(), name: words })),
  suggestions: z.array(suggestionView),
  /** Registered as the same matter as this one, by number. */
  sameMatterAs: z.string().nullable(),
  /** What was sent, for the desk; the petitioner has a page of its own. */
  messages: z.array(messageView),
  accessCount: z.int(),
  /** It was registered where the reader stands at the window: slips and receipts are printed again there. */
  printsSlips: z.boolean(),
  /** Who may know it reads it with a purpose; who may not asks the custodian. */
  identity: identityStanding,
  /** The petitioner's own last word was not satisfied. */
  dissatisfied: z.boolean(),
  /** What the office keeps beside it that the petitioner may read: that it is supervised, why, and until when. */
  told: z.array(z.object({ label: words, text: words })),
});
export type PetitionView = z.output<typeof petitionView>;

export const actRequest = z.strictObject({
  /** The newest fact the writer has seen. Another officer's act in between is a conflict (409). */
  expectedSeq: z.int().min(0),
  payload: z.record(z.string(), z.unknown()),
  uploads: z.array(z.string().max(200)).max(20).default([]),
  /** The agent who says it in the petitioner's name, by number; of acts that a window takes down. */
  agent: z.int().min(1).max(999).optional(),
  /** Who is appointed as an agent; goes into the sealed identity, never into the act. */
  person: agentPerson.optional(),
});
export const acted = z.object({ seq: z.int(), documents: z.array(documentView), repeated: z.boolean() });

/** What would leave, as its readers will see it; nothing is written. */
export const actPreview = z.object({
  documents: z.array(
    z.object({
      kind: z.string(),
      title: words,
      html: z.string(),
      forPetitioner: z.boolean(),
      /** What was looked at before sending; `ok: false` asks a person to look. */
      checks: z.array(z.object({ code: z.string(), ok: z.boolean(), what: words })),
    }),
  ),
  /** 转送后：… */
  consequences: z.array(words),
});

export const identityRead = z.strictObject({ purpose: z.string().trim().min(2).max(200) });

/** Paths under /api. Every write takes an `Idempotency-Key` header. */
export const petitionsApi = {
  petitions: '/api/petitions', // POST register → registered · GET ?searchQuery → listPage
  duplicates: '/api/petitions/duplicates', // POST duplicateQuery → duplicatesFound
  suggestions: '/api/petitions/suggestions', // POST suggestionQuery → suggestionsFound
  petition: '/api/petitions/:shardKey/:petitionId', // GET → petitionView (recorded)
  act: '/api/petitions/:shardKey/:petitionId/acts/:act', // POST actRequest → acted
  preview: '/api/petitions/:shardKey/:petitionId/acts/:act/preview', // POST actRequest → actPreview
  previewRegistration: '/api/petitions/preview', // POST registration → actPreview
  identity: '/api/petitions/:shardKey/:petitionId/identity', // POST identityRead → identityView (recorded, shown to the petitioner)
  access: '/api/petitions/:shardKey/:petitionId/access', // GET → {items: accessItem[]}
  receipt: '/api/petitions/:shardKey/:petitionId/receipt', // GET → receiptView
  receiptPdf: '/api/petitions/:shardKey/:petitionId/receipt.pdf', // GET A4
  slip: '/api/petitions/:shardKey/:petitionId/slip.pdf', // POST slipRequest → 80 mm PDF; a reprint has a new code only for whoever was checked (recorded)
  memberSlip: '/api/petitions/:shardKey/:petitionId/member-slip.pdf', // POST → 80 mm PDF with a one-time slip for somebody who came along (recorded)
  agentSlip: '/api/petitions/:shardKey/:petitionId/agents/:agent/slip.pdf', // POST → the same for an agent (recorded)
  document: '/api/petitions/:shardKey/:petitionId/documents/:documentId', // GET ?format=pdf|docx|html&variant=standard|large
  file: '/api/petitions/:shardKey/:petitionId/files/:fileId', // GET
  contents: '/api/petitions/:shardKey/:petitionId/contents', // GET: 案卷目录 once it is over
  uploads: '/api/uploads', // POST multipart → {token, name, type, bytes}
  today: '/api/today', // GET → todayView
} as const;
