import { dayOf, type LocalDate, monthOf, yearOf } from '../../core/calendar/index.ts';
import type { ArticleId } from '../../core/law/index.ts';
import { citeOn, gistOf, lawOf } from '../../core/law/index.ts';
import type { Form, Outcome, Purpose, ReviewOutcome } from '../../core/procedure/states.ts';

/** 2026年5月6日 */
export function dateZh(date: LocalDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;
}

/** Chinese numeral up to 99, as articles and headings are numbered: 三十四. */
export function numeral(n: number): string {
  const digits = '零一二三四五六七八九';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || n === 0 ? digits[ones] : ''}`;
}

/** An article of a law. A rule of the system's own is none: it is no 第几条 of anything. */
export type LawArticle = Exclude<ArticleId, `H.${string}`>;
export const isOfLaw = (id: ArticleId): id is LawArticle => !id.startsWith('H.');

/**
 * 《信访工作条例》第三十五条, as a document cites.
 * @param receivedOn the day of the matter: one from before 2022-05-01 is dealt with by the Regulations of 2005
 */
export function lawZh(cite: LawArticle, receivedOn?: LocalDate): string {
  const id = citeOn(cite, receivedOn);
  const [, article = '', part] = id.split('.');
  const place = part === undefined ? '' : `第${numeral(Number(part))}${gistOf(id).part ?? '款'}`;
  return `《${lawOf(id).zh}》第${numeral(Number(article))}条${place}`;
}

/** A basis as typed, in 《》 and without a final stop. */
export function basisZh(basis: readonly string[]): string {
  return basis.map((entry) => entry.replace(/[。；;]$/, '')).join('；');
}

/** The text as one sentence: ends with a full stop, whatever was typed. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[。！？；…”」』）]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[.;,，、]$/, '')}。`;
}

export const formZh: Record<Form, string> = {
  letter: '来信',
  visit: '来访',
  web: '网上信访',
  call: '来电',
  fax: '传真',
};

export const purposeZh: Record<Purpose, string> = {
  appeal: '申诉',
  request: '求决',
  accusation: '检举控告',
  suggestion: '意见建议',
  inquiry: '咨询',
  other: '其他',
};

export const outcomeZh: Record<Outcome, string> = {
  support: '予以支持',
  partial: '部分支持',
  explain: '解释说明',
  'not-support': '不予支持',
};

export const reviewOutcomeZh: Record<ReviewOutcome, string> = {
  uphold: '维持原意见',
  change: '变更原意见',
  'revoke-redo': '撤销原意见，责令重新办理',
};

export const serviceZh = {
  'in-person': '直接送达',
  post: '邮寄送达',
  electronic: '电子送达',
  'notice-board': '公告送达',
  'left-at-home': '留置送达',
} as const;

/**
 * Breaks a title into balanced lines of at most `most` characters, not inside a word where that can be helped
 * (domain 3.3: balanced line breaks).
 */
export function titleLines(title: string, most = 19): string[] {
  const characters = [...title];
  const count = Math.ceil(characters.length / most);
  const lines: string[] = [];
  let start = 0;
  for (let line = 1; line < count; line++) {
    const ideal = start + Math.ceil((characters.length - start) / (count - line + 1));
    const end = bestBreak(characters, start, ideal, most);
    lines.push(characters.slice(start, end).join(''));
    start = end;
  }
  return [...lines, characters.slice(start).join('')];
}

/** Words that a title is not broken inside, where the dictionary of the language would break them. */
const wholes = [
  '信访事项',
  '处理意见',
  '复查意见',
  '复核意见',
  '人民政府',
  '有限公司',
  '风险评估',
  '评估报告',
  '告知书',
];
const isOne = (segment: string) => /^\p{Script=Han}$/u.test(segment);
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The place nearest to the ideal one that leaves every word whole, and no mark hanging on the wrong line. */
function bestBreak(characters: string[], start: number, ideal: number, most: number): number {
  const text = characters.join('');
  const ends = new Set<number>();
  const segments = [...words.segment(text)];
  for (const [i, { index, segment }] of segments.entries()) {
    // A row of single characters is most often a name that the dictionary does not know.
    const single = isOne(segment) && isOne(segments[i + 1]?.segment ?? '');
    if (!single) ends.add([...text.slice(0, index + segment.length)].length);
  }
  const inside = (at: number) =>
    !ends.has(at) ||
    wholes.some((word) => [...Array(word.length - 1).keys()].some((i) => text.startsWith(word, at - 1 - i)));
  const hanging = (at: number) =>
    /[的、，。；：和与及”’》」』）〕]/.test(characters[at] ?? '') || /[《〈「『（〔“‘]/.test(characters[at - 1] ?? '');
  const cost = (at: number) =>
    Math.abs(at - ideal) +
    (inside(at) ? 8 : 0) +
    (hanging(at) ? 12 : 0) -
    (/[、，”]/.test(characters[at - 1] ?? '') ? 2 : 0);
  const choices = [...Array(11).keys()].map((i) => ideal - 5 + i).filter((at) => at > start && at - start <= most);
  return choices.reduce((best, at) => (cost(at) < cost(best) ? at : best), Math.min(ideal, start + most));
}
