import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of its own, removed by `close` (or by `using`). */
export function tempFolder(): { path: string; close(): void; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'huiyin-folder-'));
  // Passable, so that a database server of another user may lie inside.
  chmodSync(path, 0o711);
  const close = () => rmSync(path, { recursive: true, force: true });
  return { path, close, [Symbol.dispose]: close };
}
