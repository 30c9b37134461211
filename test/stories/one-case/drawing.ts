import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../../../server/notices/kit/pdf-text.ts';
import type { Paper } from './telling.ts';

/** Opens every paper as PDF over HTTP, writes it down, and says how long each took: milliseconds, the reading's record included. */
export async function drawAll(papers: readonly Paper[], folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const lines: string[] = [];
  const times: number[] = [];
  let pages = 0;
  // The first document of a process loads the fonts.
  await papers[0]!.open('pdf');
  for (const [i, { kind, title, number, act, of, open }] of papers.entries()) {
    const began = performance.now();
    const { status, text, bytes } = await open('pdf');
    const took = performance.now() - began;
    if (status !== 200) throw new Error(`${kind} of ${act}: ${text}`);
    const read = readPdf(bytes);
    times.push(took);
    pages += read.pages;
    const name = `${String(i + 1).padStart(3, '0')}-${kind}-${act}`;
    writeFileSync(join(folder, `${name}.pdf`), bytes);
    if (`${kind} ${act}` in otherwise && of === otherwise[`${kind} ${act}`]) await drawOtherwise(folder, name, open);
    lines.push(
      `${name.padEnd(52)} ${String(read.pages).padStart(2)} p ${took.toFixed(0).padStart(5)} ms  ${title}${number ? ` ${number}` : ''}  (${of})`,
    );
  }
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  const slowest = Math.max(...times);
  const kinds = new Set(papers.map(({ kind }) => kind)).size;
  lines.push(
    `${papers.length} papers of ${kinds} documents, ${pages} pages; opened over HTTP as PDF: mean ${mean.toFixed(1)} ms, slowest ${slowest.toFixed(0)} ms`,
  );
  return lines;
}

/** Letters that are looked at in every form there is: large print, page, word processor. By document and act, in whose matter. */
const otherwise: Record<string, string> = {
  'D-14 conclude': 'the matter itself',
  'D-17 noticeHearing': 'the matter itself',
  'D-24 decideRereview': 'the matter itself',
  'D-36 decideRecusal': 'the matter itself',
  'D-37 correctOpinion': 'the matter itself',
};

async function drawOtherwise(folder: string, name: string, open: Paper['open']): Promise<void> {
  const ways = [
    ['pdf', 'large'],
    ['html', 'standard'],
    ['html', 'large'],
    ['docx', 'standard'],
  ] as const;
  for (const [format, variant] of ways) {
    const { status, bytes, text } = await open(format, variant);
    if (status !== 200) throw new Error(`${name} ${format} ${variant}: ${text}`);
    writeFileSync(join(folder, `${name}-${variant}.${format}`), bytes);
  }
}
