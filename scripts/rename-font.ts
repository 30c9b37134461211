/** Gives a TrueType font another family name (and no other names than it needs). Returns new bytes. */
export function renameFont(font: Uint8Array, family: string): Buffer {
  const tables = tablesOf(font).filter(({ tag }) => tag !== 'DSIG');
  const name = tables.find(({ tag }) => tag === 'name');
  if (!name) throw new Error('the font has no name table');
  name.bytes = nameTable(family, licenceLines(name.bytes));
  return assemble(font, tables);
}

interface Table {
  tag: string;
  bytes: Uint8Array;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tablesOf(font: Uint8Array): Table[] {
  const data = view(font);
  return Array.from({ length: data.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16;
    const offset = data.getUint32(at + 8);
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    return { tag, bytes: font.subarray(offset, offset + data.getUint32(at + 12)) };
  });
}

const copyright = 0;
const licence = 13;

/** Copyright and licence stay as they were (OFL 1.1, condition 2). */
function licenceLines(table: Uint8Array): [number, string][] {
  const data = view(table);
  const strings = data.getUint16(4);
  const kept = new Map<number, string>();
  for (let index = 0; index < data.getUint16(2); index++) {
    const at = 6 + index * 12;
    const [platform, id] = [data.getUint16(at), data.getUint16(at + 6)];
    if (platform !== 3 || (id !== copyright && id !== licence)) continue;
    const start = strings + data.getUint16(at + 10);
    kept.set(id, new TextDecoder('utf-16be').decode(table.subarray(start, start + data.getUint16(at + 8))));
  }
  return [...kept];
}

function nameTable(family: string, kept: [number, string][]): Uint8Array {
  const records: [number, string][] = [
    ...kept,
    [1, family],
    [2, 'Regular'],
    [3, `${family} 1.0`],
    [4, family],
    [5, 'Version 1.0'],
    [6, family.replaceAll(' ', '')],
  ];
  records.sort(([a], [b]) => a - b);
  const texts = records.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + records.length * 12);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, [id]] of records.entries()) {
    const at = 6 + index * 12;
    for (const [i, value] of [3, 1, 0x409, id, texts[index]!.length, offset].entries())
      head.writeUInt16BE(value, at + i * 2);
    offset += texts[index]!.length;
  }
  return Buffer.concat([head, ...texts]);
}

function assemble(font: Uint8Array, tables: Table[]): Buffer {
  const directory = Buffer.alloc(12 + tables.length * 16);
  directory.set(font.subarray(0, 4));
  const power = Math.floor(Math.log2(tables.length));
  for (const [i, value] of [tables.length, 2 ** power * 16, power, (tables.length - 2 ** power) * 16].entries()) {
    directory.writeUInt16BE(value, 4 + i * 2);
  }
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const at = 12 + index * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
