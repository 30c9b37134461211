import type { LocalDate } from '../../core/calendar/index.ts';
import { type Recommendation, recommendationSorts, type Sort } from '../../core/recommendation/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Dossiers } from '../dossiers/index.ts';
import type { RecommendationFigures } from './contract.ts';

export interface RecommendationsDeps {
  dossiers: Pick<Dossiers, 'ofKind' | 'act'>;
  today(): LocalDate;
  shardKey(): string;
}

/** 三项建议: what is overdue is asked for, what came of them is counted. */
export function openRecommendations({ dossiers, today, shardKey }: RecommendationsDeps) {
  return {
    /** Asks for each overdue answer once; for a job. @returns reminders written */
    async remindLate(): Promise<number> {
      let written = 0;
      for (const row of await dossiers.ofKind(shardKey(), 'recommendation', { open: true })) {
        const state = row.state as Recommendation;
        const isLate = state.phase === 'issued' && row.dueOn !== null && row.dueOn < today();
        if (!isLate || state.remindedOn) continue;
        const done = await dossiers.act({
          shardKey: row.shardKey,
          dossierId: row.dossierId,
          act: 'remind',
          payload: {},
          by: { rule: { keeperId: state.keeperId } },
        });
        if (!isRefusal(done)) written += 1;
      }
      return written;
    },
    /** What was issued so far, by kind. */
    async figures(): Promise<RecommendationFigures> {
      const all = (await dossiers.ofKind(shardKey(), 'recommendation')).map(({ state }) => state as Recommendation);
      const issued = all.filter(({ issuedOn }) => issuedOn !== undefined);
      const count = (sort: Sort, holds: (state: Recommendation) => boolean) =>
        issued.filter((state) => state.sort === sort && holds(state)).length;
      return {
        since: issued.map(({ issuedOn }) => issuedOn!).sort()[0] ?? null,
        kinds: (Object.keys(recommendationSorts) as Sort[]).map((sort) => ({
          sort,
          issued: count(sort, () => true),
          answered: count(sort, ({ answeredOn }) => answeredOn !== undefined),
          adopted: count(sort, ({ adopted }) => adopted.some((one) => one !== 'no')),
          carriedOut: count(sort, ({ phase }) => phase === 'carried-out'),
        })),
      };
    },
  };
}

export type Recommendations = ReturnType<typeof openRecommendations>;
