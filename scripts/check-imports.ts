import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs dependency-cruiser over every module of ours, and fails as well when it saw fewer than there are: with some
 * versions of TypeScript it passes silently on nothing.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['core', 'server', 'web', 'cli', 'demo', 'test', 'bench', 'scripts'];
const source = /\.(ts|tsx|mjs)$/;

const ours = folders.flatMap((folder) => modulesIn(folder));
const present = [...new Set(ours.map((path) => path.split('/')[0] ?? ''))];
const cruise = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...present,
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
);
if (!cruise.stdout) throw new Error(cruise.stderr);

interface Cruised {
  modules: { source: string }[];
  summary: {
    violations: { from: string; to: string; rule: { name: string; severity: string }; cycle?: { name: string }[] }[];
  };
}
const { modules, summary }: Cruised = JSON.parse(cruise.stdout);
const seen = new Set(modules.map((module) => module.source));
const unseen = ours.filter((path) => !seen.has(path));

for (const { from, to, rule, cycle } of summary.violations) {
  console.error(`${rule.name}: ${from} → ${cycle ? cycle.map((step) => step.name).join(' → ') : to}`);
}
for (const path of unseen) console.error(`not seen: ${path}`);
console.log(`${ours.length} modules, ${summary.violations.length} forbidden imports, ${unseen.length} not seen`);
process.exitCode = summary.violations.length + unseen.length > 0 || ours.length === 0 ? 1 : 0;

function modulesIn(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && source.test(entry.name) && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
  } catch {
    return [];
  }
}
