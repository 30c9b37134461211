import type { Calendar, LocalDate } from '../../../core/calendar/index.ts';
import { citeZh, remainingWords } from '../../../core/law/index.ts';
import { type Clock, explainClock, type Standing, standing } from '../../../core/procedure/index.ts';
import type { Words } from '../../../core/refusal.ts';
import type { Directory } from '../../organs/index.ts';
import type { ClockView } from '../contract.ts';

type Ended = 'ended';
type Shown = Clock & { status: Exclude<Clock['status'], Ended> };

/** The clocks as screens show them: what fell away before its time is left out, the rest has its arithmetic with it. */
export function clockViews(
  list: readonly Clock[],
  today: LocalDate,
  calendar: Calendar,
  directory: Directory,
): ClockView[] {
  const ids = clockIds(list);
  return list.flatMap((clock, i) => (isShown(clock) ? [clockView(clock, ids[i]!, today, calendar, directory)] : []));
}

export function clockView(
  clock: Shown,
  id: string,
  today: LocalDate,
  calendar: Calendar,
  directory: Directory,
): ClockView {
  const { as, left, unit } = standing(clock, today, calendar);
  const { lines, sentence } = explainClock(clock);
  return {
    id,
    label: clock.label,
    owedBy: clock.owedBy === 'petitioner' ? petitioner : directory.organName(clock.owedBy.organId),
    petitioners: clock.owedBy === 'petitioner',
    startedOn: clock.startedOn,
    due: clock.due,
    status: clock.status,
    metOn: clock.metOn ?? null,
    standing: standings[as],
    remaining: clock.status === 'running' && as !== 'over' ? remainingWords(left, unit) : finishedWords(clock, left),
    provisional: clock.provisional,
    localRule: clock.local?.name ?? null,
    otherwise: clock.otherwise ? { due: clock.otherwise.due, words: clock.otherwise.words } : null,
    explanation: lines,
    sentence,
    articleZh: citeZh(clock.cite),
  };
}

/** `C-06`, and `C-06.2` for the second of its number: the same list always gives the same ids. */
export const clockIds = (list: readonly Clock[]): string[] => counted(list.map(({ id }) => id));

/** The second of a name becomes `name.2`. */
export function counted(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name}.${n}`;
  });
}

export const isShown = (clock: Clock): clock is Shown => clock.status !== 'ended';

const petitioner: Words = { zh: '信访人', en: 'the petitioner' };

const standings: Record<Standing['as'], ClockView['standing']> = {
  finished: 'none',
  ahead: 'ample',
  ample: 'ample',
  soon: 'soon',
  today: 'today',
  late: 'late',
  over: 'none',
};

function finishedWords(clock: Shown, left: number): Words {
  if (clock.status === 'met') return { zh: '按期', en: 'in time' };
  if (clock.status === 'met-late') return { zh: '晚完成', en: 'done late' };
  return left < 0 ? { zh: '期限已过', en: 'time is over' } : { zh: '已结束', en: 'over' };
}
