import type { FieldView } from '../../../server/dossiers/contract.ts';
import { groupNumber, plainNumber } from '../../kit/format.ts';

/** What a form holds while it is written: text as typed, ticks, lists of ids, rows. */
export type Given = string | boolean | string[] | Row[];
export type Row = { [name: string]: Given };
export type Values = Record<string, Given>;

/**
 * A form before anything is written.
 * @param matter registration number of the petition that the officer came from
 * @param given what the duty says that the officer came to fulfil, by field
 */
export function startOf(
  fields: readonly FieldView[],
  matter?: string,
  given: Readonly<Record<string, string>> = {},
): Values {
  const about = fields.find(({ kind }) => kind === 'matter' || kind === 'matters');
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      matter && field === about ? groupNumber(matter) : (given[field.name] ?? emptyOf(field)),
    ]),
  );
}

/** A new row of a field of rows. */
export const newRow = ({ each }: Pick<FieldView, 'each'>): Row => startOf(each) as Row;

/** What the form sends, as the act's own schema reads it (core/dossier/field.ts). Files go beside it, by their tokens. */
export function payloadOf(fields: readonly FieldView[], values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = sentOf(field, values[field.name] ?? emptyOf(field));
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

/** Whether nothing has been written into a row yet. */
export const isUnwritten = (each: readonly FieldView[], row: Row): boolean =>
  each.every((field) => isEmpty(row[field.name] ?? emptyOf(field)));

/** The numbers in what was typed: one a line, or apart by a comma; spaces and hyphens inside one are forgiven. */
export const numbersIn = (typed: string): string[] =>
  typed.split(/[\n,，、;；]+/).flatMap((line) => (line.trim() === '' ? [] : [plainNumber(line)]));

/** An officer as the form keeps them: with their organ, so that a draft finds both again. */
export const officerKey = (organId: string, officerId: string): string => `${organId}/${officerId}`;
export const officerIdOf = (key: string): string => key.split('/').at(-1) ?? '';
export const organIdOf = (key: string): string => key.split('/')[0] ?? '';

function emptyOf({ kind, optional, each }: FieldView): Given {
  if (kind === 'tick') return false;
  if (kind === 'organs' || kind === 'officers' || kind === 'many') return [];
  if (kind === 'rows') return optional ? [] : [newRow({ each })];
  return '';
}

const isEmpty = (value: Given): boolean =>
  Array.isArray(value) ? value.length === 0 : typeof value === 'string' ? value.trim() === '' : !value;

function sentOf({ kind, optional, each }: FieldView, given: Given): unknown {
  const absent = optional && isEmpty(given);
  switch (kind) {
    case 'files':
      return undefined;
    case 'tick':
      return given === true;
    case 'rows': {
      // One that is asked for and empty is sent, so that each of its fields is said to be missing.
      const length = Math.max(lastWritten(each, given as Row[]) + 1, optional ? 0 : 1);
      const rows = (given as Row[]).slice(0, length);
      return optional && rows.length === 0 ? undefined : rows.map((row) => payloadOf(each, row));
    }
    case 'yes-no':
      if (given === '') return optional ? undefined : '';
      return given === 'yes';
    case 'number':
      return absent ? undefined : numberOf(given as string);
    case 'matter':
      return isEmpty(given) ? undefined : plainNumber(given as string);
    case 'matters': {
      const numbers = numbersIn(given as string);
      return optional && numbers.length === 0 ? undefined : numbers;
    }
    case 'dossier':
      return isEmpty(given) ? undefined : given;
    case 'organ':
    case 'officer':
      // Nothing chosen is nothing said: an empty id would be looked up, and all that is missing is to be said at once.
      return isEmpty(given) ? undefined : officerIdOf(given as string);
    case 'officers':
      return absent ? undefined : (given as string[]).map(officerIdOf);
    case 'organs':
    case 'many':
      return absent ? undefined : given;
    default:
      return absent ? undefined : (given as string).trim();
  }
}

/** Rows behind the last one that was written into are no rows; a gap between keeps its place, so that refusals find theirs. */
const lastWritten = (each: readonly FieldView[], rows: Row[]): number =>
  rows.findLastIndex((row) => !isUnwritten(each, row));

/** A whole number however it was typed; anything else goes as it is and is refused by name. */
function numberOf(typed: string): number | string {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '');
  return /^-?\d+$/.test(plain) ? Number(plain) : typed.trim();
}
