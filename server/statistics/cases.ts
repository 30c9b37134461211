import type { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../core/calendar/index.ts';
import {
  type CollectiveBucket,
  collectiveBuckets,
  daysOf,
  type IndicatorId,
  indicatorOf,
  type LeftOut,
  leftOutWords,
  type Standing,
  spanOf,
  standingOf,
  unitWords,
} from '../../core/measure/index.ts';
import { isRefusal, type Refusal, refuse, type Words } from '../../core/refusal.ts';
import type { Officer } from '../petitions/index.ts';
import type { CasesView, casesQuery } from './contract.ts';
import type { StatisticsDeps } from './deps.ts';
import { countyFor, mayFollow } from './policy.ts';
import { kindWords, partOf, standingWords, stored } from './standings.ts';
import { type SoughtRow, soughtItems } from './store/items.ts';

const page = 50;

/**
 * The matters behind a figure (R-KPI-2), for those who see every ordinary matter of the county anyway; each is a reading
 * and is noted before it is shown. What the reader may not know of is not among them, and nothing says that it is not.
 */
export async function casesBehind(
  deps: StatisticsDeps,
  { span: typed, figure, line, organ, after: from }: z.output<typeof casesQuery>,
  officer: Officer,
): Promise<CasesView | Refusal> {
  const directory = deps.directory();
  const shardKey = countyFor(officer, directory);
  if (isRefusal(shardKey)) return shardKey;
  const refusal = mayFollow(officer, shardKey, directory);
  if (refusal) return refusal;
  const span = spanOf(typed);
  const part = partOf(figure, line);
  const after = from === undefined ? undefined : positionOf(from);
  if (!span || !part || after === null) return noSuchFigure(!span ? 'span' : !part ? 'line' : 'after');
  const today = deps.clock.today();
  const rows = await deps.db.local(shardKey).rows(
    soughtItems({
      shardKey,
      kinds: part.kinds,
      timed: part.timed,
      ...stored(part.standings),
      organId: organ,
      ...daysOf(span),
      today,
      after,
      most: page + 1,
    }),
  );
  const shown = rows.slice(0, page);
  const last = shown.at(-1);
  const known = await matters(deps, shardKey, shown, officer);
  await deps.petitions.noteReads([...known.values()], officer, 'list');
  return {
    label: part.label,
    unit:
      figure === 'out'
        ? unitWords.duties
        : figure === 'came'
          ? unitWords[part.kinds.includes('collective') ? 'visits' : 'items']
          : unitWords[indicatorOf(figure as IndicatorId).mean ? 'items' : indicatorOf(figure as IndicatorId).unit],
    rows: shown.flatMap((row) => {
      const matter = known.get(row.petitionId);
      if (!matter) return [];
      const { petitionId, number, subject } = matter;
      return [
        {
          shardKey,
          petitionId,
          number,
          subject,
          organ: directory.organName(row.organId),
          step: kindWords[row.kind],
          day: row.day,
          standing: standingOfRow(row, today),
          days: row.days,
        },
      ];
    }),
    next: rows.length > page && last ? `${last.day}_${last.petitionId}_${last.itemId}` : null,
  };
}

async function matters(deps: StatisticsDeps, shardKey: string, rows: readonly SoughtRow[], officer: Officer) {
  const ids = [...new Set(rows.map(({ petitionId }) => petitionId))];
  const found = await deps.petitions.byIds(shardKey, ids);
  const known = await deps.petitions.byNumbers(
    found.map(({ number }) => number),
    officer,
  );
  return new Map(known.map((matter) => [matter.petitionId, matter]));
}

function standingOfRow({ kind, outcome, day }: SoughtRow, today: LocalDate): Words {
  if (outcome.startsWith('out:')) return leftOutWords[outcome.slice(4) as LeftOut];
  if (kind === 'collective') return collectiveBuckets[outcome as CollectiveBucket];
  if (kind === 'matter')
    return outcome.startsWith('initial') ? { zh: '初次', en: 'first' } : { zh: '重复', en: 'again' };
  return standingWords[standingOf(kind, outcome, day < today) as Standing];
}

/** Where a page ended; null where it is no such place. */
function positionOf(text: string) {
  const [day = '', petitionId = '', itemId = ''] = text.split('_');
  const isPlace = isLocalDate(day) && /^[0-9a-f-]{36}$/.test(petitionId) && /^[a-z-]{1,40}\.\d{1,6}$/.test(itemId);
  return isPlace ? { day, petitionId, itemId } : null;
}

const noSuchFigure = (field: string) =>
  refuse({
    kind: 'invalid',
    code: 'statistics.cases.no-such-figure',
    field,
    cite: 'H.form',
    what: { zh: '没有这个数，或没有这一段时间。', en: 'There is no such figure, or no such period.' },
    way: { zh: '请从指标表里点数字打开清单。', en: 'Open the list from a figure of the table.' },
  });
