import type { ActName } from '../../core/procedure/index.ts';
import { demoPlan } from '../../demo/plan.ts';
import { seedCases } from '../../demo/seed/cases.ts';
import { type CaseSeal, caseSeal } from '../../server/petitioners/index.ts';
import { textOf } from '../../server/petitions/facts.ts';
import { searchTokens } from '../../server/petitions/search-words.ts';
import { type Platform, sql } from '../../server/platform/index.ts';
import type { Slices } from '../../server/slices.ts';

/** What the office keeps of a petition, table by table, as its own acts wrote it. */
export interface Template {
  petitionId: string;
  shardKey: string;
  tables: Map<string, TemplateRow[]>;
  /** What the register fact keeps sealed, the narrative among it. */
  prose: Record<string, string>;
  /** Search words of everything but the narrative, and of the narrative. */
  words: { rest: string[]; narrative: string[] };
  names: string[];
}

/** Column → value as the database writes it; what is sealed is opened, with the place it is bound to. */
export interface TemplateRow {
  values: Record<string, string | null>;
  sealed: Record<string, { place: string; bytes: Buffer }>;
}

interface Table {
  name: string;
  /** Sealed with the case's key: column → the place it is bound to, told from the row's values by name. */
  sealed?: Record<string, (value: (column: string) => string) => string>;
}

/**
 * Everything that reading petitions touches. The log, bands, numbers and readings are not loaded; letters are, without
 * their text, which lies apart and is opened by no list and no case page.
 */
export const tables: Table[] = [
  { name: 'petitioners.case_key' },
  { name: 'petitioners.party', sealed: { sealed: (value) => `party/${value('party_id')}` } },
  { name: 'petitions.fact', sealed: { sealed: (value) => `fact/${value('seq')}` } },
  { name: 'petitions.petition', sealed: { headline: () => 'headline' } },
  { name: 'petitions.holding' },
  { name: 'petitions.search' },
  { name: 'docket.clock' },
  { name: 'notices.document' },
  { name: 'notices.service' },
];

/** Walks the demonstration's plans of so many seeds through the office's own acts, and reads back what they left. */
export async function makeTemplates(
  platform: Platform,
  slices: Slices,
  plans: number,
  say: (line: string) => void,
): Promise<Template[]> {
  for (let seed = 1; seed <= plans; seed++) {
    const began = performance.now();
    const { cases, acts } = await seedCases(slices.petitions.deps, demoPlan(seed, platform.clock.today()), {
      writers: 4,
      keyHead: `bench-${seed}`,
      onProgress: () => undefined,
    });
    say(`plan ${seed}: ${cases} petitions, ${acts} acts, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  await slices.docket.writeLapses();
  const shardKey = slices.shardKey();
  const seals = await sealsOfAll(platform, shardKey);
  const templates = new Map<string, Template>();
  for (const [petitionId] of seals) templates.set(petitionId, empty(shardKey, petitionId));
  for (const table of tables) {
    for (const row of await rowsAsText(platform, table.name)) {
      const template = templates.get(row.petition_id!);
      if (template) template.tables.get(table.name)!.push(opened(table, row, seals.get(template.petitionId)!));
    }
  }
  for (const template of templates.values()) describe(template);
  return [...templates.values()].sort((a, b) => (a.petitionId < b.petitionId ? -1 : 1));
}

const empty = (shardKey: string, petitionId: string): Template => ({
  petitionId,
  shardKey,
  tables: new Map(tables.map(({ name }) => [name, []])),
  prose: {},
  words: { rest: [], narrative: [] },
  names: [],
});

async function sealsOfAll({ db, keys }: Platform, shardKey: string): Promise<Map<string, CaseSeal>> {
  const rows = await db
    .wide()
    .rows<{ petitionId: string; wrapped: Buffer }>(
      sql`select petition_id as "petitionId", wrapped from petitioners.case_key where shard_key = ${shardKey}`,
    );
  return new Map(
    rows.map(({ petitionId, wrapped }) => [petitionId, caseSeal(keys, shardKey, petitionId, keys.unwrap(wrapped))]),
  );
}

async function rowsAsText({ db }: Platform, table: string): Promise<Record<string, string | null>[]> {
  const columns = await db
    .wide()
    .rows<{ name: string }>(
      sql`select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`,
    );
  const texts = columns.map(({ name }) => `t.${name}::text as ${name}`).join(', ');
  return db.wide().rows(sql.raw(`select ${texts} from ${table} t order by 1, 2, 3`));
}

function opened({ sealed = {} }: Table, values: TemplateRow['values'], seal: CaseSeal): TemplateRow {
  const row: TemplateRow = { values, sealed: {} };
  for (const [column, placeOf] of Object.entries(sealed)) {
    const bytes = values[column];
    if (!bytes) continue;
    const place = placeOf((name) => values[name] ?? '');
    row.sealed[column] = { place, bytes: seal.openBytes(place, Buffer.from(bytes.slice(2), 'hex')) };
  }
  return row;
}

/** What the clones need to change the narrative and keep the search words right. */
function describe(template: Template): void {
  const facts = template.tables.get('petitions.fact')!.map(({ values, sealed }) => ({
    kind: values.kind as ActName,
    payload: {},
    sealed: JSON.parse(sealed.sealed?.bytes.toString() ?? '{}') as Record<string, string>,
  }));
  const { subject, place, requests, narrative } = textOf(facts);
  template.names = template.tables
    .get('petitioners.party')!
    .flatMap(({ sealed }) =>
      sealed.sealed ? (JSON.parse(sealed.sealed.bytes.toString()) as { name: string }).name : [],
    );
  template.prose = facts[0]?.sealed ?? {};
  template.words = {
    rest: searchTokens([subject, place, ...requests], template.names),
    narrative: searchTokens([narrative], template.names),
  };
}

export function columnsOf(templates: readonly Template[], table: string): string[] {
  const [row] = templates.flatMap((template) => template.tables.get(table)!.slice(0, 1));
  if (!row) throw new Error(`no template has a row of ${table}`);
  return Object.keys(row.values);
}
