import type { Jieba } from '@node-rs/jieba';

/** Something that a reader without our rules takes for personal. */
export interface Seen {
  kind: 'phone' | 'identity' | 'user' | 'person';
  text: string;
  at: number;
}

/**
 * Looks for what should be masked without any rule of `core/text`: runs of digits by their length, and person names as jieba
 * tags them, counted only where the words beside them speak of a person. It sees covers as what they are and skips them.
 */
export function secondReader(jieba: Jieba): (text: string) => Seen[] {
  return (text) => {
    const half = text.normalize('NFKC');
    const seen: Seen[] = [];
    for (const match of half.matchAll(/(?<!\d)(\d{15}|\d{17}[\dXx])(?!\d)/g))
      seen.push({ kind: 'identity', text: match[0], at: match.index });
    for (const match of half.matchAll(
      /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-—–]+\d{7,8}|0000[-—–]+[\d-]{5,}|[48]00-?\d{3}-?\d{4})(?!\d)/g,
    ))
      if (
        !/^[\s]?(?:元|万|平方|亩|吨)|^\.\d/.test(half.slice(match.index + match[0].length)) &&
        !MONEY.test(half.slice(Math.max(0, match.index - 8), match.index))
      )
        seen.push({ kind: 'phone', text: match[0], at: match.index });
    for (const match of half.matchAll(/(?:A|UU)0\d{5,8}/g))
      seen.push({ kind: 'user', text: match[0], at: match.index });
    let at = 0;
    for (const { word, tag } of jieba.tag(half)) {
      if (tag === 'nr' && /^[\u4e00-\u9fa5]{2,3}$/.test(word) && SURNAME.test(word)) {
        const before = half.slice(Math.max(0, at - 6), at);
        const after = half.slice(at + word.length, at + word.length + 3);
        if (BEFORE.test(before) || AFTER.test(after)) seen.push({ kind: 'person', text: word, at });
      }
      at += word.length;
    }
    for (const match of half.matchAll(/([\u4e00-\u9fa5])(?:某某?|[xX*]{1,2})(?=[\u4e00-\u9fa5，。、（）]|$)/g))
      if (SURNAME.test(match[1]!)) seen.push({ kind: 'person', text: match[0], at: match.index });
    return seen;
  };
}

const MONEY = /(?:款|元|金额|资产|资金|费用?|支出|收入|存款|结余|总额|共计|合计)(?:为|是|共)?[:：]?$/;
/** The 100 family names of the 2019 report of the Ministry of Public Security, which is not the list under test. */
const SURNAME =
  /^[王李张刘陈杨黄赵吴周徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田萧肖潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万钱严武戴莫孔向常]/;
const BEFORE =
  /(?:信访人|投诉人|申请人|当事人|联系人|负责人|法人|代表人|业主|户主|村民|居民|职工|妻子|丈夫|儿子|女儿|父亲|母亲|孙子|孙女|书记|主任|局长|县长|镇长|校长|所长|组长|经理|老师|医生|反映人|被告|原告)[:：]?$/;
const AFTER = /^(?:先生|女士|同志|书记|主任|局长|校长|老师|经理|医生|组长|一家|本人|家属|[，（(]男|[，（(]女)/;
