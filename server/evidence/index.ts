import { randomBytes } from 'node:crypto';
import { type Instant, instantOf, type LocalDate, millisecondsOf } from '../../core/calendar/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Clock } from '../platform/clock.ts';
import type { Keys } from '../platform/crypto/index.ts';
import type { Db, Runner, Write } from '../platform/db/index.ts';
import type { Files } from '../platform/files/index.ts';
import { anew } from './anew/index.ts';
import { kindOf } from './file-kind.ts';
import {
  type AttachmentRow,
  addAttachments,
  addUpload,
  attachmentsOf,
  forgetExpired,
  forgetUploads,
  uploadsBy,
} from './store.ts';

export { notForPublic, publicCopy } from './public-copy/index.ts';

export interface EvidenceDeps {
  db: Db;
  clock: Clock;
  keys: Keys;
  files: Files;
  limits: { megabytes: number; perPetition: number };
}

/** Seals with the case's key; passed in, so that this slice knows no other. */
interface Seal {
  seal(place: string, text: string): Buffer;
  open(place: string, sealed: Uint8Array): string;
  sealBytes(place: string, bytes: Uint8Array): Buffer;
  openBytes(place: string, sealed: Uint8Array): Buffer;
}

export interface Claiming {
  shardKey: string;
  petitionId: string;
  seal: Seal;
  /** The fact by which they come in. */
  seq: number;
  by: 'petitioner' | 'office';
  today: LocalDate;
  /** How many the petition has already. */
  already: number;
}

export interface Attachment {
  fileId: string;
  name: string;
  type: string;
  bytes: number;
  addedOn: LocalDate;
  /** The fact by which it came in. */
  seq: number;
  by: 'petitioner' | 'office';
}

export type Evidence = ReturnType<typeof openEvidence>;

const waitsFor = 24 * 3_600_000;
const grace = 3_600_000;

/** 材料: uploads, and the files of a matter. */
export function openEvidence({ db, clock, keys, files, limits }: EvidenceDeps) {
  const digestOf = (token: string) => keys.mac('upload-token', token);
  /** By file, which never changes: trying is slow. The oldest are forgotten. */
  const known = new Map<string, boolean>();

  async function isClean(row: AttachmentRow, seal: Seal): Promise<boolean> {
    const before = known.get(row.fileId);
    if (before !== undefined) return before;
    const sealed = await files.get(row.fileId);
    if (!sealed) return false;
    const { clean } = await anew(
      row.type,
      keys.open(seal.openBytes(`file/${row.fileId}`, row.sealedKey), sealed, 'file'),
    );
    known.set(row.fileId, clean);
    if (known.size > 2_000) known.delete(known.keys().next().value!);
    return clean;
  }

  return {
    limits,

    /**
     * Takes a file that waits to be attached. Its bytes are on disk, sealed, when this returns.
     * @param bytes undefined where there were more than the limit
     */
    async upload(
      name: string,
      bytes: Uint8Array | undefined,
    ): Promise<{ token: string; name: string; type: string; bytes: number } | Refusal> {
      const shown = baseName(name);
      if (!bytes || bytes.length > limits.megabytes * 1024 * 1024) return tooLarge(shown, limits.megabytes);
      const type = await kindOf(shown, bytes);
      if (isRefusal(type)) return type;
      const { key, wrapped } = keys.newCaseKey();
      const fileId = await files.put(keys.seal(key, bytes, 'file'));
      const token = randomBytes(24).toString('base64url');
      const now = clock.now();
      const row = {
        tokenDigest: digestOf(token),
        fileId,
        wrappedKey: wrapped,
        name: keys.seal(key, shown, 'name'),
        type,
        bytes: bytes.length,
      };
      await db.wide().run(addUpload(row, now, later(now)));
      return { token, name: shown, type, bytes: bytes.length };
    },

    /** The parts of an act's statement that make waiting uploads files of the matter. */
    async claim(tokens: string[], to: Claiming): Promise<{ fileIds: string[]; writes: Write[] } | Refusal> {
      if (tokens.length === 0) return { fileIds: [], writes: [] };
      if (to.already + tokens.length > limits.perPetition) return tooMany(limits.perPetition);
      const digests = tokens.map(digestOf);
      const uploads = await db.wide().rows(uploadsBy(digests, clock.now()));
      const missing = digests.findIndex((digest) => !uploads.some(({ tokenDigest }) => tokenDigest.equals(digest)));
      if (missing >= 0) return gone(missing);
      const rows = uploads.map((upload): AttachmentRow => {
        const key = keys.unwrap(upload.wrappedKey);
        const name = keys.open(key, upload.name, 'name').toString('utf8');
        return {
          fileId: upload.fileId,
          sealedKey: to.seal.sealBytes(`file/${upload.fileId}`, key),
          name: to.seal.seal(`file-name/${upload.fileId}`, name),
          type: upload.type,
          bytes: upload.bytes,
          addedOn: to.today,
          addedSeq: to.seq,
          addedBy: to.by,
        };
      });
      const writes = [addAttachments(to.shardKey, to.petitionId, rows), forgetUploads(digests)];
      return { fileIds: rows.map(({ fileId }) => fileId), writes };
    },

    async of(runner: Runner, at: { shardKey: string; petitionId: string }, seal: Seal): Promise<Attachment[]> {
      return (await runner.rows(attachmentsOf(at.shardKey, at.petitionId))).map((row) => presented(row, seal));
    },

    async count(runner: Runner, at: { shardKey: string; petitionId: string }): Promise<number> {
      return (await runner.rows(attachmentsOf(at.shardKey, at.petitionId))).length;
    },

    /**
     * One file for a reader. Place, author and device are taken out of pictures and papers; `whole` keeps them, for the scan alone.
     * @returns undefined where the matter has no such file
     */
    async open(
      runner: Runner,
      at: { shardKey: string; petitionId: string; fileId: string },
      seal: Seal,
      as: 'shown' | 'whole' = 'shown',
    ): Promise<{ file: Attachment; bytes: Uint8Array } | undefined> {
      const row = (await runner.rows(attachmentsOf(at.shardKey, at.petitionId))).find(
        ({ fileId }) => fileId === at.fileId,
      );
      if (!row) return undefined;
      const sealed = await files.get(row.fileId);
      if (!sealed) throw new Error(`the stored file ${row.fileId} is missing`);
      const bytes = keys.open(seal.openBytes(`file/${row.fileId}`, row.sealedKey), sealed, 'file');
      return { file: presented(row, seal), bytes: as === 'whole' ? bytes : (await anew(row.type, bytes)).bytes };
    },

    /** The files of a matter, and whether each is shown without what tells who made it and where. */
    async shownClean(
      runner: Runner,
      at: { shardKey: string; petitionId: string },
      seal: Seal,
    ): Promise<{ type: string; clean: boolean }[]> {
      const rows = await runner.rows(attachmentsOf(at.shardKey, at.petitionId));
      const all = [];
      for (const row of rows) all.push({ type: row.type, clean: await isClean(row, seal) });
      return all;
    },

    /**
     * Uploads that nobody attached within a day are forgotten, and their bytes removed. An hour later than they expire: an act
     * that took one at the last moment has been written by then. If we crash here, bytes without a key are left: noise.
     * @returns uploads forgotten
     */
    async forgetExpired(): Promise<number> {
      const forgotten = await db.wide().rows(forgetExpired(instantOf(millisecondsOf(clock.now()) - grace)));
      for (const { fileId } of forgotten) await files.remove(fileId);
      return forgotten.length;
    },
  };
}

