import type { LocalDate } from '../../core/calendar/index.ts';
import { type Cell, daysOf, isOfMonths, type Span, standingOf } from '../../core/measure/index.ts';
import type { Db } from '../platform/db/index.ts';
import { cellsOf, cellsOfDays } from './store/rollup.ts';

/** What is counted in a span, as it stands today: what was open and whose day is over is overdue, or silence. */
export async function cellsIn(db: Db, shardKey: string, span: Span, today: LocalDate): Promise<Cell[]> {
  const { from, to } = daysOf(span);
  const cells = isOfMonths(span) ? cellsOf : cellsOfDays;
  const rows = await db.local(shardKey).rows(cells(shardKey, from, to, today));
  const keyOf = ({ organId, kind }: Pick<Cell, 'organId' | 'kind'>) => `${organId} ${kind}`;
  const ahead = new Map(rows.filter(({ outcome }) => outcome === 'ahead').map((row) => [keyOf(row), row]));
  return rows
    .filter(({ outcome }) => outcome !== 'ahead')
    .flatMap(({ outcome, ...row }): Cell[] => {
      if (outcome !== 'open') return [{ ...row, standing: outcome }];
      const waiting = ahead.get(keyOf(row));
      const n = waiting?.n ?? 0;
      const persons = waiting?.persons ?? 0;
      return [
        { ...row, standing: standingOf(row.kind, 'open', false), n, persons },
        { ...row, standing: standingOf(row.kind, 'open', true), n: row.n - n, persons: row.persons - persons },
      ].filter((cell) => cell.n !== 0);
    });
}
