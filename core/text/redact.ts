import { findNumbers } from './mask.ts';
import type { Span } from './passages.ts';
import { findNames } from './person-names.ts';
import type { PlaceKind, PlaceWords } from './place-words.ts';
import { findSmallPlaces } from './small-places.ts';

/** The rules of masking, by their number on the screen. `h` is a mask made by hand. */
export const MASKING_RULES = {
  1: { zh: '已知当事人的姓名', en: 'Names of the parties, as known', cover: '某某' },
  2: { zh: '疑似姓名', en: 'Likely names', cover: '某某' },
  3: { zh: '身份证号', en: 'Identity numbers', cover: '（证件号略）' },
  4: { zh: '电话', en: 'Telephones', cover: '（电话略）' },
  5: { zh: '银行卡和账号', en: 'Bank cards and accounts', cover: '（账号略）' },
  6: { zh: '邮箱、微信、QQ和网名', en: 'E-mail, chat and user names', cover: '（网名略）' },
  7: { zh: '车牌', en: 'Number plates', cover: '（车牌略）' },
  8: { zh: '门牌、楼栋、房号', en: 'House, building and room numbers', cover: '某处' },
  9: { zh: '镇以下的小地名', en: 'Places smaller than a town', cover: '某地' },
  10: { zh: '学校、医院、公司', en: 'Schools, hospitals, companies', cover: '某单位' },
  11: { zh: '其他长号码', en: 'Other long numbers', cover: '（号码略）' },
} as const;
export type MaskingRule = keyof typeof MASKING_RULES;

/** One stretch to be covered, by which rule, and what stands there instead. */
export interface Mask extends Span {
  rule: MaskingRule;
  cover: string;
}

/**
 * What has to be covered before a text is made public: names (those known, those likely), numbers, addresses, and places
 * smaller than a town. Organs, towns and what is larger stay: whose duty it was is public.
 * @param names of the parties, as the register has them; of one letter only they are left to the other rules
 */
export function masksFor(text: string, names: readonly string[] = [], places?: PlaceWords): Mask[] {
  const masks: Mask[] = [];
  const half = text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const add = (rule: MaskingRule, from: number, to: number, cover: string = MASKING_RULES[rule].cover) => {
    if (from < to && !masks.some((other) => from < other.to && other.from < to)) masks.push({ rule, from, to, cover });
  };
  for (const name of [...names].filter((one) => one.length > 1).sort((a, b) => b.length - a.length))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) add(1, at, at + name.length);
  for (const match of half.matchAll(TELEPHONE)) add(4, match.index, match.index + match[0].length);
  for (const { kind, from, to } of findNumbers(text)) add(NUMBER_RULES[kind], from, to);
  for (const match of half.matchAll(USER)) {
    const user = match.groups!.user!;
    const from = match.index + match[0].lastIndexOf(user);
    add(6, from, from + user.length);
  }
  for (const match of half.matchAll(LONG)) if (!isSum(half, match)) add(11, match.index, match.index + match[0].length);
  for (const match of half.matchAll(ADDRESS)) add(8, match.index, match.index + match[0].length);
  const named = findSmallPlaces(text, places);
  // 王家村, 张公馆: part of a place is no name.
  for (const { from, to } of findNames(text))
    if (!named.some((place) => from >= place.from && to < place.to)) add(2, from, to);
  for (const { kind, from, to } of named) {
    const rule = PLACE_RULES[kind];
    if (rule) add(rule, from, to, PLACE_COVERS[kind]);
  }
  return masks.sort((a, b) => a.from - b.from);
}

/** The text with its covers in place. */
export const redact = (text: string, names: readonly string[] = [], places?: PlaceWords): string =>
  unmarked(marked(text, names, places));

/**
 * The text with each cover between marks that say its rule: 〖9|某村〗. The desk shows them; `unmarked` takes them out. Marks
 * already there stay. What a cover brings to light is covered as well, so that nothing is left by the same rules.
 */
export function marked(text: string, names: readonly string[] = [], places?: PlaceWords): string {
  let made = text
    .replace(MARK, '\uE000$1|$2\uE001')
    .replace(/[〖〗]/g, '')
    .replace(/\uE000/g, '〖')
    .replace(/\uE001/g, '〗');
  for (let round = 0; round < 20; round++) {
    const masks = leftovers(made, names, places);
    if (masks.length === 0) return made;
    made = covered(made, masks, ({ rule, cover }) => `〖${rule}|${cover}〗`);
  }
  return made;
}

/** A text with marks as it is read: covers without their marks. */
export const unmarked = (text: string): string => text.replace(MARK, (_all, _rule, cover: string) => cover);

