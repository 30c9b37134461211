import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Words } from '../core/refusal.ts';
import { CannotStart, type Config, readConfig } from './platform/index.ts';

/** What a file in `commands/` exports; its name is the word a person types. */
export interface Command {
  summary: Words;
  /** @returns the process's exit code */
  run(args: string[], config: Config): Promise<number>;
}

const folder = fileURLToPath(new URL('commands/', import.meta.url));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.explain());
  process.exitCode = 1;
}

async function main([name, ...args]: string[]): Promise<number> {
  const names = commandNames();
  if (!name || !names.includes(name)) {
    for (const known of names) console.log(`  huiyin ${known.padEnd(10)} ${inBoth((await load(known)).summary)}`);
    return name === undefined || name === 'help' ? 0 : 64;
  }
  return (await load(name)).run(args, readConfig());
}

function commandNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
}

/** Loaded by name: a command costs nothing to the others. */
function load(name: string): Promise<Command> {
  return import(`./commands/${name}.ts`);
}

function inBoth({ zh, en }: Words): string {
  return `${zh} ${en}`;
}
