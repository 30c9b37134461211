import { isRefusal, type Refusal, refuse, type Words } from '../../../core/refusal.ts';
import { leftovers, marked, marksOf, unmarked } from '../../../core/text/index.ts';
import type { CopyWishes, PublicCopy } from './made.ts';
import { mostPages } from './pdf.ts';
import { drawnApart } from './pdf-apart.ts';
import { hiddenInPicture, pixelsOf, sheetOf } from './picture.ts';
import { wordOf } from './word.ts';

export type { CopyWishes, Hidden, MadeSheet, PublicCopy, Region } from './made.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const mostLetters = 20_000;

/** Why a file of this type gets no public copy, and what to do; undefined where one can be made. */
export function notForPublic(type: string): Words | undefined {
  if (['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/plain', word].includes(type)) return undefined;
  if (type === 'image/heic') return ways.heic;
  return type.startsWith('audio/') || type.startsWith('video/') ? ways.sound : ways.other;
}

/**
 * A copy of an attachment that may be public: made anew from what a reader sees, so that nothing else can be in it. Pictures
 * and pages are drawn again as pixels, documents become plain text. What the rules cannot see (faces, handwriting) is
 * covered by the regions that a person draws.
 */
export async function publicCopy(type: string, bytes: Uint8Array, wishes: CopyWishes): Promise<PublicCopy | Refusal> {
  const way = notForPublic(type);
  if (way) return noCopy(way);
  try {
    if (type.startsWith('image/')) {
      const removed = await hiddenInPicture(bytes);
      const sheet = await sheetOf(
        await pixelsOf(bytes),
        wishes.regions.filter(({ page }) => page === 1),
      );
      return { sheets: [sheet], removed, byRule: 0, left: 0 };
    }
    if (type === 'application/pdf') {
      const drawn = await drawnApart({ bytes, names: wishes.names, regions: wishes.regions });
      return drawn ? { ...drawn, left: 0 } : noCopy(ways.long);
    }
    return written(type === word ? wordOf(bytes) : { text: plainText(bytes), removed: [] }, wishes);
  } catch {
    return noCopy(ways.damaged);
  }
}

function written(
  { text, removed }: { text: string; removed: PublicCopy['removed'] },
  { names, text: given }: CopyWishes,
): PublicCopy | Refusal {
  if (text.trim() === '') return noCopy(ways.empty);
  if (text.length > mostLetters) return noCopy(ways.long);
  const made = given === undefined ? marked(text, names) : given.replace(/\r\n?/g, '\n').trim();
  if (given !== undefined && !onlyCovered(withoutMarks(text), made)) return changed();
  const left = leftovers(made, names).length;
  const byRule = marksOf(made).filter(({ rule }) => rule !== 'h' && rule !== 'k').length;
  const bytes = Buffer.from(`${unmarked(made)}\n`);
  return { sheets: [{ type: 'text/plain', bytes }], removed, byRule, text: made, left };
}

/** Whether a marked text says what the original says, whole and in its order, with nothing but covers in between. */
export function onlyCovered(original: string, made: string): boolean {
  const standing = made.replace(/〖k\|([^〖〗|]*)〗/g, '$1');
  const marks = marksOf(standing);
  if (marks.some(({ cover }) => !COVER.test(cover))) return false;
  const pieces = [...marks.map(({ from }, i) => standing.slice(marks[i - 1]?.to ?? 0, from))];
  pieces.push(standing.slice(marks.at(-1)?.to ?? 0));
  if (!original.startsWith(pieces[0]!) || !original.endsWith(pieces.at(-1)!)) return false;
  let from = 0;
  for (const piece of pieces) {
    const found = original.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return marks.length > 0 || original === standing;
}

/** The words that covers may say: 某村（社区）, （电话略）. */
const COVER = /^(?:某[\p{Script=Han}（）]{1,7}|（\p{Script=Han}{1,4}略）)$/u;
const withoutMarks = (text: string) =>
  unmarked(text)
    .replace(/[〖〗]/g, '')
    .trim();

function plainText(bytes: Uint8Array): string {
  const read = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
  try {
    return read('utf-8').replace(/\r\n?/g, '\n').trim();
  } catch {
    return read('gb18030').replace(/\r\n?/g, '\n').trim();
  }
}

export const isCopy = (made: PublicCopy | Refusal): made is PublicCopy => !isRefusal(made);

const ways = {
  heic: {
    zh: '请在手机上另存为JPEG照片，作为材料补交后再附。',
    en: 'Save it as a JPEG on the telephone, add that to the matter, and choose it.',
  },
  sound: {
    zh: '录音和视频里的声音、人脸遮不干净。请把要公开的内容写进正文。',
    en: 'Voices and faces cannot be covered. Write what matters into the text.',
  },
  other: {
    zh: '表格里可能有隐藏的行、列和公式。请把要公开的部分另存为PDF，补交后再附。',
    en: 'Tables hold hidden rows and formulas. Save what matters as a PDF, add it to the matter, and choose it.',
  },
  long: {
    zh: `太长了：PDF最多${mostPages}页，文字最多2万字。请把要公开的部分另存一份。`,
    en: `Too long: at most ${mostPages} pages or 20,000 letters. Save the part that matters.`,
  },
  empty: { zh: '里面没有文字。请另存为PDF或照片再附。', en: 'It holds no text. Save it as a PDF or a picture.' },
  damaged: {
    zh: '打不开，或设了密码。请另存一份没有密码的，补交后再附。',
    en: 'It is damaged or asks for a password. Save one without, add it to the matter, and choose it.',
  },
} satisfies Record<string, Words>;

const noCopy = (way: Words): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'publication.copy.cannot-be-cleaned',
    field: 'fileId',
    cite: 'H.disclosure',
    what: { zh: '这份附件清不干净，不能公开。', en: 'This attachment cannot be cleaned, and is not published.' },
    way,
  });

const changed = (): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'publication.copy.changed',
    field: 'text',
    cite: 'H.disclosure',
    what: { zh: '副本只能遮盖，不能改字、加字。', en: 'In a copy words are covered, never changed or added.' },
    way: { zh: '请重新带入原文再遮。', en: 'Bring the text in again, and cover it.' },
  });
