import { dayOf, type LocalDate, monthOf, weekdayOf, yearOf } from '../calendar/local-date.ts';
import type { Period } from '../calendar/period.ts';
import type { Words } from '../refusal.ts';
import { citeEn, citeZh } from './articles.ts';
import { type Limit, STARTS } from './limit.ts';
import type { LocalRule } from './overlays.ts';

/** A date with everything that explains it, as data and as text in both languages. */
export interface Explanation {
  /** The clock's number, `C-06`. */
  id: string;
  due: LocalDate;
  /** One line: 「第34条：自2026-03-02受理之日起60日，3月3日起算，…」. */
  sentence: Words;
  /** Due date, basis, start, arithmetic: the four lines of the deadline badge. */
  lines: { label: Words; text: Words }[];
  /** Said where a holiday notice that is not out may still move the date. */
  provisional?: Words;
}

/**
 * Explains a computed period: which article, from what, by which arithmetic. `start` overrides the limit's own word;
 * `local` is the local rule that the period follows.
 */
export function explain(
  limit: Limit,
  period: Period,
  start: Words = STARTS[limit.from],
  local?: LocalRule,
): Explanation {
  const provisional = period.provisionalYear === undefined ? undefined : provisionalWords(period.provisionalYear);
  return {
    id: limit.id,
    due: period.due,
    sentence: sentence(limit, period, start, provisional, local),
    lines: [
      { label: { zh: limit.zh, en: limit.en }, text: dueLine(period, provisional) },
      { label: { zh: '依据', en: 'Basis' }, text: basisLine(limit, period, start, local) },
      { label: { zh: '起算', en: 'Start' }, text: startLine(period, start) },
      { label: { zh: '算法', en: 'Count' }, text: countLine(period) },
      ...(limit.unsourced ? [{ label: { zh: '说明', en: 'Note' }, text: limit.unsourced }] : []),
    ],
    ...(provisional && { provisional }),
  };
}

/** 「2026年5月6日 周三」 and "Wed 6 May 2026". */
export function dateWords(date: LocalDate): Words {
  const weekday = weekdayOf(date) - 1;
  return {
    zh: `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日 周${WEEKDAYS_ZH[weekday]}`,
    en: `${WEEKDAYS_EN[weekday]} ${dayOf(date)} ${MONTHS[monthOf(date) - 1]} ${yearOf(date)}`,
  };
}

/** What is left, in the clock's own unit: 「还有3天」「今天到期（24:00前）」「已超2个工作日」. */
export function remainingWords(left: number, unit: 'day' | 'workday'): Words {
  if (left === 0) return { zh: '今天到期（24:00前）', en: 'due today (before 24:00)' };
  if (left === 1 && unit === 'day') return { zh: '明天到期', en: 'due tomorrow' };
  const count = Math.abs(left);
  const zh = `${count}${unit === 'day' ? '天' : '个工作日'}`;
  const en = `${count} ${unit === 'day' ? 'day' : 'working day'}${count === 1 ? '' : 's'}`;
  return left > 0 ? { zh: `还有${zh}`, en: `${en} left` } : { zh: `已超${zh}`, en: `${en} late` };
}

/** 「60日」「5个工作日」 and "60 days". */
export function lengthWords({ unit, count }: Period['length']): Words {
  return { zh: `${count}${UNITS[unit].zh}`, en: `${count} ${UNITS[unit].en}${count === 1 ? '' : 's'}` };
}

/** What was added to the length: 「延长30日」「扣除听证5日」. */
function additions({ extendedBy, paused }: Period): Words[] {
  const words: Words[] = [];
  if (extendedBy > 0) words.push({ zh: `延长${extendedBy}日`, en: `extended by ${extendedBy} days` });
  if (paused > 0) words.push({ zh: `扣除听证${paused}日`, en: `${paused} days of hearing not counted` });
  return words;
}

