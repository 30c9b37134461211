import { addDays, type LocalDate, type Period, remaining } from '../calendar/index.ts';
import type { ArticleId } from '../law/articles.ts';
import type { LimitName } from '../law/limits.ts';
import type { LegalCalendar as Calendar, LocalDuty, LocalRule } from '../law/overlays.ts';
import { citeOn, isOfEarlierText, limitOn } from '../law/rule-sets.ts';
import type { Words } from '../refusal.ts';
import type { ActName } from './acts/index.ts';
import type { AnyDutyKey, DutyRule, Running } from './duty.ts';
import type { Fact } from './facts.ts';
import { nothing, step } from './fold.ts';
import { allDuties, dutyOf } from './local-duties.ts';
import { placeOf, reckoned } from './periods.ts';
import { type OtherReading, otherReading } from './readings.ts';
import type { PetitionState } from './states.ts';

/** `ended`: the obligation fell away before it was met, for instance when the matter was withdrawn or went elsewhere. */
export type ClockStatus = 'running' | 'met' | 'met-late' | 'lapsed' | 'ended';

/** One obligation with its date and all that explains it. Follows from the facts alone, never from today. */
export interface Clock {
  /** The specification's number: 'C-06'. */
  id: string;
  key: AnyDutyKey;
  /** 「办理期限」 */
  label: Words;
  owedBy: { organId: string } | 'petitioner';
  startedOn: LocalDate;
  startedBy: ActName;
  /** The starting event in words, where it is not the limit's own. */
  start?: Words;
  /** How the day was counted, where it is not the day that the act set. */
  counted?: Words;
  due: LocalDate;
  /** The limit and period to explain the date with; absent where the day was set in an act. */
  limit?: LimitName;
  period?: Period;
  cite: ArticleId;
  /** The local rule that shortens the period or adds the duty. */
  local?: LocalRule;
  added?: LocalDuty;
  /** The day of the matter, where an earlier text than the present one binds it. */
  receivedOn?: LocalDate;
  /** The other way to read the text, where there is one. */
  otherwise?: OtherReading;
  provisional: boolean;
  extension?: { on: LocalDate; days: number };
  presumed?: true;
  /** The acts that fulfil it, the usual one first. */
  stoppedBy: readonly ActName[];
  status: ClockStatus;
  metOn?: LocalDate;
  /** The day on which it lapsed, or fell away unmet. */
  endedOn?: LocalDate;
  /** The act that met, lapsed or ended it. */
  finishedBy?: ActName;
}

type ClockFact = Pick<Fact, 'kind' | 'payload' | 'seq' | 'occurredOn' | 'actor'>;

/** Every obligation of this petition, running or finished, in the order in which they began. Pure. */
export function clocks(facts: Iterable<ClockFact>, calendar: Calendar): Clock[] {
  const all: Clock[] = [];
  let state: PetitionState = nothing;
  for (const fact of facts) {
    state = step(state, fact);
    if (fact.kind === 'register') all.push(registration(state, calendar));
    note(all, state, fact, calendar);
  }
  return all;
}

/** The obligations that run in this state: at most one for each key (INV-4). */
export function openClocks(state: PetitionState, calendar: Calendar): Clock[] {
  return allDuties(calendar).flatMap(([key, rule]) => {
    const run = rule.runs(state, calendar);
    return run ? [clockOf(key, rule, run, state, calendar)] : [];
  });
}

/** The earliest running clock that an organ owes: what a work list sorts by. */
export function nextClock(list: readonly Clock[]): Clock | undefined {
  return list
    .filter((clock) => clock.status === 'running' && clock.owedBy !== 'petitioner')
    .reduce<Clock | undefined>((first, clock) => (first && first.due <= clock.due ? first : clock), undefined);
}

/** The act this clock waits for. */
export function waitingAct(clock: Clock): ActName {
  return clock.stoppedBy[0]!;
}

/** How a clock stands on a day: the only thing about it that today changes. */
export interface Standing {
  /** `ahead`: it starts later, if nothing happens first. `over`: the petitioner's time is past, which is no lateness. */
  as: 'finished' | 'ahead' | 'ample' | 'soon' | 'today' | 'late' | 'over';
  /** Days (or working days, as the clock counts) left; negative when past. */
  left: number;
  unit: 'day' | 'workday';
}

/** Days before the end from which a clock counts as pressing. */
const SOON = 3;

