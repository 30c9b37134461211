// npm test: installs what is missing, then every check and every test. Its last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, root, run } from './ready.mjs';

await ensureInstalled();
const node = pinnedNode();
const report = join(root, '.cache', 'vitest.json');
const only = process.argv.slice(2);
const counted = { passed: 0, failed: 0 };

const tool = (path, ...args) => [node, [join('node_modules', path), ...args]];
const tsc = (project) => tool('typescript/bin/tsc', '--noEmit', '-p', project);
// The longest first, so that none is left alone at the end.
const checks = [
  ['types of server and tools', tsc('tsconfig.json')],
  ['types of the pages', tsc('web/tsconfig.json')],
  ['types of core, without DOM and Node', tsc('core/tsconfig.json')],
  ['imports run one way', [node, ['scripts/check-imports.ts']]],
  ['format and lint', tool('@biomejs/biome/bin/biome', 'ci', '.')],
  ['generated files are what their sources say', [node, ['scripts/generate.ts', '--check']]],
];

mkdirSync(join(root, '.cache'), { recursive: true });
// Names of files after `npm test --` run those tests alone.
if (only.length === 0) await allChecks();
await tests();
console.log(`${counted.passed} passed, ${counted.failed} failed`);
process.exitCode = counted.failed > 0 ? 1 : 0;

/** Each uses one processor: as many at once as there are, each with what it said in one piece. */
async function allChecks() {
  const waiting = [...checks];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

async function check(name, [program, args]) {
  const began = Date.now();
  const { code, said } = await heard(program, args);
  process.stdout.write(said);
  counted[code === 0 ? 'passed' : 'failed'] += 1;
  say(code === 0, name, began);
}

function heard(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        said += text;
      });
    }
    child.once('error', (error) => resolve({ code: 127, said: `${said}${error}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
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
