import {
  DOUBLE_FAMILY_NAMES,
  EVERYDAY,
  FAMILY_NAMES,
  FORMS_OF_ADDRESS,
  LABELS,
  NO_GIVEN,
  NOT_NAMES,
  OFFICES,
} from './name-words.ts';
import type { Span } from './passages.ts';

/** A likely name of a person, by what gives it away. */
export interface FoundName extends Span {
  by: 'label' | 'title' | 'hidden' | 'list' | 'sex' | 'deed' | 'again';
}

/**
 * Likely names of persons: after a label (本人…, 联系人：…, 村民…) or an office (校长…), before a title (…先生, …主任), half
 * hidden (张某某, 罗x雄), before 「，男，」, in lists of names, and wherever a name so found stands again. By rule, without a
 * model: it finds the usual forms, not every name; whoever publishes looks as well.
 */
export function findNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  const add = (from: number, to: number, by: FoundName['by']) => {
    if (from < to && !found.some((other) => from < other.to && other.from < to)) found.push({ from, to, by });
  };
  for (const match of text.matchAll(HIDDEN)) add(match.index, match.index + match[0].length, 'hidden');
  for (const { at, by, name } of [...after(text, LABELLED, 'label'), ...after(text, OFFICE_FIRST, 'title')])
    if (isName(name)) add(at, at + name.length, by);
  for (const match of text.matchAll(SURNAMED)) add(match.index + 1, match.index + 2, 'label');
  for (const match of text.matchAll(SEX))
    if (isName(match[1]!)) add(match.index, match.index + match[1]!.length, 'sex');
  for (const match of text.matchAll(DEED))
    if (isName(match[0])) add(match.index, match.index + match[0].length, 'deed');
  for (const match of [DONE_TO, VILLAGER, TOLD, ELSEWHERE].flatMap((form) => [...text.matchAll(form)]))
    if (isName(match[0])) add(match.index, match.index + match[0].length, 'deed');
  for (const match of text.matchAll(TITLE)) {
    const from = startBefore(text, match.index, FORMS_OF_ADDRESS.includes(match[0]));
    if (from !== undefined) add(from, match.index, 'title');
  }
  for (const list of nameLists(text)) for (const { from, to } of list) add(from, to, 'list');
  beside(text, found, add);
  again(text, found, add);
  return found.sort((a, b) => a.from - b.from);
}

/** Runs of two and more names in a row: a list of persons. */
export function nameLists(text: string): Span[][] {
  return [...text.matchAll(LIST)].flatMap((match) => {
    const names: (Span & { name: string })[] = [];
    let at = match.index;
    for (const name of match[0].split(SEPARATOR)) {
      const from = text.indexOf(name, at);
      names.push({ name, from, to: from + name.length });
      at = from + name.length;
    }
    // Two letters are oftener a word than a name: a list of names has longer ones among them.
    const long = names.filter(({ name }) => name.length > 2).length;
    const real = names.filter(({ name }) => isName(name));
    return real.length > 1 && real.length === names.length && long * 2 >= names.length
      ? [names.map(({ from, to }) => ({ from, to }))]
      : [];
  });
}

/**
 * Names in a row in the middle of a sentence: 涉及王建国、李秀英、赵大海三人. Surer than a mask has to be, as it refuses: three
 * full names, or two before what counts persons.
 */
export function namesInARow(text: string): string[] {
  for (const form of [COUNTED, ROW]) {
    for (const [row] of text.matchAll(form)) {
      const names = row.split(/[、和及]/);
      if (names.every(isName)) return names;
    }
  }
  return [];
}

/** Whether these letters can be family name and given name. */
export function isName(word: string): boolean {
  const double = DOUBLE_FAMILY_NAMES.some((name) => word.startsWith(name));
  const given = word.slice(double ? 2 : 1);
  if (given.length < 1 || given.length > 2 || (!double && !FAMILY_NAMES.includes(word[0]!))) return false;
  if (!ALL_HAN.test(word) || (PREPOSITION.test(word[0]!) && word.length === 2)) return false;
  return !NOT_NAMES.has(word) && !NOT_NAMES.has(word.slice(0, 2)) && ![...given].some((letter) => NO_GIVEN.has(letter));
}

