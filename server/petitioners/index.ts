import type { Instant } from '../../core/calendar/index.ts';
import { type CaseKey, type Keys, newId } from '../platform/crypto/index.ts';
import type { Db, Runner, Write } from '../platform/db/index.ts';
import { countReads, readsOf, recordReads } from './access.ts';
import { type CaseSeal, caseSeal, erasedSeal } from './case-seal.ts';
import { type ContactChange, contactWrites } from './contact.ts';
import { keepIdentityRequests } from './identity-requests.ts';
import { endSlips, freshMemberCode, memberOf, newSlips, redeem } from './members.ts';
import { identifiers, isPrincipal, listed, type Parties, type PartyKind, type Person } from './person.ts';
import { printedOf } from './printed.ts';
import { freshCode, type Typed, tryCode } from './query-codes.ts';
import { earlierParties } from './store/contact.ts';
import { dropAgentSlips, shredMembers } from './store/members.ts';
import {
  addCaseKey,
  addParties,
  addTokens,
  mattersOf,
  partiesOf,
  readsByRole,
  shred,
  wrappedKey,
  wrappedKeys,
} from './store.ts';

export { type AccessItem, type Read, type ReadKind, readWords } from './access.ts';
export { type CaseSeal, caseSeal, erasedText } from './case-seal.ts';
export { type ContactChange, reachedPerson, someoneReachable } from './contact.ts';
export type { IdentityRequestRow } from './identity-requests.ts';
export { slipDays } from './members.ts';
export { everybody, isReachable, type Parties, type Person } from './person.ts';
export type { ReadsShown } from './store.ts';

export interface PetitionersDeps {
  db: Db;
  keys: Keys;
}

interface At {
  shardKey: string;
  petitionId: string;
}

export type Petitioners = ReturnType<typeof openPetitioners>;

