import { createHash } from 'node:crypto';
import { instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import type { Publication, Sheet } from '../../core/disclosure/index.ts';
import { type ActName, acts } from '../../core/procedure/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { LoadedDossier } from '../dossiers/index.ts';
import { notForPublic, publicCopy } from '../evidence/index.ts';
import { newId } from '../platform/crypto/index.ts';
import type { DisclosureSource, MadeCopyView } from './contract.ts';
import type { DraftAttachment } from './derived.ts';
import type { DisclosureDeps } from './index.ts';
import { addCopy, copyOf, forgetCopies } from './store.ts';

/** What is kept of a copy, sealed: where it comes from, what was hidden there, what was done. */
export interface CopyRecord extends Omit<MadeCopyView, 'copyId' | 'text'> {
  matter: string;
  fileId: string;
}

type Held = Pick<LoadedDossier, 'shardKey' | 'dossierId' | 'seal'>;

interface Wishes {
  regions: { page: number; x: number; y: number; width: number; height: number }[];
  text?: string | undefined;
}

const placeOf = (digest: string) => `public-copy/${digest}`;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const days = 24 * 3_600_000;

/** 公开副本: made of the attachments of a publication's matters, kept sealed until the page is public. */
export function openCopies(deps: DisclosureDeps) {
  const { db, clock, dossiers, petitions, files } = deps;
  const { evidence } = dossiers.deps;

  async function recordOf({ shardKey, dossierId, seal }: Held, copyId: string) {
    const row = await db.local(shardKey).first(copyOf(shardKey, dossierId, copyId));
    return row && { ...row, ...(JSON.parse(seal.open(`copy/${copyId}`, row.record)) as CopyRecord) };
  }

  /** The very bytes; undefined where they are gone or no longer what their digest says. */
  async function bytesOf(
    { seal }: Pick<LoadedDossier, 'seal'>,
    { fileId, digest }: Sheet,
  ): Promise<Buffer | undefined> {
    const sealed = await files.get(fileId);
    const bytes = sealed && seal.openBytes(placeOf(digest), sealed);
    return bytes && hashOf(bytes) === digest ? bytes : undefined;
  }

  return {
    recordOf,
    bytesOf,

    /** The attachments of these petitions, and which of them can be made public. */
    async sources(numbers: readonly string[]): Promise<DisclosureSource[]> {
      const found = await petitions.byNumbers(numbers, 'rule');
      const all = await Promise.all(
        found.map(async (at) => {
          const opened = await petitions.opened(at);
          const list = opened ? await evidence.of(db.local(at.shardKey), at, opened.seal) : [];
          return list.map(({ fileId, type, bytes, name, ...added }) => ({
            matter: at.number,
            fileId,
            // People name papers after themselves: only the ending is shown.
            name: /\.[a-z0-9]{1,5}$/i.exec(name)?.[0]?.toLowerCase() ?? '',
            type,
            bytes,
            by: handedInBy(opened!.history, added),
            cannot: notForPublic(type) ?? null,
          }));
        }),
      );
      return all.flat();
    },

    /** Scans one attachment and makes its copy; the copy waits, sealed, for the act that attaches it. */
    async make(
      loaded: LoadedDossier,
      { matter, fileId, ...wishes }: { matter: string; fileId: string } & Wishes,
      names: string[],
    ): Promise<MadeCopyView | Refusal> {
      const [at] = loaded.state.matters.includes(matter) ? await petitions.byNumbers([matter], 'rule') : [];
      const petition = at && !at.state.restricted ? await petitions.opened(at) : undefined;
      const original =
        at && petition && (await evidence.open(db.local(at.shardKey), { ...at, fileId }, petition.seal, 'whole'));
      if (!original) return noSource();
      const { type } = original.file;
      const by = handedInBy(petition.history, original.file);
      if (by === 'petitioner' && (loaded.state as Publication).mode !== 'agreed') return noConsent();
      const made = await publicCopy(type, original.bytes, { names, ...wishes });
      if (isRefusal(made)) return made;
      const sheets = await Promise.all(
        made.sheets.map(async ({ bytes, ...rest }): Promise<Sheet> => {
          const digest = hashOf(bytes);
          return {
            digest,
            fileId: await files.put(loaded.seal.sealBytes(placeOf(digest), bytes)),
            ...rest,
            bytes: bytes.length,
          };
        }),
      );
      const copyId = newId(clock.now());
      const { byRule, left } = made;
      const removed = made.removed.map(({ what }) => what);
      const record: CopyRecord = { matter, fileId, by, sheets, removed, byRule, left };
      await db.local(loaded.shardKey).run(
        addCopy({
          shardKey: loaded.shardKey,
          dossierId: loaded.dossierId,
          copyId,
          record: loaded.seal.seal(`copy/${copyId}`, JSON.stringify(record)),
          fileIds: sheets.map((sheet) => sheet.fileId),
          madeAt: clock.now(),
        }),
      );
      return { copyId, by, sheets, removed, byRule, text: made.text ?? null, left };
    },

    /** Whether what an act attaches is what the scan made, and nothing in it is left uncovered. */
    async attachable(loaded: Held, copy: { copyId: string; by: string; sheets: Sheet[] }) {
      const record = await recordOf(loaded, copy.copyId);
      const fresh = record && millisecondsOf(clock.now()) - millisecondsOf(record.madeAt) < days;
      const isSame =
        record?.by === copy.by &&
        record.sheets.length === copy.sheets.length &&
        record.sheets.every(({ digest, fileId, bytes, type }, i) => {
          const one = copy.sheets[i]!;
          return one.digest === digest && one.fileId === fileId && one.bytes === bytes && one.type === type;
        });
      if (!record || !fresh || !isSame) return unscanned();
      return record.left > 0 ? uncovered(record.left) : undefined;
    },

    /** Whether every sheet still is, byte for byte, what was attached. */
    async same(loaded: Pick<LoadedDossier, 'seal'>, attachments: DraftAttachment[]): Promise<boolean> {
      for (const { sheets } of attachments)
        for (const sheet of sheets) if (!(await bytesOf(loaded, sheet).catch(() => undefined))) return false;
      return true;
    },

    /** Copies that nothing attached. @returns how many */
    async forget(): Promise<number> {
      const gone = await db.wide().rows(forgetCopies(instantOf(millisecondsOf(clock.now()) - 2 * days)));
      for (const fileId of gone.flatMap(({ fileIds }) => fileIds)) await files.remove(fileId);
      return gone.length;
    },
  };
}

/** At the window an officer adds what the visitor brings: whose it is, the act says. */
function handedInBy(
  history: readonly { seq: number; kind: string }[],
  { by, seq }: { by: 'petitioner' | 'office'; seq: number },
): 'petitioner' | 'office' {
  const kind = history.find((fact) => fact.seq === seq)?.kind as ActName | undefined;
  const own = kind === 'register' || kind === undefined || acts[kind].by.includes('petitioner');
  return by === 'petitioner' || own ? 'petitioner' : 'office';
}

export type Copies = ReturnType<typeof openCopies>;

const noSource = () =>
  refuse({
    kind: 'unknown',
    code: 'publication.copy.no-source',
    field: 'fileId',
    what: {
      zh: '这件公开所关的信访事项里没有这份附件。',
      en: 'The matters of this publication have no such attachment.',
    },
    way: { zh: '请从列出的附件里选。', en: 'Choose one of those listed.' },
  });

const noConsent = () =>
  refuse({
    kind: 'unlawful',
    code: 'publication.attach.no-consent',
    cite: 'H.disclosure',
    what: { zh: '本人没有同意，不能公开本人交的材料。', en: 'Without consent, what the petitioner handed in stays.' },
    way: { zh: '可以附单位的材料；或先征得书面同意。', en: 'Add papers of the office, or ask for consent.' },
  });

const unscanned = () =>
  refuse({
    kind: 'unlawful',
    code: 'publication.attach.unscanned',
    field: 'copy',
    cite: 'H.disclosure',
    what: {
      zh: '要附的不是检查后制作的副本，或副本已过一天。',
      en: 'This is not the scanned copy, or it is over a day old.',
    },
    way: { zh: '请在「公开审批页」重新制作副本。', en: 'Make the copy anew on the publishing sheet.' },
  });

const uncovered = (left: number) =>
  refuse({
    kind: 'unlawful',
    code: 'publication.attach.uncovered',
    field: 'copy',
    cite: 'H.disclosure',
    what: { zh: `副本里还有${left}处没有遮盖。`, en: `${left} stretches of the copy are not covered yet.` },
    way: { zh: '请遮盖后重新制作。', en: 'Cover them, and make it anew.' },
    data: { left },
  });

/** Before approval and publishing. */
export const previewDiffers = (): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'publication.preview-differs',
    cite: 'H.disclosure',
    what: {
      zh: '附件存的字节和预览的校验值对不上，不能公开。',
      en: 'Stored bytes and digest of an attachment differ.',
    },
    way: { zh: '请去掉这份附件，重新制作副本。', en: 'Take it out, and make the copy anew.' },
  });
