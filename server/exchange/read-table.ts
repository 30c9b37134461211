import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/node';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';

/** One row of a table, with the line on which it ends in the file (1 is the heading). */
export interface TableRow {
  line: number;
  cells: Record<string, string>;
}

/** The headings of a table and its rows, read as they are needed. The last may be a refusal: from there on it is no table. */
export interface Table {
  headings: string[];
  rows: AsyncIterable<TableRow | Refusal>;
}

/** Reads a CSV (UTF-8, with or without mark, or GB 18030) or an .xlsx file whose first row holds the headings. */
export async function readTable(path: string): Promise<Table | Refusal> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return noFile(path);
  return /\.xlsx$/i.test(path) ? readExcel(path) : readCsv(path);
}

async function readExcel(path: string): Promise<Table | Refusal> {
  let sheet: unknown[][];
  try {
    sheet = await readSheet(path);
  } catch (error) {
    if (error instanceof InvalidSpreadsheetError || error instanceof InvalidInputError) return notExcel(path);
    throw error;
  }
  const [heading = [], ...body] = sheet;
  const headings = heading.map(cellText);
  async function* rows() {
    for (const [i, row] of body.entries()) {
      const cells = row.map(cellText);
      if (cells.some(Boolean))
        yield { line: i + 2, cells: Object.fromEntries(headings.map((name, column) => [name, cells[column] ?? ''])) };
    }
  }
  return { headings, rows: rows() };
}

async function readCsv(path: string): Promise<Table | Refusal> {
  const parser = pipeline(
    decoded(path, await encodingOf(path)),
    parse({ bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }),
    () => undefined, // what goes wrong is thrown by the iterator
  );
  const records = parser[Symbol.asyncIterator]() as AsyncIterator<{ record: string[]; info: { lines: number } }>;
  const next = () => records.next().catch((error: unknown) => torn(error));
  const first = await next();
  if (isRefusal(first)) return first;
  const headings = first.done ? [] : first.value.record.map((name) => name.trim());
  async function* rows() {
    for (;;) {
      const row = await next();
      if (isRefusal(row)) yield row;
      if (isRefusal(row) || row.done) return;
      const { record, info } = row.value;
      yield {
        line: info.lines,
        cells: Object.fromEntries(headings.map((name, column) => [name, record[column] ?? ''])),
      };
    }
  }
  return { headings, rows: rows() };
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/** Office exports are often GB 18030. The encoding is taken in which fewer characters of the whole file are damaged. */
async function encodingOf(path: string): Promise<string> {
  const damaged = async (encoding: string) => {
    let n = 0;
    for await (const text of decoded(path, encoding)) n += text.split('\uFFFD').length - 1;
    return n;
  };
  const inUtf8 = await damaged('utf-8');
  return inUtf8 > 0 && (await damaged('gb18030')) < inUtf8 ? 'gb18030' : 'utf-8';
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ');
  return String(cell).trim();
}

/** @throws what is not the file's fault */
function torn(error: unknown): Refusal {
  const { code, lines, message } = error as { code?: string; lines?: number; message: string };
  if (!code?.startsWith('CSV_')) throw error;
  return refuse({
    kind: 'invalid',
    code: 'import.torn-table',
    what: {
      zh: `表格从第${lines ?? '?'}行起读不下去：引号没有成对。`,
      en: `The table cannot be read from line ${lines ?? '?'} on: ${message}`,
    },
    way: {
      zh: '请补上引号，或用表格软件另存为 CSV 再导入；已登记的行不会重复。',
      en: 'Close the quote, or save it anew as CSV and import again; rows that are registered are not doubled.',
    },
  });
}

const noFile = (path: string) =>
  refuse({
    kind: 'unknown',
    code: 'import.no-file',
    what: { zh: `没有这个文件：${path}。`, en: `There is no such file: ${path}.` },
    way: { zh: '请核对路径。', en: 'Check the path.' },
  });

const notExcel = (path: string) =>
  refuse({
    kind: 'invalid',
    code: 'import.not-excel',
    what: { zh: `${path} 不是 .xlsx 表格。`, en: `${path} is no .xlsx workbook.` },
    way: {
      zh: '旧的 .xls 请用表格软件另存为 .xlsx 或 CSV。',
      en: 'Save an old .xls as .xlsx or CSV with a spreadsheet program.',
    },
  });
