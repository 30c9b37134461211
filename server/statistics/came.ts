import {
  type CameIn,
  type CameRow,
  type CameSection,
  type Cell,
  cameIn,
  change,
  type Quantity,
  say,
  sayChange,
  shareOf,
} from '../../core/measure/index.ts';
import { isRefusal, type Words } from '../../core/refusal.ts';
import type { Directory } from '../organs/index.ts';
import type { CountView, StatisticsView } from './contract.ts';
import { cameLine } from './standings.ts';

export type Compared<Value> = Record<'now' | 'before' | 'yearBefore', Value>;

/** The first level of the list of contents, by its two digits. */
export const domainsOf = ({ categories }: Directory): Record<string, Words> =>
  Object.fromEntries(
    categories
      .filter(({ code }) => code.endsWith('0000'))
      .map(({ code, nameZh, nameEn }) => [code.slice(0, 2), { zh: nameZh, en: nameEn }]),
  );

/** What came in in a county, and in the spans it is compared with. */
export function cameInOf(cells: Compared<readonly Cell[]>, directory: Directory): Compared<CameIn> {
  const domains = domainsOf(directory);
  const of = (list: readonly Cell[]) => cameIn(list, (organId) => directory.organ(organId)?.level, domains);
  return { now: of(cells.now), before: of(cells.before), yearBefore: of(cells.yearBefore) };
}

/** The breakdowns of what was registered (2.7), each count with its unit and compared; `other` stands in sight. */
export const cameView = (came: Compared<CameIn>): StatisticsView['came'] =>
  came.now.sections
    .filter(({ id }) => id !== 'form')
    .map((section) => ({
      id: section.id,
      label: section.label,
      rows: section.rows.map((row) => ({
        id: row.id,
        label: row.label,
        share: shareOf(row, section, came.now),
        line: cameLine(section.id, row.id) ? `${section.id}.${row.id}` : null,
        counts: countsOf(row, section, came),
      })),
    }));

/** Each unit in which a line is counted, compared with the same line of the other spans. */
export function countsOf(row: CameRow, { id }: Pick<CameSection, 'id'>, came: Compared<CameIn>): CountView[] {
  const then = (span: 'before' | 'yearBefore') =>
    came[span].sections.find((one) => one.id === id)?.rows.find((one) => one.id === row.id);
  const [before, last] = [then('before'), then('yearBefore')];
  return (['items', 'visits', 'persons'] as const).flatMap((unit) => {
    const now = row[unit];
    return now ? [compared(now, before?.[unit] ?? { n: 0, unit }, last?.[unit] ?? { n: 0, unit })] : [];
  });
}

/** A count beside those of the span before and the year before. */
export const compared = (now: Quantity, before: Quantity, yearBefore: Quantity): CountView => ({
  now: say(now),
  before: say(before),
  yearBefore: say(yearBefore),
  change: changed(now, before),
  yearChange: changed(now, yearBefore),
});

function changed(now: Quantity, then: Quantity): Words {
  const found = change(now, then);
  if (isRefusal(found)) throw new Error(found.what.en);
  return sayChange(found);
}
