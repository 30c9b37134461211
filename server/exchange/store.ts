import type { Instant } from '../../core/calendar/index.ts';
import { type Local, sql, type Write } from '../platform/db/index.ts';

/** Refuses a message of a source that is registered already. */
export const importedKey = 'imported_pkey';

/** Remembers for ever that this message is that petition; written in the registration's own statement. */
export function rememberImported(row: {
  shardKey: string;
  source: string;
  messageNo: string;
  petitionId: string;
  at: Instant;
}): Write {
  return {
    name: 'imported',
    statement: sql`insert into exchange.imported (shard_key, source, message_no, petition_id, imported_at)
      values (${row.shardKey}, ${row.source}, ${row.messageNo}, ${row.petitionId}, ${row.at})`,
  };
}

/** Which of these messages are registered already. */
export async function alreadyImported(local: Local, source: string, messageNos: string[]): Promise<Set<string>> {
  const rows = await local.rows<{ messageNo: string }>(sql`select message_no as "messageNo" from exchange.imported
    where shard_key = ${local.shardKey} and source = ${source} and message_no = any(${messageNos}::text[])`);
  return new Set(rows.map(({ messageNo }) => messageNo));
}
