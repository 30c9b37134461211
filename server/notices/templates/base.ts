import type { LocalDate } from '../../../core/calendar/index.ts';
import type { Explanation } from '../../../core/law/index.ts';
import { isRefusal, type Refusal, refuse, type Words } from '../../../core/refusal.ts';
import type { NoticeContext, PayloadOf } from '../context.ts';
import type { Block, Named, NoticeId, NoticeModel, OrganCard } from '../model.ts';
import { dateZh, numeral, titleLines } from '../words.ts';

/** A template: what a document says, from the petition as it stands. Pure; refuses what may not be issued. */
export type Template<Payload> = (context: NoticeContext, payload: Payload) => NoticeModel | Refusal;

/** A template of an act that makes this document only in some cases, or more than one of it. */
export type Several<Payload> = (context: NoticeContext, payload: Payload) => NoticeModel[] | Refusal;

type Given = Pick<NoticeModel, 'document' | 'layout' | 'reader' | 'blocks'> &
  Partial<Omit<NoticeModel, 'title'>> & { title: string | string[]; series?: string };

/** The parts every document has in common. `series` is the letter that tells kinds of numbers apart: 澄人社信「受」. */
export function notice(context: NoticeContext, { title, series, ...given }: Given): NoticeModel {
  return {
    version: 1,
    issuer: context.issuer,
    date: context.on,
    caseNumber: context.caseNumber,
    sealed: given.layout !== 'form',
    copyTo: [],
    restricted: context.state.restricted,
    ...(series !== undefined && { numberWord: `${context.issuer.numberWord}${series}` }),
    ...given,
    title: typeof title === 'string' ? titleLines(title) : title,
  };
}

/** What a document of no single matter is made from: minutes, reports, assessments. */
export interface OfficeContext {
  issuer: OrganCard;
  /** Legal day of issue. */
  on: LocalDate;
}

/** A document of no single matter: it bears no registration number and names no petitioner. */
export function officePaper({ issuer, on }: OfficeContext, { title, series, ...given }: Given): NoticeModel {
  return {
    version: 1,
    issuer,
    date: on,
    caseNumber: '',
    sealed: given.layout !== 'form',
    copyTo: [],
    restricted: false,
    ...(series !== undefined && { numberWord: `${issuer.numberWord}${series}` }),
    ...given,
    title: typeof title === 'string' ? titleLines(title) : title,
  };
}

/** Ruled columns; nothing where there is no row. */
export function table(head: string[], rows: string[][], widths?: number[]): Block[] {
  return rows.length > 0 ? [{ kind: 'table', head, rows, ...(widths && { widths }) }] : [];
}

/** A later opinion, or a hearing notice given anew, names the one it takes the place of: what was issued is never changed (R-DOC-4). */
export function inPlaceOf({ documents }: NoticeContext, document: NoticeId, word = '意见', title?: string): Block[] {
  const earlier = documents.findLast((one) => one.document === document && (!title || one.title === title));
  if (!earlier) return [];
  const words = `本${word}代替${dateZh(earlier.issuedOn)}作出的《${earlier.title}》（${earlier.number}），以本${word}为准。`;
  return [para(words)];
}

/** The petitioner as a letter addresses them. */
export function addressee({ petitioner }: NoticeContext): Named {
  return { text: petitioner.name ?? '信访人', masked: '信访人（姓名已隐去）', identity: true };
}

/** A piece of identity in a form: printed for those who may read it. */
export function identity(text: string | undefined): Named | string {
  return text ? { text, masked: '已封存，查看须写明用途', identity: true } : '未提供';
}

/** 诉求 as registered, numbered from 1. */
export function requestRows(context: NoticeContext): { no: number; text: string }[] {
  return registrationOf(context).requests.map(({ text }, i) => ({ no: i + 1, text }));
}

/** Where the reader may ask. */
export function contactOf(context: NoticeContext, organ: OrganCard = context.issuer): NoticeModel['contact'] {
  return {
    ...(context.contact && { name: context.contact.name }),
    phone: context.contact?.phone || organ.phone,
    address: organ.address,
    ...(organ.hours && { hours: organ.hours }),
  };
}

/** The registration: act 1 of every petition. */
export function registrationOf({ history }: NoticeContext): PayloadOf<'register'> {
  const first = history.find((past) => past.kind === 'register');
  if (first?.kind !== 'register') throw new Error('a document before the registration');
  return first.payload;
}

/** The newest past act of this kind. */
export function latest<Name extends NoticeContext['history'][number]['kind']>(
  { history }: NoticeContext,
  kind: Name,
): { seq: number; occurredOn: LocalDate; organId?: string; payload: PayloadOf<Name> } | undefined {
  const found = history.findLast((past) => past.kind === kind);
  return found as { seq: number; occurredOn: LocalDate; organId?: string; payload: PayloadOf<Name> } | undefined;
}

/** The four lines that explain a date, as a block. */
export function clockBlock(explanation: Explanation): Block {
  return { kind: 'clock', lines: explanation.lines.map(({ label, text }) => ({ label: label.zh, text: text.zh })) };
}

/** An organ by id. @throws when the directory lacks an organ that a fact names: a bug, not a refusal. */
export function organOf(context: NoticeContext, id: string): OrganCard {
  const organ = context.organ(id);
  if (!organ) throw new Error(`a document names an unknown organ: ${id}`);
  return organ;
}

/** Headings numbered as they come: 一、二、三、 */
export function numbered(parts: { heading: string; blocks: Block[] }[]): Block[] {
  const shown = parts.filter(({ blocks }) => blocks.length > 0);
  return shown.flatMap(({ heading, blocks }, index) => [
    { kind: 'heading', level: 1, text: `${numeral(index + 1)}、${heading}` } as const,
    ...blocks,
  ]);
}

export const para = (text: Extract<Block, { kind: 'para' }>['text']): Block => ({ kind: 'para', text });

/** A document that lacks what it must say is not made. */
export function incomplete(
  document: NoticeId,
  field: string,
  what: Words,
  way: Words = { zh: '请补写后再签发。', en: 'Complete it, then issue.' },
): Refusal {
  return refuse({ kind: 'unlawful', code: `${document}.incomplete`, field, cite: 'R.32', what, way });
}

/** R-DOC-2: the remedy names its body, so an organ without one in the directory cannot issue. */
export function withoutBody(document: NoticeId, word: '复查' | '复核'): Refusal {
  const en = word === '复查' ? 'review' : 're-review';
  return incomplete(
    document,
    'remedy',
    { zh: `还不能签发：机关名录里没有本单位的${word}机关。`, en: `Not yet: the directory names no body for ${en}.` },
    {
      zh: '请管理员在机关名录里补上本单位的上一级或者本级人民政府。',
      en: 'An administrator adds the superior of this organ, or the government of its level, to the directory.',
    },
  );
}

export { isRefusal };
