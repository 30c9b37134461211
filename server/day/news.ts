import { addDays, type Instant, shanghaiDate, startOfDay } from '../../core/calendar/index.ts';
import { type ActName, acts, type Fact, type PetitionState } from '../../core/procedure/index.ts';
import type { Words } from '../../core/refusal.ts';
import type { Dossiers } from '../dossiers/index.ts';
import type { Officer, PetitionActed } from '../petitions/index.ts';
import type { OutboxEvent } from '../platform/index.ts';
import type { DayView, NewsLine } from './contract.ts';
import type { DayDeps } from './deps.ts';
import { addNews, lookedAt, type NewsRow, newsFor } from './store.ts';

type Past = Pick<Fact, 'kind' | 'actor' | 'seq'>[];
interface Told {
  organId: string;
  officerId?: string | undefined;
}

/** Whom an act of somebody else concerns: the sender of what was signed for, the handler of what was decided. */
const concerned = {
  signFor: (_state, before) => last(before, 'forward', 'assign'),
  object: (_state, before) => last(before, 'forward', 'assign'),
  decideObjection: (_state, before) => last(before, 'object'),
  supplyPapers: handler,
  assignHandler: handler,
  returnOpinion: (state, before) => last(before, 'submitOpinion') ?? handler(state),
  conclude: (state, before) => last(before, 'submitOpinion') ?? handler(state),
  extend: handler,
  requestReview: handler,
  decideReview: handler,
  requestRereview: handler,
  decideRereview: handler,
  withdraw: handler,
  revokeWithdrawal: handler,
  evaluate: handler,
} as const satisfies { [Name in ActName]?: (state: PetitionState, before: Past) => Told | undefined };

/** The acts that have to be told for it. */
export const newsActs = Object.keys(concerned) as (keyof typeof concerned)[];

function handler({ holderId, handlerId }: PetitionState): Told {
  return { organId: holderId, officerId: handlerId };
}

function last(before: Past, ...kinds: ActName[]): Told | undefined {
  const fact = before.findLast(({ kind }) => kinds.includes(kind));
  return fact?.actor.kind === 'officer' ? { organId: fact.actor.organId, officerId: fact.actor.officerId } : undefined;
}

/** A petition's act becomes a line for whom it concerns. Told twice, it is one line. Restricted matters tell nobody. */
export async function takeActed(deps: DayDeps, { id, shardKey, payload, at }: OutboxEvent): Promise<void> {
  const { petitionId, act, seq } = payload as unknown as PetitionActed;
  if (!(act in concerned)) return;
  const petition = await deps.petitions.opened({ shardKey, petitionId });
  const fact = petition?.history.find((one) => one.seq === seq);
  if (!petition || !fact || petition.state.restricted) return;
  const before = petition.history.filter((one) => one.seq < seq);
  const told = concerned[act as keyof typeof concerned](petition.state, before);
  if (!told) return;
  await write(deps, told, {
    eventId: id,
    ...actorOf(fact.actor),
    at,
    what: act,
    number: petition.number,
    subjectShardKey: shardKey,
    subjectId: petitionId,
    kind: null,
  });
}

interface ActedDossier {
  kind: string;
  dossierId: string;
  act: string;
  seq: number;
}

/** An act on a dossier becomes a line for the other organs in it; a call-back's end, for all who call back. */
export async function takeDossierActed(deps: DayDeps, { id, shardKey, payload, at }: OutboxEvent): Promise<void> {
  const { kind, dossierId, act, seq } = payload as unknown as ActedDossier;
  const dossier = await deps.dossiers.opened({ shardKey, dossierId });
  const fact = dossier?.history.find((one) => one.seq === seq);
  // Of what is sealed nothing is told: not even that there was something.
  if (!dossier || !fact || dossier.kind.sealedTo) return;
  const by = actorOf(fact.actor);
  const { keeperId, organs } = dossier.state;
  const among = new Set([keeperId, ...Object.values(organs).flat()]);
  if (by.byOrganId && kind !== 'call-back') among.delete(by.byOrganId);
  for (const organId of among) {
    const row = { eventId: id, ...by, at, what: act, number: dossier.number };
    await write(deps, { organId }, { ...row, subjectShardKey: shardKey, subjectId: dossierId, kind });
  }
}

const actorOf = (actor: { kind: string; officerId?: string; organId?: string }) => ({
  byOfficerId: actor.kind === 'officer' ? (actor.officerId ?? null) : null,
  byOrganId: actor.kind === 'officer' ? (actor.organId ?? null) : actor.kind === 'clock' ? rule : null,
});

