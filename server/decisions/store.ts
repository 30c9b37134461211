import type { LocalDate } from '../../core/calendar/index.ts';
import { type Query, sql } from '../platform/db/index.ts';

export interface CommentRow {
  shardKey: string;
  commentId: string;
  dossierId: string;
  roundOn: LocalDate;
  sealed: Buffer;
  receivedOn: LocalDate;
  kind: string | null;
}

const columns = sql`c.shard_key as "shardKey", c.comment_id as "commentId", c.dossier_id as "dossierId", c.round_on as "roundOn",
  c.sealed, c.received_on as "receivedOn", c.kind`;

/** Adds nothing where the same form was sent before: the first code stays the comment's. */
export const addComment = (row: Omit<CommentRow, 'kind'> & { codeDigest: Buffer; onceDigest: Buffer }): Query => sql`
  insert into decisions.comment (shard_key, comment_id, dossier_id, round_on, sealed, received_on, code_digest, once_digest)
  values (${row.shardKey}, ${row.commentId}, ${row.dossierId}, ${row.roundOn}, ${row.sealed}, ${row.receivedOn},
    ${row.codeDigest}, ${row.onceDigest})
  on conflict (shard_key, once_digest) do nothing`;

/** One consultation's comments after one, day by day; within a day in no order. */
export const commentsOf = (
  at: { shardKey: string; dossierId: string },
  roundOn: LocalDate,
  after: { receivedOn: LocalDate; commentId: string } | undefined,
  most: number,
): Query<CommentRow> => sql`
  select ${columns} from decisions.comment c
  where c.shard_key = ${at.shardKey} and c.dossier_id = ${at.dossierId} and c.round_on = ${roundOn}
    ${after === undefined ? sql`` : sql`and (c.received_on, c.comment_id) > (${after.receivedOn}::date, ${after.commentId}::uuid)`}
  order by c.received_on, c.comment_id limit ${most}`;

/** How many comments of each kind; null: not sorted yet. */
export const countsByKind = (
  at: { shardKey: string; dossierId: string },
  roundOn: LocalDate,
): Query<{ kind: string | null; count: number }> => sql`
  select c.kind, count(*)::integer as count from decisions.comment c
  where c.shard_key = ${at.shardKey} and c.dossier_id = ${at.dossierId} and c.round_on = ${roundOn}
  group by c.kind order by c.kind nulls first`;

export const sortComment = (
  at: { shardKey: string; dossierId: string },
  roundOn: LocalDate,
  commentIds: string[],
  kind: string,
): Query => sql`
  update decisions.comment set kind = ${kind}
  where shard_key = ${at.shardKey} and dossier_id = ${at.dossierId} and round_on = ${roundOn}
    and comment_id = any(${commentIds}::uuid[])`;

export const commentByCode = (shardKey: string, digest: Buffer): Query<CommentRow> => sql`
  select ${columns} from decisions.comment c where c.shard_key = ${shardKey} and c.code_digest = ${digest}`;

/** One file of a public copy. */
export interface Sheet {
  digest: string;
  fileId: string;
  type: string;
  bytes: number;
}

export interface DraftCopyRow {
  shardKey: string;
  dossierId: string;
  roundOn: LocalDate;
  n: number;
  sheets: Sheet[] | null;
}

export const putDraftCopy = ({ shardKey, dossierId, roundOn, n, sheets }: DraftCopyRow): Query => sql`
  insert into decisions.draft_copy (shard_key, dossier_id, round_on, n, sheets)
  values (${shardKey}, ${dossierId}, ${roundOn}, ${n}, ${sheets === null ? null : JSON.stringify(sheets)}::jsonb)
  on conflict (shard_key, dossier_id, round_on, n) do nothing`;

export const draftCopies = (
  shardKey: string,
  dossierId: string,
  roundOn: LocalDate,
): Query<Pick<DraftCopyRow, 'n' | 'sheets'>> => sql`
  select n, sheets from decisions.draft_copy
  where shard_key = ${shardKey} and dossier_id = ${dossierId} and round_on = ${roundOn} order by n`;
