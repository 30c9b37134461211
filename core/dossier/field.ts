import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../calendar/local-date.ts';
import type { Words } from '../refusal.ts';
import { checkDigit } from '../registration-number.ts';

/** How one field of an act is filled in, checked, kept and shown: said once, beside its name. */
export type FieldSpec = {
  label: Words;
  hint?: Words;
  optional?: true;
  /** A rule's own mark, such as which clock ran out: kept, never shown to people. */
  unsaid?: true;
  /** How people read a value that is kept as a code. */
  says?: (value: string) => Words;
} & (
  | { kind: 'text'; rows: number; max: number }
  | {
      kind:
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
        | 'article'
        | 'files';
    }
  | { kind: 'dossier'; kinds: readonly string[] }
  | { kind: 'number'; min: number; max: number; unit?: Words }
  | { kind: 'choice' | 'many'; of: Record<string, Words> }
  | { kind: 'rows'; max: number; each: Record<string, FieldSpec> }
);

interface More {
  hint?: Words;
  unsaid?: true;
  says?: (value: string) => Words;
}

const said = (zh: string, en: string): Words => ({ zh, en });

/** Free text written by a person: sealed with the dossier's key, at most `max` UTF-16 units. */
export const text = (
  zh: string,
  en: string,
  { max = 4_000, rows = 4, ...more }: More & { max?: number; rows?: number } = {},
) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .meta({ prose: true, field: { kind: 'text', rows, max, label: said(zh, en), ...more } satisfies FieldSpec });

/** One line that names no person and tells no matter: a place, a topic, a title that is published. Kept open. */
export const line = (zh: string, en: string, { max = 120, ...more }: More & { max?: number } = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .meta({ field: { kind: 'text', rows: 1, max, label: said(zh, en), ...more } satisfies FieldSpec });

/** A legal day, 'YYYY-MM-DD'. */
export const day = (zh: string, en: string, more: More = {}) =>
  z.iso
    .date()
    .refine(isLocalDate, '没有这一天。 | There is no such day.')
    .transform((value) => value as LocalDate)
    .meta({ field: { kind: 'day', label: said(zh, en), ...more } satisfies FieldSpec });

/** A time of the day in Shanghai, 'HH:MM'. */
export const time = (zh: string, en: string, more: More = {}) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta({ field: { kind: 'time', label: said(zh, en), ...more } satisfies FieldSpec });

export const tick = (zh: string, en: string, more: More = {}) =>
  z.boolean().meta({ field: { kind: 'tick', label: said(zh, en), ...more } satisfies FieldSpec });

/** Has to be answered; nothing is chosen beforehand. */
export const yesNo = (zh: string, en: string, more: More = {}) =>
  z.boolean().meta({ field: { kind: 'yes-no', label: said(zh, en), ...more } satisfies FieldSpec });

/** An organ of the directory, by id. */
export const organ = (zh: string, en: string, more: More = {}) =>
  z
    .string()
    .min(1)
    .max(64)
    .meta({ field: { kind: 'organ', label: said(zh, en), ...more } satisfies FieldSpec });

export const organs = (zh: string, en: string, more: More = {}) =>
  z
    .array(z.string().min(1).max(64))
    .max(200)
    .meta({ field: { kind: 'organs', label: said(zh, en), ...more } satisfies FieldSpec });

/** An officer of any organ of the county, by id. */
export const officer = (zh: string, en: string, more: More = {}) =>
  z
    .string()
    .min(1)
    .max(64)
    .meta({ field: { kind: 'officer', label: said(zh, en), ...more } satisfies FieldSpec });

export const officers = (zh: string, en: string, more: More = {}) =>
  z
    .array(z.string().min(1).max(64))
    .max(40)
    .meta({ field: { kind: 'officers', label: said(zh, en), ...more } satisfies FieldSpec });

const matterNumber = z
  .string()
  .transform((typed) => typed.normalize('NFKC').replace(/[\s\-–—·.]/g, ''))
  .refine((number) => /^\d{25}$/.test(number) && checkDigit(number.slice(0, 24)) === number[24], {
    message: '编号对不上，可能写错或漏了一位。 | The number does not add up.',
  });

/** A petition, by its registration number. It has to exist and the officer has to be entitled to know of it. */
export const matter = (zh: string, en: string, more: More = {}) =>
  matterNumber.meta({ field: { kind: 'matter', label: said(zh, en), ...more } satisfies FieldSpec });

export const matters = (zh: string, en: string, more: More = {}) =>
  z
    .array(matterNumber)
    .max(50)
    .meta({ field: { kind: 'matters', label: said(zh, en), ...more } satisfies FieldSpec });

/** 督〔2026〕3号 however it was typed: other brackets, spaces, full width. */
export const plainDossierNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[(【]/, '〔')
    .replace(/[\])】]/, '〕');

