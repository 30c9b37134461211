import { type Refusal, refuse } from '../refusal.ts';
import { countedFigures, type IndicatorId, indicatorOf, indicators } from './indicators.ts';

/** One line of a scheme of assessment (Art. 39). */
export interface SchemeLine {
  /** An indicator's id. */
  indicator: string;
  /** Percent of the whole, 1 to 100. */
  weight: number;
  /** Percent below which the unit has to say what it will do; 0 to 100. */
  floor?: number | undefined;
}

/** What a scheme says: which qualities of handling weigh how much, and by what units they are compared. */
export interface Scheme {
  /** 责任单位 or 单位类别; whatever else is written here is refused. */
  by: string;
  lines: readonly SchemeLine[];
  /** What is written beside it, by field. */
  texts?: Readonly<Record<string, string | undefined>>;
}

/** What a scheme may compare: organs that answer for the handling, each or by kind. */
export const groupings = {
  organ: { zh: '责任单位', en: 'responsible organ' },
  kind: { zh: '单位类别', en: 'kind of organ' },
} as const;

/**
 * What is wrong with a scheme, the first thing; undefined where it may be proposed. R-KPI-1: no weight on how many petition,
 * visit or are with them, none on a rate that improves when people stop (K-11, K-12), nothing by origin, person or
 * "sensitive period". There is no setting that lets it pass.
 * @param act for the codes of refusals: `propose`
 */
export function judgeScheme({ by, lines, texts = {} }: Scheme, act: string): Refusal | undefined {
  return (
    badGrouping(by, act) ??
    lines.map((line, i) => badLine(line, i, lines, act)).find((found) => found !== undefined) ??
    badSum(lines, act) ??
    Object.entries(texts)
      .map(([field, text]) => badText(field, text ?? '', act))
      .find((found) => found !== undefined)
  );
}

function badGrouping(by: string, act: string): Refusal | undefined {
  const plain = by.replace(/\s/g, '');
  if (Object.values(groupings).some(({ zh, en }) => zh === plain || en === by.trim())) return undefined;
  const word = volumeWord(by);
  if (word) return volume(act, 'by', word);
  return refuse({
    kind: 'invalid',
    code: `assessment.${act}.grouping`,
    field: 'by',
    cite: 'R.39',
    what: { zh: `不能按「${by}」考核。`, en: `Nothing is assessed by "${by}".` },
    way: {
      zh: '请写「责任单位」或「单位类别」：考核的是办理的单位。',
      en: 'Write "responsible organ" or "kind of organ": those who handle are assessed.',
    },
  });
}

function badLine(
  { indicator, weight, floor }: SchemeLine,
  i: number,
  lines: readonly SchemeLine[],
  act: string,
): Refusal | undefined {
  const field = `lines.${i}.indicator`;
  const counted = indicator in countedFigures && countedFigures[indicator as keyof typeof countedFigures];
  if (counted) return volume(act, field, counted.zh);
  if (!(indicator in indicators)) {
    const word = volumeWord(indicator);
    return word ? volume(act, field, word) : unknown(act, field, indicator);
  }
  const { zh, en, use } = indicatorOf(indicator as IndicatorId);
  if (use === 'self-diagnosis') return improvesWithSilence(act, field, zh, en);
  if (use === 'display') return forDisplay(act, field, { zh, en });
  if (lines.findIndex((one) => one.indicator === indicator) < i) return twice(act, field, zh, en);
  if (!Number.isInteger(weight) || weight < 1 || weight > 100) return outside(act, `lines.${i}.weight`);
  if (floor !== undefined && (!Number.isInteger(floor) || floor < 0 || floor > 100))
    return outside(act, `lines.${i}.floor`);
  return undefined;
}

function badSum(lines: readonly SchemeLine[], act: string): Refusal | undefined {
  const sum = lines.reduce((all, { weight }) => all + weight, 0);
  if (sum === 100) return undefined;
  return refuse({
    kind: 'invalid',
    code: `assessment.${act}.weights`,
    field: 'lines',
    cite: 'H.form',
    what: { zh: `权重合计是${sum}%，不是100%。`, en: `The weights add up to ${sum} %, not to 100 %.` },
    way: { zh: '请改到合计100%。', en: 'Change them so that they add up to 100 %.' },
    data: { sum },
  });
}

const badText = (field: string, text: string, act: string): Refusal | undefined => {
  const word = volumeWord(text);
  return word ? volume(act, field, word) : undefined;
};

