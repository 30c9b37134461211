import type { Form } from '../procedure/states.ts';
import { isRefusal, type Words } from '../refusal.ts';
import { quotient } from './exact.ts';
import { breakdown, items, persons, type Quantity, visits } from './quantity.ts';
import type { Cell } from './reckon.ts';

/** 集体访: visits of so many persons or more (2.6: five included). */
export const collectiveMin = 5;
/** By persons, as reports group them. */
export const collectiveBuckets = {
  '5-10': { zh: '5至10人', en: '5 to 10 persons' },
  '11-20': { zh: '11至20人', en: '11 to 20 persons' },
  '21-50': { zh: '21至50人', en: '21 to 50 persons' },
  '51-100': { zh: '51至100人', en: '51 to 100 persons' },
  'over-100': { zh: '100人以上', en: 'more than 100 persons' },
} as const satisfies Record<string, Words>;
export type CollectiveBucket = keyof typeof collectiveBuckets;

/** Which group of collective visits it is counted in; undefined where it is none. */
export function collectiveBucket(form: Form, people: number): CollectiveBucket | undefined {
  if (form !== 'visit' || people < collectiveMin) return undefined;
  return people <= 10
    ? '5-10'
    : people <= 20
      ? '11-20'
      : people <= 50
        ? '21-50'
        : people <= 100
          ? '51-100'
          : 'over-100';
}

/** The first level of the list of contents: its two digits, or none where nobody has classified it. */
export type Domain = `${number}` | 'none';
/** 初次 or 重复, as an officer decided (2.6: same person, same matter), and the domain: 'initial.05'. */
export type Coming = `${'initial' | 'repeat'}.${Domain}`;

export const cameAs = ({ repeatOf, categoryCode }: { repeatOf?: string; categoryCode?: string }): Coming =>
  `${repeatOf === undefined ? 'initial' : 'repeat'}.${(categoryCode?.slice(0, 2) as Domain | undefined) ?? 'none'}`;

