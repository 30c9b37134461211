import { addDays } from '../../core/calendar/index.ts';
import { daysOf, publicFigures, type Span, spansUntil, spanWords } from '../../core/measure/index.ts';
import { cameInOf } from './came.ts';
import { cellsIn } from './cells.ts';
import type { PublishedQuarter } from './contract.ts';
import type { StatisticsDeps } from './deps.ts';
import { publish, publishedOf } from './store/published.ts';
import { recountSums } from './sums.ts';

/** Days after a quarter's end until it is published: acts that are entered late are in by then. */
const settling = 15;
/** Quarters looked at; older ones were published in their time, or before this system was there. */
const looked = 5;

/**
 * The job: makes a quarter public, once, when it has settled. Afterwards it is never reckoned again for the public: two
 * versions of a table, one apart, would tell of one matter.
 * @returns quarters published now
 */
export async function publishQuarters({ db, clock, directory }: StatisticsDeps, shardKey: string): Promise<string[]> {
  const today = clock.today();
  const local = db.local(shardKey);
  const there = new Set((await local.rows(publishedOf(shardKey))).map(({ span }) => span));
  const due = spansUntil(today, 3, looked)
    .filter((span) => !there.has(span) && addDays(daysOf(span).to, settling) < today)
    .reverse();
  if (due.length === 0) return [];
  // What is published was counted anew from what it is of.
  await recountSums(db);
  const done: string[] = [];
  for (const span of due) {
    const cells = await cellsIn(db, shardKey, span, today);
    if (!cells.some(({ kind }) => kind === 'registration')) continue;
    const figures = publicFigures(cells, cameInOf({ now: cells, before: [], yearBefore: [] }, directory()).now);
    if ((await local.run(publish(shardKey, { span, figures, at: clock.now() }))) > 0) done.push(span);
  }
  return done;
}

/** What was published of a county, the newest first. */
export async function publishedQuarters(
  { db }: Pick<StatisticsDeps, 'db'>,
  shardKey: string,
): Promise<PublishedQuarter[]> {
  const rows = await db.local(shardKey).rows(publishedOf(shardKey));
  return rows.map(({ span, figures, at }) => ({ label: spanWords(span as Span), at, ...figures }));
}