/**
 * Where a name begins that ends at `end`, before a form of address: the longest that can be one, less a preposition before
 * another family name (向姚一同志). One letter alone is a name where the text stops before it.
 */
function startBefore(text: string, end: number, anybody: boolean): number | undefined {
  for (const length of [4, 3, 2]) {
    const word = text.slice(end - length, end);
    if (word.length < length || !isName(word)) continue;
    const rest = word.slice(1);
    return EVERYDAY.has(word[0]!) && isName(rest) ? end - rest.length : end - length;
  }
  const [before = '', letter = ''] = [text[end - 2], text[end - 1]];
  if (letter === '' || !FAMILY_NAMES.includes(letter)) return undefined;
  const stands = end < 2 || !HAN_LETTER.test(before) || STOPS.test(before);
  return stands && (!EVERYDAY.has(letter) || (anybody && !PREPOSITION.test(letter))) ? end - 1 : undefined;
}

/** Whoever stands behind a name and 、 is named as well: 学生陈小山、刘雷没有到. */
function beside(text: string, found: FoundName[], add: (from: number, to: number, by: 'list') => void): void {
  for (let i = 0; i < found.length; i++) {
    const { from, to } = found[i]!;
    const next = to - from > 2 ? NEXT.exec(text.slice(to, to + 8))?.[1] : undefined;
    if (next && isName(next)) add(to + 1, to + 1 + next.length, 'list');
  }
}

/** Names found once stand for the same person wherever they stand again. */
function again(text: string, found: FoundName[], add: (from: number, to: number, by: 'again') => void): void {
  const names = new Set(found.map(({ from, to }) => text.slice(from, to)).filter((name) => isName(name)));
  for (const name of names) {
    // Two letters also stand inside words: only three are sure.
    if (name.length < 3 && !/[某xX×＊*]/.test(name)) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) add(at, at + name.length, 'again');
  }
}

function* after(text: string, form: RegExp, by: FoundName['by']) {
  for (const match of text.matchAll(form)) {
    const name = match.groups?.name ?? '';
    yield { at: match.index + match[0].length - name.length, by, name };
  }
}

const FAMILY = `(?:${DOUBLE_FAMILY_NAMES.join('|')}|[${FAMILY_NAMES}])`;
const HAN = '[\\u4e00-\\u9fa5]';
const ALL_HAN = /^[\u4e00-\u9fa5]+$/;
const HAN_LETTER = /[\u4e00-\u9fa5]/;
const PREPOSITION = /[和向于与由对任应]/;
/** After these a family name may stand alone: 因王女士, 与杨书记. */
const STOPS = /[因与对向请给由和是为经据找到过被让即的，]/;
const NAME = `${FAMILY}${HAN}{1,2}`;
const NEXT = new RegExp(`^、(${NAME}?)(?=[、，,。；;）)\\s]|等|没有|两|三|四|和|与|及|在|的|是|为)`);
const SEPARATOR = /[、，,;；\s]+/;
const LIST = new RegExp(`(?<!${HAN})${NAME}(?:[、，,;；\\s]+${NAME})+(?!${HAN})`, 'g');
const COUNTED = new RegExp(
  `${NAME}?(?:[、和及]${NAME}?)+(?=等?[二两三四五六七八九十百\\d]{1,3}\\s?(?:人|名|位|户)|等(?:人|村民|居民|业主|群众|工人|职工|农户|信访人))`,
  'g',
);
const ROW = new RegExp(`${FAMILY}${HAN}{2}、(?:${FAMILY}${HAN}{2}[、和及])+${FAMILY}${HAN}{2}`, 'g');
/** 罗x雄, 胡某明 hide one letter and show the next; a function word after it is none. */
const TAIL =
  '(?:[\\u4e00-\\u9fa5](?<![的了在是被把让这那也就但并且及或到着和与为对因以向从由于给同将已曾再又还均都等其此他她来表说称领家所至您上下未不没有要不又多次随需便拿承]))?';
