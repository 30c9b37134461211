import type { DutyKey } from '../../core/procedure/index.ts';
import { officerOf } from '../organs/index.ts';
import { petitionsApi, todayView } from '../petitions/contract.ts';
import type { Petitions } from '../petitions/index.ts';
import type { Http } from '../platform/index.ts';
import { writeLapses } from './lapses.ts';
import { running } from './store/clocks.ts';
import { overdueClocks } from './supervised.ts';
import { today } from './today.ts';

export { clockProjection } from './clock-rows.ts';
export type { OverdueClocks, Position, Settled, Uncarded } from './supervised.ts';

/** 时限: the work list by due date, and the job that writes lapses down. */
export function openDocket(petitions: Petitions) {
  const { db, clock } = petitions.deps;
  return {
    today: (officer: Parameters<typeof today>[1]) => today(petitions, officer),
    /** Clocks past their day, and which of them have a supervision card. */
    overdue: overdueClocks(db),
    /** Appends lapse facts where periods ran out; for a job. */
    writeLapses: () => writeLapses({ db, clock, lapse: petitions.lapse }),
    /** Petitions of a county on which this duty runs, the oldest first: for rules. */
    running: (shardKey: string, key: DutyKey) => db.local(shardKey).rows(running(shardKey, key)),
    routes(http: Http): void {
      http.get(petitionsApi.today, { schema: { response: { 200: todayView } } }, async (request) =>
        today(petitions, officerOf(request)),
      );
    },
  };
}

export type Docket = ReturnType<typeof openDocket>;
