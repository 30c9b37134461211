import type { Instant, LocalDate } from '../../core/calendar/index.ts';
import { type Query, sql, type Write } from '../platform/db/index.ts';

export interface UploadRow {
  tokenDigest: Buffer;
  fileId: string;
  wrappedKey: Buffer;
  name: Buffer;
  type: string;
  bytes: number;
}

export const addUpload = (row: UploadRow, at: Instant, expires: Instant): Query => sql`
  insert into evidence.upload (token_digest, file_id, wrapped_key, name, type, bytes, uploaded_at, expires_at)
  values (${row.tokenDigest}, ${row.fileId}, ${row.wrappedKey}, ${row.name}, ${row.type}, ${row.bytes}, ${at}, ${expires})`;

export const uploadsBy = (digests: Buffer[], now: Instant): Query<UploadRow> => sql`
  select token_digest as "tokenDigest", file_id as "fileId", wrapped_key as "wrappedKey", name, type, bytes
  from evidence.upload where token_digest = any(${digests}::bytea[]) and expires_at > ${now}`;

export const forgetUploads = (digests: Buffer[]): Write => ({
  name: 'uploads_taken',
  statement: sql`delete from evidence.upload where token_digest = any(${digests}::bytea[])`,
});

export const forgetExpired = (by: Instant): Query<{ fileId: string }> => sql`
  delete from evidence.upload where expires_at <= ${by} returning file_id as "fileId"`;

export interface AttachmentRow {
  fileId: string;
  sealedKey: Buffer;
  name: Buffer;
  type: string;
  bytes: number;
  addedOn: LocalDate;
  addedSeq: number;
  addedBy: 'petitioner' | 'office';
}

export function addAttachments(shardKey: string, petitionId: string, rows: AttachmentRow[]): Write {
  const column = <Key extends keyof AttachmentRow>(key: Key) => rows.map((row) => row[key]);
  return {
    name: 'attachments_added',
    statement: sql`insert into evidence.attachment
        (shard_key, petition_id, file_id, sealed_key, name, type, bytes, added_on, added_seq, added_by)
      select ${shardKey}::text, ${petitionId}::uuid, x.file_id, x.sealed_key, x.name, x.type, x.bytes, x.added_on, x.added_seq, x.added_by
      from unnest(${column('fileId')}::text[], ${column('sealedKey')}::bytea[], ${column('name')}::bytea[], ${column('type')}::text[],
        ${column('bytes')}::integer[], ${column('addedOn')}::date[], ${column('addedSeq')}::integer[], ${column('addedBy')}::text[])
        as x(file_id, sealed_key, name, type, bytes, added_on, added_seq, added_by)`,
  };
}

export const attachmentsOf = (shardKey: string, petitionId: string): Query<AttachmentRow> => sql`
  select file_id as "fileId", sealed_key as "sealedKey", name, type, bytes, added_on as "addedOn", added_seq as "addedSeq",
    added_by as "addedBy"
  from evidence.attachment where shard_key = ${shardKey} and petition_id = ${petitionId} order by added_seq, file_id`;
