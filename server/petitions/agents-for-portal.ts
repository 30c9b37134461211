import { agencyOver, lacks, type Power, powerWords } from '../../core/procedure/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { slipDays } from '../petitioners/index.ts';
import { agencyViews } from './agents.ts';
import type { PetitionView } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { load } from './history.ts';
import type { At } from './reads.ts';

/** An agent of the own matter, as the petitioner reads it: with the name. */
export type OwnAgent = PetitionView['agents'][number] & { name: string };

/** 代理人 at the portal: who acts, a slip for a code of their own, and whether an agency still stands. */
export function agentsForPortal(deps: PetitionsDeps) {
  const local = (shardKey: string) => deps.db.local(shardKey);
  const loaded = async (at: At) => {
    const found = await load(deps, local(at.shardKey), at);
    if (!found) throw new Error(`no petition ${at.shardKey}/${at.petitionId}`);
    return found;
  };
  return {
    /** Asked with the petitioner's own code alone. */
    async agents(at: At): Promise<OwnAgent[]> {
      const { state, seal } = await loaded(at);
      const { agents } = await deps.petitioners.parties(local(at.shardKey), at, seal);
      const name = (no: number) => agents.find(({ agency }) => agency === no)?.name ?? '';
      return agencyViews(state).map((view) => ({ ...view, name: name(view.no) }));
    },

    /** Why this agent's code does not open it: the agency is over, or its scope does not hold this. */
    async agentMay(at: At, agent: number, power: Power | undefined): Promise<Refusal | undefined> {
      const { state } = await loaded(at);
      return power ? lacks(state, agent, power, powerWords[power]) : agencyOver(state, agent);
    },

    /** A slip with which this agent takes a code of their own. @returns it, and for how many days it waits */
    async agentSlip(at: At, agent: number): Promise<{ slip: string; days: number } | Refusal> {
      const { state } = await loaded(at);
      const over = agencyOver(state, agent);
      if (over) return over;
      const slips = await deps.petitioners.newSlips(local(at.shardKey), at, 1, deps.clock.now(), agent);
      return isRefusal(slips) ? slips : { slip: slips[0]!, days: slipDays };
    },
  };
}
