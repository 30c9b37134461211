import type { NoticeContext } from '../context.ts';
import type { Block, NoticeModel, Text } from '../model.ts';
import { registrationOf } from '../templates/base.ts';
import { broughtWords, receivedWords } from '../templates/received.ts';
import { dateZh, numeral } from '../words.ts';

/** A part of a letter that the system makes from the case: requests, dates, remedy. An office places it, and cannot change it. */
export interface Section {
  /** As written in a wording: {救济}. */
  key: string;
  /** Without its number; absent at the opening. */
  heading?: string;
  blocks: Block[];
}

/** The parts of a letter, in the order of the system's own wording. */
export function sectionsOf({ blocks }: NoticeModel): Section[] {
  const starts = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 1 ? [at] : []));
  const firstHeading = starts[0] ?? blocks.length;
  const opening: Section = { key: '开头', blocks: blocks.slice(0, starts.length > 0 ? firstHeading : 1) };
  const rest =
    starts.length > 0 ? [] : [{ key: '正文', blocks: blocks.slice(1) }].filter((one) => one.blocks.length > 0);
  const headed = starts.map((at, i): Section => {
    const heading = (blocks[at] as { text: string }).text.replace(/^[一二三四五六七八九十]+、/, '');
    const within = blocks.slice(at + 1, starts[i + 1]);
    return { key: keyOf(heading, within), heading, blocks: within };
  });
  return [opening, ...rest, ...headed];
}

function keyOf(heading: string, blocks: Block[]): string {
  if (blocks.some(({ kind }) => kind === 'remedy')) return '救济';
  if (blocks.some(({ kind }) => kind === 'requests')) return '诉求表';
  if (heading === '您的权利') return '权利';
  if (blocks.some(({ kind }) => kind === 'clock')) return '期限';
  return heading;
}

/** What an office may write into its own sentences, from the case. */
export function valuesOf(context: NoticeContext): Record<string, string> {
  const { state, issuer, contact } = context;
  return {
    登记编号: context.caseNumber,
    事由: registrationOf(context).subject,
    来源: broughtWords(context),
    收到: receivedWords(context),
    机关: issuer.name,
    地址: issuer.address,
    电话: contact?.phone || issuer.phone,
    接待时间: issuer.hours ?? '',
    联系人: contact?.name ?? issuer.name,
    日期: dateZh(context.on),
    受理日: state.acceptedOn ? dateZh(state.acceptedOn) : '',
    人数: `${state.personCount}人`,
  };
}

/** Names of the values, for the desk and for checking a wording. */
export const valueKeys = [
  '登记编号',
  '事由',
  '来源',
  '收到',
  '机关',
  '地址',
  '电话',
  '接待时间',
  '联系人',
  '日期',
  '受理日',
  '人数',
] as const;

/** The system's own wording: its parts one after the other. */
export function ownWording(model: NoticeModel): string {
  return sectionsOf(model)
    .map(({ key }) => `{${key}}`)
    .join('\n');
}

/**
 * The letter in an office's wording. A line that is `{part}` alone stands for that part, `# words` is a heading, any other
 * line a paragraph with values filled in. A part that this case has and the wording does not name is kept, before the
 * remedy or at the end: nothing mandatory is ever lost.
 */
export function inWording(model: NoticeModel, text: string, values: Record<string, string>): NoticeModel {
  const sections = new Map(sectionsOf(model).map((section) => [section.key, section]));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const named = new Set(lines.flatMap((line) => partOf(line) ?? []));
  if (statesOpening(text)) named.add('开头');
  const unnamed = [...sections.values()].filter(({ key }) => !named.has(key));
  const parts: { heading?: string; blocks: Block[] }[] = [{ blocks: [] }];
  const last = () => parts.at(-1)!;
  const place = ({ heading, blocks }: Section) => {
    const awaiting = last().heading !== undefined && last().blocks.length === 0;
    if (heading !== undefined && !awaiting) parts.push({ heading, blocks: [...blocks] });
    else last().blocks.push(...blocks);
  };
  for (const section of unnamed.filter(({ key }) => key === '开头')) place(section);
  const kept = unnamed.filter(({ key }) => key !== '开头');
  for (const line of lines) {
    const key = partOf(line);
    if (key === '救济') for (const section of kept.splice(0)) place(section);
    const section = key === undefined ? undefined : sections.get(key);
    if (section) place(section);
    else if (key === undefined && line.startsWith('# ')) parts.push({ heading: line.slice(2).trim(), blocks: [] });
    else if (key === undefined) last().blocks.push({ kind: 'para', text: filled(line, values) });
  }
  for (const section of kept) place(section);
  const shown = parts.filter(({ blocks }) => blocks.length > 0);
  let n = 0;
  const blocks = shown.flatMap(({ heading, blocks: within }): Block[] => [
    ...(heading === undefined ? [] : [{ kind: 'heading', level: 1, text: `${numeral(++n)}、${heading}` } as const]),
    ...within,
  ]);
  return { ...model, blocks };
}

/** The part that a line stands for. */
export function partOf(line: string): string | undefined {
  const key = /^\{([^{}]+)\}$/.exec(line.trim())?.[1];
  return key !== undefined && !(valueKeys as readonly string[]).includes(key) ? key : undefined;
}

/** An office may write its own opening, if it tells which matter it is about and when it came. */
export function statesOpening(text: string): boolean {
  return text.includes('{登记编号}') && /\{来源\}|\{事由\}/.test(text) && /\{收到\}|\{受理日\}/.test(text);
}

function filled(line: string, values: Record<string, string>): Text {
  return line.replace(/\{([^{}]+)\}/g, (whole, key: string) => values[key] ?? whole);
}
