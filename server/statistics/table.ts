import type { AssessmentScheme } from '../../core/assessment/index.ts';
import type { LocalDate } from '../../core/calendar/index.ts';
import { citeEn, citeZh } from '../../core/law/index.ts';
import {
  before,
  type Cell,
  daysOf,
  type Figure,
  figureOf,
  type IndicatorId,
  indicatorIds,
  indicatorOf,
  type LeftOut,
  leftOutWords,
  points,
  type Rate,
  reckoned,
  type Span,
  type Standing,
  spansUntil,
  spanWords,
  standsIn,
  unitWords,
  yearBefore,
} from '../../core/measure/index.ts';
import type { Directory } from '../organs/index.ts';
import { cameInOf, cameView } from './came.ts';
import type { FigureView, StatisticsView } from './contract.ts';
import { notesFor } from './notes.ts';
import { registeredIn } from './registered.ts';
import { standingWords } from './standings.ts';

/** What one span's table is made of: its cells, those of the spans it is compared with, and the scheme in use. */
export interface Source {
  span: Span;
  today: LocalDate;
  now: string;
  cells: { now: readonly Cell[]; before: readonly Cell[]; yearBefore: readonly Cell[] };
  scheme: StatisticsView['scheme'];
  mayFollow: boolean;
  /** When everything was last derived again from the facts, and in how much it differed. */
  rebuilt: { at: string; differing: number } | undefined;
}

/** 指标表: organs with what they owed and how it stands, each figure with both its terms. Pure. */
export function tableOf(source: Source, directory: Directory): StatisticsView {
  const { span, cells, today } = source;
  const floors = new Map(source.scheme?.lines.map(({ indicator, floor }) => [indicator, floor]) ?? []);
  const figures = (own: Source['cells']) => reckoned.map((id) => figureView(id, own, floors.get(id) ?? null));
  // By organ once: looked for anew for each figure, 350 organs took most of a second.
  const byOrgan = [cells.now, cells.before, cells.yearBefore].map((list) =>
    Map.groupBy(list, ({ organId }) => organId),
  );
  const ofOrgan = (organId: string): Source['cells'] => {
    const [own, then, last] = byOrgan.map((groups) => groups.get(organId) ?? []);
    return { now: own!, before: then!, yearBefore: last! };
  };
  const counted = new Set(
    cells.now.filter((cell) => reckoned.some((id) => standsIn(cell, id, 'below'))).map(({ organId }) => organId),
  );
  const order = new Map(directory.organs.map(({ id }, i) => [id, i]));
  const came = cameInOf(cells, directory);
  const named = (other: Span) => ({ span: other, label: spanWords(other) });
  return {
    ...named(span),
    ...daysOf(span),
    before: named(before(span)),
    yearBefore: named(yearBefore(span)),
    spans: [
      ...spansUntil(today, 'week', 3),
      ...spansUntil(today, 1, 6),
      ...spansUntil(today, 3, 5),
      ...spansUntil(today, 6, 2),
      ...spansUntil(today, 12, 3),
    ].map(named),
    indicators: indicatorIds.map(indicatorView),
    total: figures(cells),
    rows: [...counted]
      .sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size))
      .map((organId) => ({ organId, name: directory.organName(organId), figures: figures(ofOrgan(organId)) })),
    registered: registeredIn(came),
    came: cameView(came),
    leftOut: leftOutOf(cells.now),
    notes: notesFor(source),
    mayFollow: source.mayFollow,
    scheme: source.scheme,
  };
}

function indicatorView(id: IndicatorId): StatisticsView['indicators'][number] {
  const { zh, en, formula, unit, source, cite, use, mean, better, unreckoned } = indicatorOf(id);
  return {
    id,
    label: { zh, en },
    formula,
    unit: unitWords[unit],
    source,
    article: { zh: citeZh(cite), en: citeEn(cite) },
    use,
    mean: mean ?? false,
    better,
    reckoned: !unreckoned,
  };
}

/** @param cells of one organ, or of all together */
function figureView(id: IndicatorId, cells: Source['cells'], floor: number | null): FigureView {
  const [now, then, last] = [cells.now, cells.before, cells.yearBefore].map((list) => figureOf(id, list));
  const { above, below } = indicatorOf(id);
  const rest = below
    .filter((standing) => !above.includes(standing))
    .map((standing: Standing) => ({
      standing,
      label: standingWords[standing],
      n: cells.now
        .filter((cell) => cell.standing === standing && standsIn(cell, id, 'below'))
        .reduce((sum, { n }) => sum + n, 0),
    }))
    .filter(({ n }) => n > 0);
  return {
    id,
    ...termsOf(now!),
    rest,
    before: termsOf(then!),
    yearBefore: termsOf(last!),
    pointsBefore: pointsOf(now!, then!),
    pointsYearBefore: pointsOf(now!, last!),
    belowFloor: floor !== null && now!.of === 'rate' && isBelow(now!, floor),
  };
}

const termsOf = (figure: Figure) =>
  figure.of === 'rate'
    ? {
        numerator: figure.numerator,
        denominator: figure.denominator,
        value: figure.value,
        percent: figure.percent,
      }
    : { numerator: figure.days, denominator: figure.n, value: figure.value, percent: null };

const pointsOf = (now: Figure, then: Figure) => (now.of === 'rate' && then.of === 'rate' ? points(now, then) : null);

/** Compared in whole numbers: 84.96 % is below 85 %. Nothing due is below nothing. */
const isBelow = ({ numerator, denominator }: Rate, floor: number) =>
  denominator > 0 && numerator * 100 < floor * denominator;

function leftOutOf(cells: readonly Cell[]): StatisticsView['leftOut'] {
  const sums = new Map<LeftOut, number>();
  for (const { standing, n } of cells) {
    if (!standing.startsWith('out:')) continue;
    const reason = standing.slice(4) as LeftOut;
    sums.set(reason, (sums.get(reason) ?? 0) + n);
  }
  return (Object.keys(leftOutWords) as LeftOut[])
    .filter((reason) => (sums.get(reason) ?? 0) > 0)
    .map((reason) => ({ reason, label: leftOutWords[reason], n: sums.get(reason)! }));
}

/** The scheme that is in use on a day: the one approved that began last. */
export const inUse = <Row extends { state: unknown }>(rows: readonly Row[], today: LocalDate): Row | undefined =>
  rows
    .filter(({ state }) => {
      const { phase, from } = state as AssessmentScheme;
      return phase === 'in-force' && from !== undefined && from <= today;
    })
    .sort((a, b) => ((a.state as AssessmentScheme).from! < (b.state as AssessmentScheme).from! ? 1 : -1))[0];
