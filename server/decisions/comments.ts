import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../../core/calendar/index.ts';
import { type Assessment, stepsOf } from '../../core/decisions/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { findNumbers, mask } from '../../core/text/index.ts';
import { dossierNotFound, type LoadedDossier, type Officer } from '../dossiers/index.ts';
import { newQueryCode, normaliseQueryCode } from '../platform/crypto/index.ts';
import type { CommentList } from './contract.ts';
import type { DecisionsDeps } from './deps.ts';
import { feedbackOf } from './public.ts';
import { addComment, commentByCode, commentsOf, countsByKind, sortComment } from './store.ts';

const pageSize = 50;
export const longestComment = 5_000;
const workers = ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head'] as const;
const placeOf = (commentId: string) => `comment/${commentId}`;

/** Signs that nobody sees and that could carry something along: direction marks, joiners, controls other than line breaks. */
const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * Takes a comment in, from anybody. Neither name nor address nor time of day is kept.
 * @param once the form's own: sent twice it is one comment, found by the code that the form was first answered with
 */
export async function comment(
  { db, keys, clock, dossiers, shardKey }: DecisionsDeps,
  dossierId: string,
  given: { text: string; once: string },
): Promise<{ code: string } | Refusal> {
  const loaded = await dossiers.opened({ shardKey: shardKey(), dossierId });
  const open = loaded && consultation(loaded);
  if (!open) return noSuchDraft();
  if (open.until < clock.today()) return over(open.until);
  const text = given.text.replace(/\r\n?/g, '\n').replace(hidden, '').trim();
  if (text === '') return empty();
  if (text.length > longestComment) return tooLong(text.length);
  // At random: an id made from the clock would keep the time of the day.
  const commentId = randomUUID();
  // The same form gives the same code: whoever sends it again because no answer came still learns it.
  let drawn = 0;
  const code = newQueryCode((length) =>
    keys.mac('decision-comment-code', `${given.once}/${drawn++}`).subarray(0, length),
  );
  const row = {
    shardKey: loaded.shardKey,
    commentId,
    dossierId,
    roundOn: open.from,
    sealed: loaded.seal.seal(placeOf(commentId), text),
    receivedOn: clock.today(),
    codeDigest: keys.mac('decision-comment', code),
    onceDigest: keys.mac('decision-comment-once', given.once),
  };
  await db.local(loaded.shardKey).run(addComment(row));
  return { code };
}

/** What became of a comment, for whoever has its code. */
export async function answerTo(deps: DecisionsDeps, typed: string) {
  const code = normaliseQueryCode(typed);
  const digest = code && deps.keys.mac('decision-comment', code);
  const row = digest && (await deps.db.local(deps.shardKey()).first(commentByCode(deps.shardKey(), digest)));
  const loaded = row && (await deps.dossiers.opened(row));
  if (!row || !loaded) return wrongCode();
  const feedback = feedbackOf(loaded, row.roundOn);
  return {
    dossierId: row.dossierId,
    receivedOn: row.receivedOn,
    text: loaded.seal.open(placeOf(row.commentId), row.sealed),
    kind: row.kind,
    answeredOn: feedback?.on ?? null,
    answer: feedback?.kinds.find(({ kind }) => kind === row.kind) ?? null,
  };
}

/** One page of a draft's comments for those who answer them, with how many there are of each kind. Recorded. */
export async function list(
  deps: DecisionsDeps,
  at: { shardKey: string; dossierId: string },
  after: string | undefined,
  officer: Officer,
): Promise<CommentList | Refusal> {
  const loaded = await assessmentFor(deps, at, officer);
  if (isRefusal(loaded)) return loaded;
  await deps.dossiers.noteReadings([loaded], officer, 'list');
  const round = roundOf(loaded);
  const local = deps.db.local(at.shardKey);
  const rows = round ? await local.rows(commentsOf(at, round.from, cursor(after), pageSize + 1)) : [];
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const state = loaded.state as Assessment;
  return {
    number: loaded.number,
    title: titleOf(loaded),
    phase: state.phase,
    from: round?.from ?? null,
    until: round?.until ?? null,
    comments: page.map((row) => {
      const text = loaded.seal.open(placeOf(row.commentId), row.sealed);
      const { commentId, receivedOn, kind } = row;
      return { commentId, receivedOn, kind, text: mask(text), covered: findNumbers(text).length };
    }),
    next: rows.length > pageSize && last ? `${last.receivedOn}_${last.commentId}` : null,
    ...(await countsFor(deps, at, round?.from)),
    maySort: maySort(loaded, officer),
  };
}

/** The steps of an assessment with what is missing. Recorded. */
export async function steps(deps: DecisionsDeps, at: { shardKey: string; dossierId: string }, officer: Officer) {
  const loaded = await assessmentFor(deps, at, officer);
  if (isRefusal(loaded)) return loaded;
  await deps.dossiers.noteReadings([loaded], officer, 'page');
  return stepsOf(loaded.state as Assessment).map((step) => ({ ...step, optional: step.optional === true }));
}

