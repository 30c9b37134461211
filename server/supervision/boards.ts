import { daysBetween, type LocalDate } from '../../core/calendar/index.ts';
import { type Charge, criteria, fiveRoles, charge as kind } from '../../core/charge/index.ts';
import { limited } from '../../core/dossier/index.ts';
import { citeEn, citeZh, remainingWords } from '../../core/law/index.ts';
import type { DutyKey } from '../../core/procedure/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import { type Card, methods, supervisionCard, triggerOfDuty, triggers } from '../../core/supervision/index.ts';
import { type Officer, overseesDossiers } from '../dossiers/index.ts';
import type { CardRow, ChargeBoard, ChargeRow, SupervisionBoard } from './contract.ts';
import type { SupervisionDeps } from './deps.ts';
import { waitingForCards } from './overdue.ts';

const perColumn = 60;

/** D8: cards by phase, each column by lateness. */
export async function supervisionBoard(
  deps: SupervisionDeps,
  organId: string | undefined,
  officer: Officer,
): Promise<SupervisionBoard> {
  const directory = deps.directory();
  const columns = await Promise.all(
    Object.entries(supervisionCard.phases).map(async ([phase, label]) => {
      const query = { kind: 'supervision-card', phase, organId, most: perColumn };
      const { rows, more } = await deps.dossiers.board(query, officer);
      return { code: phase, label, rows: rows.map((row) => cardRow(deps, row)), more };
    }),
  );
  const own = directory.organ(officer.organId);
  const shardKey = shardKeyFor(own?.divisionCode ?? '');
  const sees = own !== undefined && overseesDossiers(officer, supervisionCard, shardKey, directory);
  const waiting = sees ? await waitingForCards(deps, shardKey, perColumn) : null;
  const units = own ? directory.organs.filter(({ divisionCode }) => shardKeyFor(divisionCode) === shardKey) : [];
  return {
    date: deps.clock.today(),
    waiting:
      waiting?.map(({ key, owedBy, due, cite }) => ({
        unit: directory.organName(owedBy.organId),
        trigger: plain(triggers[triggerOfDuty[key as DutyKey]!]),
        article: { zh: citeZh(cite), en: citeEn(cite) },
        dueOn: due,
      })) ?? null,
    columns,
    units: sees ? units.map(({ id }) => ({ organId: id, name: directory.organName(id) })) : [],
    mayIssue: own?.kind === 'bureau' && officer.roles.some((role) => role === 'supervisor' || role === 'bureau-head'),
  };
}

/** D9: charges by phase, with the five, the next step, and what resolution lacks. */
export async function chargeBoard(
  deps: SupervisionDeps,
  organId: string | undefined,
  officer: Officer,
): Promise<ChargeBoard> {
  const columns = await Promise.all(
    Object.entries(kind.phases).map(async ([phase, label]) => {
      const { rows, more } = await deps.dossiers.board({ kind: 'charge', phase, organId, most: perColumn }, officer);
      const views = await deps.petitions.byNumbers([...new Set(rows.flatMap(({ state }) => state.matters))], 'rule');
      const byNumber = new Map(views.map((view) => [view.number, view.state]));
      return { code: phase, label, rows: rows.map((row) => chargeRow(deps, row, byNumber)), more };
    }),
  );
  const own = deps.directory().organ(officer.organId);
  const proposes = ['supervisor', 'bureau-officer', 'bureau-head'];
  return {
    date: deps.clock.today(),
    columns,
    criteria: Object.values(criteria).map(plain),
    mayPropose: own?.kind === 'bureau' && officer.roles.some((role) => proposes.includes(role)),
  };
}

type Row = Awaited<ReturnType<SupervisionDeps['dossiers']['board']>>['rows'][number];
type States = Map<string, Awaited<ReturnType<SupervisionDeps['petitions']['byNumbers']>>[number]['state']>;

function cardRow(deps: SupervisionDeps, { state, ...row }: Row): CardRow {
  const { trigger, method, organs, officers, dueOn, done, returns, level, dutyMet, listed } = state as Card;
  const { article } = triggers[trigger];
  const [lead] = officers.lead ?? [];
  return {
    ...row,
    ...onDay(deps, row.open ? dueOn : undefined),
    unit: deps.directory().organName(organs.responsible?.[0] ?? ''),
    trigger: plain(triggers[trigger]),
    article: { zh: citeZh(article), en: citeEn(article) },
    method: methods[method],
    dueOn,
    done,
    returns,
    level,
    met: dutyMet !== undefined,
    listedUntil: listed?.until ?? null,
    lead: (lead && deps.officerName(lead)) ?? null,
  };
}

function chargeRow(deps: SupervisionDeps, { state, ...row }: Row, states: States): ChargeRow {
  const charge = state as Charge;
  const next = charge.plan.findIndex(({ doneOn }) => !doneOn);
  const petition = states.get(charge.matters[0] ?? '');
  const supported = petition?.requests.some(({ outcome }) => outcome === 'support' || outcome === 'partial');
  const served = petition?.servedOn !== undefined;
  const whole = onDay(deps, row.open ? charge.deadline : undefined);
  return {
    ...row,
    responsible: deps.directory().organName(charge.organs.responsible?.[0] ?? ''),
    roles: Object.entries(fiveRoles).flatMap(([role, words]) => {
      const [id] = charge.officers[role] ?? [];
      return id ? [{ role: words, name: deps.officerName(id) ?? '' }] : [];
    }),
    criteria: charge.criteria.map((name) => plain(criteria[name])),
    deadline: charge.deadline ?? null,
    deadlineStanding: whole.standing,
    deadlineLeft: whole.remaining,
    extended: charge.extended === true,
    next: next >= 0 ? { step: next + 1, of: charge.plan.length, by: charge.plan[next]!.by } : null,
    done: charge.done,
    handOverBy: charge.leaderGone
      ? limited('handOverCharge', charge.leaderGone, deps.calendar, charge.keeperId).due
      : null,
    served,
    executed: petition?.executedOn !== undefined || (served && !supported),
    calledBack: charge.callBack !== undefined,
    result: charge.result ?? null,
  };
}

/** How a day stands, in words and as a state. */
function onDay({ clock }: SupervisionDeps, day: LocalDate | undefined): Pick<CardRow, 'standing' | 'remaining'> {
  if (!day) return { standing: 'none', remaining: null };
  const left = daysBetween(clock.today(), day);
  const standing = left < 0 ? 'late' : left === 0 ? 'today' : left <= 3 ? 'soon' : 'ample';
  return { standing, remaining: remainingWords(left, 'day') };
}

const plain = ({ zh, en }: { zh: string; en: string }) => ({ zh, en });
