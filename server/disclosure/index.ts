import type { LocalDate } from '../../core/calendar/index.ts';
import { leftIn } from '../../core/disclosure/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { type DossierChange, type Dossiers, type LoadedDossier, payloadOf } from '../dossiers/index.ts';
import type { Directory } from '../organs/index.ts';
import { everybody } from '../petitioners/index.ts';
import type { Petitions } from '../petitions/index.ts';
import type { Clock, Db, Files, OutboxEvent } from '../platform/index.ts';
import { dropVersion, putVersion, versionsFromDesk } from '../statutes/index.ts';
import type { DisclosedEntry, DisclosedPage, StandingNotice } from './contract.ts';
import { openCopies, previewDiffers } from './copies.ts';
import { attachmentsOf, draftOf, entryFrom, noticeFrom, wordsOf } from './derived.ts';
import { oneNotice, oweNotices } from './notices.ts';
import { versionFrom } from './statute-versions.ts';
import {
  dropWaiting,
  due,
  type EntryRow,
  entries,
  entryOf,
  keepCopies,
  noticesOf,
  putEntry,
  putNotice,
  putWaiting,
} from './store.ts';

export { disclosureRoutes } from './routes.ts';

export interface DisclosureDeps {
  db: Db;
  clock: Clock;
  files: Files;
  dossiers: Dossiers;
  petitions: Petitions;
  directory(): Directory;
  /** Officers in office who handle petitions: where there is one, the organ receives them. */
  handlers(): { organId: string }[];
  /** The county of this office. */
  shardKey(): string;
}
export type Disclosure = ReturnType<typeof openDisclosure>;

const pageSize = 20;

