import type { Instant, LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';
import type { NoticeId } from '../model.ts';

interface At {
  shardKey: string;
  petitionId: string;
}

/** The newest letter of a kind in a matter: the opinion that is recalled. */
export const newestLetter = (
  { shardKey, petitionId }: At,
  kind: NoticeId,
): Query<{ documentId: string; organId: string }> => sql`
  select d.document_id as "documentId", d.organ_id as "organId"
  from notices.document d
  where d.shard_key = ${shardKey} and d.petition_id = ${petitionId} and d.kind = ${kind} and d.number is not null
  order by d.fact_seq desc limit 1`;

/** 收回 of a letter that nobody was served with. */
export const addRecall = (
  { shardKey, petitionId }: At,
  documentId: string,
  recalled: { factSeq: number; on: LocalDate },
): Write => ({
  name: 'document_recalled',
  statement: sql`insert into notices.recalled (shard_key, petition_id, document_id, fact_seq, recalled_on)
    values (${shardKey}, ${petitionId}, ${documentId}, ${recalled.factSeq}, ${recalled.on})`,
});

/** The number of a recalled letter is void, in the issuing organ's own register; it is not given again. */
export const voidNumberOf = (shardKey: string, documentId: string, reason: string, at: Instant): Write => ({
  name: 'number_voided',
  statement: sql`insert into notices.void_number (shard_key, organ_id, year, series, n, reason, voided_at)
    select t.shard_key, t.organ_id, t.year, t.series, t.n, ${reason}::text, ${at}::timestamptz
    from notices.number t
    where t.shard_key = ${shardKey} and t.document_id = ${documentId}`,
});

/** Of a row `d` of notices.document: the day on which it was recalled. In one county, named by its key, or in all. */
export const recalledOn = (shardKey?: string, row = 'd') => {
  const at = sql.raw(row);
  const same = shardKey === undefined ? sql`k.shard_key = ${at}.shard_key` : sql`k.shard_key = ${shardKey}`;
  return sql`(select k.recalled_on from notices.recalled k
    where ${same} and k.petition_id = ${at}.petition_id and k.document_id = ${at}.document_id)`;
};
