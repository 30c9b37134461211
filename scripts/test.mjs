// npm test: installs what is missing, then every check and every test. Its last line is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root, run } from './ready.mjs';

await ensureInstalled();
const node = pinnedNode();
const report = join(root, '.cache', 'vitest.json');
const only = process.argv.slice(2);
const counted = { passed: 0, failed: 0 };

const tool = (path, ...args) => [node, [join('node_modules', path), ...args]];
const tsc = (project) => tool('typescript/bin/tsc', '--noEmit', '-p', project);
const checks = [
  ['format and lint', tool('@biomejs/biome/bin/biome', 'ci', '.')],
  ['types of core, without DOM and Node', tsc('core/tsconfig.json')],
  ['types of server and tools', tsc('tsconfig.json')],
  ['types of the pages', tsc('web/tsconfig.json')],
  ['imports run one way', [node, ['scripts/check-imports.ts']]],
  ['generated files are what their sources say', [node, ['scripts/generate.ts', '--check']]],
];

mkdirSync(join(root, '.cache'), { recursive: true });
// Names of files after `npm test --` run those tests alone.
if (only.length === 0) for (const [name, command] of checks) await check(name, command);
await tests();
console.log(`${counted.passed} passed, ${counted.failed} failed`);
process.exitCode = counted.failed > 0 ? 1 : 0;

async function check(name, [program, args]) {
  const began = Date.now();
  const code = await run(program, args);
  counted[code === 0 ? 'passed' : 'failed'] += 1;
  say(code === 0, name, began);
}

async function tests() {
  const began = Date.now();
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(...tool('vitest/vitest.mjs', 'run', ...reporters, ...only));
  const { numPassedTests = 0, numTotalTests = 0 } = readReport();
  counted.passed += numPassedTests;
  // A test that did not run has not passed; a run that broke outside its tests has failed once.
  const failed = numTotalTests - numPassedTests;
  counted.failed += failed || (code === 0 && numTotalTests > 0 ? 0 : 1);
  say(code === 0, `tests (${numPassedTests} of ${numTotalTests})`, began);
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  }
}

function say(good, name, began) {
  console.log(`${good ? '✓' : '✗'} ${name}  ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
