import { z } from 'zod';
import { wordsSchema as words } from '../platform/http/contract.ts';

/** One field of a form, as `core/dossier/field.ts` describes it. */
export interface FieldView {
  name: string;
  kind:
    | 'text'
    | 'day'
    | 'time'
    | 'tick'
    | 'yes-no'
    | 'organ'
    | 'organs'
    | 'officer'
    | 'officers'
    | 'matter'
    | 'matters'
    | 'dossier'
    | 'article'
    | 'files'
    | 'number'
    | 'choice'
    | 'many'
    | 'rows';
  label: { zh: string; en: string };
  hint: { zh: string; en: string } | null;
  optional: boolean;
  /** Lines of a text field. */
  rows: number | null;
  max: number | null;
  min: number | null;
  unit: { zh: string; en: string } | null;
  /** Choices, in their order. */
  of: { value: string; label: { zh: string; en: string } }[];
  /** Kinds of dossiers that a number may be of; none: any. */
  kinds: string[];
  /** Fields of each row. */
  each: FieldView[];
}

const scalar = {
  name: z.string(),
  kind: z.enum([
    'text',
    'day',
    'time',
    'tick',
    'yes-no',
    'organ',
    'organs',
    'officer',
    'officers',
    'matter',
    'matters',
    'dossier',
    'article',
    'files',
    'number',
    'choice',
    'many',
    'rows',
  ]),
  label: words,
  hint: words.nullable(),
  optional: z.boolean(),
  rows: z.int().nullable(),
  max: z.int().nullable(),
  min: z.int().nullable(),
  unit: words.nullable(),
  of: z.array(z.object({ value: z.string(), label: words })),
  kinds: z.array(z.string()),
};
/** Rows hold plain fields only: one level is enough for every form there is. */
export const fieldView = z.object({ ...scalar, each: z.array(z.object({ ...scalar, each: z.array(z.never()) })) });
