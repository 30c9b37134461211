import { addDays, type Calendar, endOfDay, type LocalDate } from '../../core/calendar/index.ts';
import type { Context } from '../../core/procedure/act.ts';
import type { ActName } from '../../core/procedure/acts/index.ts';
import { decide, settle } from '../../core/procedure/decide.ts';
import type { FactDraft } from '../../core/procedure/facts.ts';
import { nothing, step } from '../../core/procedure/fold.ts';
import { takenDown } from '../../core/procedure/said-at-window.ts';
import type { PetitionState } from '../../core/procedure/states.ts';
import { isRefusal } from '../../core/refusal.ts';
import { type DemoRole, officerByLogin } from '../county/officers.ts';
import { demoDirectory } from './directory.ts';
import type { DemoAgent, DemoStep } from './types.ts';

/** A petition being walked through the procedure, each step decided by the procedure itself. */
export interface Walk {
  /** Legal day of the last step. */
  readonly on: LocalDate;
  readonly state: PetitionState;
  readonly steps: DemoStep[];
  /** True after the step the walk was to stop at, or at the first one that would lie after today. */
  readonly over: boolean;
  /** Days of that act's first occurrence, if it was reached. */
  dayOf(name: ActName): LocalDate | undefined;
  /**
   * Acts `after` days from the last step; officers wait for the next workday. Nothing happens once the walk is over.
   * The payload may depend on the day. Throws where the procedure refuses: then the demonstration is wrong.
   */
  act(
    name: ActName,
    by: string,
    after: number,
    payload: (on: LocalDate) => Record<string, unknown>,
    agents?: DemoAgent[],
  ): void;
  /** Lets days pass, writing down the periods that run out. */
  wait(days: number): void;
  /** Writes down periods that have run out by today. */
  finish(): void;
}

/** What bounds a walk. */
export interface Bounds {
  start: LocalDate;
  today: LocalDate;
  calendar: Calendar;
  /** Stop after the n-th occurrence of this act. */
  stop?: { act: ActName; times: number };
}

/** Begins a walk at its day of receipt. */
export function startWalk({ start, today, calendar, stop }: Bounds): Walk {
  let on = start;
  let state: PetitionState = { ...nothing };
  let over = false;
  const steps: DemoStep[] = [];

  function take(drafts: FactDraft[]): void {
    for (const draft of drafts) state = step(state, { ...draft, seq: state.seq + 1 });
  }
  function clocked(drafts: FactDraft[]): void {
    for (const { kind, occurredOn } of drafts) steps.push({ act: kind, on: occurredOn, by: 'clock', payload: {} });
  }
  function pass(until: LocalDate): void {
    const { drafts, settled } = settle(state, { today: until, calendar });
    clocked(drafts);
    state = settled;
  }
  return {
    get on() {
      return on;
    },
    get state() {
      return state;
    },
    steps,
    get over() {
      return over;
    },
    dayOf: (name) => steps.find(({ act }) => act === name)?.on,
    act(name, by, after, payload, agents) {
      if (over) return;
      const asked = addDays(on, Math.max(0, after));
      const day = by === 'petitioner' ? asked : calendar.onOrAfter(asked);
      if (day > today) {
        over = true;
        return;
      }
      const body = payload(day);
      const drafts = decide(state, name, body, contextOf(by, name, day, calendar));
      if (isRefusal(drafts))
        throw new Error(`${name} by ${by} on ${day}: ${drafts.code} ${drafts.field ?? ''} ${drafts.what.zh}`);
      clocked(drafts.slice(0, -1));
      steps.push({ act: name, on: day, by, payload: body, ...(agents && { agents }) });
      take(drafts);
      on = day;
      if (stop?.act === name && steps.filter(({ act }) => act === name).length === stop.times) over = true;
    },
    wait(days) {
      if (over) return;
      on = addDays(on, days);
      if (on > today) over = true;
      else pass(on);
    },
    finish: () => pass(today),
  };
}

/** The procedure's context for a step of the plan: who acts, on which day. */
export function contextOf(by: string, name: ActName, today: LocalDate, calendar: Calendar): Context {
  return { today, now: endOfDay(today), calendar, organs: demoDirectory, actor: actorOf(by, name) };
}

function actorOf(by: string, name: ActName): Context['actor'] {
  if (by === 'petitioner') return { kind: 'petitioner' };
  if (by === 'clock') return { kind: 'clock' };
  // Said at the window: the clerk writes it down as the petitioner's own act.
  if (takenDown.includes(name)) return { kind: 'petitioner' };
  const { id, organId, roles } = officerByLogin(by);
  const fits = (role: DemoRole) => heads.includes(name) === (role === 'organ-head');
  return { kind: 'officer', officerId: id, organId, role: roles.find(fits) ?? roles[0] ?? 'clerk' };
}

const heads: ActName[] = ['conclude', 'extend', 'returnOpinion', 'assignHandler'];
