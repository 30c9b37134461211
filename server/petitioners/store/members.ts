import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';

interface At {
  shardKey: string;
  petitionId: string;
}

/** Slips to hand out; none where as many as `most` wait already. */
export const addSlips = (
  { shardKey, petitionId }: At,
  digests: Buffer[],
  at: Instant,
  most: number,
  agent: number | null,
): Query => sql`
  insert into petitioners.member_slip (shard_key, petition_id, digest, made_at, agent_no)
  select ${shardKey}::text, ${petitionId}::uuid, x.digest, ${at}::timestamptz, ${agent}::integer from unnest(${digests}::bytea[]) as x(digest)
  where (select count(*) from petitioners.member_slip
    where shard_key = ${shardKey} and petition_id = ${petitionId}) + ${digests.length}::int <= ${most}::int`;

/** Slips that nobody used end here: all of them, or those made before a moment. */
export const dropSlips = ({ shardKey, petitionId }: At, madeBefore: Instant): Query => sql`
  delete from petitioners.member_slip
  where shard_key = ${shardKey} and petition_id = ${petitionId} and made_at <= ${madeBefore}`;

/** A slip becomes a code, in one statement: of two who bring the same slip, one gets it. */
export const redeemSlip = (
  { shardKey, petitionId }: At,
  slip: Buffer,
  madeAfter: Instant,
  code: { memberId: string; digest: Buffer; at: Instant },
): Query<{ agent: number | null }> => sql`
  with used as (
    delete from petitioners.member_slip
    where shard_key = ${shardKey} and petition_id = ${petitionId} and digest = ${slip} and made_at > ${madeAfter}
    returning shard_key, petition_id, agent_no
  )
  insert into petitioners.member_code (shard_key, petition_id, member_id, digest, set_at, agent_no)
  select shard_key, petition_id, ${code.memberId}::uuid, ${code.digest}::bytea, ${code.at}::timestamptz, agent_no from used
  returning agent_no as agent`;

export const memberOfCode = (
  { shardKey, petitionId }: At,
  digest: Buffer,
): Query<{ memberId: string; agent: number | null }> => sql`
  select member_id as "memberId", agent_no as agent from petitioners.member_code
  where shard_key = ${shardKey} and petition_id = ${petitionId} and digest = ${digest}`;

export const replaceMemberCode = (
  { shardKey, petitionId }: At,
  memberId: string,
  digest: Buffer,
  at: Instant,
): Query => sql`
  update petitioners.member_code set digest = ${digest}, set_at = ${at}
  where shard_key = ${shardKey} and petition_id = ${petitionId} and member_id = ${memberId}`;

/** Slips and codes of an agent whose agency is over: they open nothing any more, and go with it. */
export const dropAgentSlips = ({ shardKey, petitionId }: At, agent: number): Write => ({
  name: 'agent_slips_dropped',
  statement: sql`delete from petitioners.member_slip
    where shard_key = ${shardKey} and petition_id = ${petitionId} and agent_no = ${agent}`,
});

/** With the case's key go the ways in. */
export const shredMembers = ({ shardKey, petitionId }: At): Query[] => [
  sql`delete from petitioners.member_slip where shard_key = ${shardKey} and petition_id = ${petitionId}`,
  sql`delete from petitioners.member_code where shard_key = ${shardKey} and petition_id = ${petitionId}`,
];
