import { fileTypeFromBuffer } from 'file-type';
import { type Refusal, refuse, type Words } from '../../core/refusal.ts';

interface Kind {
  mime: string;
  names: readonly string[];
  what: Words;
}

const picture: Words = { zh: '图片', en: 'a picture' };
const sound: Words = { zh: '录音', en: 'a recording' };

/** What is taken: papers, pictures, recordings. Nothing that runs, and nothing that holds macros. */
const kinds: readonly Kind[] = [
  { mime: 'image/jpeg', names: ['jpg', 'jpeg', 'jpe', 'jfif'], what: picture },
  { mime: 'image/png', names: ['png'], what: picture },
  { mime: 'image/webp', names: ['webp'], what: picture },
  { mime: 'image/heic', names: ['heic', 'heif'], what: picture },
  { mime: 'application/pdf', names: ['pdf'], what: { zh: 'PDF', en: 'a PDF' } },
  {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    names: ['docx'],
    what: { zh: 'Word文档', en: 'a Word document' },
  },
  {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    names: ['xlsx'],
    what: { zh: 'Excel表格', en: 'an Excel table' },
  },
  { mime: 'text/plain', names: ['txt'], what: { zh: '文本', en: 'a text' } },
  { mime: 'audio/mpeg', names: ['mp3'], what: sound },
  { mime: 'audio/x-m4a', names: ['m4a'], what: sound },
  { mime: 'video/mp4', names: ['mp4'], what: { zh: '视频', en: 'a video' } },
];

/** The content type of a file by its content, which has to be what its name says. */
export async function kindOf(name: string, bytes: Uint8Array): Promise<string | Refusal> {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const claimed = kinds.find(({ names }) => names.includes(extension));
  if (bytes.length === 0) return empty(name);
  const found = await contentType(bytes);
  const actual = kinds.find(({ mime }) => mime === found);
  if (claimed && actual && claimed.what === actual.what) return actual.mime;
  if (claimed) return lies(name, claimed);
  return notTaken(name);
}

async function contentType(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  if (!found) return isText(bytes) ? 'text/plain' : undefined;
  if (found.mime === 'audio/mp4') return 'audio/x-m4a';
  if (found.mime === 'image/heif') return 'image/heic';
  return found.mime;
}

/** UTF-8 or GB 18030 without control characters. */
function isText(bytes: Uint8Array): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      return !control.test(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      return false;
    }
  });
}

function lies(name: string, { what }: Kind): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'upload.not-what-it-says',
    field: 'file',
    what: { zh: `「${name}」不是${what.zh}，没有收下。`, en: `“${name}” is not ${what.en}; it was not taken.` },
    way: {
      zh: `请重新${what === picture ? '拍照' : '存一份'}；已填的内容都在。`,
      en: 'Please take or save it anew; what you have written is kept.',
    },
  });
}

function notTaken(name: string): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'upload.kind',
    field: 'file',
    what: { zh: `「${name}」这种文件不收。`, en: `Files like “${name}” are not taken.` },
    way: {
      zh: '可以交照片、PDF、Word、Excel、文本、录音或短视频；别的请带到窗口。',
      en: 'Pictures, PDF, Word, Excel, text, recordings and short videos are; bring anything else to the window.',
    },
  });
}

function empty(name: string): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'upload.empty',
    field: 'file',
    what: { zh: `「${name}」是空的。`, en: `“${name}” is empty.` },
    way: { zh: '请重新选一个文件。', en: 'Choose the file again.' },
  });
}
