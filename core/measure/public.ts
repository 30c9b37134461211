import type { Words } from '../refusal.ts';
import { type CameIn, collectiveMin } from './came-in.ts';
import { quotient } from './exact.ts';
import type { ItemKind } from './item.ts';
import type { Cell } from './reckon.ts';
import { fewest, protect } from './small-cells.ts';

/** One published list: its parts, their sum, and the share that its good parts have. `null`: withheld. */
export interface PublicList {
  id: string;
  parts: { id: string; label?: Words; n: number | null; persons?: number | null }[];
  total: number | null;
  /** Percent with one decimal, only where every count it is made of is published. */
  percent: string | null;
}

/** A quarter as anybody may read it: the county as a whole, never an organ, a place or a person. */
export interface PublicFigures {
  lists: PublicList[];
  /** People who came in visits; withheld with the visits. */
  visitors: number | null;
}

interface Spec {
  id: string;
  kind: ItemKind;
  parts: readonly string[];
  /** Above and below the line; absent where the list is no rate. */
  rate?: { above: readonly string[]; below: readonly string[] };
}

const dues = ['in-time', 'late', 'overdue'];
const kept = { above: ['in-time'], below: dues };
const lists: readonly Spec[] = [
  { id: 'registered', kind: 'registration', parts: ['letter', 'visit', 'web', 'call', 'fax'] },
  { id: 'told', kind: 'notice', parts: dues, rate: kept },
  { id: 'answered', kind: 'answer', parts: dues, rate: kept },
  { id: 'carried-out', kind: 'execution', parts: dues, rate: kept },
  {
    id: 'evaluated',
    kind: 'evaluation-organ',
    parts: ['satisfied', 'basically', 'dissatisfied', 'silent'],
    rate: { above: ['satisfied', 'basically'], below: ['satisfied', 'basically', 'dissatisfied'] },
  },
];

/**
 * What may be published of these cells (R-REP-2).
 * @param came the breakdowns of what was registered; whether it came again is none of the public's
 */
export function publicFigures(cells: readonly Cell[], came: CameIn): PublicFigures {
  const count = (kind: ItemKind, standing: string, of: (cell: Cell) => number = ({ n }) => n) =>
    cells.filter((cell) => cell.kind === kind && cell.standing === standing).reduce((sum, cell) => sum + of(cell), 0);
  const published = lists.map(({ id, kind, parts, rate }) => {
    const safe = protect(Object.fromEntries(parts.map((part) => [part, count(kind, part)])));
    return {
      id,
      parts: parts.map((part) => ({ id: part, n: safe.cells[part] ?? null })),
      total: safe.total,
      percent: rate ? percentOf(rate, safe.cells) : null,
    };
  });
  const [byForm, ...rates] = published;
  const registered = registeredLists(byForm!, came);
  const visits = registered[0]!.parts.find(({ id }) => id === 'visit')!.n;
  const visitors = count('registration', 'visit', ({ persons }) => persons);
  return {
    lists: [...registered, ...rates],
    visitors: visits === null || (visitors > 0 && visitors < fewest) ? null : visitors,
  };
}

/**
 * The registrations by form and by other views of the same matters. One total stands behind all of them: where one list has to
 * withhold it, no other may be added up to it. Collective visits are a part of the visits, and stand only beside them.
 */
function registeredLists(byForm: PublicList, came: CameIn): PublicList[] {
  const views = came.sections
    .filter(({ id }) => id === 'level' || id === 'domain')
    .map(({ id, rows }): PublicList => {
      const safe = protect(Object.fromEntries(rows.map((row) => [row.id, row.items!.n])));
      const parts = rows.map((row) => ({ id: row.id, label: row.label, n: safe.cells[row.id] ?? null }));
      return { id, parts, total: safe.total, percent: null };
    });
  const all = [byForm, ...views];
  const known = all.every(({ total }) => total !== null);
  const visits = byForm.parts.find(({ id }) => id === 'visit')!.n;
  return [...(known ? all : all.map(withheld)), ...(known && visits !== null ? collective(came, visits) : [])];
}

const withheld = (list: PublicList): PublicList => ({
  ...list,
  parts: list.parts.map((part) => ({ ...part, n: null })),
  total: null,
  percent: null,
});

/**
 * Their sum, the visits, stands in the list by form: unless both are many, or one is none, neither stands here, however the
 * visits are made up.
 */
function collective({ sections }: CameIn, visits: number): PublicList[] {
  const [all] = sections.find(({ id }) => id === 'collective')!.rows;
  const counts = { collective: all!.visits!.n, 'by-fewer': visits - all!.visits!.n };
  const shown = Object.values(counts).every((n) => n === 0 || n >= fewest);
  return [
    {
      id: 'collective',
      parts: [
        { id: 'collective', n: shown ? counts.collective : null, persons: shown ? all!.persons!.n : null },
        { id: 'by-fewer', n: shown ? counts['by-fewer'] : null },
      ],
      total: visits,
      percent: null,
    },
  ];
}

function percentOf({ above, below }: NonNullable<Spec['rate']>, cells: Record<string, number | null>): string | null {
  const sum = (parts: readonly string[]) =>
    parts.reduce<number | null>((all, part) => (all === null || cells[part] == null ? null : all + cells[part]), 0);
  const [top, bottom] = [sum(above), sum(below)];
  return top === null || bottom === null ? null : quotient(top * 100, bottom, 1);
}

/** What the lists and their parts are called. */
export const publicWords: Record<string, Words> = {
  registered: { zh: '登记', en: 'Registered' },
  level: { zh: '登记层级', en: 'Where it was registered' },
  domain: { zh: '内容领域', en: 'What it was about' },
  collective: { zh: `${collectiveMin}人及以上的集体访`, en: `Collective visits, of ${collectiveMin} persons and more` },
  'by-fewer': { zh: `不足${collectiveMin}人的来访`, en: `visits of fewer than ${collectiveMin}` },
  told: { zh: '受理告知', en: 'Told whether accepted' },
  answered: { zh: '书面答复', en: 'Answered in writing' },
  'carried-out': { zh: '兑现', en: 'Carried out' },
  evaluated: { zh: '信访人的评价', en: 'What petitioners said' },
  letter: { zh: '来信', en: 'letters' },
  visit: { zh: '来访', en: 'visits' },
  web: { zh: '网上', en: 'web' },
  call: { zh: '来电', en: 'calls' },
  fax: { zh: '传真', en: 'fax' },
  'in-time': { zh: '按期', en: 'in time' },
  late: { zh: '超期', en: 'late' },
  overdue: { zh: '超期还没有办', en: 'overdue and not done' },
  satisfied: { zh: '满意', en: 'satisfied' },
  basically: { zh: '基本满意', en: 'basically satisfied' },
  dissatisfied: { zh: '不满意', en: 'not satisfied' },
  silent: { zh: '没有评价', en: 'no evaluation' },
};
