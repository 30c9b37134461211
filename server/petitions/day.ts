import type { LocalDate } from '../../core/calendar/index.ts';
import { type ActName, acts, type DutyKey, duties } from '../../core/procedure/index.ts';
import type { Words } from '../../core/refusal.ts';
import type { PetitionsDeps } from './deps.ts';
import { countyOf } from './desk-rows.ts';
import { actsOf, guardedAs, headsOver, type Officer, seesOrdinary, seesRestricted } from './policy.ts';
import { visible } from './search.ts';
import { type Desk, type LateRow, lateOf, mineByAct } from './store/holdings.ts';
import { petitionsById } from './store/petitions.ts';

/** One kind of step that waits for this officer. Counted to a thousand. */
export interface WorkGroup {
  /** Absent in rows that were written before lists knew the next act. */
  act: ActName | undefined;
  label: Words;
  count: number;
  late: number;
  due: LocalDate | null;
}

/** A duty that an organ is late with: what, how many, since when. About duties, never about the officers who have them. */
export interface LateDuty {
  organId: string;
  duty: Words;
  count: number;
  due: LocalDate;
}

/** How many late duties are looked at: the longest of each organ, and of all. */
const looked = { ofEach: 40, most: 200 };

/** What the officer has to move, by the act that moves it, the nearest first. No petition is shown, so nothing is read. */
export async function workGroups(deps: PetitionsDeps, officer: Officer): Promise<WorkGroup[]> {
  const county = countyOf(deps.directory(), officer.organId);
  if (!county) return [];
  const rows = await deps.db.local(county).rows(mineByAct(deskOf(deps, county, officer)));
  return rows.map(({ act, count, late, dueOn }) => {
    const name = act && act in acts ? (act as ActName) : undefined;
    const { zh, en } = name ? acts[name] : lookAt;
    return { act: name, label: { zh, en }, count, late, due: dueOn };
  });
}

/** What these organs are late with today, by organ and duty, the longest first; only of matters that the officer may know of. */
export async function lateDuties(deps: PetitionsDeps, officer: Officer, organIds: string[]): Promise<LateDuty[]> {
  const county = countyOf(deps.directory(), officer.organId);
  if (!county || organIds.length === 0) return [];
  const rows = await deps.db.local(county).rows(lateOf(county, organIds, deps.clock.today(), looked));
  const known = await knownTo(deps, officer, rows);
  const groups = Map.groupBy(
    rows.filter(({ petitionId, clockId }) => known.has(petitionId) && !isRight(clockId)),
    ({ organId, clockId }) => `${organId} ${dutyOf(clockId) ?? clockId}`,
  );
  return [...groups.values()].map((group) => {
    const { organId, clockId, dueOn } = group[0]!;
    const key = dutyOf(clockId);
    const { zh, en } = key ? duties[key] : localDuty;
    return { organId, duty: { zh, en }, count: group.length, due: dueOn };
  });
}

async function knownTo(deps: PetitionsDeps, officer: Officer, rows: LateRow[]): Promise<Set<string>> {
  const found = await Promise.all(
    [...Map.groupBy(rows, (row) => row.caseShardKey)].map(([shardKey, list]) =>
      deps.db.local(shardKey).rows(
        petitionsById(
          shardKey,
          list.map(({ petitionId }) => petitionId),
        ),
      ),
    ),
  );
  return new Set(visible(deps, found.flat(), officer).map(({ petitionId }) => petitionId));
}

function deskOf(deps: PetitionsDeps, shardKey: string, officer: Officer): Desk {
  return {
    shardKey,
    organId: officer.organId,
    ordinary: seesOrdinary(officer, shardKey, deps.directory()),
    restricted: seesRestricted(officer),
    selves: guardedAs(officer, deps.directory()),
    heads: headsOver(officer, deps.directory()),
    acts: actsOf(officer),
    today: deps.clock.today(),
  };
}

/** What may be done until a day and then lapses: nobody is late with that. */
const isRight = (clockId: string): boolean => {
  const key = dutyOf(clockId);
  return key !== undefined && duties[key].lapsedBy !== undefined;
};

/** Clock ids of lists are duty keys; the second running at once has a number behind it. */
function dutyOf(clockId: string): DutyKey | undefined {
  const key = clockId.replace(/\.\d+$/, '');
  return key in duties ? (key as DutyKey) : undefined;
}

const lookAt: Words = { zh: '看一看', en: 'Look at it' };
const localDuty: Words = { zh: '本地规定的期限', en: 'A day set by a local rule' };
