import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { openFonts } from '../fonts/fonts.ts';

/** Sets typst sources into PDF. One compiler is kept: the first document takes about half a second, the next some 10 ms. */
export interface Typesetter {
  /**
   * @param source name of a file beside this one: `letter`, `slip`
   * @param model data for it, as `sys.inputs.model`
   * @returns PDF bytes, the same for the same data, source and fonts
   * @throws when the source cannot be set: a bug, never a matter of the text
   */
  pdf(source: string, model: unknown): Buffer;
}

/** @param fontFolder where the office keeps its own fonts */
export function openTypesetter(fontFolder?: string): Typesetter {
  let compiler: NodeCompiler | undefined;
  const sources = new Map<string, string>();
  return {
    pdf(name, model) {
      // No folder is searched: the same bytes come out on every machine.
      compiler ??= NodeCompiler.create({
        workspace: import.meta.dirname,
        fontArgs: [{ fontBlobs: openFonts(fontFolder) }],
      });
      let source = sources.get(name);
      if (source === undefined) {
        source = readFileSync(join(import.meta.dirname, `${name}.typ`), 'utf8');
        sources.set(name, source);
      }
      const result = compiler.compile({ mainFileContent: source, inputs: { model: JSON.stringify(model) } });
      if (!result.result) throw new Error(`${name}.typ: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`);
      const bytes = compiler.pdf(result.result);
      compiler.evictCache(10);
      return bytes;
    },
  };
}
