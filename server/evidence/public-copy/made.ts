import type { Words } from '../../../core/refusal.ts';

/** A rectangle on a page, in ten-thousandths of its width and height from the upper left: burnt in, never laid over. */
export interface Region {
  /** 1 for the first page. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One file of the copy, as it will be public. */
export interface MadeSheet {
  type: 'image/jpeg' | 'text/plain';
  bytes: Uint8Array;
  width?: number;
  height?: number;
}

/** Something hidden in the original that the copy no longer has. */
export interface Hidden {
  code: string;
  what: Words;
}

/** What came of an attachment. */
export interface PublicCopy {
  sheets: MadeSheet[];
  /** What was hidden in the original; none of it is in the copy. */
  removed: Hidden[];
  /** Stretches that the rules of masking covered by themselves. */
  byRule: number;
  /** Text with its covers in marks; absent for pictures. */
  text?: string;
  /** What the rules of masking still find in the text. */
  left: number;
}

export interface CopyWishes {
  /** Of the parties, as the register knows them. */
  names: readonly string[];
  regions: readonly Region[];
  /** The text as a person marked it; the rules mark it where absent. */
  text?: string | undefined;
}

export const hidden = (code: string, zh: string, en: string): Hidden => ({ code, what: { zh, en } });
