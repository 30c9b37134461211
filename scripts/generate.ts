import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What each `generate-*.ts` beside this file exports: one file, made from the sources. */
interface Generated {
  /** From the project's folder. */
  path: string;
  content(): string | Promise<string>;
}

/** Writes every generated file; with `--check` it compares only, and fails on a difference. */
const check = process.argv.includes('--check');
const names = readdirSync(new URL('.', import.meta.url)).filter((name) => /^generate-.+\.ts$/.test(name));
if (names.length === 0) throw new Error('there is nothing to generate');

for (const name of names.sort()) {
  const { path, content }: Generated = await import(`./${name}`);
  const file = new URL(`../${path}`, import.meta.url);
  const made = await content();
  if (!check) writeFileSync(file, made);
  else if (readOr(file, '') !== made) {
    console.error(`${path} is not what its sources say: run node_modules/.bin/node scripts/generate.ts`);
    process.exitCode = 1;
  }
}
console.log(`${names.length} generated files`);

function readOr(file: URL, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
