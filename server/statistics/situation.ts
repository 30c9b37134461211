import { type Instant, shanghaiDate, shanghaiTime } from '../../core/calendar/index.ts';
import { before, type Cell, type Span, yearBefore } from '../../core/measure/index.ts';
import { type SituationFigures, type SituationReport, situationFigures } from '../../core/situation/index.ts';
import type { DossierChange } from '../dossiers/index.ts';
import { cameInOf } from './came.ts';
import { cellsIn } from './cells.ts';
import type { StatisticsDeps } from './deps.ts';

/** The figures of the report that this change leaves: of its county and span, as they stand now; undefined for another kind. */
export async function figuresFor(
  { db, clock, directory }: Pick<StatisticsDeps, 'db' | 'clock' | 'directory'>,
  { kind, shardKey, after }: Pick<DossierChange, 'kind' | 'shardKey' | 'after'>,
): Promise<SituationFigures | undefined> {
  if (kind.name !== 'situation-report') return undefined;
  const span = (after as SituationReport).span as Span;
  const today = clock.today();
  const cells = (of: Span) => cellsIn(db, shardKey, of, today);
  const [now, then, last] = await Promise.all([cells(span), cells(before(span)), cells(yearBefore(span))]);
  const rows = directory();
  const byOrgan = Map.groupBy(now, ({ organId }: Cell) => organId);
  const units = rows.organs.flatMap(({ id, nameZh: name }) => {
    const own = byOrgan.get(id);
    return own ? [{ name, cells: own }] : [];
  });
  return situationFigures(span, cameInOf({ now, before: then, yearBefore: last }, rows), units, minuteOf(clock.now()));
}

const minuteOf = (at: Instant) => `${shanghaiDate(at)} ${shanghaiTime(at)}`;
