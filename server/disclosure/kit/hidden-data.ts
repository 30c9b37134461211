import { deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
import { CommentRangeStart, CommentReference, DeletedTextRun, Document, Packer, Paragraph, TextRun } from 'docx';
import sharp from 'sharp';

/** What must never be public; each stands hidden in one of the files below. */
export const secrets = {
  place: '48 deg hidden',
  camera: 'HiddenPhone X9',
  author: 'chenguixiang-the-author',
  name: '陈桂香',
  phone: '13900001234',
  card: '110101199003074512',
  deleted: '删去的旧说法',
  comment: '批注里的评语',
  vanished: '看不见的一行',
  inside: 'file-inside-the-file',
};

export async function photograph(): Promise<Buffer> {
  const pixels = Buffer.alloc(900 * 600 * 3, 200);
  return sharp(pixels, { raw: { width: 900, height: 600, channels: 3 } })
    .jpeg()
    .withExif({
      IFD0: { Artist: secrets.author, Make: secrets.camera, Copyright: secrets.phone },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 10/1 0/1', GPSMapDatum: secrets.place },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><who>${secrets.name}</who></x:xmpmeta>`)
    .toBuffer();
}

/** One page: a line to be read, a telephone under a black box, white letters, a note, a file inside, and its author. */
function paper(): Buffer {
  const content = deflateSync(
    `BT /F1 24 Tf 72 700 Td (The lamp was repaired) Tj ET
BT /F1 18 Tf 72 600 Td (call ${secrets.phone} now) Tj ET 0 0 0 rg 60 590 300 30 re f
1 1 1 rg BT /F1 18 Tf 72 500 Td (${secrets.card}) Tj ET`,
  );
  const inside = deflateSync(secrets.inside);
  const utf16 = Buffer.from(`\ufeff${secrets.name}`, 'utf16le').swap16().toString('hex');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)7 0 R]>>>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R/Annots[9 0 R]>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    stream('/Filter/FlateDecode', content),
    `<</Author<${utf16}>/Creator(${secrets.author})>>`,
    '<</Type/Filespec/F(a)/EF<</F 8 0 R>>>>',
    stream('/Type/EmbeddedFile/Filter/FlateDecode', inside),
    `<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(${secrets.author})>>`,
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = objects.map((object, i) => {
    const at = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(
      Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object as never), Buffer.from('\nendobj\n')]),
    );
    return at;
  });
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
const stream = (entries: string, bytes: Buffer) =>
  Buffer.concat([Buffer.from(`<<${entries}/Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from('\nendstream')]);

async function letter(): Promise<Buffer> {
  const document = new Document({
    creator: secrets.author,
    lastModifiedBy: secrets.name,
    comments: { children: [{ id: 0, author: secrets.name, children: [new Paragraph(secrets.comment)] }] },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun(`路灯已经修好，有事打${secrets.phone}找${secrets.name}。`),
              new DeletedTextRun({ text: secrets.deleted, id: 1, author: secrets.name, date: '2026-01-01T00:00:00Z' }),
              new TextRun({ text: secrets.vanished, vanish: true }),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Everything that can be read out of bytes: as they are, and every stretch that unpacks. */
function everythingIn(bytes: Buffer): Buffer[] {
  const found = [bytes];
  for (let at = 0; at < bytes.length - 4; at++) {
    const zlib = bytes[at] === 0x78 && bytes.readUInt16BE(at) % 31 === 0;
    const zip = bytes.readUInt32LE(at) === 0x04034b50;
    try {
      if (zlib) found.push(inflateSync(bytes.subarray(at), { finishFlush: 2 }));
      if (zip) {
        const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
        found.push(inflateRawSync(bytes.subarray(from), { finishFlush: 2 }));
      }
    } catch {
      // These bytes only looked like the beginning of a packed stretch.
    }
  }
  return found;
}

/** The secrets that stand in these bytes, in any of the ways in which letters are written. */
export function told(bytes: Buffer): string[] {
  const all = everythingIn(bytes);
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const utf16 = Buffer.from(secret, 'utf16le');
    const ways = [Buffer.from(secret), utf16, Buffer.from(utf16).swap16()];
    return all.some((one) => ways.some((way) => one.includes(way))) ? [name] : [];
  });
}

/** Four kinds of files, each with its secrets. */
export const files = async (): Promise<[string, string, Buffer][]> => [
  ['1陈桂香拍的.jpg', 'image/jpeg', await photograph()],
  ['2答复.pdf', 'application/pdf', paper()],
  ['3说明.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', await letter()],
  ['4录音.m4a', 'audio/mp4', Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0M4A mp42\0\0\0\x08free')],
];

/** The markers before the picture's own data. */
export function segmentsOf(jpeg: Buffer): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2))
    markers.push(jpeg[at + 1]!);
  return markers;
}

/** Whether a place of the picture, in shares of its width and height, is black. */
export async function darkness(jpeg: Buffer): Promise<(x: number, y: number) => boolean> {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  return (x, y) => data[Math.floor(y * info.height) * info.width + Math.floor(x * info.width)]! < 60;
}
