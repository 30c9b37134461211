import {
  collectiveBuckets,
  type IndicatorId,
  type ItemKind,
  indicatorIds,
  indicatorOf,
  itemKinds,
  type LeftOut,
  leftOutWords,
  ofRegistration,
  ofReview,
  type Standing,
} from '../../core/measure/index.ts';
import type { Words } from '../../core/refusal.ts';

/** What a standing is called in a list. */
export const standingWords: Record<Standing, Words> = {
  'in-time': { zh: '按期', en: 'in time' },
  late: { zh: '超期', en: 'late' },
  overdue: { zh: '超期未办', en: 'overdue, not done' },
  open: { zh: '未到期', en: 'not due yet' },
  satisfied: { zh: '满意', en: 'satisfied' },
  basically: { zh: '基本满意', en: 'basically satisfied' },
  dissatisfied: { zh: '不满意', en: 'not satisfied' },
  silent: { zh: '没有评价', en: 'no evaluation' },
  kept: { zh: '没有退回', en: 'kept' },
  returned: { zh: '退回', en: 'came back' },
};

export const kindWords: Record<ItemKind, Words> = {
  registration: { zh: '登记', en: 'registration' },
  matter: { zh: '登记', en: 'registration' },
  collective: { zh: '登记', en: 'registration' },
  route: { zh: '转送交办', en: 'routing' },
  notice: { zh: '受理告知', en: 'notice' },
  answer: { zh: '答复', en: 'answer' },
  execution: { zh: '执行', en: 'carrying out' },
  'evaluation-office': { zh: '对信访部门的评价', en: 'evaluation of the bureau' },
  'evaluation-organ': { zh: '对责任单位的评价', en: 'evaluation of the organ' },
  transfer: { zh: '转送交办到本单位', en: 'transfer to the organ' },
  review: { zh: '复查', en: 'review' },
  rereview: { zh: '复核', en: 're-review' },
};

/** Which items a figure, or a part of it, is made of. */
export interface Part {
  kinds: readonly ItemKind[];
  standings: readonly string[];
  /** A mean: only what its days are known of. */
  timed: boolean;
  label: Words;
}

/** The part of a figure that was asked for; undefined where there is none. */
export function partOf(figure: string, line: string): Part | undefined {
  if (figure === 'out') {
    if (!Object.hasOwn(leftOutWords, line)) return undefined;
    const kinds = itemKinds.filter((kind) => !ofRegistration.includes(kind) && !ofReview.includes(kind));
    return { kinds, standings: [`out:${line}`], timed: false, label: leftOutWords[line as LeftOut] };
  }
  if (figure === 'came') {
    const found = cameLine(line.slice(0, line.indexOf('.')), line.slice(line.indexOf('.') + 1));
    return found && { ...found, timed: false };
  }
  const indicator = indicatorNamed(figure);
  if (!indicator || indicator.unreckoned) return undefined;
  const { of: kinds, above, below, zh, en, mean: timed = false } = indicator;
  if (line === 'above' || line === 'below') {
    const standings = line === 'above' ? above : below;
    return { kinds, standings, timed, label: { zh, en } };
  }
  if (!(below as readonly string[]).includes(line)) return undefined;
  const words = standingWords[line as Standing];
  return { kinds, standings: [line], timed, label: { zh: `${zh}：${words.zh}`, en: `${en}: ${words.en}` } };
}

const codes = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));

/** What a line of the registered breakdowns is made of; undefined where it has no list of its own. */
export function cameLine(section: string, row: string): Omit<Part, 'timed'> | undefined {
  const came = { zh: '登记', en: 'registered' };
  if (section === 'collective') {
    const buckets = Object.keys(collectiveBuckets);
    const standings = row === 'collective' ? buckets : buckets.filter((one) => one === row);
    return standings.length > 0 ? { kinds: ['collective'], standings, label: came } : undefined;
  }
  if (section === 'coming' && (row === 'initial' || row === 'repeat'))
    return { kinds: ['matter'], standings: [...codes, 'none'].map((code) => `${row}.${code}`), label: came };
  if (section === 'domain' && codes.includes(row))
    return { kinds: ['matter'], standings: [`initial.${row}`, `repeat.${row}`], label: came };
  return undefined;
}

const indicatorNamed = (id: string) =>
  (indicatorIds as readonly string[]).includes(id) ? indicatorOf(id as IndicatorId) : undefined;

/** Standings as the rows have them: `open` becomes something else when its day is over. */
export function stored(standings: readonly string[]): { outcomes: string[]; over: string[]; ahead: string[] } {
  return {
    outcomes: standings.filter((one) => !['open', 'overdue', 'silent'].includes(one)),
    over: standings.some((one) => one === 'overdue' || one === 'silent') ? ['open'] : [],
    ahead: standings.includes('open') ? ['open'] : [],
  };
}
