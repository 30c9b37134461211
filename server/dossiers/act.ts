import { yearOf } from '../../core/calendar/index.ts';
import { actNotFound, copyOf } from '../../core/dossier/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { CaseSeal } from '../petitioners/index.ts';
import { newId } from '../platform/crypto/index.ts';
import type { Write } from '../platform/db/index.ts';
import type { DossierChange } from './change.ts';
import { actorFor, claimed, decidedChange } from './decided.ts';
import type { DossiersDeps } from './deps.ts';
import { rowOf } from './derived.ts';
import { toRow } from './facts.ts';
import { answered, keyOf } from './keys.ts';
import { type DossierAt, type LoadedDossier, loadDossier } from './load.ts';
import { staysInSight } from './partly.ts';
import { dossierNotFound, type Officer, seesDossier } from './policy.ts';
import { staleness } from './staleness.ts';
import { appendFact } from './store/facts.ts';
import { dossierByOrigin } from './store/lists.ts';
import { addDossier, changeDossier } from './store/rows.ts';
import { write } from './write.ts';

/** Whoever acts: an officer who is signed in, a rule for the organ that keeps what it opens, or the petitioner with the own code. */
export type DossierParty = { officer: Officer } | { rule: { keeperId: string } } | { petitioner: { keeperId: string } };

interface Doing {
  act: string;
  payload: Record<string, unknown>;
  uploads?: string[];
  key?: string | undefined;
  /** What was doubtful has been looked at again. */
  confirmed?: boolean;
  by: DossierParty;
}

export interface OpeningDossier extends Doing {
  kind: string;
  /** What opened it by rule: the same origin twice is one dossier. */
  origin?: string;
}

export interface ActingOnDossier extends DossierAt, Doing {
  /** The newest fact the writer has seen; absent for a rule. */
  expectedSeq?: number | undefined;
}

export interface ActedOnDossier extends DossierAt {
  seq: number;
  /** Empty where the answer repeats an earlier one. */
  number: string;
  repeated: boolean;
}

/** Opens a dossier: fact, state, tasks, links, documents, leaf and key are one statement. */
export async function openDossier(deps: DossiersDeps, input: OpeningDossier): Promise<ActedOnDossier | Refusal> {
  const subject = beginning(deps, input);
  if (isRefusal(subject)) return subject;
  const { shardKey, dossierId, kind } = subject;
  const scope = keyOf(deps, shardKey, input, `${kind.name}/${input.act}`);
  const before = (await answered(deps, scope)) ?? (await openedBefore(deps, subject));
  if (before) return before;
  const { seal, writes: admission } = deps.petitioners.admit(
    { shardKey, petitionId: dossierId },
    nobody,
    deps.clock.now(),
  );
  const files = await claimed(deps, { ...subject, seal }, input.uploads);
  if (isRefusal(files)) return files;
  const change = await decidedChange(deps, { ...subject, seal }, input, files.fileIds);
  if (isRefusal(change)) return change;
  const first = { kind: kind.name, origin: subject.origin };
  const writes: Write[] = [
    // The key alone: a dossier has no petitioners.
    ...admission.slice(0, 1),
    ...addDossier(rowOf(change), kind.word, yearOf(change.today)),
    appendFact(toRow(change.fact, seal, first), 'dossier_added'),
    ...files.writes,
  ];
  return write(deps, change, writes, scope, () => openedBefore(deps, subject));
}

