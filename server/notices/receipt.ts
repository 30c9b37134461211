import QRCode from 'qrcode';
import type { Typesetter } from './render/typst.ts';

/** What a receipt prints. It tells nothing of the matter: no subject, category, name, organ complained of. */
export interface ReceiptSheet {
  office: string;
  phone: string;
  /** The registration number, as people read it. */
  number: string;
  /** Moment of registration, in local words: 「2026年3月1日 10:42」. */
  at: string;
  /** The commitment in hexadecimal; its first 16 digits are printed. */
  commitment: string;
  /** What the code holds: number and signed promise; never the query code (decisions 19). */
  qr: string;
  /** Fingerprint of the log's public key. */
  fingerprint: string;
  /** 「已入公开日志第18,204条，见证人2家」, once it is in. */
  proof?: string;
  /** Where to look the matter up. */
  portal: string;
  /** The private half: a code to print, or `withheld` where a reprint was asked for without proof of identity. */
  code?: string | 'withheld';
  /** Who acts for the petitioner, as what; never by name. */
  agents?: string[];
  /** Set on a reprint, in local words. */
  reprintedAt?: string;
}

/**
 * The receipt as PDF: 80 mm thermal paper with measured height, or a sheet of A4. The query code is on it only when given;
 * the caller hands this to the printer or the petitioner, never to an organ (decisions 12).
 */
export async function receiptPdf(sheet: ReceiptSheet, paper: 'slip' | 'a4', typesetter: Typesetter): Promise<Buffer> {
  if (sheet.code && sheet.qr.includes(sheet.code)) throw new Error('the query code never stands in the QR code');
  const svg = await QRCode.toString(sheet.qr, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
  return typesetter.pdf('slip', {
    paper,
    office: sheet.office,
    phone: sheet.phone,
    number: sheet.number,
    at: sheet.at,
    commitment: grouped(sheet.commitment.slice(0, 16)),
    qr: [...Buffer.from(svg)],
    fingerprint: sheet.fingerprint,
    proof: sheet.proof ?? null,
    portal: sheet.portal,
    'wants-code': sheet.code !== undefined,
    code: sheet.code === undefined || sheet.code === 'withheld' ? null : sheet.code,
    agents: sheet.agents?.join('、') ?? null,
    reprintedAt: sheet.reprintedAt ?? null,
  });
}

function grouped(text: string): string {
  return (
    text
      .toUpperCase()
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}
