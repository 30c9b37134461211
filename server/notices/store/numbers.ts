import type { LocalDate } from '../../../core/calendar/index.ts';
import { type Query, sql } from '../../platform/db/index.ts';
import type { Called } from '../called.ts';
import type { NoticeId } from '../model.ts';
import { recalledOn } from './recalled.ts';

/** Every number of an organ's year, in the order of its series, with the reason where it is void. */
export const numbersOfYear = (
  shardKey: string,
  organId: string,
  year: number,
): Query<{ series: string; n: number; documentId: string; voidReason: string | null }> => sql`
  select t.series, t.n, t.document_id as "documentId", v.reason as "voidReason"
  from notices.number t
  left join notices.void_number v on v.shard_key = t.shard_key and v.shard_key = ${shardKey} and v.organ_id = t.organ_id
    and v.year = t.year and v.series = t.series and v.n = t.n
  where t.shard_key = ${shardKey} and t.organ_id = ${organId} and t.year = ${year}
  order by t.series, t.n`;

/** An organ's numbered letters of a year, whichever county their matters are at home in. All counties. */
export const lettersOfYear = (
  organId: string,
  year: number,
): Query<{
  petitionId: string;
  documentId: string;
  factSeq: number;
  kind: NoticeId;
  called: Called | null;
  number: string;
  issuedOn: LocalDate;
  recalledOn: LocalDate | null;
}> => sql`
  select d.petition_id as "petitionId", d.document_id as "documentId", d.fact_seq as "factSeq", d.kind, d.called, d.number,
    d.issued_on as "issuedOn", ${recalledOn()} as "recalledOn"
  from notices.document d
  where d.organ_id = ${organId} and d.number is not null
    and d.issued_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
  order by d.fact_seq`;

/** The re-review opinion of this number in a county. */
export const rereviewOfNumber = (
  shardKey: string,
  number: string,
): Query<{ petitionId: string; issuedOn: LocalDate }> => sql`
  select d.petition_id as "petitionId", d.issued_on as "issuedOn"
  from notices.document d
  where d.shard_key = ${shardKey} and d.number = ${number} and d.kind = 'D-24'`;
