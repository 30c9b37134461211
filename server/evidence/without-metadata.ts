/**
 * A picture without what tells place, author, device or edits. Pixels and colour profile stay; of a JPEG's Exif only the
 * orientation is kept, so that it stands upright. Other kinds, and pictures that cannot be followed, come back unchanged.
 * Sources: ITU-T T.81 Annex B (JPEG segments), Exif 2.3 §4.6, PNG (ISO 15948) §11.3, RFC 9649 (WebP).
 */
export function withoutMetadata(type: string, bytes: Uint8Array): Uint8Array {
  if (type === 'image/jpeg') return cleanJpeg(bytes);
  if (type === 'image/png') return cleanPng(bytes);
  if (type === 'image/webp') return cleanWebp(bytes);
  return bytes;
}

/** APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe's colour transform) are needed to draw it. */
const keptApplication = new Set([0xe0, 0xe2, 0xee]);

function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  let orientation: number | undefined;
  const kept: Uint8Array[] = [];
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) {
      if (orientation !== undefined && orientation !== 1) parts.push(exifWith(orientation));
      return join([...parts, ...kept, withoutTrailer(bytes.subarray(at))]);
    }
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    const segment = bytes.subarray(at, at + 2 + length);
    if (marker === 0xe1) orientation ??= orientationOf(segment.subarray(4));
    const isMeta = (marker >= 0xe0 && marker <= 0xef && !keptApplication.has(marker)) || marker === 0xfe;
    if (!isMeta) kept.push(segment);
    at += 2 + length;
  }
  return bytes;
}

/** Cameras append whole further pictures, with their own Exif, behind the end of the image. */
function withoutTrailer(scan: Uint8Array): Uint8Array {
  for (let at = 2; at + 1 < scan.length; at++) {
    if (scan[at] === 0xff && scan[at + 1] === 0xd9) return scan.subarray(0, at + 2);
  }
  return scan;
}

/** @param exif from "Exif\0\0" on */
function orientationOf(exif: Uint8Array): number | undefined {
  if (String.fromCharCode(...exif.subarray(0, 4)) !== 'Exif' || exif.length < 14) return undefined;
  const view = new DataView(exif.buffer, exif.byteOffset + 6, exif.length - 6);
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > view.byteLength) return undefined;
  for (let i = 0, entries = view.getUint16(first, little); i < entries; i++) {
    const entry = first + 2 + i * 12;
    if (entry + 12 > view.byteLength) return undefined;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that holds the orientation and nothing else. */
function exifWith(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]);
}

const pngText = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function cleanPng(bytes: Uint8Array): Uint8Array {
  return chunked(bytes, 8, (view, at) => {
    const length = view.getUint32(at);
    const name = nameAt(bytes, at + 4);
    return { size: 12 + length, keep: !pngText.has(name), last: name === 'IEND' };
  });
}

function cleanWebp(bytes: Uint8Array): Uint8Array {
  const clean = chunked(bytes, 12, (view, at) => {
    const length = view.getUint32(at + 4, true);
    const name = nameAt(bytes, at);
    return { size: 8 + length + (length % 2), keep: name !== 'EXIF' && name !== 'XMP ', last: false };
  });
  if (clean === bytes || clean.length < 21) return bytes;
  new DataView(clean.buffer, clean.byteOffset).setUint32(4, clean.length - 8, true);
  // The extended header says which of the two are there.
  if (nameAt(clean, 12) === 'VP8X') clean[20] = clean[20]! & ~0b1100;
  return clean;
}

interface Chunk {
  size: number;
  keep: boolean;
  last: boolean;
}

/** Copies the chunks to keep; bytes behind the last chunk are dropped, a broken file is left as it is. */
function chunked(bytes: Uint8Array, head: number, read: (view: DataView, at: number) => Chunk): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [bytes.subarray(0, head)];
  for (let at = head; at + 8 <= bytes.length; ) {
    const { size, keep, last } = read(view, at);
    if (at + size > bytes.length + 1) return bytes;
    if (keep) kept.push(bytes.subarray(at, at + size));
    if (last) break;
    at += size;
  }
  return join(kept);
}

const nameAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

function join(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