const later = (now: Instant) => instantOf(millisecondsOf(now) + waitsFor);

function presented(row: AttachmentRow, seal: Seal): Attachment {
  const name = seal.open(`file-name/${row.fileId}`, row.name);
  const { fileId, type, bytes, addedOn, addedSeq, addedBy } = row;
  return { fileId, name, type, bytes, addedOn, seq: addedSeq, by: addedBy };
}

/** A name without folders and control characters, at most 120 characters with its ending kept. */
function baseName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  const last = (name.split(/[\\/]/).pop() ?? '').replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  const dot = last.lastIndexOf('.');
  const ending = dot > 0 ? last.slice(dot).slice(0, 10) : '';
  return (last.length > 120 ? last.slice(0, 120 - ending.length) + ending : last) || '未命名';
}

function tooLarge(name: string, most: number): Refusal {
  return refuse({
    kind: 'tooLarge',
    code: 'upload.too-large',
    field: 'file',
    what: { zh: `「${name}」超过${most} MB。`, en: `“${name}” is larger than ${most} MB.` },
    way: {
      zh: '可点「压缩后上传」，或把原件带到窗口。',
      en: 'Compress it and try again, or bring the original to the window.',
    },
    data: { megabytes: most },
  });
}

function tooMany(most: number): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'upload.too-many',
    field: 'uploads',
    what: { zh: `一件事最多收${most}份材料。`, en: `A matter takes at most ${most} files.` },
    way: { zh: '请合并几张，或把原件带到窗口。', en: 'Put some together, or bring the originals to the window.' },
    data: { most },
  });
}

function gone(at: number): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'upload.gone',
    field: `uploads.${at}`,
    what: { zh: '有一份材料上传太久，已经不在了。', en: 'A file was uploaded too long ago and is gone.' },
    way: { zh: '请重新上传这一份；其余内容都在。', en: 'Upload that one again; everything else is kept.' },
  });
}
