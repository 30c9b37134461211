import type { LocalDate } from '../../core/calendar/index.ts';
import { findNumbers } from '../../core/text/index.ts';
import type { Called } from './called.ts';

/** Documents this slice makes, by their number in the specification (3.1); the last is this system's own. */
export const noticeIds = [
  'D-01', // 登记表
  'D-02', // 接收情况告知书
  'D-03', // 去向告知书
  'D-04', // 受理告知书
  'D-05', // 不予受理告知书
  'D-06', // 不再受理告知书
  'D-07', // 法定途径告知书
  'D-08', // 转送函
  'D-09', // 交办函
  'D-10', // 转送异议书
  'D-11', // 异议审核意见
  'D-12', // 延期告知书
  'D-13', // 调查笔录
  'D-14', // 处理意见书
  'D-15', // 调解协议书
  'D-16', // 和解协议书
  'D-17', // 听证通知、公告、申请、征询
  'D-18', // 听证笔录、报告
  'D-19', // 送达回证
  'D-20', // 重大紧急事项报告
  'D-21', // 联席会议纪要
  'D-22', // 复查、复核申请书
  'D-23', // 复查意见书
  'D-24', // 复核意见书
  'D-25', // 撤回申请
  'D-26', // 督办函、督办卡
  'D-27', // 重新办理决定
  'D-28', // 建议书
  'D-29', // 建议采纳情况反馈
  'D-30', // 接访登记表、包案卡
  'D-31', // 风险评估报告
  'D-32', // 零报告表
  'D-33', // 信访情况报告
  'D-34', // 案卷目录
  'D-35', // 评价、回访记录
  'D-36', // 其他告知书: not in the specification's list (docs/decisions/letters-without-a-number-of-their-own.md)
  'D-37', // 意见补正书: likewise
] as const;
export type NoticeId = (typeof noticeIds)[number];

/**
 * A document as plain data: everything that is printed except its number, which is taken at issue. Once issued it never
 * changes (R-DOC-4); PDF, DOCX and HTML are drawn from it on demand.
 */
export interface NoticeModel {
  version: 1;
  document: NoticeId;
  /** 告知书 · 红头意见 · 信函格式 · 表格 (GB/T 9704-2012, domain 3.3). */
  layout: 'notice' | 'opinion' | 'letter' | 'form';
  reader: 'petitioner' | 'organ' | 'file';
  /** One entry a line; the breaks are balanced when it is made. */
  title: string[];
  /** What lists call it where its number alone does not say it. */
  called?: Called;
  issuer: OrganCard;
  /** 澄人社信受 of 澄人社信受〔2026〕12号; absent on forms, which are not numbered. */
  numberWord?: string;
  date: LocalDate;
  /** The registration number, as people read it; empty where the document belongs to no matter. */
  caseNumber: string;
  /** What stands in red in place of the organ's name: 「…会议纪要」. */
  head?: string;
  addressee?: string | Named;
  /** The matter is an accusation, or names whom it complains of: names are masked unless asked for with a purpose. */
  restricted: boolean;
  blocks: Block[];
  /** Whether the organ signs and seals it. A form is signed by hand. */
  sealed: boolean;
  contact?: { name?: string; phone: string; address: string; hours?: string };
  copyTo: string[];
  /** A sheet in English beside it, for those who asked for one. */
  english?: { title: string; lines: string[] };
}

/** An organ as a letterhead needs it. */
export interface OrganCard {
  id: string;
  name: string;
  address: string;
  phone: string;
  hours?: string;
  /** 澄人社信 */
  numberWord: string;
  /** The county whose rows this organ's counters stand in (decisions 16). */
  shardKey: string;
}

/** A text that tells who somebody is. `masked` is printed for readers who may not know. */
export interface Named {
  text: string;
  masked: string;
  identity: true;
}

