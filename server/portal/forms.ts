import type { FastifyRequest } from 'fastify';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { UploadView } from '../../web/portal/draft.ts';
import type { PortalDeps } from './deps.ts';
import { fileRefusal } from './file-refusal.ts';

/**
 * Bytes of a form that is read to its end, so that a text far too long comes back in its field with the reason, instead of
 * being lost: a million Chinese characters, each nine bytes in a form.
 */
export const formLimit = 12 * 1024 * 1024;

/** A sent form: its fields (several values of one name joined by commas), and its files, taken in or refused one by one. */
export async function readForm(
  request: FastifyRequest,
  deps: Pick<PortalDeps, 'upload'>,
  room: number,
): Promise<{ fields: Record<string, string>; files: (UploadView | Refusal)[] }> {
  if (!request.isMultipart()) return { fields: fieldsOf(request.body), files: [] };
  const fields: Record<string, string> = {};
  const files: (UploadView | Refusal)[] = [];
  let beyond = false;
  // One too many is a sentence beside the field, not an error of the connection: what is beyond is read and dropped.
  const how = { limits: { files: 500, fieldSize: formLimit }, throwFileSizeLimit: false };
  for await (const part of request.parts(how)) {
    if (part.type === 'field') {
      const value = String(part.value ?? '');
      fields[part.fieldname] = part.fieldname in fields ? `${fields[part.fieldname]},${value}` : value;
    } else if (!part.filename) part.file.resume();
    else if (files.filter((one) => !isRefusal(one)).length >= room) {
      part.file.resume();
      beyond = true;
    } else {
      const taken = await deps.upload({ name: part.filename, content: part.file });
      files.push(part.file.truncated ? fileRefusal.tooLarge(part.filename) : taken);
    }
  }
  return { fields, files: beyond ? [...files, fileRefusal.tooMany()] : files };
}

function fieldsOf(body: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : String(value ?? ''),
    ]),
  );
}
