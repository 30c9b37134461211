import type { DossierChange } from '../dossiers/index.ts';
import type { Http } from '../platform/index.ts';
import type { StatisticsDeps } from './deps.ts';
import { publishedQuarters, publishQuarters } from './published.ts';
import { statisticsRoutes } from './routes.ts';
import { figuresFor } from './situation.ts';
import { foldSums, recountSums } from './sums.ts';

export { itemProjection } from './counted.ts';
export type { StatisticsDeps } from './deps.ts';

/** 统计: what is counted of the petitions, and the tables made of it. */
export function openStatistics(deps: StatisticsDeps) {
  return {
    /** Makes quarters public that have settled; for a job. */
    publish: (shardKey: string) => publishQuarters(deps, shardKey),
    /** What was made public, for anybody. */
    published: (shardKey: string) => publishedQuarters(deps, shardKey),
    routes: (http: Http) => statisticsRoutes(http, deps),
    /** What the paper of a situation report says of the county's figures. */
    figuresFor: (change: DossierChange) => figuresFor(deps, change),
    /** Takes what acts changed into the sums; for a job. Tables are right without it, and read less with it. */
    fold: () => foldSums(deps.db),
    /** Compares the sums with what they are of, and makes those that differ anew; for `rebuild`. */
    recount: () => recountSums(deps.db),
  };
}

export type Statistics = ReturnType<typeof openStatistics>;