/** 公开: what the public reads, derived from dossiers. */
export function openDisclosure(deps: DisclosureDeps) {
  const { db, clock, dossiers, petitions } = deps;
  const copies = openCopies(deps);

  /** Puts what these facts make on the public pages. */
  async function put(loaded: LoadedDossier): Promise<boolean> {
    const { shardKey, dossierId, kind, state } = loaded;
    const local = db.local(shardKey);
    if (kind.name === 'public-notice') {
      const row = noticeFrom(loaded);
      if (!row) return false;
      const before = (await local.rows(noticesOf(shardKey))).find(({ organId }) => organId === row.organId);
      await local.run(putNotice(row));
      return before === undefined || (before.dossierId === row.dossierId && !same(before, row));
    }
    if (kind.name === 'statute-version') return putStatute(loaded);
    const kept = attachmentsOf(loaded).map(({ copyId }) => copyId);
    if (kept.length > 0) await local.run(keepCopies(shardKey, dossierId, kept));
    if (state.phase === 'approved')
      await local.run(putWaiting(shardKey, dossierId, (state as never as { notBefore: LocalDate }).notBefore));
    else await local.run(dropWaiting(shardKey, dossierId));
    const entry = entryFrom(loaded);
    const before = await local.first(entryOf(shardKey, dossierId));
    if (entry) await local.run(putEntry(entry));
    return entry !== undefined && !same(before, entry);
  }

  async function putStatute(loaded: LoadedDossier): Promise<boolean> {
    const version = versionFrom(loaded);
    const before = (await versionsFromDesk(db)).find(({ versionId }) => versionId === loaded.dossierId);
    if (version) await putVersion(db, version);
    else if (before) await dropVersion(db, loaded.dossierId);
    return version
      ? before === undefined || before.inForceFrom !== version.inForceFrom || before.endsOn !== version.endsOn
      : before !== undefined;
  }

  /** Names of the parties of the petitions that a publication is about. */
  async function namesOf(numbers: readonly string[]): Promise<string[]> {
    const found = await petitions.byNumbers(numbers, 'rule');
    const all = await Promise.all(
      found.map(async (at) => {
        const parties = await (await petitions.opened(at))?.parties();
        if (!parties) return [];
        return everybody(parties).map(({ name }) => name);
      }),
    );
    return [...new Set(all.flat())].filter((name) => name.length > 1);
  }

  /** What is attached is what the scan made; its words name no party. */
  async function attachable({ fact, after, ...change }: DossierChange): Promise<Refusal | undefined> {
    const { description, copy } = payloadOf(fact) as {
      description: string;
      copy: Parameters<typeof copies.attachable>[1];
    };
    const names = await namesOf(after.matters);
    if (names.some((name) => description.includes(name))) return partyNamed(1);
    return copies.attachable(change, copy);
  }

  async function publishDue(): Promise<number> {
    let published = 0;
    for (const at of await db.wide().rows(due(clock.today()))) {
      const loaded = await dossiers.opened(at);
      if (loaded?.state.phase !== 'approved') continue;
      const done = await dossiers.act({
        ...at,
        act: 'publish',
        payload: {},
        by: { rule: { keeperId: loaded.state.keeperId } },
      });
      // Refused where the matter has become an accusation meanwhile: it waits for a person.
      if (!isRefusal(done)) published += 1;
    }
    return published;
  }

  return {
    deps,
    copies,
    namesOf,
    draftOf,
    /** What an organ owes, publishes and renews is one history. */
    guardNotice: (change: DossierChange) => oneNotice(dossiers, change),
    /** The job: an organ that receives petitions and has no notice owes one from today. @returns how many */
    oweNotices: () => oweNotices(deps),
    /** Before a publication is approved or put out: the parties' names, and whether it may still be public at all. */
    async guard(change: DossierChange): Promise<Refusal | undefined> {
      const { fact, history, after } = change;
      if (fact.act === 'attach') return attachable(change);
      if (fact.act !== 'approve' && fact.act !== 'publish') return undefined;
      const about = await petitions.byNumbers(after.matters, 'rule');
      if (about.some(({ state }) => state.restricted)) return nowRestricted();
      const texts = draftOf({ history });
      const named = texts ? leftIn(texts, await namesOf(after.matters)).filter(({ rule }) => rule === 1) : [];
      if (named.length > 0) return partyNamed(named.length);
      return (await copies.same(change, attachmentsOf({ history }))) ? undefined : previewDiffers();
    },
    /** Told twice, it has put the same. */
    async take({ shardKey, payload }: OutboxEvent): Promise<void> {
      const { kind, dossierId } = payload as { kind: string; dossierId: string };
      if (!kinds.includes(kind)) return;
      const loaded = await dossiers.opened({ shardKey, dossierId });
      if (loaded) await put(loaded);
      if (kind === 'publication') await publishDue();
    },
    /** The job: puts out what has reached its day. @returns how many */
    publishDue,
    /** Derives every public entry again from the facts. @returns how many, and how many stood otherwise */
    async rebuild(): Promise<{ done: number; differing: number }> {
      const report = { done: 0, differing: 0 };
      for (const kind of kinds) {
        for (const at of await dossiers.everywhere(kind)) {
          const loaded = await dossiers.opened(at);
          if (loaded && (await put(loaded))) report.differing += 1;
          report.done += 1;
        }
      }
      return report;
    },
    async list(shardKey: string, q: string, after: string | undefined): Promise<DisclosedPage> {
      const [publishedOn, dossierId] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after ?? '')?.slice(1) ?? [];
      const from = publishedOn && dossierId ? { publishedOn: publishedOn as LocalDate, dossierId } : undefined;
      const words = q.trim() === '' ? [] : wordsOf(q.slice(0, 40));
      const rows = await db.local(shardKey).rows(entries(shardKey, words, from, pageSize + 1));
      const shown = rows.slice(0, pageSize);
      const last = shown.at(-1);
      return {
        entries: shown.map(publicEntry),
        next: rows.length > pageSize && last ? `${last.publishedOn}_${last.dossierId}` : null,
      };
    },
    async entry(shardKey: string, id: string): Promise<DisclosedEntry | undefined> {
      if (!isId(id)) return undefined;
      const row = await db.local(shardKey).first(entryOf(shardKey, id));
      return row && publicEntry(row);
    },
    /** One file of a public attachment, by its digest; undefined where it is not public, or no longer. */
    async file(shardKey: string, id: string, digest: string): Promise<PublicFile | undefined> {
      if (!isId(id)) return undefined;
      const row = await db.local(shardKey).first(entryOf(shardKey, id));
      for (const [i, { sheets }] of (row?.attachments ?? []).entries()) {
        const at = sheets.findIndex((sheet) => sheet.digest === digest);
        const loaded = at < 0 ? undefined : await dossiers.opened({ shardKey, dossierId: id });
        const bytes = loaded && (await copies.bytesOf(loaded, sheets[at]!));
        const { type } = sheets[at] ?? {};
        if (bytes && type)
          return { type, bytes, name: `attachment-${i + 1}-${at + 1}.${type === 'image/jpeg' ? 'jpg' : 'txt'}` };
      }
      return undefined;
    },
    async notices(shardKey: string): Promise<StandingNotice[]> {
      const directory = deps.directory();
      const rows = await db.local(shardKey).rows(noticesOf(shardKey));
      return rows
        .map(({ organId, texts, since }) => {
          const organ = directory.organName(organId);
          return { organ, bureau: directory.organ(organId)?.kind === 'bureau', since, texts };
        })
        .sort((a, b) => Number(b.bureau) - Number(a.bureau));
    },
  };
}

/** A file as it is sent to anybody. */
export interface PublicFile {
  type: 'image/jpeg' | 'text/plain';
  bytes: Uint8Array;
  /** Says nothing of anybody. */
  name: string;
}

const isId = (id: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id);

const kinds = ['publication', 'public-notice', 'statute-version'];

const publicEntry = ({ shardKey: _, dossierId, words: _words, ...row }: EntryRow): DisclosedEntry => ({
  id: dossierId,
  ...row,
});

const same = (a: unknown, b: unknown) => stable(a) === stable(b);
const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner as object).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const partyNamed = (n: number): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'publication.approve.party-named',
    cite: 'H.disclosure',
    what: { zh: `有${n}处是当事人的姓名，还没有遮盖。`, en: `The name of a party stands uncovered ${n} times.` },
    way: { zh: '请退回，由起草人「按规则遮盖」。', en: 'Send it back: it is covered by rule.' },
  });

const nowRestricted = (): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'publication.restricted',
    cite: 'R.30',
    what: {
      zh: '这件事已按检举控告办理，不能公开（第30条）。',
      en: 'The matter is an accusation now and is never published (Art. 30).',
    },
    way: { zh: '请撤下。', en: 'Take it down.' },
  });