/** Where it was registered (2.7). Never where anybody comes from. */
export const registeringLevels = {
  national: { zh: '国家级', en: 'national' },
  province: { zh: '省级', en: 'provincial' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  town: { zh: '乡镇（街道）级', en: 'town' },
} as const satisfies Record<string, Words>;
export type RegisteringLevel = keyof typeof registeringLevels;

/** One line of a breakdown, in the units in which it is counted: matters (件次), visits (批次), persons in visits (人次). */
export interface CameRow {
  id: string;
  label: Words;
  items?: Quantity;
  visits?: Quantity;
  persons?: Quantity;
}

/** What came in, by one view of it. Parts may leave something out: that stands as `other`, in sight (2.7). */
export interface CameSection {
  id: 'form' | 'level' | 'collective' | 'coming' | 'domain';
  label: Words;
  /** Of which total the lines are a share. */
  base: 'items' | 'visits';
  rows: CameRow[];
}

export interface CameIn {
  /** 件次: registered items. */
  items: Quantity;
  /** 批次: visits; 人次: the persons in them. */
  visits: Quantity;
  persons: Quantity;
  sections: CameSection[];
}

const formWords: Record<Form, Words> = {
  letter: { zh: '来信', en: 'letters' },
  visit: { zh: '来访', en: 'visits' },
  web: { zh: '网上', en: 'web' },
  call: { zh: '来电', en: 'calls' },
  fax: { zh: '传真', en: 'fax' },
};
const comingWords = { initial: { zh: '初次', en: 'for the first time' }, repeat: { zh: '重复', en: 'again' } };
const otherWords: Words = { zh: '其他、未写明', en: 'other, or not stated' };
const one = ({ n }: Cell) => n;
const people = (cell: Cell) => cell.persons;

/**
 * What was registered, counted by the rules of 2.7: a visit is one item and one batch whoever comes with it; persons are counted
 * in visits alone; items and persons are never added.
 * @param levelOf at which level an organ registers; undefined for one that the directory no longer has
 * @param domains names of the first level of the list of contents, by two digits
 */
export function cameIn(
  cells: readonly Cell[],
  levelOf: (organId: string) => RegisteringLevel | undefined,
  domains: Readonly<Record<string, Words>>,
): CameIn {
  const registered = cells.filter(({ kind }) => kind === 'registration');
  const visited = registered.filter(({ standing }) => standing === 'visit');
  const total = items(sum(registered, one));
  const batches = visits(sum(visited, one));
  const matters = cells.filter(({ kind }) => kind === 'matter');
  const counts = (of: readonly Cell[]) => ({
    items: items(sum(of, one)),
    visits: visits(sum(only(of, 'visit'), one)),
    persons: persons(sum(only(of, 'visit'), people)),
  });
  const byForm = (Object.keys(formWords) as Form[]).map((form): CameRow => {
    const { items: n, ...inVisits } = counts(only(registered, form));
    return { id: form, label: formWords[form], items: n, ...(form === 'visit' && inVisits) };
  });
  const byLevel = rowsOf(registeringLevels, (level) =>
    counts(registered.filter(({ organId }) => levelOf(organId) === level)),
  );
  const unplaced = counts(registered.filter(({ organId }) => levelOf(organId) === undefined));
  const collective = cells.filter(({ kind }) => kind === 'collective');
  const buckets = rowsOf(collectiveBuckets, (bucket) => inVisits(only(collective, bucket)));
  const comings = rowsOf(comingWords, (coming) => ({ items: items(sum(starting(matters, `${coming}.`), one)) }));
  const byDomain = rowsOf(domains, (code) => ({ items: items(sum(ending(matters, `.${code}`), one)) }));
  return {
    items: total,
    visits: batches,
    persons: persons(sum(visited, people)),
    sections: [
      { id: 'form', label: { zh: '信访形式', en: 'Form' }, base: 'items', rows: byForm },
      {
        id: 'level',
        label: { zh: '登记层级', en: 'Level of registration' },
        base: 'items',
        rows: [...byLevel.filter(counted), { id: 'other', label: otherWords, ...unplaced }],
      },
      {
        id: 'collective',
        label: {
          zh: `集体访（${collectiveMin}人及以上）`,
          en: `Collective visits (${collectiveMin} persons and more)`,
        },
        base: 'visits',
        rows: [
          { id: 'collective', label: { zh: '集体访', en: 'collective visits' }, ...inVisits(collective) },
          ...buckets.filter(({ visits: some }) => (some?.n ?? 0) > 0),
        ],
      },
      {
        id: 'coming',
        label: { zh: '初次和重复', en: 'First and repeated' },
        base: 'items',
        rows: withOther(total, comings),
      },
      {
        id: 'domain',
        label: { zh: '内容领域', en: 'Domains' },
        base: 'items',
        rows: withOther(
          total,
          byDomain.filter(counted).sort((a, b) => b.items!.n - a.items!.n),
        ),
      },
    ],
  };
}

/** The share that a line has of its section's total, in percent with one decimal; null where there is nothing. */
export function shareOf(row: CameRow, { base }: Pick<CameSection, 'base'>, came: CameIn): string | null {
  return quotient((row[base]?.n ?? 0) * 100, came[base].n, 1);
}

/** A breakdown with what it leaves out beside it. Parts that come to more than the total are a bug: each counts once. */
function withOther(total: Quantity, rows: CameRow[]): CameRow[] {
  const found = breakdown(total, Object.fromEntries(rows.map((row) => [row.id, row.items!])));
  if (isRefusal(found)) throw new Error(found.what.en);
  return [...rows, { id: 'other', label: otherWords, items: found.other }];
}

const rowsOf = <Id extends string>(
  words: Readonly<Record<Id, Words>>,
  of: (id: Id) => Omit<CameRow, 'id' | 'label'>,
): CameRow[] => (Object.keys(words) as Id[]).map((id) => ({ id, label: words[id], ...of(id) }));
const inVisits = (of: readonly Cell[]) => ({ visits: visits(sum(of, one)), persons: persons(sum(of, people)) });
const counted = ({ items: some }: CameRow) => (some?.n ?? 0) > 0;
const only = (of: readonly Cell[], standing: string) => of.filter((cell) => cell.standing === standing);
const starting = (of: readonly Cell[], text: string) => of.filter(({ standing }) => standing.startsWith(text));
const ending = (of: readonly Cell[], text: string) => of.filter(({ standing }) => standing.endsWith(text));
const sum = (of: readonly Cell[], part: (cell: Cell) => number) => of.reduce((all, cell) => all + part(cell), 0);
