import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of its own, removed by `close` (or by `using`). */
export function tempFolder(): { path: string; close(): void; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'huiyin-folder-'));
  const close = () => rmSync(path, { recursive: true, force: true });
  return { path, close, [Symbol.dispose]: close };
}
