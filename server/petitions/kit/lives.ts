import { fold, nothing } from '../../../core/procedure/index.ts';
import { type Step, walk } from '../../../core/procedure/walk/walk.ts';
import { isRefusal } from '../../../core/refusal.ts';
import type { Person } from '../../petitioners/index.ts';
import { newId } from '../../platform/index.ts';
import { changeOf, write } from '../act.ts';
import { record, textOf } from '../facts.ts';
import { load } from '../history.ts';
import { writeRegistration } from '../register.ts';
import type { Office } from './office.ts';

export const shardKeyOfLives = '990123~00';

/**
 * Lives one petition's random life through the same writing as acts.
 * @param person who brings it
 * @returns 1, or 0 where it was never registered
 */
export async function live(office: Office, seed: number, person: Person = { name: '陈桂香' }): Promise<number> {
  const shardKey = shardKeyOfLives;
  let at: { shardKey: string; petitionId: string } | undefined;
  for (const step of walk(seed, { acts: 40 }).steps) {
    if (step.facts.length === 0) continue;
    office.clock.goTo(step.today);
    if (at) {
      const loaded = await load(office.deps, office.fresh.db.local(shardKey), at);
      const refusal = await write(office.deps, changeOf(office.deps, loaded!, step.facts), []);
      if (refusal) throw new Error(refusal.code);
    } else at = await begin(office, step, person);
  }
  return at ? 1 : 0;
}

async function begin({ deps, clock }: Office, step: Step, petitioner: Person) {
  const now = clock.now();
  const at = { shardKey: shardKeyOfLives, petitionId: newId(now) };
  const parties = { petitioner, representatives: [], agents: [], members: [] };
  const { seal, writes } = deps.petitioners.admit(at, parties, now);
  const facts = record(step.facts, { ...at, after: 0, now });
  const change = {
    ...at,
    number: undefined,
    before: nothing,
    after: fold(facts),
    facts,
    history: facts,
    text: textOf(facts),
    seal,
    today: clock.today(),
    now,
    calendar: deps.calendar,
    parties: async () => parties,
  };
  const number = await writeRegistration(deps, change, writes);
  if (isRefusal(number)) throw new Error(number.code);
  return at;
}
