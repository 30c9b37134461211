import { randomBytes } from 'node:crypto';
import { checkDigit } from '../../core/registration-number.ts';
import { type CaseSeal, caseSeal } from '../../server/petitioners/index.ts';
import type { Keys } from '../../server/platform/index.ts';
import { bytesCell, cell, type Filling } from './copy.ts';
import { type Template, type TemplateRow, tables } from './templates.ts';

/** A part of a row: text that every clone shares, or what is the clone's own. */
type Part = string | ((clone: Clone) => string);

interface Clone {
  petitionId: string;
  number: string;
  wrapped: Buffer;
  seal: CaseSeal;
  /** The template whose narrative it tells. */
  teller: Template;
}

type Recipe = Map<string, Part[][]>;

/**
 * Writes so many petitions: each has the history of one template and tells the narrative of another, under its own id,
 * number and key, with every text sealed anew. They come in the order of their registration, as in an office's life.
 * Commitments are random bytes: nothing that is measured looks at them.
 */
export async function writeClones(
  templates: Template[],
  size: number,
  keys: Keys,
  fillings: Map<string, Filling>,
  say: (done: number) => void,
): Promise<void> {
  const sequences = new Map<string, number>();
  let done = 0;
  for (const [i, template] of templates.entries()) {
    const recipe = recipeOf(template);
    const until = Math.floor(((i + 1) * size) / templates.length);
    for (; done < until; done++) {
      const clone = cloneOf(template, templates, done, keys, sequences);
      for (const [table, rows] of recipe) {
        const filling = fillings.get(table)!;
        for (const parts of rows) {
          let line = '';
          for (const part of parts) line += typeof part === 'string' ? part : part(clone);
          filling.write(line);
        }
      }
      if (done % 50 === 0) for (const filling of fillings.values()) await filling.drained();
      if (done % 100_000 === 0 && done > 0) say(done);
    }
  }
}

function cloneOf(
  template: Template,
  templates: Template[],
  n: number,
  keys: Keys,
  sequences: Map<string, number>,
): Clone {
  const { shardKey } = template;
  const random = chance(10);
  const hex = random.toString('hex');
  // The moment of the template's registration, and chance: as a UUIDv7 is made.
  const petitionId = `${template.petitionId.slice(0, 13)}-7${hex.slice(0, 3)}-${((random[2]! & 0x3f) | 0x80).toString(16)}${hex.slice(6, 8)}-${hex.slice(8, 20)}`;
  const { key, wrapped } = keys.newCaseKey();
  const head = numberOf(template).slice(0, -7);
  const sequence = (sequences.get(head) ?? 0) + 1;
  sequences.set(head, sequence);
  const digits = `${head}${String(sequence).padStart(6, '0')}`;
  return {
    petitionId,
    number: `${digits}${checkDigit(digits)}`,
    wrapped,
    seal: caseSeal(keys, shardKey, petitionId, key),
    teller: tellerFor(template, templates, n),
  };
}

/** Any other's narrative, so that words and days have nothing to do with each other; not one that names these people. */
function tellerFor({ names }: Template, templates: Template[], n: number): Template {
  for (let step = n * 7919; ; step++) {
    const teller = templates[step % templates.length]!;
    if (!names.some((name) => teller.prose.narrative?.includes(name))) return teller;
  }
}

const numberOf = (template: Template) => template.tables.get('petitions.petition')![0]!.values.number!;

function recipeOf(template: Template): Recipe {
  return new Map(
    tables.map(({ name }) => [
      name,
      template.tables
        .get(name)!
        .map((row) => joined(Object.keys(row.values).map((column) => partOf(template, name, row, column)))),
    ]),
  );
}

function partOf(template: Template, table: string, { values, sealed }: TemplateRow, column: string): Part {
  const value = values[column] ?? null;
  const secret = sealed[column];
  if (column === 'petition_id') return ({ petitionId }) => petitionId;
  if (value === null) return cell(null);
  if (table === 'petitions.fact' && secret?.place === 'fact/1') return narrated(template);
  if (secret) return ({ seal }) => bytesCell(seal.sealBytes(secret.place, secret.bytes));
  if (column === 'number' && table.startsWith('petitions.')) return ({ number }) => number;
  if (column === 'wrapped') return ({ wrapped }) => bytesCell(wrapped);
  if (column === 'words') return ({ teller }) => wordsOf(template, teller, value);
  if (['salt', 'commitment', 'model'].includes(column)) return () => bytesCell(chance(32));
  return cell(value);
}

let pool = randomBytes(1 << 16);
let used = 0;

/** Random bytes, drawn in bulk. */
function chance(n: number): Buffer {
  if (used + n > pool.length) {
    pool = randomBytes(1 << 16);
    used = 0;
  }
  used += n;
  return pool.subarray(used - n, used);
}

/** Neighbouring texts become one. */
function joined(cells: Part[]): Part[] {
  const parts: Part[] = [];
  for (const [i, part] of cells.entries()) {
    const after = i === cells.length - 1 ? '\n' : '\t';
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part + after;
    else if (typeof part === 'string') parts.push(part + after);
    else parts.push(part, after);
  }
  return parts;
}

const narrated =
  ({ prose }: Template) =>
  ({ seal, teller }: Clone) =>
    bytesCell(
      seal.sealBytes('fact/1', Buffer.from(JSON.stringify({ ...prose, narrative: teller.prose.narrative ?? '' }))),
    );

/** As the application's tokens of both texts together, with whatever is no token of a text (`~` stands in none). */
function wordsOf(template: Template, teller: Template, kept: string): string {
  const marks = kept.match(/'[^']*~[^']*'/g) ?? [];
  const words = new Set([...template.words.rest, ...teller.words.narrative]);
  return [...[...words].map((word) => `'${word}'`), ...marks].join(' ');
}
