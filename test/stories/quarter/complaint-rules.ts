import { expect } from 'vitest';
import type { HandlingReview } from '../../../core/handling-review/index.ts';
import type { Card } from '../../../core/supervision/index.ts';
import { officers } from '../../../demo/county/officers.ts';
import type { LoadedDossier } from '../../../server/dossiers/index.ts';
import { seesDossier } from '../../../server/dossiers/index.ts';
import { sql } from '../../../server/platform/db/index.ts';
import type { Quarter } from './quarter.ts';

/** What became of complaints of the handling: each ground of a matter one review, outside the unit, that nobody of the unit sees. */
export async function complaintsLookedInto({ office }: Quarter): Promise<Record<string, number>> {
  const { dossiers, organs } = office.app.app.slices;
  const wide = office.app.platform.db.wide();
  const concerns = await wide.rows(sql<{ kind: string; reviewId: string | null; restricted: boolean }>`
    select c.kind, c.review_id as "reviewId", p.restricted from portal.concern c
    join petitions.petition p on p.shard_key = c.shard_key and p.petition_id = c.petition_id`);
  const aside = concerns.filter(({ kind, restricted }) => restricted || ['retaliation', 'leak'].includes(kind));
  expect(aside.filter(({ reviewId }) => reviewId !== null)).toEqual([]);
  expect(concerns.filter((one) => !aside.includes(one) && one.reviewId === null)).toEqual([]);
  const ids = await dossiers.everywhere('handling-review');
  const reviews = (await Promise.all(ids.map((at) => dossiers.opened(at)))) as (LoadedDossier & {
    state: HandlingReview;
  })[];
  for (const review of reviews) {
    const seen = officers.filter((one) =>
      seesDossier({ ...one, officerId: one.id }, review.kind, review, organs.directory()),
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(({ organId }) => organId !== review.state.keeperId || organId === review.state.unitId)).toEqual(
      [],
    );
  }
  const sent = await wide.rows(sql<{ state: Card }>`
    select state from dossiers.dossier where kind = 'supervision-card' and origin like 'handling-review/%'`);
  const of = (state: Partial<HandlingReview>) =>
    reviews.filter((one) =>
      Object.entries(state).every(([key, value]) => one.state[key as keyof HandlingReview] === value),
    ).length;
  return {
    complaints: concerns.length,
    'with the custodian alone': aside.length,
    reviews: reviews.length,
    concluded: of({ phase: 'concluded' }),
    'by the bureau above': reviews.filter(({ shardKey }) => shardKey !== '990123~00').length,
    'cards sent with consent': sent.length,
    'naming nobody': sent.filter(({ state }) => state.trigger === 'by-hand').length,
  };
}
