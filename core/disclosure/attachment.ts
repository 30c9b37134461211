import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/** One file as it will be public: a picture without what cameras write, a page as a picture, or plain text. */
const sheet = z.strictObject({
  /** SHA-256 of the very bytes, hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where the sealed bytes lie. */
  fileId: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(['image/jpeg', 'text/plain']),
  bytes: z.int().min(1),
  width: z.int().optional(),
  height: z.int().optional(),
});
export type Sheet = z.output<typeof sheet>;

/** A copy made for the public of one attachment; the slice compares it with what its scan made. */
export const madeCopy = z.strictObject({
  copyId: z.uuid(),
  /** Who handed the original in: what petitioners gave is public only with their consent. */
  by: z.enum(['petitioner', 'office']),
  sheets: z.array(sheet).min(1).max(20),
});

/** One attachment of a publication, as its state knows it. */
export interface Attached {
  copyId: string;
  sheets: Sheet[];
  /** Of the words that describe it, and of its sheets. */
  digest: string;
}

/** More pages than this together are a book, not an attachment. */
export const mostSheets = 40;

/** SHA-256 over description and sheets, in their order. */
export const digestOfAttachment = (description: string, sheets: readonly { digest: string }[]): string =>
  hashOf([description, ...sheets.map(({ digest }) => digest)]);

/** What the second person approves: the article alone, or with every attachment. */
export const digestOfAll = (article: string, attachments: readonly { digest: string }[]): string =>
  attachments.length === 0 ? article : hashOf([article, ...attachments.map(({ digest }) => digest)]);

const hashOf = (lines: string[]) => bytesToHex(sha256(utf8ToBytes(JSON.stringify(lines))));
