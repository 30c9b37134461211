import { addDays, endOfDay, startOfDay } from '../../core/calendar/index.ts';
import { type Role, roleWords } from '../../core/roles.ts';
import type { DayView } from './contract.ts';
import type { DayDeps } from './deps.ts';
import { addReadsOfDay, readsSince } from './store.ts';

/** How many days a day's readings are compared with. */
const compared = 28;
/** Fewer than this in a day are never called unusual; nor is less than three times the usual. */
const few = 50;
const timesUsual = 3;
/** Days before it that have to be counted first: beside fewer, every role would read far more than usual. */
const needed = 5;

/**
 * The job: counts a county's readings of the days that are over and not yet counted, the last two of them. A day that is
 * over changes no more, so that run twice it counts the same.
 */
export async function countReads(deps: Pick<DayDeps, 'db' | 'clock' | 'petitioners'>, shardKey: string): Promise<void> {
  const today = deps.clock.today();
  const local = deps.db.local(shardKey);
  const counted = new Set((await local.rows(readsSince(shardKey, addDays(today, -2)))).map(({ onDay }) => onDay));
  for (const onDay of [addDays(today, -2), addDays(today, -1)]) {
    if (counted.has(onDay)) continue;
    const rows = await deps.petitioners.readsByRole(shardKey, startOfDay(onDay), endOfDay(onDay));
    for (const row of rows) await local.run(addReadsOfDay(shardKey, { onDay, ...row }));
  }
}

/** Yesterday's readings, and where an organ's role read far more than on other days. About organs and roles, never officers. */
export async function readsOf(
  deps: Pick<DayDeps, 'db' | 'clock' | 'directory'>,
  shardKey: string,
): Promise<Pick<NonNullable<DayView['audit']>, 'readsOn' | 'reads' | 'tooFewDays' | 'unusual'>> {
  const yesterday = addDays(deps.clock.today(), -1);
  const rows = await deps.db.local(shardKey).rows(readsSince(shardKey, addDays(yesterday, -compared)));
  const days = new Set(rows.map(({ onDay }) => onDay));
  days.delete(yesterday);
  const of = rows.filter(({ onDay }) => onDay === yesterday);
  const tooFewDays = days.size < needed ? { days: days.size, needed } : null;
  const unusual = (tooFewDays ? [] : of).flatMap(({ organId, role, n, identities }) => {
    const before = rows.filter((row) => row.organId === organId && row.role === role && days.has(row.onDay));
    const usual = median([...before.map((row) => row.n), ...Array(days.size - before.length).fill(0)]);
    if (n < few || n < timesUsual * usual) return [];
    const words = roleWords[role as Role] ?? { zh: role, en: role };
    return [{ organ: deps.directory().organName(organId), role: words, count: n, identities, usual }];
  });
  const reads = of.reduce((sum, { n }) => sum + n, 0);
  return { readsOn: of.length > 0 ? yesterday : null, reads, tooFewDays, unusual };
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
