import { Worker } from 'node:worker_threads';
import { withoutMetadata } from '../without-metadata.ts';

const pictures = ['image/jpeg', 'image/png', 'image/webp'];
const written = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];
const longest = 60_000;
/** One at a time: a large file takes as much memory again. */
let before: Promise<unknown> = Promise.resolve();

/** A file as it is shown: nothing in it tells who made it, where, or with what. */
export interface Anew {
  bytes: Uint8Array;
  /** False where it could not be made anew, and is as it came: a recording, a locked or damaged file. */
  clean: boolean;
}

/** Papers are written anew in a thread of their own, so that a file made to be slow or huge holds up nobody. */
export async function anew(type: string, bytes: Uint8Array): Promise<Anew> {
  if (pictures.includes(type)) return { bytes: withoutMetadata(type, bytes), clean: true };
  if (!written.includes(type)) return { bytes, clean: type === 'text/plain' };
  const made = before.then(() => apart({ type, bytes }));
  before = made.catch(() => {});
  try {
    return { bytes: await made, clean: true };
  } catch {
    return { bytes, clean: false };
  }
}

async function apart(workerData: { type: string; bytes: Uint8Array }): Promise<Uint8Array> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const patience = setTimeout(() => reject(new Error('it takes too long')), longest);
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('it could not be made anew')));
  try {
    return await promise;
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}
