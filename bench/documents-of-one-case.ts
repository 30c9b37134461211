/**
 * The documents of one rich case: a village's matters are told over HTTP on a real database, by the acts of desk and portal alone,
 * until every document of the specification has been made. Writes each as a PDF into the folder and prints a table: document, act,
 * pages, milliseconds to open it over HTTP (the reading's record included), what it is called; then the mean. Fails where a
 * document is missing.
 *
 *   node bench/documents-of-one-case.ts [FOLDER]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'huiyin-documents-')));
const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/stories/documents-of-one-case.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DOCUMENTS_FOLDER: folder } },
);
console.log(`the papers are in ${folder}`);
process.exitCode = status ?? 1;
