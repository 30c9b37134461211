import { z } from 'zod';
import type { LocalDate } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { SignedIn } from '../organs/index.ts';
import { together } from '../platform/db/index.ts';
import { newId, outboxWrite } from '../platform/index.ts';
import { concernReported } from './complaints.ts';
import { ownAnswer } from './concern-answers.ts';
import { concernClock } from './concern-clock.ts';
import type { ConcernReview, ConcernToAnswer, ConcernView, concernInput } from './contract.ts';
import { contactBy } from './dates.ts';
import type { At, PortalDeps } from './deps.ts';
import { isHeads } from './second-person.ts';
import { addConcern, answerConcern, type ConcernRow, concernById, concernsOf, concernsOfPetition } from './store.ts';

/** What taking a report in needs. */
export type ReportDeps = Pick<PortalDeps, 'db' | 'clock' | 'calendar' | 'petitions'>;

/**
 * Takes a report in, past the handler and the handling organ (Art. 18, 46).
 * @param key the form's own: sent twice it is one report
 * @returns the day by which the custodian answers
 */
export async function reportConcern(
  deps: ReportDeps,
  at: At,
  input: z.input<typeof concernInput>,
  key: string | undefined,
): Promise<LocalDate> {
  const now = deps.clock.now();
  const concernId = isUuid(key) ? key : newId(now);
  const seal = await deps.petitions.sealOf(at);
  const dueOn = contactBy(deps);
  const { shardKey } = at;
  await deps.db.local(shardKey).run(
    together([
      addConcern({
        ...at,
        concernId,
        kind: input.kind,
        sealed: seal.seal(`concern/${concernId}`, input.text),
        consent: input.consent ?? 'quiet',
        reportedAt: now,
        dueOn,
        againOf: null,
      }),
      outboxWrite({ shardKey, id: newId(now), type: concernReported, payload: { concernId }, at: now }),
    ]),
  );
  return dueOn;
}

const isUuid = (text: string | undefined): text is string => z.uuid().safeParse(text).success;

/** What the petitioner of this matter reported, the oldest first, with the answers. */
export async function ownConcerns(deps: PortalDeps, at: At): Promise<ConcernView[]> {
  const rows = await deps.db.local(at.shardKey).rows(concernsOfPetition(at.shardKey, at.petitionId));
  return Promise.all(rows.map(async (row) => ({ ...(await present(deps, row)), review: await reviewOf(deps, row) })));
}

async function reviewOf(deps: PortalDeps, { reviewShard, reviewId }: ConcernRow): Promise<ConcernReview | null> {
  if (!reviewShard || !reviewId) return null;
  return (await deps.review({ shardKey: reviewShard, dossierId: reviewId })) ?? null;
}

/** The custodian's queue. That a report is read stands in the matter's record, as any reading does. */
export async function concernQueue(deps: PortalDeps, shardKey: string, officer: SignedIn): Promise<ConcernToAnswer[]> {
  const kept = await deps.db.local(shardKey).rows(concernsOf(shardKey, 200));
  const all = officer.roles.includes('custodian') ? kept : await ofHead(deps, kept, officer);
  const ids = [...new Set(all.map(({ petitionId }) => petitionId))];
  const matters = await deps.petitions.noteConcernsRead(shardKey, ids, officer);
  const rows = all.filter(({ petitionId }) => matters.has(petitionId));
  return Promise.all(
    rows.map(async (row) => ({
      ...(await present(deps, row)),
      review: await progressOf(deps, row),
      clock: concernClock(deps, row),
      matter: matters.get(row.petitionId)!,
    })),
  );
}

/** Those that the head of the bureau looks at, for want of a custodian. */
async function ofHead(deps: PortalDeps, rows: ConcernRow[], head: SignedIn): Promise<ConcernRow[]> {
  const theirs = await Promise.all(rows.map((row) => isHeads(deps, row, head)));
  return rows.filter((_row, i) => theirs[i]);
}

/** For the custodian: that it is looked into, and by when; what came of it is the petitioner's. */
async function progressOf(deps: PortalDeps, row: ConcernRow): Promise<ConcernReview | null> {
  const review = await reviewOf(deps, row);
  return review && { ...review, result: null, told: null };
}

/** Answers once; the petitioner sees the answer with their own code. */
export async function answer(
  deps: PortalDeps,
  shardKey: string,
  concernId: string,
  officer: SignedIn,
  text: string,
): Promise<ConcernView | Refusal> {
  const local = deps.db.local(shardKey);
  const row = await local.first(concernById(shardKey, concernId));
  if (!row) return unknownConcern();
  if (!officer.roles.includes('custodian') && !(await isHeads(deps, row, officer))) return unknownConcern();
  const matters = await deps.petitions.noteConcernsRead(shardKey, [row.petitionId], officer);
  if (!matters.has(row.petitionId)) return unknownConcern();
  const own = await ownAnswer(deps, row, officer.officerId);
  if (own) return own;
  const seal = await deps.petitions.sealOf(row);
  const sealed = seal.seal(`concern/${concernId}/answer`, text);
  const written = await local.run(answerConcern(shardKey, concernId, officer.officerId, sealed, deps.clock.now()));
  if (written === 0) {
    return refuse({
      kind: 'conflict',
      code: 'concern.answered-already',
      what: { zh: '这份报告已经答复过。', en: 'This report has been answered.' },
      way: { zh: '请刷新看答复。', en: 'Reload to read the answer.' },
    });
  }
  return present(deps, (await local.first(concernById(shardKey, concernId)))!);
}

export async function present(deps: PortalDeps, row: ConcernRow): Promise<ConcernView> {
  const first = row.againOf
    ? await deps.db.local(row.shardKey).first(concernById(row.shardKey, row.againOf))
    : undefined;
  const seal = await deps.petitions.sealOf(row);
  return {
    shardKey: row.shardKey,
    concernId: row.concernId,
    petitionId: row.petitionId,
    number: await deps.petitions.numberOf(row),
    kind: row.kind as ConcernView['kind'],
    text: seal.open(`concern/${row.concernId}`, row.sealed),
    reportedAt: row.reportedAt,
    dueOn: row.dueOn,
    answeredAt: row.answeredAt,
    answer: row.answer && seal.open(`concern/${row.concernId}/answer`, row.answer),
    solved: row.solved,
    before: first
      ? {
          text: seal.open(`concern/${first.concernId}`, first.sealed),
          answer: first.answer && seal.open(`concern/${first.concernId}/answer`, first.answer),
        }
      : null,
    review: null,
  };
}

const unknownConcern = () =>
  refuse({
    kind: 'unknown',
    code: 'concern.unknown',
    what: { zh: '没有找到这份报告。', en: 'There is no such report.' },
    way: { zh: '请从队列里打开。', en: 'Open it from the queue.' },
  });
