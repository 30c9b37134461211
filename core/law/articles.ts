import type { Article } from './article.ts';
import { HOUSE_RULES } from './house-rules.ts';
import { OTHER_LAWS } from './other-laws.ts';
import { REGULATIONS } from './regulations.ts';
import { REGULATIONS_2005 } from './regulations-2005.ts';

export type { Article };

/** A law or rule that articles belong to. */
export interface Law {
  zh: string;
  en: string;
  /** First day in force of the version cited; absent for the product's own rules. */
  inForceFrom?: string;
  /** Said where a text is not (or no longer) national law in force. */
  standing?: 'house' | 'local' | 'replaced';
}

/** Everything that may be cited. A misspelt or unknown article does not compile. */
export const ARTICLES = { ...REGULATIONS, ...REGULATIONS_2005, ...OTHER_LAWS, ...HOUSE_RULES } as const;

/**
 * A citation: `R.34` is article 34 of the Regulations on Petition Work, `R.23.3` its paragraph or item 3,
 * `XZFY.20` article 20 of another law, `H.first-holder` a rule of this product that has no article.
 */
export type ArticleId = keyof typeof ARTICLES;

/** The laws by the first part of an article's id. */
export const LAWS = {
  R: { zh: '信访工作条例', en: 'Regulations on Petition Work', inForceFrom: '2022-05-01' },
  XF05: { zh: '信访条例', en: 'Petition Regulations (2005)', inForceFrom: '2005-05-01', standing: 'replaced' },
  MFD: { zh: '民法典', en: 'Civil Code', inForceFrom: '2021-01-01' },
  MSF: { zh: '民事诉讼法', en: 'Civil Procedure Law', inForceFrom: '2022-01-01' },
  HOL: { zh: '全国年节及纪念日放假办法', en: 'Regulations on Public Holidays', inForceFrom: '2025-01-01' },
  JY: { zh: '信访事项简易办理办法', en: 'Measures on Simplified Handling', inForceFrom: '2022-07-17' },
  JY16: {
    zh: '信访事项简易办理办法（试行）',
    en: 'Trial Measures on Simplified Handling (2016)',
    inForceFrom: '2016-07-01',
    standing: 'replaced',
  },
  MY14: {
    zh: '信访事项满意度评价工作办法（2014）',
    en: 'Measures on Satisfaction Evaluation (2014)',
    inForceFrom: '2014-07-01',
    standing: 'replaced',
  },
  JF09: {
    zh: '关于领导干部定期接待群众来访的意见（2009）',
    en: 'Opinion on Leaders Receiving Visitors (2009)',
    inForceFrom: '2009-04-14',
  },
  ZRZ: { zh: '信访工作责任制实施办法', en: 'Measures on Responsibility for Petition Work', inForceFrom: '2016-10-08' },
  SH: { zh: '上海市信访条例', en: 'Shanghai Petition Regulations', inForceFrom: '2018-05-24', standing: 'local' },
  SD: { zh: '山东省信访条例', en: 'Shandong Petition Regulations', inForceFrom: '2015-09-24', standing: 'local' },
  RMTJ: { zh: '人民调解法', en: "People's Mediation Law", inForceFrom: '2011-01-01' },
  XZFY: { zh: '行政复议法', en: 'Administrative Reconsideration Law', inForceFrom: '2024-01-01' },
  XZSS: { zh: '行政诉讼法', en: 'Administrative Litigation Law', inForceFrom: '2017-07-01' },
  XZSSJ: {
    zh: '最高法关于适用行政诉讼法的解释',
    en: 'Judicial Interpretation of the Administrative Litigation Law',
    inForceFrom: '2018-02-08',
  },
  LDZC: { zh: '劳动争议调解仲裁法', en: 'Labour Dispute Mediation and Arbitration Law', inForceFrom: '2008-05-01' },
  NCTD: {
    zh: '农村土地承包经营纠纷调解仲裁法',
    en: 'Rural Land Contract Dispute Mediation and Arbitration Law',
    inForceFrom: '2010-01-01',
  },
  GKTL: { zh: '政府信息公开条例', en: 'Open Government Information Regulations', inForceFrom: '2019-05-15' },
  FLYZ: { zh: '法律援助法', en: 'Legal Aid Law', inForceFrom: '2022-01-01' },
  ZDJC: {
    zh: '重大行政决策程序暂行条例',
    en: 'Interim Regulations on Major Administrative Decisions',
    inForceFrom: '2019-09-01',
  },
  XIAN: { zh: '宪法', en: 'Constitution', inForceFrom: '1982-12-04' },
  PIPL: { zh: '个人信息保护法', en: 'Personal Information Protection Law', inForceFrom: '2021-11-01' },
  WZA: { zh: '无障碍环境建设法', en: 'Barrier-free Environment Law', inForceFrom: '2023-09-01' },
  ZWCF: {
    zh: '公职人员政务处分法',
    en: 'Law on Administrative Discipline of Public Employees',
    inForceFrom: '2020-07-01',
  },
  H: { zh: '本系统规则', en: 'Rule of this system', standing: 'house' },
} as const satisfies Record<string, Law>;

/** The law an article belongs to. */
export function lawOf(id: ArticleId): Law {
  return LAWS[id.slice(0, id.indexOf('.')) as keyof typeof LAWS];
}

/** The gist of an article in both languages. */
export function gistOf(id: ArticleId): Article {
  return ARTICLES[id];
}

/** Is this string a known citation? For stored facts and wire input. */
export function isArticleId(text: string): text is ArticleId {
  return Object.hasOwn(ARTICLES, text);
}

/**
 * Chinese citation: 「第34条」 for the Regulations, 「行政复议法第20条」 for other laws,
 * 「本系统规则」 for house rules. With `full`, the law's name is always said.
 */
export function citeZh(id: ArticleId, full = false): string {
  const [law, article, part] = split(id);
  const name = lawOf(id).zh;
  if (!/^\d+$/.test(article)) return name;
  const place = `第${article}条${part === undefined ? '' : `第${part}${gistOf(id).part ?? '款'}`}`;
  return law === 'R' && !full ? place : `${name}${place}`;
}

/** English citation: "Art. 34", "Art. 23(3)", "Administrative Reconsideration Law, Art. 20", "Rule of this system". */
export function citeEn(id: ArticleId, full = false): string {
  const [law, article, part] = split(id);
  const name = lawOf(id).en;
  if (!/^\d+$/.test(article)) return name;
  const place = `Art. ${article}${part === undefined ? '' : `(${part})`}`;
  return law === 'R' && !full ? place : `${name}, ${place}`;
}

function split(id: ArticleId): [law: string, article: string, part: string | undefined] {
  const [law = '', article = '', part] = id.split('.');
  return [law, article, part];
}