function sentence(
  limit: Limit,
  period: Period,
  start: Words,
  provisional: Words | undefined,
  local: LocalRule | undefined,
): Words {
  const { from, firstDay, lastDay, due, because, length } = period;
  const basis = local ? localWords(local, limit) : { zh: citeZh(limit.cite), en: citeEn(limit.cite) };
  const zh: string[] = [];
  const en: string[] = [];
  if (length.count === 0) {
    zh.push(`${basis.zh}：${from}${start.zh}当日`);
    en.push(`${basis.en}: the day of ${start.en}, ${from}`);
  } else {
    const rules = rulesOut(period);
    const added = additions(period);
    zh.push(`${basis.zh}：自${from}${start.zh}之日起${lengthWords(length).zh}`, ...added.map((words) => words.zh));
    en.push(`${basis.en}: ${lengthWords(length).en} from ${start.en} on ${from}`, ...added.map((words) => words.en));
    zh.push(`${short(firstDay, from).zh}起算`, `${short(lastDay, from).zh}为最后一日${bracketed(rules).zh}`);
    en.push(`counted from ${short(firstDay, from).en}`, `last day ${short(lastDay, from).en}${bracketed(rules).en}`);
  }
  if (because) {
    zh.push(`逢${because.zh === '周末' ? '周末' : '假日'}顺延至${short(due, from).zh}`);
    en.push(`a day off (${because.en}), so moved to ${short(due, from).en}`);
  }
  const mark = provisional ? { zh: `（暂定：${provisional.zh}）`, en: ` (provisional: ${provisional.en})` } : NOTHING;
  return { zh: zh.join('，') + mark.zh, en: en.join(', ') + mark.en };
}

function dueLine({ due }: Period, provisional: Words | undefined): Words {
  const date = dateWords(due);
  if (!provisional) return date;
  return { zh: `暂定 ${date.zh}（${provisional.zh}）`, en: `provisionally ${date.en} (${provisional.en})` };
}

function basisLine(limit: Limit, { length }: Period, start: Words, local: LocalRule | undefined): Words {
  const unit = UNITS[length.unit];
  const count = length.count;
  const house = limit.designRule && !limit.cite.startsWith('H.') && !local ? NOT_LAW : NOTHING;
  const term =
    count === 0
      ? { zh: `${start.zh}当日${limit.duty.zh}`, en: `${limit.duty.en} on the day of ${start.en}` }
      : {
          zh: `${start.zh}之日起${count}${unit.zh}内${limit.duty.zh}`,
          en: `${limit.duty.en} within ${count} ${unit.en}${count === 1 ? '' : 's'} of ${start.en}`,
        };
  if (local) {
    const basis = localWords(local, limit, true);
    return { zh: `${basis.zh}：${term.zh}`, en: `${basis.en}: ${term.en}` };
  }
  const zh = citeZh(limit.cite, true).replace('信访工作条例第', '信访工作条例 第');
  return { zh: `${zh}：${term.zh}${house.zh}`, en: `${citeEn(limit.cite, true)}: ${term.en}${house.en}` };
}

/** 「澄溪县规定第九条（短于第34条的60日）」; a duty that a local rule adds: 「…（当地另加的义务）」. */
function localWords({ name, article, shortens }: LocalRule, limit: Limit, full = false): Words {
  const national = lengthWords(limit.length);
  const zh = shortens ? `短于${citeZh(limit.cite, full)}的${national.zh}` : '当地另加的义务';
  const en = shortens ? `shorter than the ${national.en} of ${citeEn(limit.cite, full)}` : 'a duty added locally';
  return { zh: `${name.zh}${article.zh}（${zh}）`, en: `${name.en}, ${article.en} (${en})` };
}

function startLine({ from, firstDay, length }: Period, start: Words): Words {
  const day = { zh: plainDate(from).zh, en: plainDate(from).en };
  if (length.count === 0) return { zh: `${day.zh} ${start.zh}（当日）`, en: `${day.en}, ${start.en} (the same day)` };
  const first = short(firstDay, from);
  const unit = length.unit === 'workday' ? { zh: '第1个工作日', en: 'working day 1' } : { zh: '第1日', en: 'day 1' };
  return {
    zh: `${day.zh} ${start.zh}（当天不算），${first.zh}为${unit.zh}`,
    en: `${day.en}, ${start.en} (not counted); ${first.en} is ${unit.en}`,
  };
}

