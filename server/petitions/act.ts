import { shanghaiTime } from '../../core/calendar/index.ts';
import {
  type ActName,
  type Actor,
  actNames,
  acts,
  type Context,
  decide,
  isLapse,
  step,
} from '../../core/procedure/index.ts';
import { unreadableText } from '../../core/readable-text.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Parties } from '../petitioners/index.ts';
import { isUniqueViolation, sql, type Write } from '../platform/db/index.ts';
import { type ActingParty, actorOf, agentIn, officerIn, principal, takenDownBy } from './acting.ts';
import { agentWrites } from './agent-writes.ts';
import type { Change, RecordedFact } from './change.ts';
import { commit } from './commit.ts';
import type { AgentPerson } from './contract-person.ts';
import type { DocumentView, PetitionsDeps } from './deps.ts';
import { derived } from './derived.ts';
import { record, textOf, toRow } from './facts.ts';
import { type Loaded, load } from './history.ts';
import { earlierAnswer, keyed } from './idempotency.ts';
import { may, notFound } from './policy.ts';
import { unknownReference } from './references.ts';
import { appendFacts } from './store/facts.ts';
import { rememberKey } from './store/idempotency.ts';
import { changePetition } from './store/petitions.ts';

export interface Acting {
  shardKey: string;
  petitionId: string;
  act: string;
  payload: Record<string, unknown>;
  uploads: string[];
  /** The newest fact the writer has seen; absent where the petitioner acts, who always acts on what stands. */
  expectedSeq?: number | undefined;
  key?: string | undefined;
  by: ActingParty;
  /** Who is appointed as an agent: sealed with the people in the act's own statement. */
  person?: AgentPerson | undefined;
  /** What belongs to this moment beside the fact: sealed values that it only names, and the people as they are after it. */
  alongside?: { writes: Write[]; parties: Parties };
}

export interface Acted {
  seq: number;
  documents: DocumentView[];
  repeated: boolean;
}

/**
 * One statutory act: load the history, decide, record. Facts (lapses that were due come first), projections, documents,
 * leaf and key are one statement; a second officer who acts at the same moment is told what happened meanwhile.
 */
export async function act(deps: PetitionsDeps, input: Acting): Promise<Acted | Refusal> {
  const { shardKey, petitionId, by } = input;
  const local = deps.db.local(shardKey);
  const loaded = await load(deps, local, input);
  const name = checked(deps, loaded, input);
  if (isRefusal(name)) return name;
  const subject = loaded!;
  const scope =
    input.key &&
    keyed(deps.keys, { shardKey, principal: principal(by, petitionId), act: name, key: input.key }, bodyOf(input));
  const earlier = scope && (await earlierAnswer(local, scope));
  if (isRefusal(earlier)) return earlier;
  if (earlier) return answer(deps, input, earlier.seq, true);
  const stale = await staleness(deps, subject.history, input.expectedSeq);
  if (stale) return stale;

  const files = await deps.evidence.claim(input.uploads, {
    ...subject,
    seq: subject.state.seq + 1,
    by: officerIn(by) ? 'office' : 'petitioner',
    today: deps.clock.today(),
    already: input.uploads.length > 0 ? await deps.evidence.count(local, input) : 0,
  });
  if (isRefusal(files)) return files;
  const payload = withFiles(name, input.payload, files.fileIds);
  const change = decided(deps, subject, name, payload, by);
  if (isRefusal(change)) return change;
  const alongside = input.alongside ?? (await agentWrites(deps, change, input));
  if (isRefusal(alongside)) return alongside;
  if (alongside) change.parties = async () => alongside.parties;
  const stray = await unknownReference(deps, subject, name, payload, officerIn(by), files.fileIds);
  if (stray) return stray;
  try {
    const refusal = await write(deps, change, [
      ...files.writes,
      ...(scope ? [rememberKey({ ...scope, petitionId, seq: change.after.seq }, change.now)] : []),
      ...(alongside?.writes ?? []),
    ]);
    if (refusal) return refusal;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const now = await load(deps, local, input);
    const repeated = scope && (await earlierAnswer(local, scope));
    if (isRefusal(repeated)) return repeated;
    if (repeated) return answer(deps, input, repeated.seq, true);
    const lost = now && (await staleness(deps, now.history, subject.state.seq, true));
    if (!lost) throw error;
    return lost;
  }
  return answer(deps, input, change.after.seq, false);
}

/** What the act would change; nothing is written. */
export async function previewAct(deps: PetitionsDeps, input: Acting): Promise<Change | Refusal> {
  const loaded = await load(deps, deps.db.local(input.shardKey), input);
  const name = checked(deps, loaded, input);
  if (isRefusal(name)) return name;
  const change = decided(deps, loaded!, name, input.payload, input.by);
  if (isRefusal(change)) return change;
  const alongside = await agentWrites(deps, change, input);
  if (isRefusal(alongside)) return alongside;
  return (await unknownReference(deps, loaded!, name, input.payload, officerIn(input.by), [])) ?? change;
}

/** Writes down what decided facts change, in one statement. */
export async function write(deps: PetitionsDeps, change: Change, more: Write[]): Promise<Refusal | undefined> {
  const documents = await deps.documents.issue(change);
  if (isRefusal(documents)) return documents;
  const { row, parts } = await derived(deps, change);
  await commit(
    deps.db,
    change.shardKey,
    [
      appendFacts(change.facts.map((fact) => toRow(fact, change.seal))),
      changePetition(row),
      ...parts,
      ...deps.ledger.queue(change.facts.map((fact) => ({ ...fact, at: change.now }))),
      ...documents,
      ...more,
    ],
    sql`select 1 as done`,
  );
  return undefined;
}

