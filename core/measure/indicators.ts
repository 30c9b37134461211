import type { ArticleId } from '../law/articles.ts';
import type { Words } from '../refusal.ts';
import type { ItemKind } from './item.ts';
import type { Unit } from './quantity.ts';

/** How an item stands on a day: what was `open` is `overdue` when its day is over. */
export type Standing =
  | 'in-time'
  | 'late'
  | 'overdue'
  | 'open'
  | 'satisfied'
  | 'basically'
  | 'dissatisfied'
  | 'silent'
  | 'kept'
  | 'returned';

/**
 * What an indicator may be used for. `self-diagnosis`: it improves when people stop petitioning, so it stands in no
 * assessment, ranking or target (R-KPI-1, decisions 22).
 */
export type Use = 'assessment' | 'display' | 'self-diagnosis';

export interface Indicator {
  zh: string;
  en: string;
  /** The formula in words, for whoever reads the table. */
  formula: Words;
  /** The things it counts, and which of them stand above and below the line. */
  of: readonly ItemKind[];
  above: readonly Standing[];
  below: readonly Standing[];
  unit: Unit;
  /** A mean of days over what stands below the line, first matters only. */
  mean?: true;
  better: 'higher' | 'lower';
  cite: ArticleId;
  source: Words;
  use: Use;
  /** Defined, and not reckoned: it would need an index of persons (decisions 21). */
  unreckoned?: true;
}

const done = ['in-time', 'late'] as const;
const due = ['in-time', 'late', 'overdue'] as const;
const said = ['satisfied', 'basically', 'dissatisfied'] as const;
const spec = (zh: string, en: string): Words => ({ zh, en });
const system = spec('各地信息系统口径', 'as regional systems reckon it');
const design = spec('本系统口径', 'of this system');

