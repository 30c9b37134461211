import { expect, test } from 'vitest';
import { withoutMetadata } from './without-metadata.ts';

const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);

/** An Exif block with an orientation and a pointer to GPS data, big or little endian. */
function exif(orientation: number, little = false): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  const u16 = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const u32 = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  tiff.write(little ? 'II' : 'MM', 0);
  u16(42, 2);
  u32(8, 4);
  u16(2, 8);
  for (const [i, [tag, type, value]] of (
    [
      [0x0112, 3, orientation],
      [0x8825, 4, 99],
    ] as const
  ).entries()) {
    const at = 10 + i * 12;
    u16(tag, at);
    u16(type, at + 2);
    u32(1, at + 4);
    if (type === 3) u16(value, at + 8);
    else u32(value, at + 8);
  }
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 30.1N 114.2E iPhone')]));
}

const scan = Buffer.from([0xff, 0xda, 0, 4, 1, 2, 0x11, 0xff, 0x00, 0x22, 0xff, 0xd9]);
const table = segment(0xdb, Buffer.from('quantisation'));
const icc = segment(0xe2, Buffer.from('ICC_PROFILE\0'));
const start = Buffer.from([0xff, 0xd8]);
const jfif = segment(0xe0, Buffer.from('JFIF\0'));

test.each([false, true])(
  'a photograph loses place, device and remarks, and stands upright (little endian: %s)',
  (little) => {
    const xmp = segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<author>王岚</author>'));
    const iptc = segment(0xed, Buffer.from('Photoshop 3.0\0王岚'));
    const comment = segment(0xfe, Buffer.from('王岚'));
    const trailer = Buffer.concat([start, exif(1, little), scan]);
    const photo = Buffer.concat([start, jfif, exif(6, little), xmp, iptc, comment, icc, table, scan, trailer]);
    const clean = Buffer.from(withoutMetadata('image/jpeg', photo));
    expect(clean.toString('latin1')).not.toMatch(/GPS|iPhone|author|Photoshop/);
    expect(clean.includes(Buffer.from('王岚'))).toBe(false);
    expect(clean.subarray(0, 2)).toEqual(start);
    for (const kept of [jfif, icc, table, scan]) expect(clean.includes(kept)).toBe(true);
    expect(clean.subarray(-scan.length)).toEqual(scan);
    // Orientation 6 is told again, alone: reading it from the cleaned picture gives the same cleaned picture.
    expect(clean.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(Buffer.from(withoutMetadata('image/jpeg', clean))).toEqual(clean);
  },
);

test('a PNG loses its texts and times', () => {
  const chunk = (name: string, body: string) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(body));
    return Buffer.concat([length, Buffer.from(name + body), Buffer.alloc(4)]);
  };
  const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const kept = [head, chunk('IHDR', 'x'.repeat(13)), chunk('IDAT', 'pixels'), chunk('IEND', '')];
  const picture = Buffer.concat([
    kept[0]!,
    kept[1]!,
    chunk('tEXt', 'Author\0wanglan'),
    chunk('eXIf', 'MM'),
    chunk('tIME', 'x'),
    kept[2]!,
    chunk('iTXt', 'GPS'),
    kept[3]!,
    Buffer.from('appended'),
  ]);
  expect(Buffer.from(withoutMetadata('image/png', picture))).toEqual(Buffer.concat(kept));
});

test('a WebP loses Exif and XMP, and its header no longer promises them', () => {
  const chunk = (name: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from(name), length, body, Buffer.alloc(body.length % 2)]);
  };
  const riff = (chunks: Buffer[]) => {
    const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    return Buffer.concat([Buffer.from('RIFF'), length, body]);
  };
  const header = (flags: number) => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const pixels = chunk('VP8 ', Buffer.from('pixel'));
  const picture = riff([
    header(0b0011_1100),
    pixels,
    chunk('EXIF', Buffer.from('GPS')),
    chunk('XMP ', Buffer.from('who')),
  ]);
  expect(Buffer.from(withoutMetadata('image/webp', picture))).toEqual(riff([header(0b0011_0000), pixels]));
});

test('what cannot be followed comes back unchanged: a file is never made worse', () => {
  const broken = [Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff]), Buffer.from('RIFF'), Buffer.alloc(40, 255), start];
  for (const bytes of broken) {
    for (const type of ['image/jpeg', 'image/png', 'image/webp', 'application/pdf']) {
      expect(() => withoutMetadata(type, bytes)).not.toThrow();
    }
  }
});
