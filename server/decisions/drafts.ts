import { createHash } from 'node:crypto';
import type { LocalDate } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { LoadedDossier } from '../dossiers/index.ts';
import { publicCopy } from '../evidence/index.ts';
import type { OutboxEvent } from '../platform/index.ts';
import type { DraftFile } from './contract.ts';
import type { DecisionsDeps } from './deps.ts';
import { draftCopies, putDraftCopy, type Sheet } from './store.ts';

const kind = 'decision-assessment';
const placeOf = (digest: string) => `draft-copy/${digest}`;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * When a draft goes to the public, clean copies of its papers are made: drawn anew, so that nothing hidden is in them, numbers and
 * places of persons covered by rule. A paper in which something is left uncovered, or that cannot be cleaned, is not published;
 * the page says that there is one. Told twice, the copies are made once.
 */
export async function takeDraft(deps: DecisionsDeps, { shardKey, payload }: OutboxEvent): Promise<void> {
  const event = payload as { kind: string; dossierId: string; act: string; seq: number };
  if (event.kind !== kind || event.act !== 'openConsultation') return;
  const loaded = await deps.dossiers.opened({ shardKey, dossierId: event.dossierId });
  const opened = loaded?.history.find(({ seq }) => seq === event.seq);
  if (!loaded || !opened) return;
  const { dossierId, seal } = loaded;
  const roundOn = opened.occurredOn;
  const local = deps.db.local(shardKey);
  if ((await local.rows(draftCopies(shardKey, dossierId, roundOn))).length > 0) return;
  const { evidence } = deps.dossiers.deps;
  const at = { shardKey, petitionId: dossierId };
  const drafts = draftsOf(loaded, opened.seq, await evidence.of(local, at, seal));
  for (const [i, { fileId }] of drafts.entries()) {
    const original = await evidence.open(local, { ...at, fileId }, seal, 'whole');
    const made = original && (await publicCopy(original.file.type, original.bytes, { names: [], regions: [] }));
    const clean = made && !isRefusal(made) && made.left === 0 ? made : undefined;
    const sheets = clean && (await Promise.all(clean.sheets.map((sheet) => kept(deps, loaded, sheet))));
    await local.run(putDraftCopy({ shardKey, dossierId, roundOn, n: i + 1, sheets: sheets ?? null }));
  }
}

/** The papers of this round: those that came with the consultation, else those of the draft. */
function draftsOf<File extends { seq: number }>({ history }: LoadedDossier, opened: number, files: File[]): File[] {
  const own = files.filter(({ seq }) => seq === opened);
  return own.length > 0 ? own : files.filter(({ seq }) => seq === history[0]!.seq);
}

async function kept(
  { files }: DecisionsDeps,
  { seal }: LoadedDossier,
  { type, bytes }: { type: string; bytes: Uint8Array },
): Promise<Sheet> {
  const digest = hashOf(bytes);
  return { digest, type, bytes: bytes.length, fileId: await files.put(seal.sealBytes(placeOf(digest), bytes)) };
}

/** The papers of a round as the public page lists them. */
export async function draftFiles(
  { db }: DecisionsDeps,
  { shardKey, dossierId }: Pick<LoadedDossier, 'shardKey' | 'dossierId'>,
  roundOn: LocalDate,
): Promise<DraftFile[]> {
  const rows = await db.local(shardKey).rows(draftCopies(shardKey, dossierId, roundOn));
  return rows.map(({ n, sheets }) => ({
    n,
    sheets: sheets?.map(({ digest, type, bytes }) => ({ digest, type, bytes })) ?? null,
  }));
}

/** One sheet, by its digest; undefined where it is none of this draft, or its bytes are no longer what the digest says. */
export async function draftFile(
  deps: DecisionsDeps,
  loaded: LoadedDossier,
  roundOn: LocalDate,
  digest: string,
): Promise<{ type: string; bytes: Uint8Array } | undefined> {
  const { shardKey, dossierId, seal } = loaded;
  const rows = await deps.db.local(shardKey).rows(draftCopies(shardKey, dossierId, roundOn));
  const sheet = rows.flatMap(({ sheets }) => sheets ?? []).find((one) => one.digest === digest);
  const sealed = sheet && (await deps.files.get(sheet.fileId));
  const bytes = sealed && seal.openBytes(placeOf(digest), sealed);
  return sheet && bytes && hashOf(bytes) === digest ? { type: sheet.type, bytes } : undefined;
}
