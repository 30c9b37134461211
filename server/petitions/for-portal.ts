import type { z } from 'zod';
import { agencyOver, phaseWords } from '../../core/procedure/index.ts';
import { isRefusal, type Refusal, type Words } from '../../core/refusal.ts';
import { readRegistrationNumber, shardKeyOfNumber } from '../../core/registration-number.ts';
import { act } from './act.ts';
import { agentsForPortal } from './agents-for-portal.ts';
import { changeContact, contactOf } from './contact.ts';
import type { ContactTyped } from './contact-typed.ts';
import { type accessItem, type Registration, registration } from './contract.ts';
import type { AgentPerson } from './contract-person.ts';
import type { PetitionsDeps } from './deps.ts';
import { accessItems } from './identity.ts';
import { membersForPortal } from './members-for-portal.ts';
import { isComplainedOf, type Officer } from './policy.ts';
import { type At, noteReads, type OwnView, viewAsPetitioner } from './reads.ts';
import { receiptOfStored } from './receipt.ts';
import { register } from './register.ts';
import { petitionById, petitionByNumber, petitionsById } from './store/petitions.ts';

/** Where a matter stands, beside a report about its handling. */
export interface ConcernedMatter {
  holder: Words;
  phase: Words;
  receivedOn: string;
  restricted: boolean;
}

/** What the petitioner does and sees with the own code: the same acts as the desk's. */
export function forPortal(deps: PetitionsDeps, officeId: string) {
  const local = (shardKey: string) => deps.db.local(shardKey);
  return {
    /** Registers for the office; the query code goes to the petitioner with this answer and nowhere else. */
    async register(input: Registration, key: string) {
      const how = { actor: { kind: 'petitioner' as const }, organId: officeId, channel: 'portal', key, withCode: true };
      const done = await register(deps, registration.parse(input), how);
      if (isRefusal(done)) return done;
      const { shardKey, petitionId, number, receipt, code } = done;
      return { shardKey, petitionId, number, receipt, queryCode: code! };
    },

    /** Finds the matter when number and code fit. Both wrong answers are the same, and counted. */
    async unlock(typed: string, code: string): Promise<(At & { memberId?: string; agent?: number }) | Refusal> {
      const number = readRegistrationNumber(typed);
      if (isRefusal(number)) return number;
      const shardKey = shardKeyOfNumber(number);
      const row = await local(shardKey).first(petitionByNumber(shardKey, number));
      const petitionId = row?.petitionId;
      const given = { shardKey, number, petitionId, code };
      const whose = await deps.petitioners.tryCode(local(shardKey), given, deps.clock.now());
      if (isRefusal(whose)) return whose;
      const over = whose !== 'petitioner' && whose.agent && agencyOver(row!.state, whose.agent);
      if (over) return over;
      return { shardKey, petitionId: petitionId!, ...(whose !== 'petitioner' && whose) };
    },

    ...membersForPortal(deps),
    ...agentsForPortal(deps),

    /** @param at with the number of the agent who looks, where it is not the petitioner */
    async view(at: At & { agent?: number }): Promise<OwnView> {
      const view = await viewAsPetitioner(deps, at, at.agent);
      if (!view) throw new Error(`no petition ${at.shardKey}/${at.petitionId}`);
      return view;
    },

    async act(
      { agent, shardKey, petitionId }: At & { agent?: number },
      name: string,
      payload: Record<string, unknown>,
      key: string,
      uploads: string[],
      person?: AgentPerson,
    ) {
      const by = agent ? { agent } : ('petitioner' as const);
      const done = await act(deps, { shardKey, petitionId, act: name, payload, uploads, key, by, person });
      return isRefusal(done) ? done : undefined;
    },

    contact: (at: At) => contactOf(deps, at),
    changeContact: (at: At, typed: ContactTyped) => changeContact(deps, at, typed),

    access: (at: At): Promise<z.output<typeof accessItem>[]> => accessItems(deps, at),

    document: (at: At, documentId: string, as: { format: 'pdf' | 'html'; variant: 'standard' | 'large' }) =>
      deps.documents.open({ ...at, documentId, forPetitioner: true }, as),

    receipt: async (at: At) => deps.ledger.receipt(local(at.shardKey), await receiptOfStored(deps, at)),

    receiptPdf: deps.documents.receiptPdf,

    /** A new code for whoever showed the old one; the old one ends. */
    async freshCode(at: At): Promise<string> {
      const { code, write } = deps.petitioners.freshCode(at, deps.clock.now());
      await local(at.shardKey).run(write.statement);
      return code;
    },

    sealOf: (at: At) => deps.petitioners.sealOf(local(at.shardKey), at),

    /** Which of these officers may read what was reported on this matter: not who handles it, nor whom it complains of. */
    async mayHearOf(at: At, officers: readonly Officer[]): Promise<string[]> {
      const row = await local(at.shardKey).first(petitionById(at.shardKey, at.petitionId));
      const directory = deps.directory();
      return officers
        .filter((one) => row && row.state.handlerId !== one.officerId && !isComplainedOf(one, row.state, directory))
        .map(({ officerId }) => officerId);
    },

    /**
     * Where these matters stand, for an officer who reads what was reported on them; the reading is written down first.
     * Left out are those that the officer handles, or that complain of the officer or of the officer's organ: nobody reads what was said of them.
     */
    async noteConcernsRead(shardKey: string, ids: string[], officer: Officer): Promise<Map<string, ConcernedMatter>> {
      const directory = deps.directory();
      const rows = (await local(shardKey).rows(petitionsById(shardKey, ids))).filter(
        ({ state }) => state.handlerId !== officer.officerId && !isComplainedOf(officer, state, directory),
      );
      await noteReads(deps, rows, officer, 'concern');
      return new Map(
        rows.map(({ petitionId, restricted, state }) => [
          petitionId,
          {
            holder: directory.organName(state.holderId),
            phase: phaseWords[state.phase],
            receivedOn: state.receivedOn,
            restricted,
          },
        ]),
      );
    },

    async numberOf(at: At): Promise<string> {
      const row = await local(at.shardKey).first(petitionById(at.shardKey, at.petitionId));
      if (!row) throw new Error(`no petition ${at.shardKey}/${at.petitionId}`);
      return row.number;
    },
  };
}
