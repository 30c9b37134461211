import type { Chance } from '../narratives/prng.ts';
import type { DemoPerson } from './types.ts';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何罗郑梁谢唐许冯邓曹彭曾肖田董潘袁蔡余杜叶魏苏吕丁任卢姚沈钟姜谭陆范石贾韦邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'.split(
    '',
  );
const givens =
  '桂香 建军 秀英 德明 玉兰 长根 金凤 水生 小芳 国强 淑芬 大牛 春梅 正平 兰花 有田 美玲 志刚 月娥 伟民 爱国 彩云 光荣 红霞 满仓 丽娟 树林 冬生 翠花 学军 巧珍 永福 雪梅 根旺 晓燕 来喜 凤英 海涛 素珍 庆丰 菊花 立新 桃红 友谊 银花 宝山 秋菊 双喜 玉梅 广田 小军 香莲 新民 腊梅 全胜 荷花 振兴 爱华 开顺 婷婷 佳豪 梓涵 雨桐 志远 思源 晓东 文静 天成 慧兰 明辉'.split(
    ' ',
  );

/** The n-th fictional petitioner, living in this place. All four parts are different for every n below 10,000 but names may recur. */
export function personAt(
  n: number,
  home: string,
  roll: Chance,
  among: { persons: number; anonymous: boolean },
): DemoPerson {
  const representatives = among.persons >= 5 ? peopleNames(n, Math.min(5, 1 + Math.floor(among.persons / 8) + 1)) : [];
  if (among.anonymous) return { representatives: [] };
  return {
    name: nameOf(n),
    phone: `1990000${String(n).padStart(4, '0')}`,
    address: `澄溪县${home}${1 + roll.below(180)}号`,
    ...(roll.next() < 0.55 ? { idNumber: idNumber(roll) } : {}),
    representatives,
  };
}

/** A number in the shape of a resident id, with a right check digit (ISO 7064 MOD 11-2) and a region that does not exist. */
export function idNumber(roll: Chance): string {
  const year = 1942 + roll.below(62);
  const two = (value: number) => String(value).padStart(2, '0');
  const body = `990123${year}${two(1 + roll.below(12))}${two(1 + roll.below(28))}${String(roll.below(1000)).padStart(3, '0')}`;
  return body + checkCharacter(body);
}

/** The eighteenth character of a resident id. */
export function checkCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(body[i]) * (2 ** (17 - i) % 11);
  return '10X98765432'[sum % 11] ?? '';
}

function nameOf(n: number): string {
  return `${surnames[(n * 13) % surnames.length]}${givens[(n * 29 + Math.floor(n / givens.length)) % givens.length]}`;
}

function peopleNames(n: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => nameOf(n + i * 37));
}