/** Words for how much, how far, from where, when or by whom is petitioned. */
const volumeWords = [
  '信访量',
  '信访总量',
  '信访数量',
  '上访量',
  '上访',
  '件次',
  '批次',
  '人次',
  '起数',
  '越级',
  '进京',
  '赴京',
  '到京',
  '赴省',
  '到省',
  '集访',
  '集体访',
  '重复信访',
  '重访',
  '重复率',
  '每来一',
  '每发生一',
  '户籍',
  '籍贯',
  '来源地',
  '户口',
  '常住地',
  '来自',
  '敏感',
  '两会',
  '重要时段',
  '重点时段',
  '特护期',
  '信访人',
  '个人',
  'number of petitions',
  'number of visits',
  'number of persons',
  'petitions per',
  'visits per',
  'place of origin',
  'sensitive period',
  'per person',
  'petitioner',
];

/** The first such word; one that the clause itself denies (「不考核信访量」) is no claim. */
function volumeWord(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/[ \t\n]+/g, ' ');
  return volumeWords.find((word) => {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      const clause = plain
        .slice(0, at)
        .split(/[，。；：、,.;:]/)
        .at(-1)!;
      if (!/不|非按|never|not |no /.test(clause.slice(-16))) return true;
    }
    return false;
  });
}

const volume = (act: string, field: string, word: string) =>
  refuse({
    kind: 'unlawful',
    code: `assessment.${act}.volume`,
    field,
    cite: 'H.no-volume-assessment',
    what: {
      zh: `「${word}」不能考核（R-KPI-1）。条例第39条考核的是信访工作办得怎么样，不是有多少人来、从哪里来、什么时候来。`,
      en: `"${word}" cannot be assessed (R-KPI-1). Art. 39 assesses how petitions are handled: not how many come, from where, or when.`,
    },
    way: {
      zh: '请换成办理质量的指标，如按期答复率（到期口径）K-03b、执行到位率 K-16。',
      en: 'Use an indicator of how matters are handled, such as K-03b (answered in time) or K-16 (carried out).',
    },
    data: { rule: 'R-KPI-1', word },
  });

const improvesWithSilence = (act: string, field: string, zh: string, en: string) =>
  refuse({
    kind: 'unlawful',
    code: `assessment.${act}.self-diagnosis`,
    field,
    cite: 'H.no-volume-assessment',
    what: {
      zh: `「${zh}」只供自查（R-KPI-1）：人不来了它就变好，拿来考核就是让人别来（条例第39条考核的是办理）。`,
      en: `"${en}" is for self-diagnosis only (R-KPI-1): it improves when people stop coming, and Art. 39 assesses the handling.`,
    },
    way: {
      zh: '要看答复管不管用，请用执行到位率 K-16 和满意率 K-09。',
      en: 'To see whether answers hold, use K-16 (carried out) and K-09 (satisfaction).',
    },
    data: { rule: 'R-KPI-1' },
  });

const forDisplay = (act: string, field: string, { zh, en }: { zh: string; en: string }) =>
  refuse({
    kind: 'unlawful',
    code: `assessment.${act}.display-only`,
    field,
    cite: 'R.39',
    what: {
      zh: `「${zh}」只作说明：它随分母里没到期的、愿不愿评价的或依法提的异议变，不等于办得好坏。`,
      en: `"${en}" is shown only: it moves with what is not due yet, with who cares to evaluate, or with lawful objections.`,
    },
    way: { zh: '请选标着「可考核」的指标。', en: 'Choose one of those marked as fit for assessment.' },
  });

const twice = (act: string, field: string, zh: string, en: string) =>
  refuse({
    kind: 'invalid',
    code: `assessment.${act}.twice`,
    field,
    cite: 'H.form',
    what: { zh: `「${zh}」写了两次。`, en: `"${en}" stands there twice.` },
    way: { zh: '请合成一行。', en: 'Make it one line.' },
  });

const unknown = (act: string, field: string, indicator: string) =>
  refuse({
    kind: 'invalid',
    code: `assessment.${act}.unknown`,
    field,
    cite: 'H.form',
    what: { zh: `没有「${indicator}」这个指标。`, en: `There is no indicator "${indicator}".` },
    way: { zh: '请从指标表里选。', en: 'Choose one from the table of indicators.' },
  });

const outside = (act: string, field: string) =>
  refuse({
    kind: 'invalid',
    code: `assessment.${act}.range`,
    field,
    cite: 'H.form',
    what: { zh: '权重是1到100的整数，底线是0到100。', en: 'A weight is a whole number of 1 to 100, a floor 0 to 100.' },
    way: { zh: '请改这一格。', en: 'Change this field.' },
  });
