import { inflateSync } from 'node:zlib';

/** What a PDF reader can select or read aloud: pages, and the characters that its fonts map back to Unicode. */
export function readPdf(pdf: Uint8Array): { pages: number; characters: Set<string>; has(text: string): boolean } {
  const raw = Buffer.from(pdf).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => inflated(pdf, index + mark.length));
  const characters = new Set<string>();
  for (const [map] of [raw, ...streams].flatMap((text) => [...text.matchAll(/begincmap[\s\S]*?endcmap/g)])) {
    for (const [, list = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
      for (const [, hex = ''] of list.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g)) {
        for (const character of utf16(hex)) characters.add(character);
      }
    }
    for (const [, list = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
      for (const [, from = '', to = '', first = ''] of list.matchAll(
        /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
      )) {
        const count = Number.parseInt(to, 16) - Number.parseInt(from, 16);
        for (let i = 0; i <= count; i++) characters.add(String.fromCharCode(Number.parseInt(first, 16) + i));
      }
    }
  }
  const pages = [...raw.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  return { pages, characters, has: (text) => [...text].every((character) => characters.has(character)) };
}

function inflated(pdf: Uint8Array, start: number): string {
  try {
    return inflateSync(pdf.subarray(start), { finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
