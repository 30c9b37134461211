import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** Each `file` "test", "test" of a README's promises. */
function proofs(readme: string): { file: string; name: string }[] {
  const block = read(readme).split('<!-- promises:begin -->')[1]?.split('<!-- promises:end -->')[0] ?? '';
  return [...block.matchAll(/`([^`]+\.test\.ts)`((?:,? "[^"]+")+)/g)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => ({ file, name })),
  );
}

test('each promise of the README names a test that exists', () => {
  const missing = proofs('README.md').filter(({ file, name }) => !isThere(file, name));
  expect(missing).toEqual([]);
  const numbered = [...read('README.md').matchAll(/^(\d)\. \*\*/gm)].map(([, number]) => Number(number));
  expect(numbered).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(proofs('README.md').length).toBeGreaterThanOrEqual(numbered.length);
});

test('both languages promise the same, and prove it by the same tests', () => {
  expect(proofs('README.zh-CN.md')).toEqual(proofs('README.md'));
});

function isThere(file: string, name: string): boolean {
  return existsSync(new URL(`../${file}`, import.meta.url)) && read(file).includes(`'${name}'`);
}
