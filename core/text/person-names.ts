import type { Span } from './passages.ts';

/** A likely name of a person, by what gives it away. */
export interface FoundName extends Span {
  by: 'label' | 'title' | 'hidden' | 'list';
}

/**
 * Likely names of persons: after a label (本人…, 联系人：…, 村民…), before a title (…先生, …主任), half hidden (张某某), and
 * in lists of names. By rule, without a model: it finds the usual forms, not every name; whoever publishes looks as well.
 */
export function findNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  const add = (from: number, to: number, by: FoundName['by']) => {
    if (!found.some((other) => from < other.to && other.from < to)) found.push({ from, to, by });
  };
  for (const match of text.matchAll(HIDDEN)) add(match.index, match.index + match[0].length, 'hidden');
  for (const match of text.matchAll(LABELLED)) {
    const name = match.groups?.name ?? '';
    const from = match.index + match[0].length - name.length;
    add(from, from + name.length, 'label');
  }
  for (const match of text.matchAll(TITLED)) {
    const name = match.groups?.name ?? '';
    add(match.index, match.index + name.length, 'title');
  }
  for (const list of listsIn(text)) for (const { from, to } of list) add(from, to, 'list');
  return found.sort((a, b) => a.from - b.from);
}

/** Runs of two and more names in a row: a list of persons. */
export function nameLists(text: string): Span[][] {
  return listsIn(text);
}

function listsIn(text: string): Span[][] {
  return [...text.matchAll(LIST)].flatMap((match) => {
    const names: Span[] = [];
    let at = match.index;
    for (const name of match[0].split(SEPARATOR)) {
      const from = text.indexOf(name, at);
      names.push({ from, to: from + name.length });
      at = from + name.length;
    }
    return names.length > 1 ? [names] : [];
  });
}

/** The commonest family names, which more than nine of ten people bear, and the double ones. */
const DOUBLE = '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|东方|南宫|端木';
const SINGLE =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施文牛樊葛邢安齐庞颜倪章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝]';
const FAMILY = `(?:${DOUBLE}|${SINGLE})`;
const HAN = '[\\u4e00-\\u9fa5]';
const NAME = `${FAMILY}${HAN}{1,2}`;
const SEPARATOR = /[、，,;；\s]+/;
const LIST = new RegExp(`(?<!${HAN})${NAME}(?:[、，,;；\\s]+${NAME})+(?!${HAN})`, 'g');
const HIDDEN = new RegExp(`${FAMILY}(?:某某|某|[xX×＊*]{1,2})(?!${HAN}?(?:小区|公司|路|村))`, 'g');
const LABELS =
  '我叫|我是|本人是|本人|姓名|联系人|申请人|信访人|来访人|举报人|投诉人|反映人|代表人|当事人|户主|房主|业主|村民|居民|职工|司机|老板|包工头|法人|负责人|丈夫|妻子|儿子|女儿|父亲|母亲';
const LABELLED = new RegExp(
  `(?:${LABELS})\\s*[:：为叫是]?\\s*(?<name>${NAME})(?=[，,。；;、：:（(\\s]|$|的|因|在|于|向|和|与)`,
  'g',
);
const TITLES =
  '先生|女士|小姐|同志|师傅|老师|医生|书记|主任|局长|县长|镇长|乡长|村长|所长|科长|队长|校长|院长|经理|会计|律师|警官|法官';
const TITLED = new RegExp(`(?<name>${FAMILY}${HAN}{0,2}?)(?=(?:${TITLES}))`, 'g');
