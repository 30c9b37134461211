import { type Instant, instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import { newId } from '../platform/crypto/index.ts';
import type { Runner } from '../platform/db/index.ts';
import { type AccessRow, accessCount, accessOf, addAccess, type ReadsShown } from './store.ts';

/** One read by staff. */
export interface Read {
  petitionId: string;
  organId: string;
  officerId: string;
  role: string;
  /** What was opened, a word of `readWords`. */
  what: ReadKind;
  purpose?: string | undefined;
  /** Whether a name or another means of identity was shown. */
  identity?: boolean;
  /** Showing it is put off, where the law asks for it: discipline organs and the custodian on restricted matters. */
  delayed?: boolean;
}

/** What counts as a read (decisions 25). */
export const readWords = {
  case: { zh: '查看案情', en: 'Read the case' },
  list: { zh: '列表中看到', en: 'Saw it in a list' },
  search: { zh: '搜索中看到', en: 'Found it in a search' },
  duplicate: { zh: '登记时比对是否同一件事', en: 'Compared at registration' },
  preview: { zh: '预览文书', en: 'Previewed a document' },
  document: { zh: '打开文书', en: 'Opened a document' },
  attachment: { zh: '打开材料', en: 'Opened an attachment' },
  receipt: { zh: '打开凭证', en: 'Opened the receipt' },
  identity: { zh: '查看身份', en: 'Read the identity' },
  'identity-request': { zh: '申请或审核查看身份', en: 'Asked for the identity, or decided on that' },
  access: { zh: '查看谁看过', en: 'Read the access record' },
  slip: { zh: '打印查询码凭条（旧码作废）', en: 'Printed a slip with a new query code (the old one ended)' },
  'agent-slip': { zh: '打印代理人取码条', en: 'Printed a slip for an agent' },
  'member-slip': { zh: '打印给同来的人的取码条', en: 'Printed a slip for somebody who came along' },
  export: { zh: '导出', en: 'Exported' },
  concern: { zh: '查看所反映的办理问题', en: 'Read a report on the handling' },
  act: { zh: '办理', en: 'Acted on it' },
} as const;
export type ReadKind = keyof typeof readWords;

/** No article gives a number; discipline work is shown after this long, never left out (decisions 25). */
const delayedForDays = 180;

/** Writes reads down before their answer leaves. Several reads, a list's, are one statement. */
export async function recordReads(runner: Runner, shardKey: string, reads: Read[], now: Instant): Promise<void> {
  if (reads.length === 0) return;
  const later = instantOf(millisecondsOf(now) + delayedForDays * 86_400_000);
  const rows: AccessRow[] = reads.map((read) => ({
    id: newId(now),
    petitionId: read.petitionId,
    at: now,
    organId: read.organId,
    officerId: read.officerId,
    role: read.role,
    what: read.what,
    purpose: read.purpose ?? null,
    identity: read.identity ?? false,
    visibleFrom: read.delayed ? later : now,
  }));
  await runner.run(addAccess(shardKey, rows).statement);
}

export type AccessItem = Omit<AccessRow, 'petitionId'>;

/**
 * The newest 500 reads that may be shown by now, newest first.
 * @param shown which of them an officer may know of; absent for the petitioner, who sees them all
 */
export const readsOf = (runner: Runner, shardKey: string, petitionId: string, now: Instant, shown?: ReadsShown) =>
  runner.rows<AccessItem>(accessOf({ shardKey, petitionId }, now, 500, shown));

export async function countReads(
  runner: Runner,
  shardKey: string,
  petitionId: string,
  now: Instant,
  shown?: ReadsShown,
): Promise<number> {
  return (await runner.first(accessCount({ shardKey, petitionId }, now, shown)))?.n ?? 0;
}
