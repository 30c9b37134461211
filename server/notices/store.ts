import type { Instant, LocalDate } from '../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../platform/db/index.ts';
import type { Called } from './called.ts';
import type { NoticeId } from './model.ts';
import { recalledOn } from './store/recalled.ts';
import { stillServed } from './store/returned.ts';

interface At {
  shardKey: string;
  petitionId: string;
}

/** A document as it is kept. */
export interface DocumentRow extends At {
  documentId: string;
  factSeq: number;
  kind: NoticeId;
  issuedOn: LocalDate;
  organId: string;
  forPetitioner: boolean;
  /** What it is called where its number alone does not say it. */
  called: Called | null;
  /** Sealed text of a letter; null for a form. */
  model: Buffer | null;
  /** The organ's signature over the text; null for a form. */
  seal: Buffer | null;
  /** SHA-256 of the salted text; null for a form, and for letters from before it was kept. */
  digest: Buffer | null;
}

/** A place in an organ's numbering. `word` stands before the year: 澄人社信受. */
export interface Numbering {
  shardKey: string;
  organId: string;
  year: number;
  series: string;
  word: string;
  takenAt: Instant;
}

/**
 * Takes the next number and writes down whose it is: parts `counted_N` and `numbered_N` of a statement. The counter's row is
 * held until the statement commits, so that no number is skipped or given twice.
 * @param at tells the parts of several documents apart
 * @param row where one statement numbers several letters of a series: the counter moves once, at the first of them
 */
export function takeNumber(
  numbering: Numbering,
  document: DocumentRow,
  at: number,
  row: { first: number; count: number; place: number } = { first: at, count: 1, place: 0 },
): Write[] {
  const { shardKey, organId, year, series, takenAt } = numbering;
  const counted = sql.raw(`counted_${row.first}`);
  const behind = row.count - 1 - row.place;
  const counting: Write[] = [
    {
      name: `counted_${at}`,
      statement: sql`insert into notices.counter (shard_key, organ_id, year, series, n)
        values (${shardKey}, ${organId}, ${year}, ${series}, ${row.count})
        on conflict (shard_key, organ_id, year, series) do update set n = counter.n + ${row.count} returning n`,
    },
  ];
  return [
    ...(row.place === 0 ? counting : []),
    {
      name: `numbered_${at}`,
      statement: sql`insert into notices.number (shard_key, organ_id, year, series, n, case_shard_key, petition_id,
          document_id, taken_at)
        select ${shardKey}::text, ${organId}::text, ${year}::integer, ${series}::text, ${counted}.n - ${behind}::integer,
          ${document.shardKey}::text, ${document.petitionId}::uuid, ${document.documentId}::uuid, ${takenAt}::timestamptz
        from ${counted} returning n`,
    },
  ];
}

/** The number just taken by part `at`. */
export const numberTaken = (at: number): Query<{ n: number }> => sql`select n from ${sql.raw(`numbered_${at}`)}`;

/** Keeps a document under the number that part `numbered_N` of the same statement takes. */
export function addNumbered(row: DocumentRow, { word, year }: Numbering, at: number): Write {
  return {
    name: `document_${at}`,
    statement: sql`insert into notices.document (shard_key, petition_id, document_id, fact_seq, kind, number, issued_on,
        organ_id, for_petitioner, called, model, seal, digest)
      select ${row.shardKey}::text, ${row.petitionId}::uuid, ${row.documentId}::uuid, ${row.factSeq}::integer,
        ${row.kind}::text, ${`${word}〔${year}〕`}::text || n || '号', ${row.issuedOn}::date, ${row.organId}::text,
        ${row.forPetitioner}::boolean, ${row.called}::text, ${row.model}::bytea, ${row.seal}::bytea, ${row.digest}::bytea
      from ${sql.raw(`numbered_${at}`)}`,
  };
}

/** Keeps a document whose number is known, or that has none. */
export function addDocument(row: DocumentRow, number: string | null, at: number): Write {
  return {
    name: `document_${at}`,
    statement: sql`insert into notices.document (shard_key, petition_id, document_id, fact_seq, kind, number, issued_on,
        organ_id, for_petitioner, called, model, seal, digest)
      values (${row.shardKey}, ${row.petitionId}, ${row.documentId}, ${row.factSeq}, ${row.kind}, ${number}, ${row.issuedOn},
        ${row.organId}, ${row.forPetitioner}, ${row.called}, ${row.model}, ${row.seal}, ${row.digest})`,
  };
}

/** 送达 of the newest letter of this kind. */
export function addService(
  { shardKey, petitionId }: At,
  kind: NoticeId,
  service: { factSeq: number; method: string; servedOn: LocalDate },
): Write {
  return {
    name: 'document_served',
    statement: sql`insert into notices.service (shard_key, petition_id, document_id, fact_seq, method, served_on)
      select d.shard_key, d.petition_id, d.document_id, ${service.factSeq}::integer, ${service.method}::text,
        ${service.servedOn}::date
      from notices.document d
      where d.shard_key = ${shardKey} and d.petition_id = ${petitionId} and d.kind = ${kind}
      order by d.fact_seq desc limit 1`,
  };
}

