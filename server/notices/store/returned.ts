import type { LocalDate } from '../../../core/calendar/index.ts';
import type { ReturnReason } from '../../../core/procedure/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';

interface At {
  shardKey: string;
  petitionId: string;
}

/** 退件 of every letter to the petitioner that one earlier act made. */
export const addReturn = (
  { shardKey, petitionId }: At,
  letter: number,
  returned: { factSeq: number; reason: ReturnReason; returnedOn: LocalDate; undoes: boolean },
): Write => ({
  name: 'document_returned',
  statement: sql`insert into notices.returned (shard_key, petition_id, document_id, fact_seq, reason, returned_on, undoes)
    select d.shard_key, d.petition_id, d.document_id, ${returned.factSeq}::integer, ${returned.reason}::text,
      ${returned.returnedOn}::date, ${returned.undoes}::boolean
    from notices.document d
    where d.shard_key = ${shardKey} and d.petition_id = ${petitionId} and d.fact_seq = ${letter}
      and d.for_petitioner and d.model is not null`,
});

/** The newest return of this letter was written down by mistake. */
export const addReturnCorrected = ({ shardKey, petitionId }: At, letter: number, factSeq: number): Write => ({
  name: 'return_corrected',
  statement: sql`insert into notices.return_corrected (shard_key, petition_id, document_id, return_seq, fact_seq)
    select d.shard_key, d.petition_id, d.document_id, max(r.fact_seq), ${factSeq}::integer
    from notices.document d
    join notices.returned r on r.shard_key = d.shard_key and r.petition_id = d.petition_id and r.document_id = d.document_id
    where d.shard_key = ${shardKey} and r.shard_key = ${shardKey} and d.petition_id = ${petitionId}
      and d.fact_seq = ${letter}
    group by d.shard_key, d.petition_id, d.document_id`,
});

/** Of a row `s` of notices.service: no later return says that it was none. In one county, named by its key, or in all. */
export function stillServed(shardKey?: string) {
  const returned = shardKey === undefined ? sql`r.shard_key = s.shard_key` : sql`r.shard_key = ${shardKey}`;
  const corrected = shardKey === undefined ? sql`c.shard_key = r.shard_key` : sql`c.shard_key = ${shardKey}`;
  return sql`not exists (select 1 from notices.returned r
      where ${returned} and r.petition_id = s.petition_id and r.document_id = s.document_id
        and r.fact_seq > s.fact_seq and r.undoes
        and not exists (select 1 from notices.return_corrected c
          where ${corrected} and c.petition_id = r.petition_id and c.document_id = r.document_id
            and c.return_seq = r.fact_seq))`;
}

/** An organ's letters of a year that came back, and neither was the record wrong nor have they arrived since. All counties. */
export const returnedOfYear = (
  organId: string,
  year: number,
): Query<{ documentId: string; reason: ReturnReason; returnedOn: LocalDate }> => sql`
  select distinct on (r.document_id) r.document_id as "documentId", r.reason, r.returned_on as "returnedOn"
  from notices.document d
  join notices.returned r on r.shard_key = d.shard_key and r.petition_id = d.petition_id and r.document_id = d.document_id
  where d.organ_id = ${organId} and d.number is not null
    and d.issued_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    and not exists (select 1 from notices.return_corrected c
      where c.shard_key = r.shard_key and c.petition_id = r.petition_id and c.document_id = r.document_id
        and c.return_seq = r.fact_seq)
    and not exists (select 1 from notices.service s
      where s.shard_key = r.shard_key and s.petition_id = r.petition_id and s.document_id = r.document_id
        and s.fact_seq > r.fact_seq)
  order by r.document_id, r.fact_seq desc`;
