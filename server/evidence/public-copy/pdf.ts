import { masksFor } from '../../../core/text/index.ts';
import { type Hidden, hidden, type MadeSheet, type Region } from './made.ts';
import { attachedFiles, type Box, notesOn, type PageText, pageText, pdfium, remarksOf, scriptsIn } from './pdfium.ts';
import { longestSide, sheetOf } from './picture.ts';

/** Pages of one attachment. */
export const mostPages = 20;
const dotsPerPoint = 150 / 72;

export interface DrawnPdf {
  sheets: MadeSheet[];
  removed: Hidden[];
  byRule: number;
}

/**
 * A PDF drawn page by page as a reader would see it, each a picture: text layer, notes, layers, files and scripts stay behind.
 * Whatever the rules of masking find in its text is blackened where it stands.
 * @returns undefined where it has more pages than are taken
 * @throws where it cannot be read, or asks for a password
 */
export async function drawnPdf(
  bytes: Uint8Array,
  names: readonly string[],
  regions: readonly Region[],
): Promise<DrawnPdf | undefined> {
  const document = await (await pdfium()).loadDocument(bytes);
  try {
    const count = document.getPageCount();
    if (count > mostPages) return undefined;
    const sheets: MadeSheet[] = [];
    const seen = { letters: 0, notes: 0, byRule: 0 };
    for (let i = 0; i < count; i++) {
      const page = document.getPage(i);
      seen.notes += notesOn(page);
      const written = pageText(page);
      seen.letters += written.text.trim().length;
      const covers = coversOf(written, names);
      seen.byRule += covers.length;
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const scale = Math.min(dotsPerPoint, longestSide / Math.max(originalWidth, originalHeight));
      const { data, width, height } = await page.render({ scale });
      const drawn = regions.filter((region) => region.page === i + 1);
      sheets.push(await sheetOf({ data: Buffer.from(data), width, height, channels: 4 }, [...covers.flat(), ...drawn]));
    }
    return { sheets, removed: whatWasHidden(document, bytes, seen), byRule: seen.byRule };
  } finally {
    document.destroy();
  }
}

/** The places of each stretch to be covered. Lines are joined as well: a number may be broken by the end of one. */
function coversOf({ text, boxes }: PageText, names: readonly string[]): Box[][] {
  const joined = [...text].flatMap((letter, at) => (/\s/.test(letter) ? [] : [{ letter, at }]));
  const spans = [
    ...masksFor(text, names).map(({ from, to }) => range(from, to)),
    ...masksFor(joined.map(({ letter }) => letter).join(''), names).map(({ from, to }) =>
      range(from, to).map((at) => joined[at]!.at),
    ),
  ];
  const known = new Set<string>();
  return spans.flatMap((units) => {
    const key = units.filter((at) => text[at]?.trim()).join();
    if (known.has(key)) return [];
    known.add(key);
    return [units.flatMap((at) => (boxes[at] ? [wider(boxes[at])] : []))];
  });
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
/** A hair more than the letter: what is drawn may reach beyond the box of its font. */
const wider = ({ x, y, width, height }: Box): Box => ({ x: x - 15, y: y - 15, width: width + 30, height: height + 30 });

function whatWasHidden(
  document: Parameters<typeof remarksOf>[0],
  bytes: Uint8Array,
  { letters, notes }: { letters: number; notes: number },
): Hidden[] {
  const remarks = remarksOf(document);
  const raw = Buffer.from(bytes).toString('latin1');
  const files = attachedFiles(document);
  return [
    ...(remarks.length > 0
      ? [
          hidden(
            'author',
            `作者、软件、时间（${remarks.join('、')}）`,
            `Author, program, times (${remarks.join(', ')})`,
          ),
        ]
      : []),
    ...(/\/Type\s*\/Metadata|<x:xmpmeta/.test(raw) ? [hidden('xmp', '文档说明（XMP）', 'Document remarks (XMP)')] : []),
    ...(letters > 0
      ? [hidden('text', '文字层，连同黑块下面的字', 'The text layer, words under black boxes included')]
      : []),
    ...(notes > 0 ? [hidden('notes', `批注、链接、表单${notes}处`, `${notes} notes, links or form fields`)] : []),
    ...(files > 0 ? [hidden('files', `里面附的文件${files}个`, `${files} files inside it`)] : []),
    ...(/\/OCProperties/.test(raw) ? [hidden('layers', '图层，连同关掉的', 'Layers, those turned off included')] : []),
    ...(scriptsIn(document) > 0 || /\/JavaScript/.test(raw) ? [hidden('scripts', '脚本', 'Scripts')] : []),
  ];
}
