import { allProgrammes, type BacklogDeps } from './deps.ts';
import { takeInventory } from './inventory.ts';

/**
 * The job: takes inventories that were not finished, and takes matters that have become accusations off their lists, else nobody
 * could open the programme any more (Art. 30). @returns matters taken off
 */
export async function lookAfter(deps: BacklogDeps): Promise<number> {
  const shardKey = deps.shardKey();
  let gone = 0;
  for (const { dossierId, state } of await allProgrammes(deps, shardKey)) {
    const numbers = state.entries.map(({ matter }) => matter);
    const known = await deps.petitions.byNumbers(numbers, 'rule');
    for (const { number } of known.filter((one) => one.state.restricted)) {
      const line = state.entries.find(({ matter }) => matter === number)!.no;
      const by = { rule: { keeperId: state.keeperId } };
      await deps.dossiers.act({ shardKey, dossierId, act: 'takeAway', payload: { no: line }, by });
      gone += 1;
    }
    await takeInventory(deps, { shardKey, dossierId });
  }
  return gone;
}