/** The change that these drafts make of a petition. */
export function changeOf(deps: PetitionsDeps, subject: Loaded, drafts: Parameters<typeof record>[0]): Change {
  const { shardKey, petitionId, number, state, history, seal } = subject;
  const now = deps.clock.now();
  const facts = record(drafts, { shardKey, petitionId, after: state.seq, now });
  const all = [...history, ...facts];
  const local = deps.db.local(shardKey);
  return {
    shardKey,
    petitionId,
    number,
    before: state,
    after: facts.reduce(step, state),
    facts,
    history: all,
    text: textOf(all),
    seal,
    today: deps.clock.today(),
    now,
    calendar: deps.calendar,
    parties: () => deps.petitioners.parties(local, subject, seal),
  };
}

export function contextOf(deps: PetitionsDeps, actor: Actor): Context {
  return {
    today: deps.clock.today(),
    now: deps.clock.now(),
    calendar: deps.calendar,
    actor,
    organs: deps.directory(),
  };
}

function decided(
  deps: PetitionsDeps,
  subject: Loaded,
  name: ActName,
  payload: Record<string, unknown>,
  by: ActingParty,
): Change | Refusal {
  const drafts = decide(
    subject.state,
    name,
    { ...payload, ...takenDownBy(by, name) },
    contextOf(deps, actorOf(by, name)),
  );
  return isRefusal(drafts) ? drafts : changeOf(deps, subject, drafts);
}

/** The act's name, once the act exists, the petition is the reader's to know, and the text can be kept. */
function checked(deps: PetitionsDeps, loaded: Loaded | undefined, input: Acting): ActName | Refusal {
  const name = actNames.find((one) => one === input.act && one !== 'register' && !isLapse(one));
  if (!loaded || !name) return notFound();
  const officer = officerIn(input.by);
  const refusal = officer && may(name, officer, loaded, deps.directory());
  if (refusal) return refusal;
  if (loaded.seal.erased) return erasedMatter();
  return unreadableText(input.payload, 'payload') ?? unreadableText(input.person, 'person') ?? name;
}

function erasedMatter(): Refusal {
  return refuse({
    kind: 'unlawful',
    code: 'act.erased',
    cite: 'H.nothing-vanishes',
    what: {
      zh: '这件事的内容已依法删除，只留登记和凭证，不能再办。',
      en: 'What this matter said was lawfully erased; its registration and receipt remain, and no act is possible.',
    },
    way: { zh: '有新的事请另行登记。', en: 'Register anything new apart.' },
  });
}

/** The files that came with the act stand in its payload, where the act has a place for them. */
function withFiles(name: ActName, payload: Record<string, unknown>, fileIds: string[]) {
  if (fileIds.length === 0 || !('fileIds' in acts[name].payload.shape)) return payload;
  return { ...payload, fileIds: [...((payload.fileIds as string[] | undefined) ?? []), ...fileIds] };
}

const bodyOf = ({ petitionId, payload, uploads, person, by }: Acting) => ({
  petitionId,
  payload,
  uploads,
  ...(person && { person }),
  ...(agentIn(by) && { agent: agentIn(by) }),
});

async function answer(deps: PetitionsDeps, at: Acting, seq: number, repeated: boolean): Promise<Acted> {
  return { seq, documents: await deps.documents.of(deps.db.local(at.shardKey), at), repeated };
}

/**
 * 10:42 李敏已转送县水务局: what was written since the writer looked. Lapses alone are no conflict, unless they were
 * written down in this very moment.
 */
async function staleness(
  deps: PetitionsDeps,
  history: RecordedFact[],
  seen: number | undefined,
  always = false,
): Promise<Refusal | undefined> {
  if (seen === undefined) return undefined;
  const since = history.filter(({ seq }) => seq > seen);
  const newest = since.findLast(({ actor }) => actor.kind !== 'clock') ?? (always ? since.at(-1) : undefined);
  if (!newest && seen <= (history.at(-1)?.seq ?? 0)) return undefined;
  const { zh, en } = newest ? acts[newest.kind] : { zh: '改动', en: 'a change' };
  const actor = newest?.actor;
  const officer = actor?.kind === 'officer' ? await deps.officer(actor.officerId) : undefined;
  const organ = actor?.kind === 'officer' ? deps.directory().organName(actor.organId) : undefined;
  const who = officer
    ? { zh: `${organ?.zh ?? ''}${officer.name}`, en: `${officer.name} (${organ?.en ?? ''})` }
    : actor?.kind === 'petitioner'
      ? { zh: '信访人', en: 'the petitioner' }
      : { zh: '系统', en: 'the system' };
  const time = newest ? shanghaiTime(newest.recordedAt) : '';
  return refuse({
    kind: 'conflict',
    code: 'act.meanwhile',
    what: { zh: `${time} ${who.zh}已办了「${zh}」。`.trim(), en: `At ${time} ${who.en} did "${en}".` },
    way: {
      zh: '您写的意见还在，请看过变化再决定。',
      en: 'What you wrote is kept; look at the change and decide anew.',
    },
    data: { seq: history.at(-1)?.seq ?? 0, act: newest?.kind ?? null },
  });
}