const HIDDEN = new RegExp(
  `${FAMILY}(?:某某|(?:某(?!些|个|种|项|单|公|小|部|镇|村)|[xX×＊*]{1,2})(?!${HAN}?(?:小区|公司|路|村))${TAIL})`,
  'g',
);
const ENDS =
  '(?=[，,。.；;、：:！!？?（）()《“”"\\s]|$|[的因在于向和与等系为是已将对不现同称表年说家户诉男女、]|反映|留言|咨询|一起|来信|来访|投诉|要求|申请|签收|签字|领取|本人|一家|之妻|之子)';
const longest = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|');
const LABELLED = new RegExp(
  `(?:${longest(LABELS)})\\s*[:：为叫是]?\\s*(?<name>(?:${DOUBLE_FAMILY_NAMES.join('|')}|[${FAMILY_NAMES}])${HAN}{1,2}?)${ENDS}`,
  'g',
);
const OFFICE_FIRST = new RegExp(`(?:${longest(OFFICES)})\\s*[:：]?\\s*(?<name>${FAMILY}${HAN}{1,2}?)${ENDS}`, 'g');
const TITLE = new RegExp(`${longest([...FORMS_OF_ADDRESS, ...OFFICES])}`, 'g');
const SURNAMED = new RegExp(`姓[${FAMILY_NAMES}](?![名氏])`, 'g');
const SEX = new RegExp(`(?<!${HAN})(${NAME})(?=\\s*[，,（(、]\\s*[男女]\\s*[，,；;、）)])`, 'g');
/** Three letters at the beginning of a clause, or after 、, that do what persons do. */
const DEED = new RegExp(
  `(?<=[，,。；;：:、\\s“]|^)${FAMILY}${HAN}{2}(?=已经|表示|同意|承认|承诺|认为|反映|提出|要求|未提供|自愿|本人|一家|等人|等\\d+人|为代表|与妻|与其|系我|是我|家中|家的房|的(?:妻子|丈夫|儿子|女儿|父亲|母亲|父母|家属|亲戚|亲属|车辆|户口|身份证|诉求|信访))`,
  'g',
);
/** Three letters to whom something is done: reported, punished, named before others. */
const DONE_TO = new RegExp(
  `(?<=举报|给予|控告|状告|起诉|传唤|询问|约谈|证实了?|证明|由于|系由)${FAMILY}${HAN}{2}(?=长期|等人|等\\d+人|等[二三四五六七八九]人|党内|行政|政务|警告|记过|借|涉嫌|利用|存在|收受|违规|违法|违纪|贪污|挪用|拖欠|侵占|打人|的亲)`,
  'g',
);
/** Three letters after a village or what people of one are called, that do what persons do. */
const VILLAGER = new RegExp(
  `(?<=村民|居民|业主|群众|农户|[村组]|社区)${FAMILY}${HAN}{2}(?=主动|发生|私自|擅自|家|户|等人|等[二三四五六七八九\\d]|反映|因|于[12]\\d{3}|与|被|多次|曾|未经|阻|自行|自愿|认为|提出|要求|的(?:房|屋|地|宅|田|山|鱼塘|承包))`,
  'g',
);
/** A member of a body before others, somebody told by where they come from, and the name a user signs with. */
const ELSEWHERE = new RegExp(
  `(?<=委员)(?![和与对由应])${FAMILY}${HAN}{2}(?=等|同志|、|，|说|到)|(?<=[，,。；;：:\\s]|^)${FAMILY}${HAN}{2}(?=[，,（(][^，,。；;]{2,18}(?:人|村民|居民)[，,。；;])|(?<=[-—－])${FAMILY}${HAN}{2}(?=[”"])`,
  'g',
);
/** Three letters of somebody in a lawsuit, or of whom a life is told: born, living, owning, ill. */
const TOLD = new RegExp(
  `(?<=[，,。；;：:、\\s（(“]|^|与|关于|经查|其中|反映|原告|被告|和)${FAMILY}${HAN}{2}(?=与被(?:执行|申请|告)|民间借贷|诉[^求讼]|原为|原系|原任|现任|现年|今年\\d|出生|生于|于[12]\\d{3}年|死亡|去世|病故|名下|户籍|患有|身患|居住|租住|承包|（?[男女][，,）)]|[，,]?身份证)`,
  'g',
);
