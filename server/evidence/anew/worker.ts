import { parentPort, workerData } from 'node:worker_threads';
import { officeAnew } from './office.ts';
import { pdfAnew } from './pdf.ts';

const { type, bytes } = workerData as { type: string; bytes: Uint8Array };
parentPort?.postMessage(type === 'application/pdf' ? await pdfAnew(bytes) : officeAnew(bytes));
