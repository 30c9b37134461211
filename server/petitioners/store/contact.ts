import type { Instant } from '../../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../../platform/db/index.ts';

interface At {
  shardKey: string;
  petitionId: string;
}

/** What a party said of themselves until now, kept as it was sealed. */
export const keepEarlier = ({ shardKey, petitionId }: At, partyId: string, until: Instant): Write => ({
  name: 'earlier_party_kept',
  statement: sql`insert into petitioners.earlier_party (shard_key, petition_id, party_id, until, sealed)
    select p.shard_key, p.petition_id, p.party_id, ${until}::timestamptz, p.sealed from petitioners.party p
    where p.shard_key = ${shardKey} and p.petition_id = ${petitionId} and p.party_id = ${partyId}`,
});

export const changeParty = ({ shardKey, petitionId }: At, partyId: string, sealed: Buffer): Write => ({
  name: 'party_changed',
  statement: sql`update petitioners.party set sealed = ${sealed}
    where shard_key = ${shardKey} and petition_id = ${petitionId} and party_id = ${partyId}`,
});

export const earlierParties = ({ shardKey, petitionId }: At): Query<{ id: string; sealed: Buffer }> => sql`
  select party_id as id, sealed from petitioners.earlier_party
  where shard_key = ${shardKey} and petition_id = ${petitionId} order by until`;
