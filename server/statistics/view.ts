import type { AssessmentScheme } from '../../core/assessment/index.ts';
import { before, type Span, spanOf, spansUntil, yearBefore } from '../../core/measure/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Officer } from '../petitions/index.ts';
import { cellsIn } from './cells.ts';
import type { StatisticsView } from './contract.ts';
import type { StatisticsDeps } from './deps.ts';
import { countyFor, mayFollow } from './policy.ts';
import { inUse, tableOf } from './table.ts';

/** The table of a span for an officer: the present month where none is named. Counts alone: no matter is read. */
export async function tableFor(
  deps: StatisticsDeps,
  typed: string | undefined,
  officer: Officer,
): Promise<StatisticsView | Refusal> {
  const directory = deps.directory();
  const shardKey = countyFor(officer, directory);
  if (isRefusal(shardKey)) return shardKey;
  const today = deps.clock.today();
  const span = typed === undefined ? spansUntil(today, 1, 1)[0]! : spanOf(typed);
  if (!span) return noSuchSpan();
  const cells = (of: Span) => cellsIn(deps.db, shardKey, of, today);
  const [now, then, last, scheme, rebuilt] = await Promise.all([
    cells(span),
    cells(before(span)),
    cells(yearBefore(span)),
    schemeInUse(deps, shardKey),
    deps.petitions.lastRebuild(),
  ]);
  return tableOf(
    {
      span,
      today,
      now: deps.clock.now(),
      cells: { now, before: then, yearBefore: last },
      scheme,
      mayFollow: !mayFollow(officer, shardKey, directory),
      rebuilt,
    },
    directory,
  );
}

async function schemeInUse({ dossiers, clock }: StatisticsDeps, shardKey: string): Promise<StatisticsView['scheme']> {
  const row = inUse(await dossiers.ofKind(shardKey, 'assessment-scheme'), clock.today());
  if (!row) return null;
  const { lines } = row.state as unknown as AssessmentScheme;
  const { number, dossierId } = row;
  return { number, shardKey, dossierId, lines: lines.map((line) => ({ ...line, floor: line.floor ?? null })) };
}

const noSuchSpan = () =>
  refuse({
    kind: 'invalid',
    code: 'statistics.no-such-span',
    field: 'span',
    cite: 'H.form',
    what: { zh: '没有这一段时间。', en: 'There is no such period.' },
    way: {
      zh: '请写2026-03（月）、2026-Q1（季）、2026-H1（半年）或2026（年）。',
      en: 'Write 2026-03 (a month), 2026-Q1, 2026-H1 or 2026.',
    },
  });
