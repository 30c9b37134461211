import type { Instant } from '../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../platform/db/index.ts';
import type { PartyKind } from './person.ts';

interface At {
  shardKey: string;
  petitionId: string;
}

export const addCaseKey = ({ shardKey, petitionId }: At, wrapped: Buffer, at: Instant): Write => ({
  name: 'case_key_added',
  statement: sql`insert into petitioners.case_key (shard_key, petition_id, wrapped, made_at)
    values (${shardKey}, ${petitionId}, ${wrapped}, ${at})`,
});

export const addParties = (
  { shardKey, petitionId }: At,
  rows: { id: string; kind: PartyKind; sealed: Buffer }[],
): Write => ({
  name: 'parties_added',
  statement: sql`insert into petitioners.party (shard_key, petition_id, party_id, kind, sealed)
    select ${shardKey}::text, ${petitionId}::uuid, x.id, x.kind, x.sealed
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ sealed }) => sealed)}::bytea[])
      as x(id, kind, sealed)`,
});

export const addTokens = ({ shardKey, petitionId }: At, tokens: Buffer[]): Write => ({
  name: 'tokens_added',
  statement: sql`insert into petitioners.blind_index (shard_key, token, petition_id)
    select ${shardKey}::text, x.token, ${petitionId}::uuid from unnest(${tokens}::bytea[]) as x(token)
    on conflict (shard_key, token, petition_id) do nothing`,
});

export const setCode = ({ shardKey, petitionId }: At, digest: Buffer, at: Instant): Write => ({
  name: 'query_code_set',
  statement: sql`insert into petitioners.query_code (shard_key, petition_id, digest, set_at)
    values (${shardKey}, ${petitionId}, ${digest}, ${at})
    on conflict (shard_key, petition_id) do update set digest = excluded.digest, set_at = excluded.set_at`,
});

export const wrappedKey = ({ shardKey, petitionId }: At): Query<{ wrapped: Buffer | null }> => sql`
  select wrapped from petitioners.case_key where shard_key = ${shardKey} and petition_id = ${petitionId}`;

export const wrappedKeys = (
  shardKey: string,
  ids: string[],
): Query<{ petitionId: string; wrapped: Buffer | null }> => sql`
  select petition_id as "petitionId", wrapped from petitioners.case_key
  where shard_key = ${shardKey} and petition_id = any(${ids}::uuid[])`;

export const partiesOf = ({ shardKey, petitionId }: At): Query<{ id: string; kind: PartyKind; sealed: Buffer }> => sql`
  select party_id as id, kind, sealed from petitioners.party
  where shard_key = ${shardKey} and petition_id = ${petitionId} order by party_id`;

/** Matters in which one of these tokens stands, newest first; asked at registration only. */
export const mattersOf = (shardKey: string, tokens: Buffer[], most: number): Query<{ petitionId: string }> => sql`
  select distinct petition_id as "petitionId" from petitioners.blind_index
  where shard_key = ${shardKey} and token = any(${tokens}::bytea[]) order by petition_id desc limit ${most}`;

export const codeDigest = ({ shardKey, petitionId }: At): Query<{ digest: Buffer; setAt: Instant }> => sql`
  select digest, set_at as "setAt" from petitioners.query_code
  where shard_key = ${shardKey} and petition_id = ${petitionId}`;

export const wrongCodes = (shardKey: string, number: string): Query<{ tries: number; since: Instant }> => sql`
  select tries, since from petitioners.wrong_code where shard_key = ${shardKey} and number = ${number}`;

/** One more wrong try; the count begins anew when the last window is over. */
export const noteWrongCode = (
  shardKey: string,
  number: string,
  at: Instant,
  windowFrom: Instant,
): Query<{ tries: number }> => sql`
  insert into petitioners.wrong_code (shard_key, number, tries, since) values (${shardKey}, ${number}, 1, ${at})
  on conflict (shard_key, number) do update set
    tries = case when wrong_code.since < ${windowFrom} then 1 else wrong_code.tries + 1 end,
    since = case when wrong_code.since < ${windowFrom} then excluded.since else wrong_code.since end
  returning tries`;