export function standing(clock: Clock, today: LocalDate, calendar: Calendar): Standing {
  const unit = clock.period?.length.unit === 'workday' ? 'workday' : 'day';
  const left = remaining(clock.due, today, unit, calendar);
  if (clock.status !== 'running') return { as: 'finished', left, unit };
  if (clock.startedOn > today) return { as: 'ahead', left, unit };
  if (today > clock.due) return { as: clock.owedBy === 'petitioner' ? 'over' : 'late', left, unit };
  // Of two readings the office plans by the earlier; late is only what is late by both.
  const aim = clock.otherwise?.aim;
  if (aim !== undefined && today <= aim) {
    const until = remaining(aim, today, unit, calendar);
    return { as: today === aim ? 'today' : until <= SOON ? 'soon' : 'ample', left, unit };
  }
  if (aim !== undefined) return { as: today === clock.due ? 'today' : 'soon', left, unit };
  return { as: today === clock.due ? 'today' : left <= SOON ? 'soon' : 'ample', left, unit };
}

/** The first day on which something runs out or turns late, of these clocks. For the alarm job. */
export function nextTurn(list: readonly Clock[], today: LocalDate): LocalDate | undefined {
  const turns = list.filter(({ status }) => status === 'running').map(({ due }) => addDays(due, 1));
  return turns.filter((day) => day > today).sort()[0];
}

function note(all: Clock[], state: PetitionState, fact: ClockFact, calendar: Calendar): void {
  for (const [key, rule] of allDuties(calendar)) {
    const at = all.findLastIndex((clock) => clock.key === key);
    const last = all[at];
    const run = rule.runs(state, calendar);
    const running = last?.status === 'running' ? last : undefined;
    if (running && run && sameOwner(running, run)) {
      const startedBy = run.startedOn === running.startedOn ? running.startedBy : run.startedBy;
      all[at] = { ...clockOf(key, rule, run, state, calendar), startedBy };
    } else {
      if (running) all[at] = finished(running, rule, state, fact);
      // What a withdrawal or a diversion broke off goes on with its old start, and so does what was fulfilled by an act that is taken
      // back: no time is gained (INV-4).
      const goesOn = last?.status === 'ended' || (run && last && takenBack(last, run, fact));
      if (run && last && goesOn && !running && sameOwner(last, run)) all[at] = clockOf(key, rule, run, state, calendar);
      else if (run) all.push(clockOf(key, rule, run, state, calendar));
    }
  }
}

/** What these undo was not done: the obligation that it had fulfilled was never fulfilled. */
const undoing: readonly ActName[] = ['recallOpinion', 'endMediation'];

const takenBack = ({ metOn, startedOn }: Clock, run: Running, { kind }: ClockFact) =>
  metOn !== undefined && startedOn === run.startedOn && undoing.includes(kind);

function finished(clock: Clock, { lapsedBy, metOn }: DutyRule, after: PetitionState, fact: ClockFact): Clock {
  const finishedBy = fact.kind;
  if (fact.kind === lapsedBy) return { ...clock, status: 'lapsed', endedOn: fact.occurredOn, finishedBy };
  if (!clock.stoppedBy.includes(fact.kind)) return { ...clock, status: 'ended', endedOn: fact.occurredOn, finishedBy };
  const day = metOn?.(after) ?? fact.occurredOn;
  return { ...clock, status: day > clock.due ? 'met-late' : 'met', metOn: day, finishedBy };
}

function registration(state: PetitionState, calendar: Calendar): Clock {
  const { period, local } = reckoned('register', state.receivedOn, calendar, {}, placeOf(state, state.registrarId));
  const run: Running = {
    owedBy: { organId: state.registrarId },
    startedOn: state.receivedOn,
    startedBy: 'register',
    due: period.due,
    limit: 'register',
    period,
    ...(local && { local }),
  };
  const metOn = state.registeredOn;
  return {
    ...clockOf('register', dutyOf('register', calendar), run, state, calendar),
    status: metOn > period.due ? 'met-late' : 'met',
    metOn,
    finishedBy: 'register',
  };
}

function clockOf(key: AnyDutyKey, rule: DutyRule, run: Running, state: PetitionState, calendar: Calendar): Clock {
  const otherwise = otherReading(key, run, state, calendar);
  const { id, zh, en, cite } = run.limit
    ? limitOn(run.limit, state.receivedOn)
    : { ...rule, cite: citeOn(rule.cite, state.receivedOn) };
  const { metBy = rule.metBy, ...rest } = run;
  return {
    ...rest,
    id,
    key,
    label: { zh, en },
    cite,
    ...(isOfEarlierText(state.receivedOn) && { receivedOn: state.receivedOn }),
    ...(otherwise && { otherwise }),
    provisional: run.period?.provisional ?? false,
    stoppedBy: metBy,
    status: 'running',
  };
}

function sameOwner(a: Pick<Running, 'owedBy'>, b: Pick<Running, 'owedBy'>): boolean {
  if (a.owedBy === 'petitioner' || b.owedBy === 'petitioner') return a.owedBy === b.owedBy;
  return a.owedBy.organId === b.owedBy.organId;
}
