import { EVERYDAY, FAMILY_NAMES } from './name-words.ts';
import { findNames, isName } from './person-names.ts';

/**
 * What may be the name of one person anywhere in a text: good enough to ask whoever wrote it, not to cover or refuse. Beside
 * the usual forms (村民赵大海, 刘科长) three letters that stand like a name (王建国的工资), and two after what introduces one.
 */
export function loneNames(text: string): string[] {
  const usual = findNames(text).map(({ from, to }) => text.slice(from, to));
  const bare = [...text.matchAll(THREE), ...text.matchAll(TWO)]
    .map(([name]) => name)
    .filter((name) => isName(name) && !EVERYDAY.has(name[0]!) && !PLACE_OR_THING.test(name));
  return [...new Set([...usual, ...bare])];
}

const HAN = '[\\u4e00-\\u9fa5]';
const BEFORE =
  '(?<=^|[，,。；;：:、！？\\s“「（(]|关注|注意|涉及|带头|反映|约谈|联系|走访|安抚|[叫找约盯由让对向给看是即为和与请])';
const AFTER =
  '(?=$|[，,。；;：:、！？\\s”」）)]|[的家户等说在和与谈因没被把已要去到住]|反映|上访|信访|来访|一人|本人|两?人|多次|提出|夫妇|父子|一家)';
const THREE = new RegExp(`${BEFORE}[${FAMILY_NAMES}]${HAN}{2}${AFTER}`, 'g');
const TWO = new RegExp(`(?<=带头的是|名叫|叫做?|约谈|姓名[：:])[${FAMILY_NAMES}]${HAN}${AFTER}`, 'g');
/** 王家坪, 石材厂, 高压线: what ends like a place, a unit or a thing. */
const PLACE_OR_THING =
  /[沟桥梁坝营庄湾岭坡塘坪屯寨垭铺店坳堡渠村镇乡街路区巷厂矿井坑库河江湖山局所站校院园苑城楼门口田地林场段号线房部队车费价款金税证层道网管厅委组社行屋墙顶水电气油粮菜药病害险期间度量率点处方面业工程]$/;
