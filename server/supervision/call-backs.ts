import type { LocalDate } from '../../core/calendar/index.ts';
import type { CallBack } from '../../core/call-back/index.ts';
import { limited } from '../../core/dossier/index.ts';
import { plainDate } from '../../core/law/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { keeperOf, type SupervisionDeps } from './deps.ts';

const batch = 200;

/**
 * The job: an evaluation "not satisfied", or "not solved", whose call-back was not made in time opens a card on the bureau that owes it.
 * @returns cards opened
 */
export async function openCardsForCallBacks(deps: SupervisionDeps): Promise<number> {
  const today = deps.clock.today();
  const { rules } = deps.dossiers;
  let cards = 0;
  for (const shardKey of await rules.counties('call-back')) {
    const keeper = keeperOf(deps, shardKey);
    if (!keeper) continue;
    for (let after = { dueOn: '0001-01-01' as LocalDate, dossierId: '00000000-0000-0000-0000-000000000000' }; ; ) {
      const rows = await rules.pastDue(shardKey, 'call-back', today, after, batch);
      const due = rows.filter(({ state }) => state.phase === 'due' && (state as CallBack).openedFor !== 'random');
      const origin = (dossierId: string) => `call-back/${dossierId}`;
      const taken = await rules.taken(
        shardKey,
        'supervision-card',
        due.map(({ dossierId }) => origin(dossierId)),
      );
      for (const { dossierId, state, dueOn } of due) {
        if (taken.some((one) => one.origin === origin(dossierId))) continue;
        const opened = await deps.dossiers.open({
          kind: 'supervision-card',
          act: 'issueByRule',
          payload: {
            problem: `信访人评价不满意或没有解决，${plainDate(dueOn).zh}前应当回访，还没有回访。`,
            matter: state.matters[0],
            responsible: state.keeperId,
            trigger: 'dissatisfied',
            dueOn: limited('answerCard', today, deps.calendar, state.keeperId).due,
            wanted: '请立即回访，对照每项诉求查找没有办好的地方，书面反馈回访结果和下一步。',
          },
          by: { rule: { keeperId: keeper.id } },
          origin: origin(dossierId),
        });
        if (isRefusal(opened)) deps.log.error({ code: opened.code }, 'a call-back that was not made got no card');
        else if (!opened.repeated) cards += 1;
      }
      const last = rows.at(-1);
      if (!last) break;
      after = last;
    }
  }
  return cards;
}