export type Inline = string | { strong: string };
export type Text = string | Inline[];

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'para'; text: Text }
  /** Numbered 1. 2. 3. */
  | { kind: 'list'; items: Text[] }
  | { kind: 'rows'; rows: Row[] }
  /** Ruled columns with a heading each. `widths` are shares of the line. */
  | { kind: 'table'; head: string[]; rows: string[][]; widths?: number[] }
  /** 诉求 in the petitioner's own words, one a row. */
  | { kind: 'requests'; rows: { no: number; text: string }[] }
  /** A date with its article, start and arithmetic. */
  | { kind: 'clock'; lines: { label: string; text: string }[] }
  /** 救济途径: fixed text with computed body and day (R-DOC-2). */
  | { kind: 'remedy'; paras: Text[]; rows: Row[] }
  /** Lines to be filled in by hand: 「被调查人签名」. */
  | { kind: 'signatures'; labels: string[] };

export interface Row {
  label: string;
  value: string | Named;
  /** Shares its line with the next such row. */
  half?: true;
}

/** What the office needs to know to read the model's words to somebody else: printed with, or without, identity. */
export function readable(value: string | Named, names: boolean): string {
  return typeof value === 'string' ? value : names ? value.text : value.masked;
}

/** Whether anything in it tells who the petitioner is. Opening it with names is then a reading of identity. */
export function holdsIdentity(model: NoticeModel): boolean {
  return identities(model).length > 0;
}

/**
 * Whether a reader who may open the document sees the name without asking for it: a letter shows whom it addresses; forms
 * that hold telephone and identity number, and anything of a restricted matter, do not.
 */
export function showsNames(model: NoticeModel): boolean {
  return !model.restricted && !withContact.includes(model.document) && !asksForHearing(model);
}

const withContact: NoticeId[] = ['D-01', 'D-15', 'D-16', 'D-22', 'D-25', 'D-35'];
const asksForHearing = ({ document, layout }: NoticeModel) => document === 'D-17' && layout === 'form';

/**
 * The same document without a name in it: for copies, and for readers who may not read identity. What the model marks as
 * identity is masked wherever else it stands in the text, too.
 */
export function withoutNames(model: NoticeModel): NoticeModel {
  const known = identities(model)
    .flatMap(({ text }) => text.split('、'))
    .filter((text) => text.length > 1 && text !== '信访人');
  const longestFirst = known.sort((a, b) => b.length - a.length);
  const instead = (text: string) => (isName(text) ? '信访人' : '（已隐去）');
  const mask = (text: string) =>
    withoutNumbers(longestFirst.reduce((masked, one) => masked.replaceAll(one, instead(one)), text));
  const masked = (value: unknown): unknown => {
    if (typeof value === 'string') return mask(value);
    if (Array.isArray(value)) return value.map(masked);
    if (typeof value !== 'object' || value === null) return value;
    if (isNamed(value)) return value.masked;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item)]));
  };
  return masked(model) as NoticeModel;
}

/** A name stands for somebody; an address or a number does not, and "the petitioner" in its place would read as nonsense. */
const isName = (text: string) => !/\d|[省市县区镇乡村路街号组]/.test(text);

/** Numbers that lead to a person, wherever somebody wrote them. The office's own telephone stays. */
function withoutNumbers(text: string): string {
  const personal = findNumbers(text).filter(({ kind }) => kind !== 'telephone' && kind !== 'plate');
  return personal.reduceRight(
    (left, { from, to }) => left.slice(0, from) + '＊'.repeat(to - from) + left.slice(to),
    text,
  );
}

function identities(model: NoticeModel): Named[] {
  const rows = model.blocks.flatMap((block) => (block.kind === 'rows' || block.kind === 'remedy' ? block.rows : []));
  return [model.addressee, ...rows.map(({ value }) => value)].filter(isNamed);
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && (value as { identity?: unknown }).identity === true;
}

/** 澄人社信受〔2026〕12号; without a number, as a preview shows it. */
export function numberText(word: string, year: number, n?: number): string {
  return `${word}〔${year}〕${n ?? '　'}号`;
}

/** The words of a text without emphasis. */
export function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}
