import { Worker } from 'node:worker_threads';
import type { Region } from './made.ts';
import type { DrawnPdf } from './pdf.ts';

export interface PdfToDraw {
  bytes: Uint8Array;
  names: readonly string[];
  regions: readonly Region[];
}

const longest = 90_000;
/** One at a time: a page takes as much memory as its pixels. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Draws a PDF in a thread of its own, so that a file made to be slow or huge holds up nobody, and is given up after a while.
 * @throws where it cannot be read, or takes too long
 */
export function drawnApart(what: PdfToDraw): Promise<DrawnPdf | undefined> {
  const drawn = before.then(() => draw(what));
  before = drawn.catch(() => {});
  return drawn;
}

async function draw(workerData: PdfToDraw): Promise<DrawnPdf | undefined> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<DrawnPdf | undefined>();
  const patience = setTimeout(() => reject(new Error('the PDF takes too long to draw')), longest);
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the PDF could not be drawn')));
  try {
    return await promise;
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}
