import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';

/** What of PDFium's own functions (fpdf_edit.h, fpdf_ppo.h, fpdf_save.h, fpdf_annot.h) is called beside the wrapper's. */
interface Raw {
  HEAPU8: Uint8Array;
  wasmExports: {
    malloc(size: number): number;
    free(at: number): void;
    __indirect_function_table: WebAssembly.Table;
  };
  _FPDF_CreateNewDocument(): number;
  _FPDF_ImportPagesByIndex(to: number, from: number, indices: number, count: number, at: number): number;
  _FPDF_SaveAsCopy(document: number, writer: number, flags: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_LoadPage(document: number, at: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_GetAnnot(page: number, at: number): number;
  _FPDFPage_RemoveAnnot(page: number, at: number): number;
  _FPDFPage_CloseAnnot(annot: number): void;
  _FPDFAnnot_GetSubtype(annot: number): number;
  _FPDFAnnot_SetStringValue(annot: number, key: number, value: number): number;
}

/** A file pinned to a page (fpdf_annot.h). */
const fileAttachment = 17;

/**
 * The pages of a PDF in a document made anew: its author, program, dates and XMP, its attached files and scripts stay behind, as do
 * the names of whoever wrote notes on it. What is drawn on the pages stays text.
 * @throws where it cannot be read, or asks for a password
 */
export async function pdfAnew(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await (await PDFiumLibrary.init()).loadDocument(bytes);
  const raw = (document as unknown as { module: Raw }).module;
  const made = raw._FPDF_CreateNewDocument();
  try {
    const from = (document as unknown as { documentIdx: number }).documentIdx;
    if (!raw._FPDF_ImportPagesByIndex(made, from, 0, 0, 0)) throw new Error('its pages cannot be taken over');
    for (let page = 0, count = document.getPageCount(); page < count; page++) unnamed(raw, made, page);
    return saved(raw, made);
  } finally {
    raw._FPDF_CloseDocument(made);
    (document as PDFiumDocument).destroy();
  }
}

function unnamed(raw: Raw, document: number, at: number): void {
  const page = raw._FPDF_LoadPage(document, at);
  const key = raw.wasmExports.malloc(4);
  raw.HEAPU8.set([0x54, 0, 0, 0], key); // "T", and two zeros that are an empty text in UTF-16
  for (let i = raw._FPDFPage_GetAnnotCount(page) - 1; i >= 0; i--) {
    const annot = raw._FPDFPage_GetAnnot(page, i);
    const isFile = raw._FPDFAnnot_GetSubtype(annot) === fileAttachment;
    if (!isFile) raw._FPDFAnnot_SetStringValue(annot, key, key + 2);
    raw._FPDFPage_CloseAnnot(annot);
    if (isFile) raw._FPDFPage_RemoveAnnot(page, i);
  }
  raw.wasmExports.free(key);
  raw._FPDF_ClosePage(page);
}

/** A function of type (i32, i32, i32) → i32 that calls back: { import "e" "f"; export "f" }. */
const callback = Uint8Array.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 8, 1, 0x60, 3, 0x7f, 0x7f, 0x7f, 1, 0x7f, 2, 7, 1, 1, 0x65, 1, 0x66, 0, 0, 7, 5,
  1, 1, 0x66, 0, 0,
]);

/**
 * PDFium writes through a pointer to a function, and its table cannot grow. Place 0 of it is the null pointer that nothing calls:
 * it holds ours while the file is written.
 */
function saved(raw: Raw, document: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const write = (_self: number, from: number, size: number) => {
    parts.push(raw.HEAPU8.slice(from, from + size));
    return 1;
  };
  const { f } = new WebAssembly.Instance(new WebAssembly.Module(callback), { e: { f: write } }).exports;
  const table = raw.wasmExports.__indirect_function_table;
  const writer = raw.wasmExports.malloc(8);
  raw.HEAPU8.set([1, 0, 0, 0, 0, 0, 0, 0], writer); // version 1; the function at place 0
  table.set(0, f);
  try {
    if (!raw._FPDF_SaveAsCopy(document, writer, 0)) throw new Error('it cannot be written anew');
  } finally {
    table.set(0, null);
    raw.wasmExports.free(writer);
  }
  return Buffer.concat(parts);
}
