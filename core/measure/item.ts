import { type Calendar, daysBetween, type LocalDate } from '../calendar/index.ts';
import { type Clock, clocks } from '../procedure/clocks.ts';
import type { Fact } from '../procedure/facts.ts';
import { fold, step } from '../procedure/fold.ts';
import { evaluationWindow } from '../procedure/periods.ts';
import type { PetitionState, ReviewOutcome } from '../procedure/states.ts';
import { type CollectiveBucket, type Coming, cameAs, collectiveBucket } from './came-in.ts';
import { type LeftOut, leftOutBy, notCounted } from './left-out.ts';
import { countsAsRoute, overturned } from './overturned.ts';

/**
 * What is counted of a petition. Obligations of organs, evaluations of an answer, transfers, and the registration itself: by its
 * form, as a matter of its domain that came for the first time or again, and as a collective visit where it is one.
 */
export const itemKinds = [
  'registration',
  'matter',
  'collective',
  'route',
  'notice',
  'answer',
  'execution',
  'evaluation-office',
  'evaluation-organ',
  'transfer',
  'review',
  'rereview',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/**
 * How it stands. `open` is still owed: whether late is today's to say. Registrations stand by their form. What an indicator
 * leaves out says why (R-KPI-3).
 */
export type Outcome =
  | 'in-time'
  | 'late'
  | 'open'
  | 'satisfied'
  | 'basically'
  | 'dissatisfied'
  | 'kept'
  | 'returned'
  | 'asked'
  | ReviewOutcome
  | PetitionState['form']
  | Coming
  | CollectiveBucket
  | `out:${LeftOut}`;

/** One thing that is counted: whose, by which day, how it stands. Follows from the facts alone, never from today. */
export interface Item {
  /** Unique in the petition. */
  id: string;
  kind: ItemKind;
  organId: string;
  /** The day that puts it into a period: on which it is due; of a transfer or registration, on which it was. */
  day: LocalDate;
  outcome: Outcome;
  /** Days from its start until it was done; null where it is not, or the matter is not a first one. */
  days: number | null;
  persons: number;
}

type History = readonly Pick<Fact, 'kind' | 'payload' | 'seq' | 'occurredOn' | 'actor'>[];

/** The obligations that are counted, and as what. Handling anew is an answer owed like the first, and takes its place. */
const counted: Partial<Record<Clock['key'], ItemKind>> = {
  route: 'route',
  notice: 'notice',
  handling: 'answer',
  redo: 'answer',
  execution: 'execution',
};

/**
 * What the figures of organs count of a petition. Of an accusation, or a matter that names those complained of, nothing: a
 * count of one would tell (Art. 30, R-REP-2).
 */
export function itemsOf(history: History, calendar: Calendar): Item[] {
  const state = fold(history);
  if (state.restricted || history.length === 0) return [];
  const aside = notCounted(state.purpose);
  const initial = state.repeatOf === undefined;
  const found = [...duties(history, calendar), ...happenings(history, calendar, state)].map((item) => ({
    ...item,
    outcome:
      aside && !ofRegistration.includes(item.kind) && !ofReview.includes(item.kind)
        ? (`out:${aside}` as const)
        : item.outcome,
    days: initial ? item.days : null,
    persons: state.personCount,
  }));
  const seen = new Map<ItemKind, number>();
  return found.map((item) => {
    const n = (seen.get(item.kind) ?? 0) + 1;
    seen.set(item.kind, n);
    return { id: `${item.kind}.${n}`, ...item };
  });
}

type Bare = Omit<Item, 'id' | 'persons'>;

/** What was asked of review bodies, whatever the purpose: no organ is measured by it. */
export const ofReview: readonly ItemKind[] = ['review', 'rereview'];

/** What every registration counts for, whatever its purpose. */
export const ofRegistration: readonly ItemKind[] = ['registration', 'matter', 'collective'];

function duties(history: History, calendar: Calendar): Bare[] {
  const all = clocks(history, calendar);
  return all.flatMap((clock, i) => {
    const kind = countsAsRoute(all, i) ? 'route' : counted[clock.key];
    if (!kind || clock.owedBy === 'petitioner') return [];
    // What was broken off and goes on with its old start is one obligation.
    const goesOn = all.some((later, j) => j > i && isSame(later, clock));
    if (goesOn) return [];
    const fallen = overturned(all, i, history);
    const { outcome, days } = fallen ? { outcome: fallen, days: null } : outcomeOf(clock);
    return [{ kind, organId: clock.owedBy.organId, day: clock.due, outcome, days }];
  });
}

const isSame = (a: Clock, b: Clock) =>
  a.key === b.key && a.startedOn === b.startedOn && ownerOf(a) === ownerOf(b) && b.status === 'ended';
const ownerOf = ({ owedBy }: Clock) => (owedBy === 'petitioner' ? '' : owedBy.organId);

function outcomeOf({ status, startedOn, due, metOn, endedOn, finishedBy }: Clock): Pick<Item, 'outcome' | 'days'> {
  if (status === 'running') return { outcome: 'open', days: null };
  if (metOn !== undefined)
    return { outcome: status === 'met' ? 'in-time' : 'late', days: Math.max(0, daysBetween(startedOn, metOn)) };
  // What was late when it fell away stays late: it is not dropped by ending otherwise.
  if (endedOn !== undefined && endedOn > due) return { outcome: 'late', days: null };
  return { outcome: `out:${leftOutBy(finishedBy)}`, days: null };
}

/** What is counted and runs by no clock of an organ: the registration, each transfer, what was said of each answer. */
/** @param last as which it is counted among the matters: corrections and links included */
function happenings(history: History, calendar: Calendar, last: PetitionState): Bare[] {
  let found: Bare[] = [];
  let state = fold([]);
  let transfer: Bare | undefined;
  let evaluations: Bare[] = [];
  let unserved: Bare[] = [];
  let remedies: ReturnType<typeof askedAgain>[] = [];
  for (const fact of history) {
    const before = state;
    state = step(state, fact);
    const { kind, occurredOn: day } = fact;
    const bare = { day, days: null };
    if (kind === 'register') found.push(...registered({ ...bare, organId: state.registrarId }, last));
    if ((kind === 'forward' || kind === 'assign') && state.transfer) {
      transfer = { ...bare, kind: 'transfer', organId: state.transfer.to, outcome: 'kept' };
      found.push(transfer);
    }
    if (kind === 'requestReview' || kind === 'requestRereview') {
      const asked = askedAgain(kind === 'requestReview' ? 'review' : 'rereview', state, day);
      // Another review of an answer given anew begins afresh; a re-review follows the review that it is about.
      remedies = kind === 'requestReview' ? [asked] : [...remedies.filter((one) => one.bare.kind === 'review'), asked];
      found.push(asked.bare);
    } else for (const one of remedies) one.noteOn(state);
    if (transfer && wentBack(before, state, kind)) transfer.outcome = 'returned';
    if (before.servedOn && !state.servedOn) {
      const asked = evaluations.filter(({ outcome }) => outcome === 'open');
      // What the post brought back asked nobody; what is handled anew is evaluated when it is answered.
      if (kind === 'recordReturn') {
        unserved = asked;
        found = found.filter((one) => !asked.includes(one));
      } else for (const one of asked) one.outcome = 'out:answered-anew';
    }
    if (kind === 'correctReturn' && !before.servedOn && state.servedOn) found.push(...unserved);
    if (kind === 'serve' && state.servedOn) {
      unserved = [];
      evaluations = asked(state, calendar);
      found.push(...evaluations);
    }
    if (kind === 'evaluate') {
      const said = fact.payload as { office: 'satisfied'; organ: 'satisfied' };
      for (const one of evaluations) one.outcome = one.kind === 'evaluation-office' ? said.office : said.organ;
    }
  }
  return found;
}

/** A request for review: how it ended is known once its opinion was served, and while that service stands. */
function askedAgain(kind: 'review' | 'rereview', state: PetitionState, day: LocalDate) {
  const of = (now: PetitionState) => (kind === 'review' ? now.firstReview : now.secondReview);
  const bare: Bare = { kind, organId: of(state)!.organId, day, outcome: 'asked', days: null };
  const noteOn = (now: PetitionState) => {
    const remedy = of(now);
    if (remedy) bare.outcome = (remedy.servedOn && remedy.outcome) || 'asked';
  };
  return { bare, noteOn };
}

function registered(bare: Pick<Bare, 'day' | 'days' | 'organId'>, last: PetitionState): Bare[] {
  const bucket = collectiveBucket(last.form, last.personCount);
  return [
    { ...bare, kind: 'registration', outcome: last.form },
    { ...bare, kind: 'matter', outcome: cameAs(last) },
    ...(bucket ? [{ ...bare, kind: 'collective' as const, outcome: bucket }] : []),
  ];
}

/** Whose answer it was, and the bureau that passed the matter on, are each evaluated (2.5). */
function asked(state: PetitionState, calendar: Calendar): Bare[] {
  const bare = { day: evaluationWindow(state.servedOn!, calendar).due, outcome: 'open' as const, days: null };
  return [
    { ...bare, kind: 'evaluation-organ', organId: state.holderId },
    { ...bare, kind: 'evaluation-office', organId: state.registrarId },
  ];
}

/** The receiver sent it back and was found right, by the sender or by whoever decided the dispute (Art. 23, 24). */
const wentBack = (before: PetitionState, after: PetitionState, act: Fact['kind']) =>
  after.returns > before.returns ||
  (act === 'decideCoordination' && before.phase === 'objected' && after.transfer?.to !== before.transfer?.to);
