import type { FastifyRequest } from 'fastify';
import type { Refusal } from '../../core/refusal.ts';
import type { UploadView } from '../../web/portal/draft.ts';
import type { PortalDeps } from './deps.ts';
import { fileRefusal } from './file-refusal.ts';

/** A sent form: its fields (several values of one name joined by commas), and its files, taken in or refused one by one. */
export async function readForm(
  request: FastifyRequest,
  deps: Pick<PortalDeps, 'upload'>,
  room: number,
): Promise<{ fields: Record<string, string>; files: (UploadView | Refusal)[] }> {
  if (!request.isMultipart()) return { fields: fieldsOf(request.body), files: [] };
  const fields: Record<string, string> = {};
  const files: (UploadView | Refusal)[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else if (!part.filename) part.file.resume();
    else if (files.length >= room) {
      part.file.resume();
      files.push(fileRefusal.tooMany());
    } else {
      const taken = await deps.upload({ name: part.filename, content: part.file });
      files.push(part.file.truncated ? fileRefusal.tooLarge(part.filename) : taken);
    }
  }
  return { fields, files };
}

function fieldsOf(body: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : String(value ?? ''),
    ]),
  );
}