/** One act on a dossier. Two officers at once: one wins, the other is told what happened meanwhile. */
export async function actOnDossier(deps: DossiersDeps, input: ActingOnDossier): Promise<ActedOnDossier | Refusal> {
  const loaded = await find(deps, input, input.by);
  if (isRefusal(loaded)) return loaded;
  const scope = keyOf(deps, input.shardKey, input, `${loaded.dossierId}/${input.act}`);
  const before = (await answered(deps, scope)) ?? staleness(loaded, input.expectedSeq);
  if (before) return before;
  const files = await claimed(deps, loaded, input.uploads);
  if (isRefusal(files)) return files;
  const change = await decidedChange(deps, loaded, input, files.fileIds);
  if (isRefusal(change)) return change;
  const { origin: _origin, ...row } = rowOf(change);
  const writes = [changeDossier(row), appendFact(toRow(change.fact, change.seal, undefined)), ...files.writes];
  return write(deps, change, writes, scope, async () => {
    const now = await loadDossier(deps, deps.db.local(input.shardKey), input);
    return now && staleness(now, loaded.state.seq);
  });
}

/** What an opening would make; nothing is written. */
export async function previewOpening(deps: DossiersDeps, input: OpeningDossier): Promise<DossierChange | Refusal> {
  const subject = beginning(deps, input);
  return isRefusal(subject) ? subject : decidedChange(deps, subject, input, fileIdsOf(input));
}

/** What an act would change; nothing is written. */
export async function previewDossierAct(deps: DossiersDeps, input: ActingOnDossier): Promise<DossierChange | Refusal> {
  const loaded = await find(deps, input, input.by);
  return isRefusal(loaded) ? loaded : decidedChange(deps, loaded, input, fileIdsOf(input));
}

/** A dossier that this reader may know of; anything else is the one sentence for "not found". */
export async function find(deps: DossiersDeps, at: DossierAt, by: DossierParty): Promise<LoadedDossier | Refusal> {
  const loaded = await loadDossier(deps, deps.db.local(at.shardKey), at);
  if (!loaded) return dossierNotFound();
  if (!('officer' in by)) return loaded;
  if (!seesDossier(by.officer, loaded.kind, loaded, deps.directory())) return dossierNotFound();
  // A matter that has become an accusation since takes its dossiers out of sight, or its line in them (Art. 30).
  const about = loaded.state.matters.length > 0 ? await deps.matters(loaded.state.matters, 'rule') : [];
  return staysInSight(deps, loaded, about, by.officer) ? loaded : dossierNotFound();
}

function beginning(
  deps: DossiersDeps,
  { kind: name, act: actName, by, origin }: OpeningDossier,
): LoadedDossier | Refusal {
  const kind = deps.kinds.find((one) => one.name === name);
  const act = kind && Object.hasOwn(kind.acts, actName) ? kind.acts[actName] : undefined;
  if (!kind) return dossierNotFound();
  if (!act?.from.includes('none')) return { ...actNotFound(kind, actName), field: 'act' };
  const actor = actorFor(by, act);
  const keeper = deps.directory().organ(actor.kind === 'officer' ? actor.organId : actor.keeperId);
  if (!keeper) return dossierNotFound();
  return {
    kind,
    shardKey: shardKeyFor(keeper.divisionCode),
    dossierId: newId(deps.clock.now()),
    number: '',
    origin: origin ?? null,
    state: copyOf(kind.nothing),
    history: [],
    seal: unsealed,
  };
}

async function openedBefore(
  deps: DossiersDeps,
  { shardKey, kind, origin }: LoadedDossier,
): Promise<ActedOnDossier | undefined> {
  if (origin === null) return undefined;
  const earlier = await deps.db.local(shardKey).first(dossierByOrigin(shardKey, kind.name, origin));
  return earlier && { shardKey, dossierId: earlier.dossierId, seq: 1, number: '', repeated: true };
}

const nobody = { petitioner: undefined, representatives: [], agents: [], members: [] };
const fileIdsOf = ({ uploads = [] }: Doing) => uploads.map((_token, i) => `${i + 1}`);

/** Stands where nothing is sealed yet: a preview of an opening. */
const unsealed: CaseSeal = {
  seal: (_place, text) => Buffer.from(text),
  open: (_place, sealed) => Buffer.from(sealed).toString('utf8'),
  sealBytes: (_place, bytes) => Buffer.from(bytes),
  openBytes: (_place, sealed) => Buffer.from(sealed),
  erased: false,
};
