import { parentPort, workerData } from 'node:worker_threads';
import { drawnPdf } from './pdf.ts';
import type { PdfToDraw } from './pdf-apart.ts';

const { bytes, names, regions } = workerData as PdfToDraw;
parentPort?.postMessage(await drawnPdf(bytes, names, regions));