/** 送达 of every letter to the petitioner that one earlier act made. */
export function addDelivery(
  { shardKey, petitionId }: At,
  letter: number,
  service: { factSeq: number; method: string; servedOn: LocalDate },
): Write {
  return {
    name: 'document_delivered',
    statement: sql`insert into notices.service (shard_key, petition_id, document_id, fact_seq, method, served_on)
      select d.shard_key, d.petition_id, d.document_id, ${service.factSeq}::integer, ${service.method}::text,
        ${service.servedOn}::date
      from notices.document d
      where d.shard_key = ${shardKey} and d.petition_id = ${petitionId} and d.fact_seq = ${letter}
        and d.for_petitioner and d.model is not null`,
  };
}

/** 送达 of a letter that the same act makes and hands over. */
export function addHandedOver(
  { shardKey, petitionId, documentId, factSeq }: DocumentRow,
  at: number,
  service: { method: string; servedOn: LocalDate },
): Write {
  return {
    name: `handed_over_${at}`,
    statement: sql`insert into notices.service (shard_key, petition_id, document_id, fact_seq, method, served_on)
      values (${shardKey}, ${petitionId}, ${documentId}, ${factSeq}, ${service.method}, ${service.servedOn})`,
  };
}

export type ListedDocument = Omit<DocumentRow, 'model' | 'seal' | 'digest'> & {
  number: string | null;
  servedOn: LocalDate | null;
  /** How it reached the petitioner, where it did. */
  servedBy: string | null;
  /** Day on which it was recalled, unserved. */
  recalledOn: LocalDate | null;
};
export type KeptDocument = DocumentRow & { number: string | null };
export type OpenableDocument = KeptDocument & { servedOn: LocalDate | null; recalledOn: LocalDate | null };

/** All documents of a petition, in order. */
export const documentsOf = ({ shardKey, petitionId }: At): Query<ListedDocument> => sql`
  select d.shard_key as "shardKey", d.petition_id as "petitionId", d.document_id as "documentId", d.fact_seq as "factSeq",
    d.kind, d.number, d.issued_on as "issuedOn", d.organ_id as "organId", d.for_petitioner as "forPetitioner", d.called,
    (select max(s.served_on) from notices.service s
      where s.shard_key = ${shardKey} and s.petition_id = ${petitionId} and s.document_id = d.document_id and ${stillServed(shardKey)}) as "servedOn",
    (select s.method from notices.service s
      where s.shard_key = ${shardKey} and s.petition_id = ${petitionId} and s.document_id = d.document_id and ${stillServed(shardKey)}
      order by s.served_on desc limit 1) as "servedBy",
    ${recalledOn(shardKey)} as "recalledOn"
  from notices.document d
  where d.shard_key = ${shardKey} and d.petition_id = ${petitionId}
  order by d.fact_seq, d.kind`;

/** One document with its text. */
export const documentById = ({ shardKey, petitionId }: At, documentId: string): Query<OpenableDocument> => sql`
  select d.shard_key as "shardKey", d.petition_id as "petitionId", d.document_id as "documentId", d.fact_seq as "factSeq",
    d.kind, d.number, d.issued_on as "issuedOn", d.organ_id as "organId", d.for_petitioner as "forPetitioner", d.called, d.model, d.seal, d.digest,
    (select max(s.served_on) from notices.service s
      where s.shard_key = ${shardKey} and s.petition_id = ${petitionId} and s.document_id = ${documentId} and ${stillServed(shardKey)}) as "servedOn",
    ${recalledOn(shardKey)} as "recalledOn"
  from notices.document d
  where d.shard_key = ${shardKey} and d.petition_id = ${petitionId} and d.document_id = ${documentId}`;

/** The letters of these kinds before a fact, with their texts: what later documents refer to. */
export const lettersBefore = ({ shardKey, petitionId }: At, kinds: NoticeId[], seq: number): Query<KeptDocument> => sql`
  select d.shard_key as "shardKey", d.petition_id as "petitionId", d.document_id as "documentId", d.fact_seq as "factSeq",
    d.kind, d.number, d.issued_on as "issuedOn", d.organ_id as "organId", d.for_petitioner as "forPetitioner", d.called, d.model, d.seal, d.digest
  from notices.document d
  where d.shard_key = ${shardKey} and d.petition_id = ${petitionId} and d.fact_seq < ${seq} and d.kind = any(${kinds}::text[])
    and d.model is not null and ${recalledOn(shardKey)} is null
  order by d.fact_seq`;

