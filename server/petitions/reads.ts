import type { Instant, LocalDate } from '../../core/calendar/index.ts';
import { type ActName, askedFrom, notBefore } from '../../core/procedure/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { Role } from '../organs/contract.ts';
import type { ReadKind } from '../petitioners/index.ts';
import { type ActingParty, actorOf, officerIn } from './acting.ts';
import type { PetitionView } from './contract.ts';
import type { OfficerCard, PetitionsDeps } from './deps.ts';
import { textOf } from './facts.ts';
import { type Loaded, load } from './history.ts';
import { standing } from './identity-requests/standing.ts';
import { mayOpenFiles } from './may-open-files.ts';
import {
  couldDo,
  may,
  mayReadIdentity,
  notFound,
  type Officer,
  readsShownTo,
  rolesFor,
  type Subject,
  sees,
} from './policy.ts';
import { recusableIds } from './present/recusable.ts';
import { type Beside, petitionView } from './present/view.ts';
import { withoutIdentity } from './present/without-identity.ts';

export interface At {
  shardKey: string;
  petitionId: string;
}

/** A petition that this officer may know of; anything else is the one sentence for "not found". Nothing is recorded yet. */
export async function find(deps: PetitionsDeps, at: At, officer: Officer): Promise<Loaded | Refusal> {
  const loaded = await load(deps, deps.db.local(at.shardKey), at);
  return loaded && sees(officer, loaded, deps.directory()) ? loaded : notFound();
}

/** The case page for an officer. The reading is written down before it is answered (decisions 25). */
export async function openCase(deps: PetitionsDeps, at: At, officer: Officer): Promise<PetitionView | Refusal> {
  const loaded = await find(deps, at, officer);
  if (isRefusal(loaded)) return loaded;
  await noteRead(deps, loaded, officer, 'case');
  return view(deps, loaded, { officer });
}

/** The petition as the petitioner sees it, with the day from which the right to ask for a hearing is counted. */
export type OwnView = PetitionView & { hearingFrom: LocalDate | undefined };

/** The petition as the petitioner, or the agent of this number, may see it. @returns undefined where there is none */
export async function viewAsPetitioner(deps: PetitionsDeps, at: At, agent?: number): Promise<OwnView | undefined> {
  const loaded = await load(deps, deps.db.local(at.shardKey), at);
  if (!loaded) return undefined;
  const own = await view(deps, loaded, agent ? { agent } : 'petitioner');
  return { ...own, ...(agent && { actingAs: agent }), hearingFrom: askedFrom(loaded.state) };
}

/** Writes one reading down. */
export async function noteRead(
  deps: PetitionsDeps,
  subject: Pick<Loaded, 'shardKey' | 'petitionId'> & Pick<Subject, 'state'>,
  officer: Officer,
  what: ReadKind,
  more: { purpose?: string; identity?: boolean } = {},
): Promise<void> {
  const read = { ...readOf(deps, subject, officer, what), ...more };
  await deps.petitioners.recordReads(deps.db.local(subject.shardKey), subject.shardKey, [read], deps.clock.now());
}

/** Several readings of a list, a statement a county. */
export async function noteReads(
  deps: PetitionsDeps,
  subjects: readonly (At & Pick<Subject, 'state'>)[],
  officer: Officer,
  what: ReadKind,
  more: { purpose?: string; identity?: boolean } = {},
): Promise<void> {
  const now = deps.clock.now();
  for (const [shardKey, list] of Map.groupBy(subjects, (subject) => subject.shardKey)) {
    const reads = list.map((subject) => ({ ...readOf(deps, subject, officer, what), ...more }));
    await deps.petitioners.recordReads(deps.db.local(shardKey), shardKey, reads, now);
  }
}

async function view(deps: PetitionsDeps, loaded: Loaded, by: ActingParty): Promise<PetitionView> {
  const directory = deps.directory();
  const now = deps.clock.now();
  const officer = officerIn(by);
  const reader = {
    isPetitioner: officer === undefined,
    could: (name: ActName) => couldDo(name, officer ?? 'petitioner'),
    actor: (name: ActName) => actorOf(by, name),
    filesOpen: !officer || !mayOpenFiles(officer, loaded),
    may: (name: ActName) =>
      officer &&
      (may(name, officer, loaded, directory) ??
        (name === 'withdraw' ? notBefore(loaded.state, officer.officerId, officer.organId) : undefined)),
  };
  const context = { today: deps.clock.today(), now, calendar: deps.calendar, directory };
  const whole = petitionView(loaded, await beside(deps, loaded, now, officer), reader, context);
  if (!officer || !mayReadIdentity(officer, loaded, directory) || loaded.seal.erased) return whole;
  return withoutIdentity(whole, await deps.petitioners.parties(deps.db.local(loaded.shardKey), loaded, loaded.seal));
}

async function beside(
  deps: PetitionsDeps,
  loaded: Loaded,
  now: Instant,
  officer: Officer | undefined,
): Promise<Beside> {
  const local = deps.db.local(loaded.shardKey);
  const [documents, files, accessCount, messages, told] = await Promise.all([
    deps.documents.of(local, loaded),
    deps.evidence.of(local, loaded, loaded.seal),
    deps.petitioners.countReads(
      local,
      loaded.shardKey,
      loaded.petitionId,
      now,
      officer && readsShownTo(officer, loaded),
    ),
    officer ? (deps.messages?.(loaded, loaded.seal) ?? []) : [],
    // Nothing else of the office is about an accusation, and nothing may hint at it.
    loaded.state.restricted ? [] : (deps.told?.(loaded.number) ?? []),
  ]);
  const suggests = officer?.organId === loaded.state.holderId && !loaded.state.restricted;
  const suggestions = suggests ? (deps.suggest?.(textOf(loaded.history), loaded.state) ?? []) : [];
  const identity = await standing(deps, loaded, officer);
  const officers = await officersIn(deps, loaded);
  const printsSlips =
    officer?.organId === loaded.state.registrarId && officer.roles.some((role) => rolesFor.register.includes(role));
  return { documents, files, accessCount, printsSlips, messages, officers, suggestions, told, identity };
}

/** Those who acted or are named in the history, by id. */
async function officersIn(deps: PetitionsDeps, { history, state }: Loaded): Promise<Map<string, OfficerCard>> {
  const ids = new Set(history.flatMap(({ actor }) => (actor.kind === 'officer' ? [actor.officerId] : [])));
  for (const { payload } of history) {
    const {
      handlerId,
      approverId,
      complainedOfficerIds = [],
    } = payload as {
      handlerId?: string;
      approverId?: string;
      complainedOfficerIds?: string[];
    };
    for (const id of [handlerId, approverId, ...complainedOfficerIds]) if (id) ids.add(id);
  }
  if (state.handlerId) ids.add(state.handlerId);
  for (const id of recusableIds(state, deps.directory())) ids.add(id);
  const cards = await Promise.all([...ids].map((id) => deps.officer(id)));
  return new Map(cards.flatMap((card) => (card ? [[card.id, card]] : [])));
}

function readOf(
  deps: PetitionsDeps,
  { petitionId, state }: Pick<At, 'petitionId'> & Pick<Subject, 'state'>,
  officer: Officer,
  what: ReadKind,
) {
  const role: Role = officer.roles[0] ?? 'clerk';
  const custodian = officer.roles.includes('custodian');
  const discipline = deps.directory().organ(officer.organId)?.kind === 'discipline';
  return {
    petitionId,
    officerId: officer.officerId,
    organId: officer.organId,
    role,
    what,
    delayed: state.restricted && (custodian || discipline),
  };
}
