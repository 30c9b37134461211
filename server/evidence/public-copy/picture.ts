import sharp from 'sharp';
import { type Hidden, hidden, type MadeSheet, type Region } from './made.ts';

/** No page is larger than this on its longer side. */
export const longestSide = 2_000;
/** A picture that unpacks to more is an attack, not a photograph. */
const mostPixels = 60_000_000;

export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
}

/** A picture as bare pixels, upright, in one size; nothing of the file it came from is left. @throws where it cannot be read */
export async function pixelsOf(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels as Pixels['channels'] };
}

/** Blackens the rectangles in the pixels themselves, and encodes anew. */
export async function sheetOf(pixels: Pixels, regions: readonly Omit<Region, 'page'>[]): Promise<MadeSheet> {
  const { data, width, height, channels } = pixels;
  for (const { x, y, width: w, height: h } of regions) {
    const [left, right] = [at(x, width, Math.floor), at(x + w, width, Math.ceil)];
    const [top, bottom] = [at(y, height, Math.floor), at(y + h, height, Math.ceil)];
    for (let row = top; row < bottom; row++)
      data.fill(0, (row * width + left) * channels, (row * width + right) * channels);
  }
  const made = sharp(data, { raw: { width, height, channels } });
  const bytes = await made.flatten().jpeg({ quality: 82, chromaSubsampling: '4:4:4' }).toBuffer();
  return { type: 'image/jpeg', bytes, width, height };
}

const at = (share: number, whole: number, round: (n: number) => number) =>
  Math.min(whole, Math.max(0, round((share / 10_000) * whole)));

/** What a camera or a program wrote into the picture beside the pixels. */
export async function hiddenInPicture(bytes: Uint8Array): Promise<Hidden[]> {
  const { exif, xmp, iptc, pages, comments } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
  const tags = exif ? exifTags(exif) : new Set<number>();
  const has = (...some: number[]) => some.some((tag) => tags.has(tag));
  return [
    ...(has(0x8825) ? [hidden('place', '拍摄地点（GPS）', 'Where it was taken (GPS)')] : []),
    ...(has(0x013b, 0x8298, 0x9c9d) ? [hidden('author', '作者、版权人', 'Author or owner')] : []),
    ...(has(0x010f, 0x0110, 0xa433, 0xa434) ? [hidden('device', '相机、手机型号', 'Camera or telephone')] : []),
    ...(has(0x0132, 0x9003) ? [hidden('time', '拍摄时间', 'When it was taken')] : []),
    ...(exif ? [hidden('exif', '其他拍摄信息和缩略图', 'Other camera data and thumbnails')] : []),
    ...(xmp || iptc ? [hidden('remarks', '软件写入的说明（XMP、IPTC）', 'Remarks of programs (XMP, IPTC)')] : []),
    ...(comments?.length ? [hidden('comment', '文件里的备注', 'Comments in the file')] : []),
    ...(pages && pages > 1 ? [hidden('frames', '第一帧以后的画面', 'Frames behind the first')] : []),
  ];
}

/** Tags of the first directory and of the one it points to (Exif 2.3 §4.6). */
function exifTags(exif: Uint8Array): Set<number> {
  const tags = new Set<number>();
  const tiff = String.fromCharCode(...exif.subarray(0, 4)) === 'Exif' ? exif.subarray(6) : exif;
  if (tiff.length < 8) return tags;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const little = view.getUint16(0) === 0x4949;
  const read = (directory: number) => {
    if (directory + 2 > view.byteLength) return;
    for (let i = 0, n = view.getUint16(directory, little); i < n; i++) {
      const entry = directory + 2 + i * 12;
      if (entry + 12 > view.byteLength) return;
      const tag = view.getUint16(entry, little);
      if (tag === 0x8769 && !tags.has(tag)) {
        tags.add(tag);
        read(view.getUint32(entry + 8, little));
      }
      tags.add(tag);
    }
  };
  read(view.getUint32(4, little));
  return tags;
}