/** 指标 (4.1). A rate is a share of a set of matters: those with a day in the period. */
export const indicators = {
  'K-01': {
    zh: '信访部门及时受理率',
    en: 'Processed in time by the bureau',
    formula: spec(
      '期内到期的转送、交办、受理事项中按期办出的 ÷ 全部；其余分为超期办出和超期未办',
      'routed or accepted in time ÷ all whose routing day fell into the period; the rest is late, or overdue and open',
    ),
    of: ['route'],
    above: ['in-time'],
    below: due,
    unit: 'items',
    better: 'higher',
    cite: 'R.22',
    source: system,
    use: 'assessment',
  },
  'K-02': {
    zh: '责任单位按期受理告知率',
    en: 'Told in time by the organ',
    formula: spec('期内到期的告知中按期告知的 ÷ 到期应告知的', 'told in time ÷ notices that fell due in the period'),
    of: ['notice'],
    above: ['in-time'],
    below: due,
    unit: 'items',
    better: 'higher',
    cite: 'R.23.3',
    source: system,
    use: 'assessment',
  },
  'K-03': {
    zh: '按期答复率',
    en: 'Answered in time',
    formula: spec(
      '按期答复 ÷（按期答复＋超期答复＋未到期未答复＋超期未答复）；未到期的也在分母里',
      'answered in time ÷ (in time + late + not due yet + overdue); those not due yet are below the line',
    ),
    of: ['answer'],
    above: ['in-time'],
    below: [...due, 'open'],
    unit: 'items',
    better: 'higher',
    cite: 'R.34',
    source: system,
    use: 'display',
  },
  'K-03b': {
    zh: '按期答复率（到期口径）',
    en: 'Answered in time, of those due',
    formula: spec('按期答复 ÷ 期限已到的事项', 'answered in time ÷ matters whose day is over or that were answered'),
    of: ['answer'],
    above: ['in-time'],
    below: due,
    unit: 'items',
    better: 'higher',
    cite: 'R.34',
    source: design,
    use: 'assessment',
  },
  'K-04': {
    zh: '总按期办结率',
    en: 'Duties done in time, all steps',
    formula: spec(
      '转送、告知、答复三个环节按期办的项数之和 ÷ 到期的项数之和；一件事在每个环节各算一项',
      'done in time ÷ due, over routing, notice and answer together; a matter stands once for each step',
    ),
    of: ['route', 'notice', 'answer'],
    above: ['in-time'],
    below: due,
    unit: 'duties',
    better: 'higher',
    cite: 'R.34',
    source: system,
    use: 'assessment',
  },
  'K-05a': {
    zh: '平均告知周期',
    en: 'Days until told, on average',
    formula: spec(
      '初次信访事项从收到到告知的天数之和 ÷ 已告知件次',
      'days from receipt until told ÷ those told, first matters only',
    ),
    of: ['notice'],
    above: done,
    below: done,
    unit: 'days',
    mean: true,
    better: 'lower',
    cite: 'R.23.3',
    source: system,
    use: 'display',
  },
  'K-05b': {
    zh: '平均答复周期',
    en: 'Days until answered, on average',
    formula: spec(
      '初次信访事项从受理到签发答复的天数之和 ÷ 已答复件次',
      'days from acceptance until the answer was signed ÷ those answered, first matters only',
    ),
    of: ['answer'],
    above: done,
    below: done,
    unit: 'days',
    mean: true,
    better: 'lower',
    cite: 'R.34',
    source: system,
    use: 'display',
  },
  'K-08': {
    zh: '参评率',
    en: 'Evaluated, of those who could',
    formula: spec(
      '已评价 ÷ 评价期已满或已评价的；没有评价的不算满意',
      'evaluated ÷ those whose time to evaluate is over or who did; silence is no satisfaction',
    ),
    of: ['evaluation-organ'],
    above: said,
    below: [...said, 'silent'],
    unit: 'items',
    better: 'higher',
    cite: 'R.21',
    source: design,
    // Whoever is judged by it presses people to evaluate (G-6).
    use: 'display',
  },
  'K-09a': {
    zh: '满意率（信访部门）',
    en: 'Satisfied with the bureau',
    formula: spec(
      '（满意＋基本满意）÷ 已评价；评的是信访部门',
      '(satisfied + basically) ÷ evaluated, of the petition bureau',
    ),
    of: ['evaluation-office'],
    above: ['satisfied', 'basically'],
    below: said,
    unit: 'items',
    better: 'higher',
    cite: 'R.21',
    source: design,
    use: 'assessment',
  },
  'K-09b': {
    zh: '满意率（责任单位）',
    en: 'Satisfied with the organ',
    formula: spec(
      '（满意＋基本满意）÷ 已评价；评的是责任单位',
      '(satisfied + basically) ÷ evaluated, of the responsible organ',
    ),
    of: ['evaluation-organ'],
    above: ['satisfied', 'basically'],
    below: said,
    unit: 'items',
    better: 'higher',
    cite: 'R.21',
    source: design,
    use: 'assessment',
  },
  'K-11': {
    zh: '重复信访率',
    en: 'Matters that came again',
    formula: spec('重复件次 ÷ 全部件次', 'matters that came again ÷ all'),
    of: [],
    above: [],
    below: [],
    unit: 'items',
    better: 'lower',
    cite: 'H.no-volume-assessment',
    source: system,
    use: 'self-diagnosis',
    unreckoned: true,
  },
  'K-12': {
    zh: '一次性化解率',
    en: 'Solved at the first time',
    formula: spec(
      '办结后观察期内没有再来的初次事项 ÷ 办结的初次事项',
      'first matters closed and not brought again ÷ first matters closed',
    ),
    of: [],
    above: [],
    below: [],
    unit: 'items',
    better: 'higher',
    cite: 'H.no-volume-assessment',
    source: system,
    use: 'self-diagnosis',
    unreckoned: true,
  },
  'K-16': {
    zh: '执行到位率',
    en: 'Carried out by its day',
    formula: spec(
      '支持的诉求中按期执行到位的 ÷ 执行期限已到的',
      'supported outcomes carried out by their day ÷ those whose day is over or that were carried out',
    ),
    of: ['execution'],
    above: ['in-time'],
    below: due,
    unit: 'items',
    better: 'higher',
    cite: 'R.32.2',
    source: design,
    use: 'assessment',
  },
  'K-18': {
    zh: '退转率',
    en: 'Transfers that came back',
    formula: spec(
      '转送、交办给该单位又退回的 ÷ 转送、交办给该单位的；异议是法定的权利，只作说明',
      'sent to the organ and taken back ÷ sent to it; to object is a right, so it is shown and not judged',
    ),
    of: ['transfer'],
    above: ['returned'],
    below: ['kept', 'returned'],
    unit: 'items',
    better: 'lower',
    cite: 'R.23.3',
    source: design,
    use: 'display',
  },
} as const satisfies Record<`K-${string}`, Indicator>;

export type IndicatorId = keyof typeof indicators;
export const indicatorIds = Object.keys(indicators) as IndicatorId[];

/** An indicator in its general shape. */
export const indicatorOf = (id: IndicatorId): Indicator => indicators[id];

/** Those that the table shows, in its order. */
export const reckoned = indicatorIds.filter((id) => !indicatorOf(id).unreckoned);

/**
 * Counts that are shown for what they are, and that no scheme may weigh: how much people petition is nobody's merit or
 * fault (R-KPI-1, G-2).
 */
export const countedFigures = {
  'N-items': { zh: '登记件次', en: 'matters registered', unit: 'items' },
  'N-visits': { zh: '来访批次', en: 'visits', unit: 'visits' },
  'N-persons': { zh: '来访人次', en: 'persons who visited', unit: 'persons' },
} as const satisfies Record<string, Words & { unit: Unit }>;
export type CountedFigure = keyof typeof countedFigures;