function countLine(period: Period): Words {
  const { from, lastDay, due, because, length, extendedBy, paused } = period;
  const last = short(lastDay, from);
  const end = short(due, from);
  const total = length.count + (length.unit === 'day' ? extendedBy + paused : 0);
  const sum = [length.count, ...(extendedBy > 0 ? [extendedBy] : []), ...(paused > 0 ? [paused] : [])].join('+');
  const added = length.unit === 'day' && total !== length.count ? `（${sum}）` : '';
  const head: Record<typeof length.unit, Words> = {
    day:
      length.count === 0
        ? { zh: `当日 = ${last.zh}`, en: `the same day = ${last.en}` }
        : { zh: `第${total}日${added} = ${last.zh}`, en: `day ${total}${added && ` (${sum})`} = ${last.en}` },
    workday: { zh: `第${length.count}个工作日 = ${last.zh}`, en: `working day ${length.count} = ${last.en}` },
    month: {
      zh: `${length.count}个月后的对应日 = ${last.zh}`,
      en: `the same day ${length.count} months on = ${last.en}`,
    },
    year: { zh: `${length.count}年后的对应日 = ${last.zh}`, en: `the same day ${length.count} years on = ${last.en}` },
  };
  const zh = [head[length.unit].zh];
  const en = [head[length.unit].en];
  const rules = bracketed(rulesOut(period));
  zh.push(rules.zh);
  en.push(rules.en);
  if (because) {
    zh.push(` → 放假（${because.zh}${span(because.from, because.to, from).zh}）→ 顺延到假后第一日${end.zh}`);
    en.push(` → days off (${because.en}, ${span(because.from, because.to, from).en}) → first day after: ${end.en}`);
  }
  return { zh: zh.join(''), en: en.join('') };
}

/** What a working-day count left out or took in: 「春节2月15日—23日放假不计」「2月28日补班计入」. */
function rulesOut({ leftOut, workedWeekends, from }: Period): Words[] {
  return [
    ...leftOut.map((rest) => ({
      zh: `${rest.zh}${span(rest.from, rest.to, from).zh}放假不计`,
      en: `${rest.en} ${span(rest.from, rest.to, from).en} not counted`,
    })),
    ...workedWeekends.map((day) => ({
      zh: `${short(day, from).zh}补班计入`,
      en: `${short(day, from).en} worked in exchange, counted`,
    })),
  ];
}

function bracketed(rules: Words[]): Words {
  if (rules.length === 0) return NOTHING;
  return { zh: `（${rules.map((rule) => rule.zh).join('，')}）`, en: ` (${rules.map((rule) => rule.en).join(', ')})` };
}

function provisionalWords(year: number): Words {
  return { zh: `${year}年放假安排尚未公布`, en: `the ${year} holiday notice is not out` };
}

/** A day as sentences say it, without its weekday. */
export function plainDate(date: LocalDate): Words {
  return {
    zh: `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`,
    en: `${dayOf(date)} ${MONTHS[monthOf(date) - 1]} ${yearOf(date)}`,
  };
}

/** Month and day; the year too where it is not the year of `beside`. */
function short(date: LocalDate, beside: LocalDate): Words {
  if (yearOf(date) !== yearOf(beside)) return plainDate(date);
  return { zh: `${monthOf(date)}月${dayOf(date)}日`, en: `${dayOf(date)} ${MONTHS[monthOf(date) - 1]}` };
}

function span(first: LocalDate, last: LocalDate, beside: LocalDate): Words {
  const start = short(first, beside);
  if (first === last) return start;
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const end = sameMonth ? { zh: `${dayOf(last)}日`, en: '' } : short(last, first);
  return {
    zh: `${start.zh}—${end.zh}`,
    en: sameMonth ? `${dayOf(first)}–${short(last, beside).en}` : `${start.en} – ${end.en}`,
  };
}

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'] as const;
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const UNITS = {
  day: { zh: '日', en: 'day' },
  workday: { zh: '个工作日', en: 'working day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
} as const;
const NOTHING: Words = { zh: '', en: '' };
const NOT_LAW: Words = { zh: '（通行规则，非全国规定）', en: ' (common practice, not national law)' };
