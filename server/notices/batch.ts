import type { LocalDate } from '../../core/calendar/index.ts';
import { fold } from '../../core/procedure/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { type Officer, type OpenedDocument, sees } from '../petitions/index.ts';
import { titleOf } from './called.ts';
import type { DayLetter } from './contract.ts';
import type { NoticesDeps, OpenedCase } from './deps.ts';
import { wantsEnglish, writtenOf } from './open.ts';
import { typesetting } from './render/pdf.ts';
import type { Typesetter } from './render/typst.ts';
import { lettersOfDay, type OpenableDocument } from './store.ts';
import { dateZh } from './words.ts';

/** Letters that go by post: told so in the act, or an opinion that nobody has served yet. */
const opinions = ['D-14', 'D-23', 'D-24'];

interface Posted {
  row: OpenableDocument;
  petition: OpenedCase;
  name: string | undefined;
  address: string | undefined;
}

/** What this officer's organ posts on a day, without names or addresses; a list counts as a reading (decisions 25). */
export async function lettersToPost(deps: NoticesDeps, officer: Officer, on: LocalDate): Promise<DayLetter[]> {
  const posted = await toPost(deps, officer, on);
  await deps.noteReads(posted.map(subjectOf), officer, 'list');
  return posted.map(({ row, address }) => ({
    documentId: row.documentId,
    shardKey: row.shardKey,
    petitionId: row.petitionId,
    title: titleOf(row),
    number: row.number,
    hasAddress: address !== undefined,
  }));
}

/**
 * All of them as one PDF, each behind its address page. Every one is a reading of identity, written down before it is
 * answered. Those without an address are left out: the list says which.
 */
export async function batchPdf(
  deps: NoticesDeps,
  typesetter: Typesetter,
  officer: Officer,
  on: LocalDate,
): Promise<OpenedDocument | Refusal> {
  const posted = (await toPost(deps, officer, on)).filter(({ address }) => address !== undefined);
  if (posted.length === 0) return nothingToPost();
  await deps.noteReads(posted.map(subjectOf), officer, 'document', { identity: true });
  const letters = [];
  for (const [i, { row, petition, name, address }] of posted.entries()) {
    const written = await writtenOf(deps, row, petition);
    if (isRefusal(written)) return written;
    const { model, seal } = written;
    const variant = wantsOf(petition).largePrint ? 'large' : 'standard';
    const rendering = {
      variant,
      names: true,
      english: wantsEnglish(petition),
      ...(row.number !== null && { number: row.number }),
      ...(seal && { seal }),
    } as const;
    const letter = await typesetting(model, rendering);
    letters.push({ name: name ?? '信访人', address, from: model.issuer.name, on: dateZh(on), n: i + 1, letter });
  }
  const bytes = await typesetter.pdf('batch', letters);
  return { type: 'application/pdf', name: `letters-${on}.pdf`, bytes };
}

const subjectOf = ({ row, petition }: Posted) => ({
  shardKey: row.shardKey,
  petitionId: row.petitionId,
  state: fold(petition.history),
});

/** Those this officer may see, with where they go: the accused guard holds here too. */
async function toPost(deps: NoticesDeps, officer: Officer, on: LocalDate): Promise<Posted[]> {
  const rows = await deps.db.wide().rows(lettersOfDay(officer.organId, on));
  const posted: Posted[] = [];
  for (const row of rows) {
    const petition = await deps.petition(row);
    if (!petition || !byPost(row, petition)) continue;
    const subject = { shardKey: row.shardKey, parties: [row.organId], state: fold(petition.history) };
    if (!sees(officer, subject, deps.directory())) continue;
    const { petitioner } = await petition.parties();
    posted.push({ row, petition, name: petitioner?.name, address: petitioner?.address });
  }
  return posted;
}

function byPost(row: OpenableDocument, { history }: OpenedCase): boolean {
  if (opinions.includes(row.kind)) return row.servedOn === null;
  if (row.servedOn !== null) return false;
  const { delivery } = (history.find(({ seq }) => seq === row.factSeq)?.payload ?? {}) as {
    delivery?: { method?: string };
  };
  return delivery?.method === 'post';
}

function wantsOf({ history }: OpenedCase): { largePrint?: boolean } {
  return ((history[0]?.payload ?? {}) as { wants?: { largePrint?: boolean } }).wants ?? {};
}

const nothingToPost = (): Refusal =>
  refuse({
    kind: 'unknown',
    code: 'letters.none',
    what: { zh: '这一天没有要寄的信，或都没有留地址。', en: 'Nothing to post on this day, or no address is on file.' },
    way: {
      zh: '没有地址的，请当面或按本人选的方式送达。',
      en: 'Without an address: serve in person, or as the person chose.',
    },
  });