export const forgetWrongCodes = (shardKey: string, number: string): Query => sql`
  delete from petitioners.wrong_code where shard_key = ${shardKey} and number = ${number}`;

export interface AccessRow {
  id: string;
  petitionId: string;
  at: Instant;
  organId: string;
  officerId: string;
  role: string;
  what: string;
  purpose: string | null;
  identity: boolean;
  visibleFrom: Instant;
}

const columns = <Key extends keyof AccessRow>(rows: AccessRow[], key: Key) => rows.map((row) => row[key]);

/** Several reads at once: a list is as many reads as it has rows. */
export const addAccess = (shardKey: string, rows: AccessRow[]): Write => ({
  name: 'access_added',
  statement: sql`insert into petitioners.access_record
      (shard_key, petition_id, record_id, at, organ_id, officer_id, role, what, purpose, identity, visible_from)
    select ${shardKey}::text, x.petition_id, x.id, x.at, x.organ_id, x.officer_id, x.role, x.what, x.purpose, x.identity, x.visible_from
    from unnest(${columns(rows, 'petitionId')}::uuid[], ${columns(rows, 'id')}::uuid[], ${columns(rows, 'at')}::timestamptz[],
      ${columns(rows, 'organId')}::text[], ${columns(rows, 'officerId')}::text[], ${columns(rows, 'role')}::text[],
      ${columns(rows, 'what')}::text[], ${columns(rows, 'purpose')}::text[], ${columns(rows, 'identity')}::boolean[],
      ${columns(rows, 'visibleFrom')}::timestamptz[])
      as x(petition_id, id, at, organ_id, officer_id, role, what, purpose, identity, visible_from)`,
});

/** Newest first by the id, which begins with the moment: the key's own order, so that a page of many thousands needs no sorting. */
export const accessOf = (
  { shardKey, petitionId }: At,
  now: Instant,
  most: number,
  shown?: ReadsShown,
): Query<Omit<AccessRow, 'petitionId'>> => sql`
  select record_id as id, at, organ_id as "organId", officer_id as "officerId", role, what, purpose, identity,
    visible_from as "visibleFrom"
  from petitioners.access_record
  where shard_key = ${shardKey} and petition_id = ${petitionId} and visible_from <= ${now} ${among(shown)}
  order by record_id desc limit ${most}`;

export const accessCount = (
  { shardKey, petitionId }: At,
  now: Instant,
  shown?: ReadsShown,
): Query<{ n: number }> => sql`
  select count(*) as n from petitioners.access_record
  where shard_key = ${shardKey} and petition_id = ${petitionId} and visible_from <= ${now} ${among(shown)}`;

/** Which reads an officer may know of; absent for the petitioner, who sees them all. */
export interface ReadsShown {
  /** The organ whose own reads alone are shown. */
  onlyOf?: string;
  /** Whether those of a report past the handler are. */
  reports: boolean;
}

const among = (
  shown: ReadsShown | undefined,
) => sql`${shown?.onlyOf === undefined ? sql`` : sql`and organ_id = ${shown.onlyOf}`}
  ${shown?.reports === false ? sql`and what <> 'concern'` : sql``}`;

/** How often officers of an organ, in a role, opened something between two moments, and how often it was an identity. */
export const readsByRole = (
  shardKey: string,
  from: Instant,
  to: Instant,
): Query<{ organId: string; role: string; n: number; identities: number }> => sql`
  select organ_id as "organId", role, count(*) as n, count(*) filter (where identity) as identities
  from petitioners.access_record where shard_key = ${shardKey} and at >= ${from} and at < ${to} group by 1, 2 order by 1, 2`;

/** Crypto-shredding: the key and whatever could find the person; facts and ledger stay. */
export const shred = ({ shardKey, petitionId }: At): Query[] => [
  sql`update petitioners.case_key set wrapped = null where shard_key = ${shardKey} and petition_id = ${petitionId}`,
  sql`delete from petitioners.party where shard_key = ${shardKey} and petition_id = ${petitionId}`,
  sql`delete from petitioners.earlier_party where shard_key = ${shardKey} and petition_id = ${petitionId}`,
  sql`delete from petitioners.blind_index where shard_key = ${shardKey} and petition_id = ${petitionId}`,
];
