import { findNumbers } from '../text/index.ts';

/** Words for those who petition. */
const who =
  '(?:信访人|上访人|上访户|上访者|来访人|来信人|投诉人|举报人|申诉人|信访群众|上访群众|上访人员|信访人员|老上访|缠访|闹访|非访)';
/** Measures that are only ever taken against a person for petitioning: no recommendation asks for one. */
const against =
  '(?:训诫|稳控|管控|稳住|看管|看护|盯防|盯守|劝返|截访|拦截|吸附|化解稳控|教育转化|布控|监控|列控|黑名单|重点人员|拘留|打击|信用惩戒|停发|取消低保)';
/** Measures that a recommendation may ask for, but not against those who petition. */
const punishing = '(?:处理|处分|处罚|惩处|惩戒|追责|问责|约束|批评教育|严肃对待|追究|移送公安)';
/** What follows a petitioner in a sentence that is about the petitioner's matter, not the person. */
const matter =
  '(?:的(?!责任|法律责任|过错|违法)|所|反映|提出|诉求|请求|来信|来访|投诉|合法|合理|权益|意见|建议|材料|申请|事项|问题|进行回访|回访|答复|道歉|说明|解释|被)';
/** The commonest family names of one sign; a name is one of them and one or two more signs. */
const family =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑罗梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';
const name = `${family}(?:某某|某|[一-龥]{1,2})`;

const patterns = {
  /** 对信访人稳控 · 将上访户列入黑名单 · 稳控信访人. */
  watched: new RegExp(`${who}[^。；！？\\n]{0,16}${against}|${against}[^。；！？\\n]{0,8}${who}`, 'g'),
  /** 对信访人依法处理; not 对信访人反映的问题处理. */
  punished: new RegExp(
    `(?:对|将|给|把)(?:该|这名|上述|有关|个别|本案)?${who}(?!${matter})[^。；！？\\n，]{0,12}${punishing}|(?:追究|处理|处分|处罚|惩处)(?:该|这名|上述|有关|个别|本案)?${who}(?!${matter})`,
    'g',
  ),
  /** 对张三依法训诫: such a measure never, whoever it is. */
  person: new RegExp(`(?:对|将|给|把)${name}(?:等人|等|同志|本人)?[^。；！？\\n，]{0,10}${against}`, 'g'),
  /** 对张三予以处理: only a letter on officials may ask for this. */
  named: new RegExp(
    `(?:对|将|给|把)${name}(?:等人|等|同志|本人)?(?:进行|予以|依法|给予|从严|严肃|作出|加以){1,3}[^。；！？\\n，]{0,6}${punishing}`,
    'g',
  ),
};

export type AboutPetitioner = 'watched' | 'punished' | 'person' | 'named' | 'number';

/**
 * Whether a text asks for something against a person who petitions, or names a person where none belongs. Found by form:
 * it does not find every name, and the approver reads the draft as well.
 * @param officials a letter on officials may name whom it holds to account
 */
export function aboutPetitioner(text: string, officials: boolean): AboutPetitioner | undefined {
  const plain = text.normalize('NFKC').replace(/[ \t]/g, '');
  if (asks(plain, patterns.watched)) return 'watched';
  if (asks(plain, patterns.punished)) return 'punished';
  if (asks(plain, patterns.person)) return 'person';
  if (!officials && asks(plain, patterns.named)) return 'named';
  const personal = findNumbers(text).some(({ kind }) => numbers.includes(kind));
  return personal ? 'number' : undefined;
}

const numbers: readonly string[] = ['identity-card', 'mobile', 'bank-card'];
/** 不得对信访人稳控 forbids what the pattern looks for. */
const forbids = /不得|不准|不应|不能|停止|纠正|禁止|杜绝|严禁|违规|违法|擅自/;

function asks(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(
    (match) => !forbids.test(text.slice(Math.max(0, match.index - 10), match.index) + match[0]),
  );
}
