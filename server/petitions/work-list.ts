import { addDays, weekdayOf } from '../../core/calendar/index.ts';
import type { ListRow } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { countyOf } from './desk-rows.ts';
import { actsOf, guardedAs, headsOver, type Officer, seesOrdinary, seesRestricted } from './policy.ts';
import { present, visible } from './search.ts';
import { type HoldingRow, howMany, mineFirst, waitingFirst } from './store/holdings.ts';
import { petitionsById } from './store/petitions.ts';

/** An organ's desk by due date, as one officer works at it: what the officer has to move, and what waits for others. */
export interface WorkList {
  /** Due today or late, and by the end of the week. Counted to a thousand. */
  today: number;
  week: number;
  waiting: number;
  rows: ListRow[];
  waitingRows: ListRow[];
}

const most = 50;

/** The first screen of every role. Each row shown is a reading. */
export async function workList(deps: PetitionsDeps, officer: Officer): Promise<WorkList> {
  const county = countyOf(deps.directory(), officer.organId);
  if (!county) return { today: 0, week: 0, waiting: 0, rows: [], waitingRows: [] };
  const local = deps.db.local(county);
  const today = deps.clock.today();
  const week = addDays(today, 7 - weekdayOf(today));
  const desk = {
    shardKey: county,
    organId: officer.organId,
    ordinary: seesOrdinary(officer, county, deps.directory()),
    restricted: seesRestricted(officer),
    selves: guardedAs(officer, deps.directory()),
    heads: headsOver(officer, deps.directory()),
    acts: actsOf(officer),
    today,
  };
  const [mine, others, counts] = await Promise.all([
    local.rows(mineFirst(desk, most)),
    local.rows(waitingFirst(desk, most)),
    local.first(howMany(desk, week)),
  ]);
  return {
    ...(counts ?? { today: 0, week: 0, waiting: 0 }),
    rows: await listed(deps, mine, officer),
    waitingRows: await listed(deps, others, officer),
  };
}

/** The petitions of these desk rows, each read from its own county, in the desk's order. */
async function listed(deps: PetitionsDeps, desk: HoldingRow[], officer: Officer): Promise<ListRow[]> {
  const found = new Map<string, Awaited<ReturnType<typeof read>>[number]>();
  const read = (shardKey: string, rows: HoldingRow[]) =>
    deps.db.local(shardKey).rows(
      petitionsById(
        shardKey,
        rows.map(({ petitionId }) => petitionId),
      ),
    );
  for (const [shardKey, rows] of Map.groupBy(desk, (row) => row.caseShardKey)) {
    for (const row of await read(shardKey, rows)) found.set(row.petitionId, row);
  }
  const inOrder = desk.flatMap(({ petitionId }) => found.get(petitionId) ?? []);
  return present(deps, visible(deps, inOrder, officer), officer, 'list');
}
