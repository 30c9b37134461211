import type { LocalDate } from '../calendar/index.ts';
import type { ArticleId } from '../law/articles.ts';
import { type LimitName, limitOf } from '../law/limits.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import type { Words } from '../refusal.ts';
import { limited } from './clocks.ts';
import type { Dossier, DossierDuty } from './kind.ts';

/** A value, or how it follows from what the duty is about and the state. */
type Told<State, About, Value> = Value | ((about: About, state: State) => Value);

/** Names of the days that a state keeps. */
type DayOf<State> = {
  [Name in keyof State]-?: NonNullable<State[Name]> extends LocalDate ? Name & string : never;
}[keyof State];

type Owner = DossierDuty['owedBy'];
type Party = 'keeper' | (string & {});

/**
 * A duty as a mechanism declares it: from which fact, until when, by whom, and what meets it. It is owed while the dossier is in
 * one of these phases, `from` gives a day and there is somebody who owes it.
 */
export type DutyRule<State extends Dossier, About = State> = {
  /** One clock a key. */
  key: Told<State, About, string>;
  /** Phases in which it can be owed; absent: in any. */
  in?: readonly string[];
  /** The day from which it runs: one that the state keeps, by its name, or as it follows. */
  from: DayOf<State> | ((about: About, state: State) => LocalDate | false | undefined);
  /** The keeper, or the first organ of a part; an officer of it by the part; or whoever follows. */
  owedBy: Party | { of: Party; officer: string } | ((about: About, state: State) => Owner | string | undefined);
  /** Acts that fulfil it, the usual one first. */
  metBy: Told<State, About, readonly string[]>;
  /** What the forms of those acts ask and the duty says already, by field. */
  given?: (about: About, state: State) => Readonly<Record<string, string>>;
} & (
  | {
      /** A period of the law: number, article and words of the duty are its own. */
      within: LimitName;
      /** In other words: which of several it is. */
      label?: Told<State, About, Words>;
      cite?: ArticleId;
      /** The starting event, where the period's own words do not say it. */
      start?: Told<State, About, Words>;
      /** The day it begins to stand in lists, where that is not the day it counts from. */
      standsFrom?: (about: About, state: State) => LocalDate;
    }
  | {
      /** The last day, as an act set it. */
      until: DayOf<State> | ((about: About, state: State) => LocalDate | undefined);
      id: DossierDuty['id'];
      label: Told<State, About, Words>;
      cite: ArticleId;
      start: Told<State, About, Words>;
    }
);

/** What the state owes, by the calendar: the one shape in which every mechanism says it. */
export type Duties<State extends Dossier> = (state: State, calendar: LegalCalendar) => DossierDuty[];

/** The duties of a mechanism, in the order in which they are shown. */
export const owed =
  <State extends Dossier>(...rules: (DutyRule<State> | Duties<State>)[]): Duties<State> =>
  (state, calendar) =>
    rules.flatMap((rule) =>
      typeof rule === 'function' ? rule(state, calendar) : asOwed(rule, state, state, calendar),
    );

/** The same duty for each unit, line or finding that the state has. */
export const owedForEach =
  <State extends Dossier, About>(
    each: (state: State) => readonly About[],
    rule: DutyRule<State, About>,
  ): Duties<State> =>
  (state, calendar) =>
    stands(rule, state) ? each(state).flatMap((about) => asOwed(rule, about, state, calendar)) : [];

const stands = <State extends Dossier, About>(rule: DutyRule<State, About>, { phase }: State) =>
  rule.in?.includes(phase) ?? true;

function asOwed<State extends Dossier, About>(
  rule: DutyRule<State, About>,
  about: About,
  state: State,
  calendar: LegalCalendar,
): DossierDuty[] {
  if (!stands(rule, state)) return [];
  const told = <Value>(value: Told<State, About, Value>): Value =>
    typeof value === 'function' ? (value as (about: About, state: State) => Value)(about, state) : value;
  const day = (of: DayOf<State> | ((about: About, state: State) => LocalDate | false | undefined)) =>
    (typeof of === 'function' ? of(about, state) : (state[of] as LocalDate | undefined)) || undefined;
  const from = day(rule.from);
  const owedBy = ownerOf(rule.owedBy, about, state);
  if (!from || !owedBy) return [];
  const shared = {
    key: told(rule.key),
    owedBy,
    metBy: told(rule.metBy),
    ...(rule.given && { given: rule.given(about, state) }),
    ...(rule.start && { start: told<Words>(rule.start) }),
  };
  if ('until' in rule) {
    const due = day(rule.until);
    if (!due) return [];
    return [{ ...shared, id: rule.id, label: told(rule.label), cite: rule.cite, startedOn: from, due }];
  }
  const { id, zh, en, cite } = limitOf(rule.within);
  return [
    {
      ...shared,
      id: id as DossierDuty['id'],
      label: rule.label ? told(rule.label) : { zh, en },
      cite: rule.cite ?? cite,
      startedOn: rule.standsFrom?.(about, state) ?? from,
      ...limited(rule.within, from, calendar, owedBy.organId),
    },
  ];
}

function ownerOf<State extends Dossier, About>(
  by: DutyRule<State, About>['owedBy'],
  about: About,
  state: State,
): Owner | undefined {
  if (typeof by === 'function') {
    const owner = by(about, state);
    return typeof owner === 'string' ? { organId: owner } : owner;
  }
  const party = typeof by === 'string' ? by : by.of;
  const organId = party === 'keeper' ? state.keeperId : state.organs[party]?.[0];
  const officerId = typeof by === 'string' ? undefined : state.officers[by.officer]?.[0];
  return organId ? { organId, ...(officerId && { officerId }) } : undefined;
}