/** Stands in the place of an organ where a rule did it. */
const rule = 'rule';

async function write(
  deps: DayDeps,
  told: Told,
  row: Omit<NewsRow, 'shardKey' | 'organId' | 'officerId' | 'toldAt'>,
): Promise<void> {
  const shardKey = deps.petitions.countyOf(told.organId);
  if (!shardKey) return;
  const officerId = told.officerId ?? null;
  if (officerId && officerId === row.byOfficerId) return;
  await deps.db
    .local(shardKey)
    .run(addNews({ ...row, shardKey, organId: told.organId, officerId, toldAt: deps.clock.now() }));
}

/** Rows that are read, and lines that are shown of them. */
const mostRows = 200;
const mostLines = 30;

/** What others did since the officer last looked, or since yesterday began; each matter shown is a reading. */
export async function newsOf(deps: DayDeps, officer: Officer): Promise<DayView['news']> {
  const yesterday = startOfDay(addDays(deps.clock.today(), -1));
  const looked = (await deps.db.wide().first(lookedAt(officer.officerId)))?.at;
  const since: Instant = looked ?? yesterday;
  const shardKey = deps.petitions.countyOf(officer.organId);
  if (!shardKey) return { since, until: since, lines: [], more: false };
  const asked = { organId: officer.organId, officerId: officer.officerId, since, most: mostRows + 1 };
  const rows = await deps.db.local(shardKey).rows(newsFor(shardKey, asked));
  const all = [...Map.groupBy(rows.slice(0, mostRows), sameStep).values()];
  const shown = all.slice(0, mostLines);
  const flat = shown.flat();
  const known = new Set([...(await petitionsSeen(deps, flat, officer)), ...(await dossiersSeen(deps, flat, officer))]);
  const lines = shown
    .map((line) => line.filter(({ subjectId }) => known.has(subjectId)))
    .flatMap((line) => (line.length > 0 ? [lineOf(deps, line)] : []));
  const more = rows.length > mostRows || all.length > mostLines;
  return { since, until: rows[0]?.toldAt ?? since, lines, more };
}

/** Rows that say the same of a day: one step by one organ in one register. */
const sameStep = ({ at, byOrganId, what, kind }: NewsRow): string =>
  [shanghaiDate(at), byOrganId, what, kind].join(' ');

async function petitionsSeen(deps: DayDeps, rows: NewsRow[], officer: Officer): Promise<string[]> {
  const numbers = [...new Set(rows.filter(({ kind }) => kind === null).map(({ number }) => number))];
  const seen = numbers.length > 0 ? await deps.petitions.byNumbers(numbers, officer) : [];
  await deps.petitions.noteReads(seen, officer, 'list');
  return seen.map(({ petitionId }) => petitionId);
}

async function dossiersSeen(deps: DayDeps, rows: NewsRow[], officer: Officer): Promise<string[]> {
  const counties = Map.groupBy(
    rows.filter(({ kind }) => kind !== null),
    (row) => row.subjectShardKey,
  );
  const found: Awaited<ReturnType<Dossiers['openedMany']>> = [];
  for (const [shardKey, list] of counties)
    found.push(...(await deps.dossiers.openedMany(shardKey, [...new Set(list.map(({ subjectId }) => subjectId))])));
  const seen = await deps.dossiers.visible(found, officer);
  await deps.dossiers.noteReadings(seen, officer, 'list');
  return seen.map(({ dossierId }) => dossierId);
}

/** @param rows of one step, the newest first */
function lineOf(deps: DayDeps, rows: NewsRow[]): NewsLine {
  const { at, byOrganId, kind, what } = rows[0]!;
  const who = byOrganId === null ? petitioner : byOrganId === rule ? byRule : deps.directory().organName(byOrganId);
  const subjects = [...Map.groupBy(rows, ({ subjectId }) => subjectId).values()].map((of) => {
    const { number, subjectShardKey: shardKey, subjectId: id } = of[0]!;
    return { number, shardKey, id, count: of.length };
  });
  return { at, who, what: wordsOf(deps, kind, what), kind, count: rows.length, subjects };
}

function wordsOf(deps: DayDeps, kind: string | null, what: string): Words {
  if (kind === null) return pick(acts[what as ActName]);
  const mechanism = deps.dossiers.deps.kinds.find(({ name }) => name === kind);
  const act = mechanism?.acts[what];
  return act ? pick(act) : { zh: what, en: what };
}
const pick = ({ zh, en }: Words): Words => ({ zh, en });
const petitioner: Words = { zh: '信访人', en: 'The petitioner' };
const byRule: Words = { zh: '按规则', en: 'By rule' };
