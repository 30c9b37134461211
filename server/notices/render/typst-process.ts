import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { openFonts } from '../fonts/fonts.ts';

/** The process that `openTypesetter` starts: sets one document after the other until its parent lets go of it. */
export interface Order {
  id: number;
  source: string;
  model: string;
}
export type Answer = { id: number; pdf: Uint8Array } | { id: number; error: string };

const fontFolder = process.argv[2] || undefined;
let compiler: NodeCompiler | undefined;
const sources = new Map<string, string>();

// Ctrl-C reaches the whole group; the parent decides when this process ends.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.on('message', (order: Order) => process.send?.(answered(order)));

function answered({ id, source, model }: Order): Answer {
  try {
    // No folder is searched for fonts: the same bytes come out on every machine.
    compiler ??= NodeCompiler.create({
      workspace: import.meta.dirname,
      fontArgs: [{ fontBlobs: openFonts(fontFolder) }],
    });
    const pdf = compiler.pdf({ mainFileContent: textOf(source), inputs: { model } });
    compiler.evictCache(10);
    return { id, pdf };
  } catch (error) {
    return { id, error: String((error as Error)?.message ?? error) };
  }
}

function textOf(name: string): string {
  const known = sources.get(name) ?? (name === 'batch' ? batchOf(textOf('letter')) : read(name));
  sources.set(name, known);
  return known;
}

const read = (name: string) => readFileSync(join(import.meta.dirname, `${name}.typ`), 'utf8');

/** Many letters in one file: the letter's own source as a function of its data, each behind its address page. */
function batchOf(letter: string): string {
  const body = letter
    .split('\n')
    .filter((line) => !line.startsWith('#let m = ') && !line.startsWith('#set document('))
    .join('\n');
  return read('batch').replace('[LETTER]', `[\n${body}\n]`);
}
