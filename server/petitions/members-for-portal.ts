import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { readRegistrationNumber, shardKeyOfNumber } from '../../core/registration-number.ts';
import { slipDays } from '../petitioners/index.ts';
import type { PetitionView } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { viewAsMember } from './for-members.ts';
import type { At } from './reads.ts';
import { petitionByNumber } from './store/petitions.ts';

/** Collective matters at the portal (Art. 20): slips for the members, a code for each, and what they may see with it. */
export function membersForPortal(deps: PetitionsDeps) {
  const local = (shardKey: string) => deps.db.local(shardKey);
  return {
    async memberView(at: At): Promise<PetitionView> {
      const view = await viewAsMember(deps, at);
      if (!view) throw new Error(`no petition ${at.shardKey}/${at.petitionId}`);
      return view;
    },

    /** @returns the slips, and for how many days each waits */
    async memberSlips(at: At, count: number): Promise<{ slips: string[]; days: number } | Refusal> {
      const slips = await deps.petitioners.newSlips(local(at.shardKey), at, count, deps.clock.now());
      return isRefusal(slips) ? slips : { slips, days: slipDays };
    },

    endMemberSlips: (at: At): Promise<void> => deps.petitioners.endSlips(local(at.shardKey), at, deps.clock.now()),

    /** A code of one's own for number and slip. Both wrong answers are the same, and counted. */
    async takeMemberCode(
      typed: string,
      slip: string,
    ): Promise<(At & { memberId: string; code: string; agent?: number }) | Refusal> {
      const number = readRegistrationNumber(typed);
      if (isRefusal(number)) return number;
      const shardKey = shardKeyOfNumber(number);
      const petitionId = (await local(shardKey).first(petitionByNumber(shardKey, number)))?.petitionId;
      const given = { shardKey, number, petitionId, code: slip };
      const taken = await deps.petitioners.redeemSlip(local(shardKey), given, deps.clock.now());
      return isRefusal(taken) ? taken : { shardKey, petitionId: petitionId!, ...taken };
    },

    freshMemberCode: (at: At, memberId: string): Promise<string> =>
      deps.petitioners.freshMemberCode(local(at.shardKey), at, memberId, deps.clock.now()),
  };
}
