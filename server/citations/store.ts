import type { LocalDate } from '../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../platform/db/index.ts';
import type { Cited } from './cited.ts';

export function putCitations(shardKey: string, petitionId: string, cited: readonly Cited[]): Write {
  const column = <Key extends keyof Cited>(key: Key) => cited.map((one) => one[key]);
  return {
    name: 'citations_put',
    statement: sql`insert into citations.citation (shard_key, petition_id, document, article, act, cited_on)
      select ${shardKey}::text, ${petitionId}::uuid, x.document, x.article, x.act, x.cited_on
      from unnest(${column('document')}::text[], ${column('article')}::integer[], ${column('act')}::text[],
        ${column('citedOn')}::date[]) as x(document, article, act, cited_on)
      on conflict (shard_key, petition_id, document, article) do update set act = excluded.act, cited_on = excluded.cited_on`,
  };
}

export const dropCitations = (
  shardKey: string,
  petitionId: string,
  gone: readonly Pick<Cited, 'document' | 'article'>[],
): Write => ({
  name: 'citations_dropped',
  statement: sql`delete from citations.citation where shard_key = ${shardKey} and petition_id = ${petitionId}
    and (document, article) in (select * from unnest(${gone.map(({ document }) => document)}::text[],
      ${gone.map(({ article }) => article)}::integer[]))`,
});

export const citationsOfPetitions = (
  shardKey: string,
  ids: readonly string[],
): Query<Cited & { petitionId: string }> => sql`
  select petition_id as "petitionId", document, article, act, cited_on as "citedOn"
  from citations.citation where shard_key = ${shardKey} and petition_id = any(${[...ids]}::uuid[])
  order by petition_id, document, article`;

/** Petitions of a county whose answers rest on this article, the newest first. */
export const petitionsCiting = (
  shardKey: string,
  { document, article, most }: { document: string; article: number; most: number },
): Query<{ petitionId: string; act: string; citedOn: LocalDate }> => sql`
  select petition_id as "petitionId", act, cited_on as "citedOn" from citations.citation
  where shard_key = ${shardKey} and document = ${document} and article = ${article}
  order by cited_on desc, petition_id limit ${most}`;
