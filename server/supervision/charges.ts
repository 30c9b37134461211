import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { type Charge, criteriaMet, criterionWords } from '../../core/charge/index.ts';
import { chargeThresholds } from '../../core/law/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Petitions } from '../petitions/index.ts';
import { keeperOf, type SupervisionDeps } from './deps.ts';

type ById = Awaited<ReturnType<Petitions['byIds']>>[number];
const batch = 200;

/** The clocks whose length makes a matter one for charge: handling since acceptance, execution since service. */
const longClocks = ['handling', 'execution'] as const;

/** The numbers in force in a county today. */
const thresholdsIn = ({ calendar, clock }: SupervisionDeps, keeperId: string, shardKey: string) =>
  chargeThresholds({ organId: keeperId, divisionCode: shardKey.slice(0, 6), receivedOn: clock.today() }, calendar);

/** The job: matters that meet a criterion of 5.2 are proposed for charge, each criterion of a matter once. @returns proposals */
export async function proposeCharges(deps: SupervisionDeps): Promise<number> {
  const today = deps.clock.today();
  const { overdue } = deps.docket;
  let proposed = 0;
  for (const shardKey of await overdue.countiesRunning(longClocks)) {
    const keeper = keeperOf(deps, shardKey);
    if (!keeper) continue;
    const at = thresholdsIn(deps, keeper.id, shardKey);
    for (const key of longClocks) {
      const days = key === 'handling' ? at.unansweredDays : at.unexecutedDays;
      let after = { startedOn: '0001-01-01' as LocalDate, petitionId: '00000000-0000-0000-0000-000000000000' };
      for (;;) {
        const rows = await overdue.runningSince(shardKey, key, addDays(today, -days), after, batch);
        const ids = rows.map(({ petitionId }) => petitionId);
        for (const petition of await deps.petitions.byIds(shardKey, ids))
          if (await proposeIfMet(deps, keeper.id, petition)) proposed += 1;
        const last = rows.at(-1);
        if (!last) break;
        after = last;
      }
    }
  }
  return proposed;
}

/** Proposes one matter where it meets a criterion, no charge of it is open, and it was not proposed for the same before. */
export async function proposeIfMet(deps: SupervisionDeps, keeperId: string, petition: ById): Promise<boolean> {
  const { shardKey, petitionId, number, state } = petition;
  const at = thresholdsIn(deps, keeperId, shardKey);
  const met = criteriaMet(state, deps.clock.today(), (organId) => deps.directory().organ(organId)?.level, at);
  if (met.length === 0) return false;
  const origins = met.map((criterion) => `charge/${petitionId}/${criterion}`);
  const taken = await deps.dossiers.rules.taken(shardKey, 'charge', origins);
  const fresh = met.filter((_criterion, i) => !taken.some(({ origin }) => origin === origins[i]));
  if (fresh.length === 0 || (await deps.dossiers.rules.hasOpen(number, 'charge'))) return false;
  const opened = await deps.dossiers.open({
    kind: 'charge',
    act: 'proposeByRule',
    payload: {
      problem: `符合包案条件：${fresh.map((criterion) => criterionWords(criterion, at)).join('、')}。`,
      matter: number,
      responsible: state.holderId,
      criteria: fresh,
    },
    by: { rule: { keeperId } },
    origin: `charge/${petitionId}/${fresh[0]}`,
  });
  if (isRefusal(opened)) deps.log.error({ code: opened.code }, 'a matter was not proposed for charge');
  return !isRefusal(opened) && !opened.repeated;
}

/** The job: a leader in charge whose account ended is noted, and the five days for the hand-over run. @returns how many */
export async function noteLeadersGone(deps: SupervisionDeps): Promise<number> {
  const { rules } = deps.dossiers;
  let noted = 0;
  for (const shardKey of await rules.counties('charge')) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await rules.open(shardKey, 'charge', after, batch);
      for (const { dossierId, state } of rows) {
        const { officers, leaderGone, keeperId } = state as Charge;
        const [leader] = officers.leader ?? [];
        if (!leader || leaderGone || (await deps.officer(leader))?.active !== false) continue;
        const by = { rule: { keeperId } };
        const done = await deps.dossiers.act({
          shardKey,
          dossierId,
          act: 'noteLeaderGone',
          payload: { why: 'account' },
          by,
        });
        if (!isRefusal(done)) noted += 1;
      }
      const last = rows.at(-1);
      if (!last) break;
      after = last.dossierId;
    }
  }
  return noted;
}
