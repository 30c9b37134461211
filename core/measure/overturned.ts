import type { ActName } from '../procedure/acts/index.ts';
import type { Clock } from '../procedure/clocks.ts';
import type { Fact } from '../procedure/facts.ts';
import type { Outcome } from './item.ts';

type History = readonly Pick<Fact, 'kind' | 'occurredOn' | 'payload'>[];

/** Decisions by which a matter ended without being handled. Another notice to the same people says that one of them fell. */
const decisions: readonly ActName[] = [
  'declineAcceptance',
  'declineRepeat',
  'decideFiling',
  'divert',
  'guide',
  'guideLitigation',
];
const answers: readonly Clock['key'][] = ['handling', 'redo'];

/**
 * What stands of an obligation that was fulfilled in time, and whose fulfilment did not last: an answer that was revoked, a decision
 * that was overturned, an execution that was none. What was late stays late. Undefined where it stands as it is.
 */
export function overturned(all: readonly Clock[], i: number, history: History): Outcome | undefined {
  const clock = all[i]!;
  if (clock.status !== 'met') return undefined;
  const later = all.slice(i + 1);
  if (answers.includes(clock.key)) return later.some(({ key }) => key === 'redo') ? 'out:answered-anew' : undefined;
  if (clock.key === 'notice' && decided(clock))
    return later.some((one) => one.key === 'notice' && owner(one) === owner(clock)) ? 'out:overturned' : undefined;
  if (clock.key === 'route' && decided(clock)) return routedAnew(all, i) ? 'out:overturned' : undefined;
  if (clock.key !== 'execution') return undefined;
  const notSo = foundUntrue(all, i, history);
  return notSo && (notSo.occurredOn > clock.due ? 'late' : 'out:untrue');
}

/** The bureau's own decision fell, and it routed the matter anew: that is counted in its place. */
export const countsAsRoute = (all: readonly Clock[], i: number): boolean => {
  const first = all.findIndex(({ key }) => key === 'route');
  return all[i]!.key === 'route-again' && first >= 0 && all[first]!.status === 'met' && routedAnew(all, first) === i;
};

const decided = ({ finishedBy }: Clock) => finishedBy !== undefined && decisions.includes(finishedBy);
const owner = ({ owedBy }: Clock) => (owedBy === 'petitioner' ? '' : owedBy.organId);

/** Where it is routed again after that decision; 0 where it is not. */
const routedAnew = (all: readonly Clock[], i: number): number =>
  decided(all[i]!)
    ? Math.max(
        0,
        all.findIndex(({ key }, j) => j > i && key === 'route-again'),
      )
    : 0;

/** The act that found out that nothing, or not enough, had been carried out. */
function foundUntrue(all: readonly Clock[], i: number, history: History): History[number] | undefined {
  const nth = all.slice(0, i).filter((_, j) => owedAgain(all, j)).length;
  if (owedAgain(all, i)) return history.filter(({ kind }) => kind === 'reopenExecution')[nth];
  const anew = all.slice(i + 1).some(({ key }) => key === 'redo');
  return anew ? history.findLast(closedUntruly) : undefined;
}

/** By a new day, on the same answer. */
const owedAgain = (all: readonly Clock[], i: number) =>
  all[i]!.key === 'execution' &&
  all.slice(i + 1).some(({ key, startedOn }) => key === 'execution' && startedOn === all[i]!.startedOn);

const closedUntruly = ({ kind, payload }: History[number]) =>
  kind === 'reopen' && (payload as { ground?: string }).ground === 'false-closure';