/**
 * Another dossier, by its number (督〔2026〕3号). It has to exist and the officer has to be entitled to know of it.
 * @param kinds of mechanisms, the usual one first; none: any that the officer meets
 */
export const dossierNumber = (zh: string, en: string, kinds: readonly string[], more: More = {}) =>
  z
    .string()
    .max(60)
    .transform(plainDossierNumber)
    .refine((number) => /^\S{1,6}〔\d{4}〕\d+号$/.test(number), {
      message: '编号写法不对，请照抄，如：督〔2026〕3号。 | Copy the number, such as 督〔2026〕3号.',
    })
    .meta({ field: { kind: 'dossier', kinds, label: said(zh, en), ...more } satisfies FieldSpec });

/** One article of law out of the library, as letters cite it; what the library lacks is written as it is. Kept open. */
export const article = (zh: string, en: string, more: More = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ field: { kind: 'article', label: said(zh, en), ...more } satisfies FieldSpec });

/** A whole number with its unit. */
export const number = (
  zh: string,
  en: string,
  { min = 0, max = 1_000_000, ...more }: More & { min?: number; max?: number; unit?: Words } = {},
) =>
  z
    .int()
    .min(min)
    .max(max)
    .meta({ field: { kind: 'number', min, max, label: said(zh, en), ...more } satisfies FieldSpec });

export const choice = <const Of extends Record<string, Words>>(zh: string, en: string, of: Of, more: More = {}) =>
  z
    .enum(Object.keys(of) as [keyof Of & string, ...(keyof Of & string)[]])
    .meta({ field: { kind: 'choice', of, label: said(zh, en), ...more } satisfies FieldSpec });

export const many = <const Of extends Record<string, Words>>(zh: string, en: string, of: Of, more: More = {}) =>
  z
    .array(z.enum(Object.keys(of) as [keyof Of & string, ...(keyof Of & string)[]]))
    .max(Object.keys(of).length)
    .meta({ field: { kind: 'many', of, label: said(zh, en), ...more } satisfies FieldSpec });

/** Rows of the same few fields: steps of a plan, items of an agenda. */
export const rows = <Shape extends z.ZodRawShape>(
  zh: string,
  en: string,
  each: Shape,
  { min = 1, max = 30, ...more }: More & { min?: number; max?: number } = {},
) =>
  z
    .array(z.strictObject(each))
    .min(min)
    .max(max)
    .meta({
      field: {
        kind: 'rows',
        max,
        each: specsOf(z.strictObject(each)),
        label: said(zh, en),
        ...more,
      } satisfies FieldSpec,
    });

/** Files that came with the act; the desk uploads them, the server fills this in. */
export const files = (zh = '材料', en = 'Files') =>
  z
    .array(z.string().max(64))
    .max(20)
    .default([])
    .meta({ field: { kind: 'files', label: said(zh, en) } satisfies FieldSpec });

/** The same field, which may be left empty. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().meta({ field: { ...fieldOf(schema)!, optional: true } });

/** The payload of an act. */
export const form = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape);

/** What a schema says of its field. */
export function fieldOf(schema: z.ZodType): FieldSpec | undefined {
  return (z.globalRegistry.get(schema) as { field?: FieldSpec } | undefined)?.field;
}

/** The fields of a payload, in the order in which they are filled in. */
export function specsOf(schema: z.ZodType): Record<string, FieldSpec> {
  if (!(schema instanceof z.ZodObject)) return {};
  return Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, part]) => {
      const spec = fieldOf(part);
      return spec ? [[name, spec]] : [];
    }),
  );
}
