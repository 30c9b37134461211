import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import readExcel from 'read-excel-file/node';

/** One row of a table, with the line it stands on in the file (1 is the heading). */
export interface TableRow {
  line: number;
  cells: Record<string, string>;
}

/** The headings of a table and its rows, read as they are needed. */
export interface Table {
  headings: string[];
  rows: AsyncIterable<TableRow>;
}

/** Reads a CSV (UTF-8, with or without mark, or GB 18030) or an .xlsx file whose first row holds the headings. */
export async function readTable(path: string): Promise<Table> {
  return /\.xlsx$/i.test(path) ? readSheet(path) : readCsv(path);
}

async function readSheet(path: string): Promise<Table> {
  const [heading = [], ...body] = (await readExcel(path)) as unknown as unknown[][];
  const headings = heading.map(cellText);
  async function* rows() {
    for (const [i, cells] of body.entries()) {
      yield { line: i + 2, cells: Object.fromEntries(headings.map((name, column) => [name, cellText(cells[column])])) };
    }
  }
  return { headings, rows: rows() };
}

async function readCsv(path: string): Promise<Table> {
  const decoder = new TextDecoderStream(await encodingOf(path), { fatal: false });
  const parser = parse({
    bom: true,
    columns: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  let headings: string[] = [];
  parser.on('error', () => undefined); // reported by the iterator below
  const text = streamOf(path).pipeThrough(decoder as never) as AsyncIterable<string>;
  const fed = (async () => {
    for await (const chunk of text) if (!parser.write(chunk)) await new Promise((go) => parser.once('drain', go));
    parser.end();
  })();
  const records = parser[Symbol.asyncIterator]() as AsyncIterator<{
    record: Record<string, string>;
    info: { lines: number };
  }>;
  const first = await records.next();
  if (!first.done) headings = Object.keys(first.value.record);
  async function* rows() {
    for (let next = first; !next.done; next = await records.next()) {
      const { record, info } = next.value;
      yield {
        line: info.lines,
        cells: Object.fromEntries(Object.entries(record).map(([key, value]) => [key.trim(), value ?? ''])),
      };
    }
    await fed;
  }
  return { headings: headings.map((name) => name.trim()), rows: rows() };
}

function streamOf(path: string): ReadableStream {
  return ReadableStream.from(createReadStream(path) as AsyncIterable<Uint8Array>);
}

/** Office exports are often GB 18030: taken when the first 256 KiB are not UTF-8. */
async function encodingOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256 * 1024), 0, 256 * 1024, 0);
    // A character cut at the end of the sample is not an error, hence `stream`.
    new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  } finally {
    await file.close();
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ');
  return String(cell).trim();
}