/** 信访人: sealed identity, query codes, and the record of who opened what. */
export function openPetitioners({ db, keys }: PetitionersDeps) {
  const tokensOf = (shardKey: string, people: Pick<Person, 'idNumber' | 'phone'>[]) =>
    people.flatMap(identifiers).map(({ kind, value }) => keys.blindIndex(shardKey, kind, value).subarray(0, 16));

  return {
    /** Readings between two moments by organ and role, for the auditor: never by officer. */
    readsByRole: (shardKey: string, from: Instant, to: Instant) =>
      db.local(shardKey).rows(readsByRole(shardKey, from, to)),

    /** A new case: its key, and the parts of the registration's statement that store key, people and tokens. */
    admit(at: At, parties: Parties, now: Instant): { seal: CaseSeal; writes: Write[] } {
      const { key, wrapped }: CaseKey = keys.newCaseKey();
      const seal = caseSeal(keys, at.shardKey, at.petitionId, key);
      const people = listed(parties);
      const rows = people.map(({ kind, person }) => {
        const id = newId(now);
        return { id, kind, sealed: seal.seal(`party/${id}`, JSON.stringify(person)) };
      });
      const tokens = tokensOf(
        at.shardKey,
        people.filter(({ kind }) => isPrincipal(kind)).map(({ person }) => person),
      );
      return { seal, writes: [addCaseKey(at, wrapped, now), addParties(at, rows), addTokens(at, tokens)] };
    },

    /** The case's seal, or that of an erased case. @throws when there is no such case. */
    async sealOf(runner: Runner, at: At): Promise<CaseSeal> {
      const seal = await this.findSeal(runner, at);
      if (!seal) throw new Error(`no key for ${at.shardKey}/${at.petitionId}`);
      return seal;
    },

    /** As `sealOf`, where there may be no such case. */
    async findSeal(runner: Runner, at: At): Promise<CaseSeal | undefined> {
      const row = await runner.first(wrappedKey(at));
      if (!row) return undefined;
      if (!row.wrapped) return erasedSeal();
      return caseSeal(keys, at.shardKey, at.petitionId, keys.unwrap(row.wrapped));
    },

    /** The seals of several cases of one county, for lists. Erased cases are absent. */
    async sealsOf(runner: Runner, shardKey: string, ids: string[]): Promise<Map<string, CaseSeal>> {
      if (ids.length === 0) return new Map();
      const rows = await runner.rows(wrappedKeys(shardKey, ids));
      return new Map(
        rows.flatMap(({ petitionId, wrapped }) =>
          wrapped ? [[petitionId, caseSeal(keys, shardKey, petitionId, keys.unwrap(wrapped))]] : [],
        ),
      );
    },

    /** Who they are. Reading is recorded by the caller, with the purpose. */
    async parties(runner: Runner, at: At, seal: CaseSeal): Promise<Parties> {
      const rows = (await runner.rows(partiesOf(at))).map(({ id, kind, sealed }) => ({
        kind,
        person: JSON.parse(seal.open(`party/${id}`, sealed)) as Person,
      }));
      const former = (await runner.rows(earlierParties(at))).map(
        ({ id, sealed }) => JSON.parse(seal.open(`party/${id}`, sealed)) as Person,
      );
      const all = (wanted: PartyKind) => rows.filter(({ kind }) => kind === wanted).map(({ person }) => person);
      return {
        petitioner: all('petitioner')[0],
        representatives: all('representative'),
        agents: all('agent').sort((a, b) => (a.agency ?? 0) - (b.agency ?? 0)),
        members: all('member'),
        helper: all('helper')[0],
        ...(former.length > 0 && { former }),
      };
    },

    /** The petitioner changes how to be reached (their own request only): parts of the act's statement. */
    contactWrites: (runner: Runner, at: At, seal: CaseSeal, parties: Parties, change: ContactChange, now: Instant) =>
      contactWrites(runner, at, seal, parties, change, (person) => tokensOf(at.shardKey, [person]), now),

    /** One more agent, sealed with the people: the parts of the act's statement. Nobody is found by an agent (2.6). */
    agentWrites(at: At, seal: CaseSeal, person: Person, now: Instant): Write[] {
      const id = newId(now);
      return [addParties(at, [{ id, kind: 'agent', sealed: seal.seal(`party/${id}`, JSON.stringify(person)) }])];
    },

    /** Earlier matters of the person being registered now, to be compared by content. Asked at registration alone. */
    async earlierMatters(shardKey: string, person: Pick<Person, 'idNumber' | 'phone'>, most = 20): Promise<string[]> {
      const tokens = tokensOf(shardKey, [person]);
      if (tokens.length === 0) return [];
      return (await db.local(shardKey).rows(mattersOf(shardKey, tokens, most))).map(({ petitionId }) => petitionId);
    },

    /** What was printed of these matters for their petitioners, and since when their code counts. */
    printedOf: (shardKey: string, ids: string[]) => printedOf(db.local(shardKey), shardKey, ids),
    identityRequests: keepIdentityRequests(db),
    freshCode: (at: At, now: Instant) => freshCode(keys, at, now),
    tryCode: (runner: Runner, typed: Typed, now: Instant) =>
      tryCode(runner, keys, typed, now, (petitionId) =>
        memberOf(runner, keys, { shardKey: typed.shardKey, petitionId }, typed.code),
      ),
    newSlips: (runner: Runner, at: At, count: number, now: Instant, agent?: number) =>
      newSlips(runner, keys, at, count, now, agent),
    endAgentSlips: dropAgentSlips,
    endSlips,
    redeemSlip: (runner: Runner, typed: Typed, now: Instant) => redeem(runner, keys, typed, now),
    freshMemberCode: (runner: Runner, at: At, memberId: string, now: Instant) =>
      freshMemberCode(runner, keys, at, memberId, now),
    recordReads,
    readsOf,
    countReads,

    /** Lawful erasure: the key is destroyed; registration, facts and ledger stay. */
    async erase(at: At): Promise<void> {
      await db.local(at.shardKey).tx(async (tx) => {
        for (const statement of [...shred(at), ...shredMembers(at)]) await tx.run(statement);
      });
    },
  };
}
