import QRCode from 'qrcode';
import { dayOf, type LocalDate, monthOf, yearOf } from '../../../core/calendar/index.ts';
import { type NoticeModel, numberText, type Row, readable, withoutNames } from '../model.ts';
import type { PrintedSeal } from '../seal.ts';
import { dateZh } from '../words.ts';
import type { Typesetter } from './typst.ts';

/** How a document is wanted. */
export interface Rendering {
  /** As issued, in large print (22 pt), or as a copy for another reader, without names. */
  variant: 'standard' | 'large' | 'copy';
  /** Whether the reader may see who the petitioner is. A copy never shows it. */
  names: boolean;
  /** The number taken at issue; absent in a preview, which is marked as one. */
  number?: string;
  preview?: boolean;
  /** Recalled on this day, before anybody was served with it: marked across every page. */
  recalledOn?: LocalDate;
  /** Adds the English sheet, where the document has one. */
  english?: boolean;
  /** The code that anyone can check; a numbered letter has one. */
  seal?: PrintedSeal;
}

/** What a reader may see of a document, with the number line as printed. */
export function prepared(model: NoticeModel, rendering: Rendering): { model: NoticeModel; number: string | undefined } {
  const shown = rendering.names && rendering.variant !== 'copy' ? model : withoutNames(model);
  const word = model.numberWord;
  return { model: shown, number: word && (rendering.number ?? numberText(word, yearOf(model.date))) };
}

/** （联系人：周建国，电话：0999-1234567） */
export function contactLine({ contact }: NoticeModel): string | undefined {
  if (!contact) return undefined;
  return `（${contact.name ? `联系人：${contact.name}，` : ''}电话：${contact.phone}，地址：${contact.address}）`;
}

/** The document as PDF, A4. */
export async function renderPdf(model: NoticeModel, rendering: Rendering, typesetter: Typesetter): Promise<Buffer> {
  return typesetter.pdf('letter', await typesetting(model, rendering));
}

/** What `letter.typ` sets. */
export async function typesetting(model: NoticeModel, rendering: Rendering): Promise<Record<string, unknown>> {
  const { model: shown, number } = prepared(model, rendering);
  const rows = (list: Row[]) => list.map((row) => ({ ...row, value: readable(row.value, rendering.names) }));
  const { seal } = rendering;
  const qr = seal && (await QRCode.toString(seal.address, { type: 'svg', errorCorrectionLevel: 'L', margin: 0 }));
  return {
    qr: qr && seal ? { svg: [...Buffer.from(qr)], short: seal.short, code: seal.code } : null,
    variant: rendering.variant,
    preview: rendering.preview ?? false,
    recalled: rendering.recalledOn !== undefined,
    mark: rendering.recalledOn
      ? `已于${dateZh(rendering.recalledOn)}收回，没有送达，不发生效力`
      : rendering.variant === 'copy'
        ? '抄送件　信访人信息已隐去'
        : null,
    layout: shown.layout,
    title: shown.title,
    issuer: shown.issuer.name,
    head: shown.head ?? shown.issuer.name,
    number: number ?? null,
    date: dateZh(shown.date),
    year: yearOf(shown.date),
    month: monthOf(shown.date),
    day: dayOf(shown.date),
    caseNumber: shown.caseNumber,
    formHead: typeof shown.addressee === 'string' ? `致：${shown.addressee}` : shown.issuer.name,
    addressee: shown.addressee ? readable(shown.addressee, rendering.names) : null,
    blocks: shown.blocks.map((block) =>
      block.kind === 'rows' || block.kind === 'remedy' ? { ...block, rows: rows(block.rows) } : block,
    ),
    sealed: shown.sealed,
    contact: contactLine(shown) ?? null,
    copyTo: rendering.variant === 'large' ? [] : shown.copyTo,
    english: rendering.english && shown.english ? { ...shown.english, date: shown.date } : null,
  };
}
