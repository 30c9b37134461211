import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

/** 效力 on the day that was asked about. */
const effect = z.enum(['in-force', 'local', 'not-yet', 'amended', 'repealed', 'house']);

const version = z.object({
  versionId: z.string(),
  document: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  issuer: z.string(),
  documentNumber: z.string(),
  /** The article's own text, or its gist in the office's words. */
  form: z.enum(['gist', 'text']),
  passedOn: z.string().nullable(),
  inForceFrom: z.string(),
  endsOn: z.string().nullable(),
  source: z.string(),
  effect,
});
export type VersionView = z.output<typeof version>;

const passage = version.extend({
  article: z.int(),
  labelZh: z.string(),
  labelEn: z.string(),
  textZh: z.string(),
  textEn: z.string(),
  /** As a letter cites it: 《劳动法》第五十条. */
  citation: z.string(),
  /** Its effect today, where it is another than on the day that was asked about. */
  effectToday: effect.nullable(),
});
export type PassageView = z.output<typeof passage>;

/** `on`: the day whose law is asked for; today where it is absent. */
const on = z.iso.date().optional();
export const libraryQuery = z.strictObject({ q: z.string().max(120).default(''), on });
export const libraryView = z.object({
  on: z.string(),
  /** What was found; empty where nothing was asked. */
  passages: z.array(passage),
  documents: z.array(version),
});
export const versionQuery = z.strictObject({ on });
export const versionPage = z.object({ on: z.string(), passages: z.array(passage), versions: z.array(version) });

export const citationQuery = z.strictObject({ text: z.string().max(300).default(''), on });
/** Which article a typed basis names; null where the library has none. */
export const citationView = z.object({ on: z.string(), passage: passage.nullable() });

/** Without an article no answer rests on it: an empty list. */
export const citingQuery = z.strictObject({ article: z.coerce.number().int().min(0).max(9_999).default(0) });
export const citingView = z.object({
  rows: z.array(
    z.object({
      shardKey: z.string(),
      petitionId: z.string(),
      number: z.string(),
      subject: z.string(),
      act: words,
      citedOn: z.string(),
    }),
  ),
});
export type CitingRow = z.output<typeof citingView>['rows'][number];

export const citationsApi = {
  library: '/api/statutes',
  citation: '/api/statutes/cited',
  statute: '/api/statutes/:versionId',
  citing: '/api/statutes/:versionId/petitions',
} as const;
