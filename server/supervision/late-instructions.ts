import type { LocalDate } from '../../core/calendar/index.ts';
import { type DossierDuty, limited } from '../../core/dossier/index.ts';
import { citeZh, plainDate } from '../../core/law/index.ts';
import { letterReading, receptionRecord } from '../../core/reception/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { TriggerName } from '../../core/supervision/index.ts';
import { keeperOf, type SupervisionDeps } from './deps.ts';

const batch = 200;
/** What units owe leaders and visitors (H-47, H-48, H-49). What a leader owes is followed by the bureau, not by a card. */
const triggerOf: { [id in string]?: TriggerName } = {
  'H-47': 'promise-overdue',
  'H-48': 'instruction-overdue',
  'H-49': 'instruction-overdue',
};
const kinds = [receptionRecord, letterReading];

/**
 * The job: a promise of a reception, or a leader's instruction, whose day has passed opens a card on the unit that owes it; and the
 * next one, where a card was closed and it is still not done. Run twice it opens nothing twice.
 * @returns cards opened
 */
export async function openCardsForInstructions(deps: SupervisionDeps): Promise<number> {
  const today = deps.clock.today();
  const { rules } = deps.dossiers;
  let cards = 0;
  for (const kind of kinds) {
    for (const shardKey of await rules.counties(kind.name)) {
      for (let after = { dueOn: '0001-01-01' as LocalDate, dossierId: '00000000-0000-0000-0000-000000000000' }; ; ) {
        const rows = await rules.pastDue(shardKey, kind.name, today, after, batch);
        for (const { dossierId, state } of rows) {
          const late = kind.duties(state, deps.calendar).filter(({ id, due }) => id in triggerOf && due < today);
          for (const duty of late) cards += await openOne(deps, { shardKey, dossierId, matters: state.matters, duty });
        }
        const last = rows.at(-1);
        if (!last) break;
        after = last;
      }
    }
  }
  return cards;
}

interface Late {
  shardKey: string;
  dossierId: string;
  matters: readonly string[];
  duty: DossierDuty;
}

async function openOne(deps: SupervisionDeps, { shardKey, dossierId, matters, duty }: Late): Promise<number> {
  const keeper = keeperOf(deps, shardKey);
  const [matter] = await deps.petitions.byNumbers(matters, 'rule');
  // An accusation goes no other way than the custodian's (Art. 30).
  if (!keeper || !matter || matter.state.restricted) return 0;
  const { id, key, due, label, cite, owedBy } = duty;
  const originOf = (n: number) => `instruction/${dossierId}/${key}/${due}/${n}`;
  const before = await deps.dossiers.rules.taken(shardKey, 'supervision-card', [1, 2, 3, 4, 5, 6].map(originOf));
  if (before.length >= 6 || before.some(({ open }) => open)) return 0;
  const opened = await deps.dossiers.open({
    kind: 'supervision-card',
    act: 'issueByRule',
    payload: {
      problem: `${label.zh}：${plainDate(due).zh}已过，还没有反馈（${citeZh(cite)}）。`,
      matter: matter.number,
      responsible: owedBy.organId,
      trigger: triggerOf[id],
      dueOn: limited('answerCard', deps.clock.today(), deps.calendar, owedBy.organId).due,
      wanted: '请立即办理并反馈结果，说明迟办原因，附凭证。批示和承诺不改变依法结论。',
    },
    by: { rule: { keeperId: keeper.id } },
    origin: originOf(before.length + 1),
  });
  if (isRefusal(opened)) {
    deps.log.error({ code: opened.code, duty: id }, 'a late instruction got no card');
    return 0;
  }
  return opened.repeated ? 0 : 1;
}
