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

/** Values as the database writes them; sealed ones opened. */
export interface TemplateRow {
  values: (string | null)[];
  /** Column → what it holds and the place it is bound to. */
  sealed: Map<number, { place: string; bytes: Buffer }>;
}

interface Table {
  name: string;
  columns: string[];
  /** Sealed with the case's key: column → the place it is bound to, told from the row's values by name. */
  sealed?: Record<string, (value: (column: string) => string) => string>;
}

/**
 * Everything that reading petitions touches. The log, bands, numbers and readings are not loaded; letters are, without
 * their text, which lies apart and is opened by no list and no case page.
 */
export const tables: Table[] = [
  { name: 'petitioners.case_key', columns: ['shard_key', 'petition_id', 'wrapped', 'made_at'] },
  {
    name: 'petitioners.party',
    columns: ['shard_key', 'petition_id', 'party_id', 'kind', 'sealed'],
    sealed: { sealed: (value) => `party/${value('party_id')}` },
  },
  {
    name: 'petitions.fact',
    columns:
      'shard_key petition_id seq fact_id number kind version recorded_at occurred_on channel_received_at actor payload sealed salt commitment'.split(
        ' ',
      ),
    sealed: { sealed: (value) => `fact/${value('seq')}` },
  },
  {
    name: 'petitions.petition',
    columns:
      'shard_key petition_id number seq state phase holder_id parties category_code division_code form received_on restricted headline'.split(
        ' ',
      ),
    sealed: { headline: () => 'headline' },
  },
  {
    name: 'petitions.holding',
    columns:
      'shard_key organ_id petition_id case_shard_key part must_act open due_on clock_id handler_id restricted seq'.split(
        ' ',
      ),
  },
  { name: 'petitions.search', columns: ['shard_key', 'petition_id', 'words'] },
  {
    name: 'docket.clock',
    columns: 'shard_key petition_id clock_id owed_by organ_id started_on due_on status met_on provisional'.split(' '),
  },
  {
    name: 'notices.document',
    columns:
      'shard_key petition_id document_id fact_seq kind number issued_on organ_id for_petitioner model seal'.split(' '),
  },
  {
    name: 'notices.service',
    columns: 'shard_key petition_id document_id fact_seq method served_on'.split(' '),
  },
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
    const columns = table.columns.map((column) => `t.${column}::text as ${column}`).join(', ');
    const rows = await platform.db
      .wide()
      .rows<Record<string, string | null>>(sql.raw(`select ${columns} from ${table.name} t order by 1, 2, 3`));
    for (const row of rows) {
      const template = templates.get(row.petition_id!);
      if (template) template.tables.get(table.name)!.push(opened(table, row, seals.get(row.petition_id!)!));
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

function opened({ columns, sealed = {} }: Table, row: Record<string, string | null>, seal: CaseSeal): TemplateRow {
  const value = (column: string) => row[column] ?? '';
  const places = new Map<number, { place: string; bytes: Buffer }>();
  for (const [column, placeOf] of Object.entries(sealed)) {
    const bytes = row[column];
    if (bytes === null || bytes === undefined) continue;
    const place = placeOf(value);
    places.set(columns.indexOf(column), { place, bytes: seal.openBytes(place, Buffer.from(bytes.slice(2), 'hex')) });
  }
  return { values: columns.map((column) => row[column] ?? null), sealed: places };
}

/** What the clones need to change the narrative and keep the search words right. */
function describe(template: Template): void {
  const facts = template.tables.get('petitions.fact')!.map(({ values, sealed }) => ({
    kind: values[5] as ActName,
    payload: {},
    sealed: JSON.parse(sealed.get(sealedColumn)?.bytes.toString() ?? '{}') as Record<string, string>,
  }));
  const { subject, place, requests, narrative } = textOf(facts);
  template.names = template.tables
    .get('petitioners.party')!
    .flatMap(({ sealed }) =>
      [...sealed.values()].map(({ bytes }) => (JSON.parse(bytes.toString()) as { name: string }).name),
    );
  template.prose = facts[0]?.sealed ?? {};
  template.words = {
    rest: searchTokens([subject, place, ...requests], template.names),
    narrative: searchTokens([narrative], template.names),
  };
}

/** Of `petitions.fact`. */
export const sealedColumn = 12;