/** Letters to petitioners that this organ issued on a day, in all counties, in the order of their numbers. */
export const lettersOfDay = (organId: string, on: LocalDate): Query<OpenableDocument> => sql`
  select d.shard_key as "shardKey", d.petition_id as "petitionId", d.document_id as "documentId", d.fact_seq as "factSeq",
    d.kind, d.number, d.issued_on as "issuedOn", d.organ_id as "organId", d.for_petitioner as "forPetitioner", d.called, d.model, d.seal,
    d.digest,
    (select max(s.served_on) from notices.service s
      where s.shard_key = d.shard_key and s.petition_id = d.petition_id and s.document_id = d.document_id and ${stillServed()}) as "servedOn",
    null::date as "recalledOn"
  from notices.document d
  where d.issued_on = ${on} and d.organ_id = ${organId} and d.model is not null and d.for_petitioner
    and ${recalledOn()} is null
  order by d.kind, d.number`;

/** A number as the public register answers for it: no petition, no title. */
export interface RegisterEntry {
  number: string;
  organId: string;
  issuedOn: LocalDate;
  digest: Buffer | null;
  /** The newest later opinion of the same kind in the same matter. */
  later: string | null;
  /** The newest letter that corrects slips in it. */
  correction: string | null;
  /** Day on which it was recalled before anybody was served with it. */
  recalledOn: LocalDate | null;
}

/** Every letter under a number, in all counties: counties of one name word would give more than one. */
export const registerEntries = (number: string): Query<RegisterEntry> => sql`
  select d.number, d.organ_id as "organId", d.issued_on as "issuedOn", d.digest,
    (select l.number from notices.document l
      where l.shard_key = d.shard_key and l.petition_id = d.petition_id and l.kind = d.kind
        and l.kind in ('D-14', 'D-23', 'D-24') and l.fact_seq > d.fact_seq and ${recalledOn(undefined, 'l')} is null
      order by l.fact_seq desc limit 1) as later,
    (select c.number from notices.document c
      where c.shard_key = d.shard_key and c.petition_id = d.petition_id and c.kind = 'D-37'
        and d.kind in ('D-14', 'D-23', 'D-24') and c.organ_id = d.organ_id and c.fact_seq > d.fact_seq
        and not exists (select 1 from notices.document n
          where n.shard_key = d.shard_key and n.petition_id = d.petition_id and n.kind = d.kind
            and n.fact_seq > d.fact_seq and n.fact_seq < c.fact_seq)
      order by c.fact_seq desc limit 1) as correction,
    ${recalledOn()} as "recalledOn"
  from notices.document d
  where d.number = ${number}`;

export function addRendering(
  { shardKey, petitionId, documentId }: At & { documentId: string },
  rendering: { variant: string; sha256: Buffer; at: Instant },
): Query {
  return sql`insert into notices.rendering (shard_key, petition_id, document_id, variant, sha256, rendered_at)
    values (${shardKey}, ${petitionId}, ${documentId}, ${rendering.variant}, ${rendering.sha256}, ${rendering.at})
    on conflict (shard_key, petition_id, document_id, variant, sha256) do nothing`;
}

/** A number and what it was taken for. */
export interface TakenNumber {
  shardKey: string;
  organId: string;
  year: number;
  series: string;
  n: number;
  caseShardKey: string;
  petitionId: string;
  documentId: string;
}

/** Numbers taken between two moments for cases of other counties, not void. All counties. */
export const takenElsewhere = (after: Instant, before: Instant): Query<TakenNumber> => sql`
  select t.shard_key as "shardKey", t.organ_id as "organId", t.year, t.series, t.n, t.case_shard_key as "caseShardKey",
    t.petition_id as "petitionId", t.document_id as "documentId"
  from notices.number t
  left join notices.void_number v on v.shard_key = t.shard_key and v.organ_id = t.organ_id and v.year = t.year
    and v.series = t.series and v.n = t.n
  where t.case_shard_key <> t.shard_key and t.taken_at > ${after} and t.taken_at < ${before} and v.n is null`;

/** @returns the number of rows written: 0 where it was void already */
export const voidNumber = (
  number: Pick<TakenNumber, 'shardKey' | 'organId' | 'year' | 'series' | 'n'>,
  reason: string,
  at: Instant,
): Query => sql`
  insert into notices.void_number (shard_key, organ_id, year, series, n, reason, voided_at)
  values (${number.shardKey}, ${number.organId}, ${number.year}, ${number.series}, ${number.n}, ${reason}, ${at})
  on conflict (shard_key, organ_id, year, series, n) do nothing`;

/** 文号登记簿: every number of an organ's year and series, with the reason where it is void. */
export const numbersOf = (
  shardKey: string,
  organId: string,
  year: number,
  series: string,
): Query<{ n: number; documentId: string; voidReason: string | null }> => sql`
  select t.n, t.document_id as "documentId", v.reason as "voidReason"
  from notices.number t
  left join notices.void_number v on v.shard_key = t.shard_key and v.shard_key = ${shardKey} and v.organ_id = t.organ_id
    and v.year = t.year and v.series = t.series and v.n = t.n
  where t.shard_key = ${shardKey} and t.organ_id = ${organId} and t.year = ${year} and t.series = ${series}
  order by t.n`;
