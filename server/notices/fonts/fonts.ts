import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** The four faces of official documents: 宋 (text), 小标宋 (titles), 黑 (headings), 楷 (second headings). */
const shipped = ['song', 'title', 'hei', 'kai'] as const;

/**
 * Font files as bytes: those that an office has laid into `folder` (仿宋, 方正小标宋 and others it has a licence for), then
 * the open ones shipped here. Reads and unpacks about 16 MB in 0.1 s; call once.
 */
export function openFonts(folder?: string): Buffer[] {
  return [
    ...officeFonts(folder),
    ...shipped.map((name) => brotliDecompressSync(readFileSync(join(import.meta.dirname, `${name}.ttf.br`)))),
  ];
}

function officeFonts(folder: string | undefined): Buffer[] {
  if (!folder || !existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /\.(ttf|otf|ttc)$/i.test(name));
  return files.sort().map((name) => readFileSync(join(folder, name)));
}
