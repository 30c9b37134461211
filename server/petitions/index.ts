import { type Acting, act, previewAct } from './act.ts';
import { byIds, byNumbers, wordsOf } from './by-number.ts';
import type { ReceiptView } from './contract.ts';
import { lateDuties, workGroups } from './day.ts';
import type { PetitionsDeps } from './deps.ts';
import { countyOf } from './desk-rows.ts';
import { forPortal } from './for-portal.ts';
import { load } from './history.ts';
import { forgetOldKeys } from './idempotency.ts';
import { ask, identityDay } from './identity-requests/requests.ts';
import { lapse } from './lapse.ts';
import { openedMany } from './opened-many.ts';
import type { Officer } from './policy.ts';
import { type At, noteReads, openCase, viewAsPetitioner } from './reads.ts';
import { lastRebuild, type RebuildOptions, rebuildProjections } from './rebuild.ts';
import { receiptOfStored } from './receipt.ts';
import { checkRegistration, previewRegistration, type Registering, register } from './register.ts';
import type { Registration } from './registration-payload.ts';
import { search } from './search.ts';
import { openMattersOf } from './store/holdings.ts';
import { workList } from './work-list.ts';

export type { Acted, Acting } from './act.ts';
export { actedProjection, type PetitionActed, petitionActed } from './acted.ts';
export type { ActingParty } from './acting.ts';
export type { Change, PetitionText, Projection, RecordedFact, ShardWrite, Stale } from './change.ts';
export type { ContactTyped } from './contact-typed.ts';
export type { LateDuty, WorkGroup } from './day.ts';
export type { Documents, Ledger, OfficerCard, Opened as OpenedDocument, PetitionsDeps, Suggestion } from './deps.ts';
export type { Opened } from './opened-many.ts';
export { may, mayRegister, notFound, type Officer, oversees, rolesFor, type Subject, sees } from './policy.ts';
export { counted } from './present/clocks.ts';
export { periodView } from './present/period-view.ts';
export { coverFor } from './present/without-identity.ts';
export type { RebuildOptions, RebuildProgress, RebuildReport } from './rebuild.ts';
export type { Registered, Registering } from './register.ts';
export type { Registration } from './registration-payload.ts';
export { answering } from './roles-for.ts';
export { actBodies, petitionsRoutes } from './routes.ts';

type NoteReads = Parameters<typeof noteReads> extends [unknown, ...infer Rest] ? Rest : never;

export type Petitions = ReturnType<typeof openPetitions>;

/** 信访事项: the petition and every act on it. */
export function openPetitions(deps: PetitionsDeps) {
  return {
    deps,
    register: (input: Registration, how: Registering) => register(deps, input, how),
    checkRegistration: (input: Registration, how: Registering) => checkRegistration(deps, input, how),
    previewRegistration: (input: Registration, how: Registering) => previewRegistration(deps, input, how),
    act: (input: Acting) => act(deps, input),
    previewAct: (input: Acting) => previewAct(deps, input),
    /** The petitioner's side, for the office with this id. */
    forPortal: (officeId: string) => forPortal(deps, officeId),
    search: (query: Parameters<typeof search>[1], officer: Officer) => search(deps, query, officer),
    /** The case page for an officer, recorded. */
    openCase: (at: At, officer: Officer) => openCase(deps, at, officer),
    /** As the petitioner may see it; the portal asks after number and code fitted. */
    viewAsPetitioner: (at: At) => viewAsPetitioner(deps, at),
    /** The officer's organ's desk by due date. */
    workList: (officer: Officer) => workList(deps, officer),
    /** The same desk by the act that moves it: figures alone, so that nothing is read. */
    workGroups: (officer: Officer) => workGroups(deps, officer),
    /** What these organs of the officer's county are late with, by organ and duty. */
    lateDuties: (officer: Officer, organIds: string[]) => lateDuties(deps, officer, organIds),
    /** How requests to see an identity stand, for the day's page. */
    identityDay: (officer: Officer, decides: boolean) => identityDay(deps, officer, decides),
    /** A request to see an identity; the custodian of the bureau decides. */
    askIdentity: (at: At, officer: Officer, purpose: string) => ask(deps, at, officer, purpose),
    countyOf: (organId: string) => countyOf(deps.directory(), organId),
    /** Writes down what has run out on one petition. */
    lapse: (at: At) => lapse(deps, at),
    /** Idempotency keys are kept 30 days; for a daily job. */
    forgetOldKeys: () => forgetOldKeys(deps),
    /** Derives everything again from the facts and sets right what differs. */
    rebuild: (options?: RebuildOptions) => rebuildProjections(deps, options),
    /** What the last rebuild that came to its end found. */
    lastRebuild: () => lastRebuild(deps),
    openedMany: (shardKey: string, ids: string[], officer: Officer) => openedMany(deps, shardKey, ids, officer),
    /** What other papers of the office refer to, by registration number. */
    /** The pairs of signs under which it is found (names and long numbers are not among them); none of an accusation. */
    wordsOf: (number: string) => wordsOf(deps, number),
    byNumbers: (numbers: readonly string[], reader: Officer | 'rule') => byNumbers(deps, numbers, reader),
    byIds: (shardKey: string, ids: readonly string[]) => byIds(deps, shardKey, ids),
    noteReads: (...reads: NoteReads) => noteReads(deps, ...reads),
    /** The petition opened, for slices that make something of its facts. Whoever shows it to staff notes the reading. */
    async opened(at: At) {
      const local = deps.db.local(at.shardKey);
      const loaded = await load(deps, local, at);
      return loaded && { ...loaded, parties: () => deps.petitioners.parties(local, at, loaded.seal) };
    },
    async receipt(at: { shardKey: string; petitionId: string }): Promise<ReceiptView> {
      return deps.ledger.receipt(deps.db.local(at.shardKey), await receiptOfStored(deps, at));
    },
    /** Open matters of which this officer is the handler. */
    async openMattersOf(officerId: string): Promise<number> {
      return (await deps.db.wide().first(openMattersOf(officerId)))?.n ?? 0;
    },
  };
}
