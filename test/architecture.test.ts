import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const ours = ['core', 'server', 'web', 'cli', 'demo', 'test', 'bench', 'scripts', 'bin'];
const files = ours.flatMap(filesIn);
const code = files.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));
const slices = readdirSync(join(root, 'server'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'commands')
  .map((entry) => entry.name);

test('there is something to look at', () => {
  expect(code.length).toBeGreaterThan(100);
  expect(slices).toContain('platform');
});

test('no file is longer than 300 lines', () => {
  expect(code.filter((file) => read(file).split('\n').length > 301)).toEqual([]);
});

test('folders and files are named by what they hold: kebab-case, no drawers', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|services)(\.|\/|$)/;
  expect(code.filter((file) => drawer.test(file))).toEqual([]);
  expect(code.filter((file) => !/^[a-z0-9./_-]+$/.test(file))).toEqual([]);
});

test('every slice says in a few lines what it is for', () => {
  for (const slice of slices) {
    const readme = `server/${slice}/README.md`;
    expect(existsSync(join(root, readme)), readme).toBe(true);
    expect(read(readme).split('\n').length, readme).toBeLessThanOrEqual(slice === 'platform' ? 60 : 20);
  }
});

test('a slice’s SQL names the tables of its own schema only', () => {
  const schemas = new Set(slices.filter((slice) => slice !== 'platform'));
  const foreign = code
    .filter((file) => file.startsWith('server/') && !isTest(file))
    .flatMap((file) =>
      tablesIn(file).map((table) => ({ file, schema: table.split('.')[0] ?? '', slice: file.split('/')[1] ?? '' })),
    )
    .filter(({ schema, slice }) => schemas.has(schema) && schema !== slice)
    .map(({ file, schema }) => `${file} names ${schema}`);
  expect(foreign).toEqual([]);
});

test('a migration makes tables in one schema, named as its file', () => {
  for (const file of readdirSync(join(root, 'migrations')).filter((name) => /^0[01][1-9]\d|^0100|^0[2-9]/.test(name))) {
    const made = [...read(`migrations/${file}`).matchAll(/create table (?:if not exists )?([a-z_]+)\./g)].map(
      (match) => match[1],
    );
    expect(new Set(made).size, file).toBeLessThanOrEqual(1);
  }
});

test('SQL stands in stores (and in the platform), nowhere else', () => {
  const elsewhere = code.filter(
    (file) =>
      file.startsWith('server/') &&
      !/^server\/platform\/|\/store(\.ts|\/)/.test(file) &&
      !isTest(file) &&
      tablesIn(file).length > 0,
  );
  expect(elsewhere).toEqual([]);
});

test('time and chance come in by argument', () => {
  const guilty = code.filter(
    (file) => /^(core|server)\//.test(file) && !/^server\/(platform|commands)\//.test(file) && !isTest(file),
  );
  expect(guilty.filter((file) => /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(read(file)))).toEqual([]);
});

test('no test is skipped, alone, or left for later', () => {
  const pattern = /\b(test|it|describe)\.(skip|only|todo|fails)\b/;
  expect(
    code.filter((file) => isTest(file) && file !== 'test/architecture.test.ts' && pattern.test(read(file))),
  ).toEqual([]);
});

test('nothing is promised in a comment', () => {
  const pattern = new RegExp(`\\b(${['TO', 'DO'].join('')}|FIX${'ME'}|XX${'X'})\\b`);
  expect(code.filter((file) => pattern.test(read(file)))).toEqual([]);
});

test('the lockfile names the packages of every platform, without which npm ci refuses it', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

function filesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$|\/test-[^/]+\.ts$|^server\/[^/]+\/kit\//.test(file);
}

/** Tables named in the file's `sql` templates, after the words that introduce one. */
function tablesIn(file: string): string[] {
  const templates = [...read(file).matchAll(/\bsql(?:<[^`]*?>)?`([^`]*)`/g)].map((match) => match[1] ?? '');
  return templates.flatMap((text) =>
    [...text.matchAll(/\b(?:from|join|into|update)\s+([a-z_]+\.[a-z_]+)/gi)].map((match) => match[1] ?? ''),
  );
}
