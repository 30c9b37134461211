import { type Instant, shanghaiDate, shanghaiTime } from '../../core/calendar/index.ts';
import { before, type Cell, daysOf, type Span, yearBefore } from '../../core/measure/index.ts';
import type { Recommendation } from '../../core/recommendation/index.ts';
import {
  overseenTables,
  type SituationFigures,
  type SituationReport,
  situationFigures,
} from '../../core/situation/index.ts';
import type { Card } from '../../core/supervision/index.ts';
import type { DossierChange } from '../dossiers/index.ts';
import { cameInOf } from './came.ts';
import { cellsIn } from './cells.ts';
import type { StatisticsDeps } from './deps.ts';

/** The figures of the report that this change leaves: of its county and span, as they stand now; undefined for another kind. */
export async function figuresFor(
  deps: Pick<StatisticsDeps, 'db' | 'clock' | 'directory' | 'dossiers'>,
  { kind, shardKey, after }: Pick<DossierChange, 'kind' | 'shardKey' | 'after'>,
): Promise<SituationFigures | undefined> {
  if (kind.name !== 'situation-report') return undefined;
  const { db, clock, directory } = deps;
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
  const came = cameInOf({ now, before: then, yearBefore: last }, rows);
  const overseen = overseenTables({ ...(await issuedIn(deps, shardKey, span)), cells: now }, today);
  return situationFigures(span, came, units, minuteOf(clock.now()), overseen);
}

/** Cards and recommendations that were issued in a span, as they stand. */
async function issuedIn({ dossiers }: Pick<StatisticsDeps, 'dossiers'>, shardKey: string, span: Span) {
  const { from, to } = daysOf(span);
  const within = ({ issuedOn }: { issuedOn?: string }) => issuedOn !== undefined && issuedOn >= from && issuedOn <= to;
  const [cards, recommendations] = await Promise.all([
    dossiers.ofKind(shardKey, 'supervision-card'),
    dossiers.ofKind(shardKey, 'recommendation'),
  ]);
  return {
    cards: cards.map(({ state }) => state as Card).filter(within),
    recommendations: recommendations.map(({ state }) => state as Recommendation).filter(within),
  };
}

const minuteOf = (at: Instant) => `${shanghaiDate(at)} ${shanghaiTime(at)}`;