/** The marks of a text, where they stand in it. `h`: covered by hand; `k`: looked at by a person, and let stand. */
export function marksOf(text: string): (Span & { rule: MaskingRule | 'h' | 'k'; cover: string })[] {
  return [...text.matchAll(MARK)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    rule: match[1] === 'h' || match[1] === 'k' ? match[1] : (Number(match[1]) as MaskingRule),
    cover: match[2]!,
  }));
}

/**
 * What a marked text still gives away by the same rules, its covers aside. Likely names and places may be let stand by hand;
 * a number, or the name of a party, never.
 */
export function leftovers(text: string, names: readonly string[] = [], places?: PlaceWords): Mask[] {
  const blank = text.replace(MARK, (all) => '□'.repeat(all.length));
  const kept = marksOf(text).flatMap(({ rule, cover, from }) =>
    rule === 'k'
      ? masksFor(cover, names, places).flatMap((mask) =>
          NEVER_KEPT.has(mask.rule) ? [{ ...mask, from: from + 3 + mask.from, to: from + 3 + mask.to }] : [],
        )
      : [],
  );
  return [...masksFor(blank, names, places), ...kept].sort((a, b) => a.from - b.from);
}

function covered(text: string, masks: readonly Mask[], write: (mask: Mask) => string): string {
  let made = '';
  let at = 0;
  for (const mask of masks) {
    made += text.slice(at, mask.from) + write(mask);
    at = mask.to;
  }
  return made + text.slice(at);
}

/** A sum, an area or a length gives nobody away. */
function isSum(text: string, { 0: digits, index }: RegExpMatchArray): boolean {
  const after = text.slice((index ?? 0) + digits.length, (index ?? 0) + digits.length + 3);
  return /^\s?(?:\.\d|[万亿]?(?:元|余元|平方|亩|米|吨|人|户|立方|公里|公斤|千瓦|度))/.test(after);
}

const MARK = /〖([hk]|\d{1,2})\|([^〖〗|]{1,40})〗/g;
const NEVER_KEPT: ReadonlySet<MaskingRule> = new Set([1, 3, 4, 5, 6, 7]);
const NUMBER_RULES = { 'identity-card': 3, 'bank-card': 5, mobile: 4, telephone: 4, 'e-mail': 6, plate: 7 } as const;
const PLACE_RULES: Partial<Record<PlaceKind, MaskingRule>> = {
  village: 9,
  estate: 9,
  road: 9,
  building: 8,
  school: 10,
  hospital: 10,
  company: 10,
};
const PLACE_COVERS: Partial<Record<PlaceKind, string>> = {
  village: '某村（社区）',
  estate: '某小区',
  road: '某路',
  school: '某学校',
  hospital: '某医院',
  company: '某公司',
};
const USER =
  /(?:网友|网民|用户|微信(?:号|名)?|QQ群?号?|Q{1,2}|昵称|网名)\s*[:：]?\s*[“"「'‘]?\s*(?<user>[A-Za-z][\w-]{4,}|\d{5,12}|(?<=[“"「'‘]\s*)[^”"」'’，。\s□]{1,20}(?=[”"」'’]))/g;
/** Any telephone that the exact forms leave: area code, service and short lines with their words, hyphens of all kinds. */
const TELEPHONE =
  /(?<![\dA-Za-z])(?:0\d{2,3}(?:\s?[-—–－ ]{1,2}\s?\d{3,8}){1,3}|0\d{9,11})(?!\d)|(?<=(?:电话|热线|手机|拨打|联系方式|号码|致电|咨询)(?:号码)?(?:是|为)?\s*[:：(（]?\s*)\d{5,12}(?:[-—–\s]\d{3,8}){0,2}(?!\d)/g;
const LONG = /(?<![\dA-Za-z.〔[(（第])(?:(?!GB|CJ|JG|DB|TB|JT|HJ|AQ)[A-Za-z]{1,3}0?\d{5,}|\d{7,})(?![\d〕\]])/g;
/** 12号楼3单元402室, 8组15号, 3栋, 门牌 12 号. */
const ADDRESS =
  /(?:[A-Za-z]?\d{1,4}|[一二三四五六七八九十]{1,3})\s?(?:号楼|栋|幢|单元|座|号院|门栋|弄|组|队(?!长|伍))(?:\s?[-—]?\s?(?:[A-Za-z]?\d{1,4}|[一二三四五六七八九十]{1,3})\s?(?:号楼|栋|幢|单元|座|楼|层|号|室|房|户))*|(?<=(?:路|街|道|巷|村|弄|胡同|门牌))\s?\d{1,5}(?:-\d{1,3})?号(?!线|文|令)(?:附\d{1,3}号)?|\d{3,4}(?:室|房(?!产|屋|地))|(?<=(?:村|社区|□))[\u4e00-\u9fa5]{2,4}(?<![村一二三四五六七八九十两专工检查调导巡班项小党])组(?!织|成|长|建|级)/g;