/** Sorts comments into a kind, as it will be published with its answer. */
export async function sort(
  deps: DecisionsDeps,
  at: { shardKey: string; dossierId: string },
  { commentIds, kind }: { commentIds: string[]; kind: string },
  officer: Officer,
) {
  const loaded = await assessmentFor(deps, at, officer);
  if (isRefusal(loaded)) return loaded;
  const round = roundOf(loaded);
  if (!round || !maySort(loaded, officer)) return notNow();
  if (findNumbers(kind).length > 0) return numberInKind();
  await deps.db.local(at.shardKey).run(sortComment(at, round.from, commentIds, kind));
  return countsFor(deps, at, round.from);
}

/** How many comments of each kind there are, and how many are not sorted. */
export async function countsFor(
  { db }: Pick<DecisionsDeps, 'db'>,
  at: { shardKey: string; dossierId: string },
  roundOn: LocalDate | undefined,
) {
  const counts = roundOn ? await db.local(at.shardKey).rows(countsByKind(at, roundOn)) : [];
  return {
    kinds: counts.flatMap(({ kind, count }) => (kind === null ? [] : [{ kind, count }])),
    unsorted: counts.find(({ kind }) => kind === null)?.count ?? 0,
  };
}

function cursor(after: string | undefined) {
  const [receivedOn, commentId] = after?.split('_') ?? [];
  return receivedOn && commentId ? { receivedOn: receivedOn as LocalDate, commentId } : undefined;
}

export const titleOf = ({ history }: Pick<LoadedDossier, 'history'>): string =>
  String((history[0]?.payload as { title?: string } | undefined)?.title ?? '');

const roundOf = ({ state }: LoadedDossier) => (state as Assessment).consultation;
const consultation = (loaded: LoadedDossier) =>
  loaded.kind.name === 'decision-assessment' && loaded.state.phase === 'consulting' ? roundOf(loaded) : undefined;

const maySort = ({ state }: LoadedDossier, officer: Officer): boolean =>
  state.phase === 'consulting' &&
  state.keeperId === officer.organId &&
  workers.some((role) => officer.roles.includes(role));

async function assessmentFor(deps: DecisionsDeps, at: { shardKey: string; dossierId: string }, officer: Officer) {
  const loaded = await deps.dossiers.find(at, officer);
  return isRefusal(loaded) || loaded.kind.name === 'decision-assessment' ? loaded : dossierNotFound();
}

const noSuchDraft = () =>
  refuse({
    kind: 'unknown',
    code: 'decision-comment.no-draft',
    what: { zh: '没有这份正在征求意见的草案。', en: 'No such draft is open to comment.' },
    way: { zh: '请从重大决策公开页里选。', en: 'Choose one from the list of decisions.' },
  });
const over = (until: LocalDate) =>
  refuse({
    kind: 'unlawful',
    code: 'decision-comment.over',
    cite: 'ZDJC.15',
    what: { zh: `征求意见到${until}为止，已经结束。`, en: `Comments were taken until ${until}.` },
    way: {
      zh: '仍可以登记信访事项说明意见；意见反馈会在本页公布。',
      en: 'You can still write to us as a petition; the answers to comments are published here.',
    },
  });
const empty = () =>
  refuse({
    kind: 'invalid',
    code: 'decision-comment.empty',
    field: 'text',
    what: { zh: '还没有写意见。', en: 'Nothing is written yet.' },
    way: { zh: '一句话也可以。', en: 'One sentence is enough.' },
  });
const tooLong = (length: number) =>
  refuse({
    kind: 'invalid',
    code: 'decision-comment.too-long',
    field: 'text',
    what: { zh: `写了${length}字，最多${longestComment}字。`, en: `${length} characters; at most ${longestComment}.` },
    way: { zh: '请缩短，或分两次提。', en: 'Shorten it, or send two.' },
  });
const wrongCode = () =>
  refuse({
    kind: 'unknown',
    code: 'decision-comment.wrong-code',
    field: 'code',
    what: { zh: '没有这个意见码。', en: 'There is no such code.' },
    way: { zh: '请对照提交后给您的意见码再输一次。', en: 'Compare with the code you were given, and type it again.' },
  });
const notNow = () =>
  refuse({
    kind: 'forbidden',
    code: 'decision-comment.not-yours-to-sort',
    cite: 'ZDJC.18',
    what: { zh: '现在不能归类。', en: 'Comments cannot be sorted now.' },
    way: {
      zh: '由承办单位在公开征求意见期间和反馈之前归类。',
      en: 'The unit that drafts the decision sorts them, before it answers them.',
    },
  });
const numberInKind = () =>
  refuse({
    kind: 'invalid',
    code: 'decision-comment.number-in-kind',
    field: 'kind',
    cite: 'H.inspection-matters',
    what: { zh: '类别里有个人的号码，类别会公布。', en: 'There is a personal number in it, and kinds are published.' },
    way: { zh: '请概括意见，不写号码。', en: 'Say what is meant, without the number.' },
  });
