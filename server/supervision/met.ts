import { isRefusal } from '../../core/refusal.ts';
import type { SupervisionDeps } from './deps.ts';

const batch = 200;

/** The job: a card hears that its overdue duty was met meanwhile, or fell away. Told twice it hears it once. @returns cards told */
export async function tellCardsOfDutiesMet(deps: SupervisionDeps): Promise<number> {
  const { overdue } = deps.docket;
  let told = 0;
  for (const shardKey of await overdue.countiesWithCards()) {
    for (let after = { petitionId: '00000000-0000-0000-0000-000000000000', clockId: '' }; ; ) {
      const rows = await overdue.settled(shardKey, after, batch);
      const heard: string[] = [];
      for (const { dossierId, status, metOn } of rows) {
        const met = status === 'met' || status === 'met-late';
        const done = await deps.dossiers.act({
          shardKey,
          dossierId,
          act: 'noteMet',
          payload: { on: met && metOn ? metOn : deps.clock.today(), how: met ? 'met' : 'fell-away' },
          by: { rule: { keeperId: '' } },
        });
        // Closed meanwhile: there is nobody left to tell.
        if (!isRefusal(done)) told += 1;
        heard.push(dossierId);
      }
      await overdue.noteTold(shardKey, heard);
      const last = rows.at(-1);
      if (!last) break;
      after = last;
    }
  }
  return told;
}
