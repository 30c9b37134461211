import type { LocalDate } from '../../core/calendar/index.ts';
import { type DossierDuty, limited } from '../../core/dossier/index.ts';
import { citeZh, plainDate } from '../../core/law/index.ts';
import { type Recommendation, recommendation } from '../../core/recommendation/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Card } from '../../core/supervision/index.ts';
import type { OutboxEvent } from '../platform/index.ts';
import { keeperOf, type SupervisionDeps } from './deps.ts';

const batch = 200;
const none = '00000000-0000-0000-0000-000000000000';
/** What the addressee owes: its answer (C-17) and what it adopted (H-59). What the bureau owes itself is no card's matter. */
const ofAddressee: readonly string[] = ['C-17', 'H-59'];

/** What an addressee owes on a recommendation in this state. */
const owed = (state: Recommendation, { calendar }: SupervisionDeps): DossierDuty[] =>
  recommendation.duties(state, calendar).filter(({ id }) => ofAddressee.includes(id));

/** Which duty a card is about: kept as the card's clock, so that it is found again. */
const clockOf = (dossierId: string, { key, due }: DossierDuty) => `${dossierId}/${key}/${due}`;

/**
 * The job: 未办必督 for the three recommendations. One that is not answered, or not carried out, by its day has a card on its
 * addressee. Run twice it opens nothing twice: the card's origin is the duty and its day.
 * @returns cards opened
 */
export async function openCardsForRecommendations(deps: SupervisionDeps): Promise<number> {
  const today = deps.clock.today();
  const { rules } = deps.dossiers;
  let cards = 0;
  for (const shardKey of await rules.counties(recommendation.name)) {
    for (let after = { dueOn: '0001-01-01' as LocalDate, dossierId: none }; ; ) {
      const rows = await rules.pastDue(shardKey, recommendation.name, today, after, batch);
      for (const { dossierId, state } of rows) {
        const late = owed(state as Recommendation, deps).filter(({ due }) => due < today);
        for (const duty of late) cards += await openOne(deps, { shardKey, dossierId, duty });
      }
      const last = rows.at(-1);
      if (!last) break;
      after = last;
    }
  }
  return cards;
}

async function openOne(
  deps: SupervisionDeps,
  { shardKey, dossierId, duty }: { shardKey: string; dossierId: string; duty: DossierDuty },
): Promise<number> {
  const keeper = keeperOf(deps, shardKey);
  const origin = `recommendation/${clockOf(dossierId, duty)}`;
  const [taken] = await deps.dossiers.rules.taken(shardKey, 'supervision-card', [origin]);
  const found = await deps.dossiers.opened({ shardKey, dossierId });
  if (!keeper || !found || taken) return 0;
  // A petition that has become an accusation goes no other way than the custodian's (Art. 30).
  const matters = await deps.petitions.byNumbers(found.state.matters, 'rule');
  if (matters.some(({ state }) => state.restricted)) return 0;
  const { id, due, label, cite, owedBy } = duty;
  const opened = await deps.dossiers.open({
    kind: 'supervision-card',
    act: 'issueByRule',
    payload: {
      problem: `${found.number}建议，${label.zh}${plainDate(due).zh}已过，${id === 'C-17' ? '还没有书面反馈' : '还没有报告落实'}（${citeZh(cite)}）。`,
      recommendation: found.number,
      responsible: owedBy.organId,
      trigger: 'recommendation-overdue',
      clockId: clockOf(dossierId, duty),
      lateSince: due,
      dueOn: limited('answerCard', deps.clock.today(), deps.calendar, owedBy.organId).due,
      wanted:
        id === 'C-17'
          ? '请在建议里逐项反馈采纳情况，再在本卡说明迟办原因。'
          : '请在建议里报告落实情况并附凭证，再在本卡说明迟办原因。',
      above: aboveAddressee(deps, keeper.id, owedBy.organId),
    },
    by: { rule: { keeperId: keeper.id } },
    origin,
  });
  if (isRefusal(opened)) {
    deps.log.error({ code: opened.code, duty: id }, 'a late answer to a recommendation got no card');
    return 0;
  }
  return opened.repeated ? 0 : 1;
}

/** A government is not above itself: where it is the addressee, the one over it directs the card. */
function aboveAddressee({ directory }: SupervisionDeps, keeperId: string, addresseeId: string): string | undefined {
  const over = directory().organ(keeperId)?.superiorId;
  return over === addresseeId ? (directory().organ(addresseeId)?.superiorId ?? undefined) : undefined;
}

/** A card hears that the recommendation was answered, or carried out, or that this is owed no more. @returns cards told */
export async function tellCardsOfAnswers(deps: SupervisionDeps): Promise<number> {
  const { rules } = deps.dossiers;
  let told = 0;
  for (const shardKey of await rules.counties('supervision-card')) {
    for (let after = none; ; ) {
      const rows = await rules.open(shardKey, 'supervision-card', after, batch, 'recommendation');
      for (const { dossierId, state } of rows) {
        if (await tellOne(deps, shardKey, dossierId, state as Card)) told += 1;
      }
      const last = rows.at(-1);
      if (!last) break;
      after = last.dossierId;
    }
  }
  return told;
}

async function tellOne(deps: SupervisionDeps, shardKey: string, dossierId: string, { clock, dutyMet }: Card) {
  if (!clock || dutyMet) return false;
  const [about = '', key] = clock.id.split('/');
  const found = await deps.dossiers.opened({ shardKey, dossierId: about });
  const state = found?.state as Recommendation | undefined;
  if (!state || owed(state, deps).some((duty) => clockOf(about, duty) === clock.id)) return false;
  const metOn = key === 'answer' ? state.answeredOn : state.reportedOn;
  const done = await deps.dossiers.act({
    shardKey,
    dossierId,
    act: 'noteMet',
    payload: { on: metOn ?? deps.clock.today(), how: metOn ? 'met' : 'fell-away' },
    by: { rule: { keeperId: '' } },
  });
  return !isRefusal(done);
}

/** Acts on a recommendation after which a card may be met at once. */
export async function hearRecommendation(deps: SupervisionDeps, { payload }: OutboxEvent): Promise<void> {
  const { kind, act } = payload as { kind: string; act: string };
  if (kind === recommendation.name && ['answer', 'carryOut'].includes(act)) await tellCardsOfAnswers(deps);
}
