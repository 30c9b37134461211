import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';

/** What of PDFium's own functions (fpdf_text.h, fpdfview.h, fpdf_attachment.h, fpdf_annot.h) is called beside the wrapper's. */
interface Raw {
  HEAPU8: Uint8Array;
  wasmExports: { malloc(size: number): number; free(at: number): void };
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, at: number): number;
  _FPDFText_GetLooseCharBox(text: number, at: number, rect: number): number;
  _FPDF_PageToDevice(
    page: number,
    ...startSizeRotateFromTo: [number, number, number, number, number, number, number, number, number]
  ): number;
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, length: number): number;
  _FPDFDoc_GetAttachmentCount(document: number): number;
  _FPDFDoc_GetJavaScriptActionCount(document: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
}

/** A stretch of a page on which one letter stands, in ten-thousandths of the page from the upper left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PageText {
  text: string;
  /** Of each UTF-16 unit of the text; none where PDFium made it up (a space, a line's end). */
  boxes: (Box | undefined)[];
}

let library: Promise<PDFiumLibrary> | undefined;
/** One for the process: the module is four megabytes. */
export const pdfium = (): Promise<PDFiumLibrary> => (library ??= PDFiumLibrary.init());

const rawOf = (one: PDFiumDocument | PDFiumPage) => (one as unknown as { module: Raw }).module;
const pageOf = (page: PDFiumPage) => (page as unknown as { pageIdx: number }).pageIdx;
const documentOf = (document: PDFiumDocument) => (document as unknown as { documentIdx: number }).documentIdx;

/** Every letter of a page with its place, visible or not: covered by a box, white on white, outside the picture. */
export function pageText(page: PDFiumPage): PageText {
  const raw = rawOf(page);
  const text = raw._FPDFText_LoadPage(pageOf(page));
  const memory = raw.wasmExports.malloc(16);
  const boxes: (Box | undefined)[] = [];
  let letters = '';
  try {
    for (let i = 0, n = raw._FPDFText_CountChars(text); i < n; i++) {
      const letter = String.fromCodePoint(raw._FPDFText_GetUnicode(text, i) || 32);
      const box = raw._FPDFText_GetLooseCharBox(text, i, memory) ? boxAt(raw, pageOf(page), memory) : undefined;
      letters += letter;
      for (let unit = 0; unit < letter.length; unit++) boxes.push(box);
    }
    return { text: letters, boxes };
  } finally {
    raw.wasmExports.free(memory);
    raw._FPDFText_ClosePage(text);
  }
}

function boxAt(raw: Raw, page: number, memory: number): Box {
  const rect = new DataView(raw.HEAPU8.buffer, memory, 16);
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => rect.getFloat32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const [a, b] = [onDevice(raw, page, left, top), onDevice(raw, page, right, bottom)];
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return { x, y, width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]) };
}

/** Turned, cropped pages included: PDFium places it as it draws it. */
function onDevice(raw: Raw, page: number, x: number, y: number): [number, number] {
  const memory = raw.wasmExports.malloc(8);
  raw._FPDF_PageToDevice(page, 0, 0, 10_000, 10_000, 0, x, y, memory, memory + 4);
  const at = new DataView(raw.HEAPU8.buffer, memory, 8);
  const found: [number, number] = [at.getInt32(0, true), at.getInt32(4, true)];
  raw.wasmExports.free(memory);
  return found;
}

/** Which of the document's own remarks are filled in. */
export function remarksOf(document: PDFiumDocument): string[] {
  const raw = rawOf(document);
  return ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'].filter((tag) => {
    const name = raw.wasmExports.malloc(tag.length + 1);
    raw.HEAPU8.set([...Buffer.from(tag), 0], name);
    const length = raw._FPDF_GetMetaText(documentOf(document), name, 0, 0);
    raw.wasmExports.free(name);
    return length > 2;
  });
}

export const attachedFiles = (document: PDFiumDocument): number =>
  rawOf(document)._FPDFDoc_GetAttachmentCount(documentOf(document));
export const scriptsIn = (document: PDFiumDocument): number =>
  rawOf(document)._FPDFDoc_GetJavaScriptActionCount(documentOf(document));
export const notesOn = (page: PDFiumPage): number => rawOf(page)._FPDFPage_GetAnnotCount(pageOf(page));
