// Builds what browsers load, once per change of its sources: dist/<build>/, with a stamp beside it.
// Plain JavaScript, because it runs before anything is known to be installed right.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Names in vite.config.ts, with the folders whose change asks for a new build. */
const builds = {
  desk: ['web/desk', 'web/kit', 'web/words', 'core'],
  portal: [
    'web/portal/islands',
    'web/portal/portal.css',
    'web/portal/hall.css',
    'web/words/portal/hall.ts',
    'web/kit/tokens.css',
    'core/merkle',
  ],
};

/** Builds each part whose sources changed since its last build. Says on `log` what it does. */
export async function buildWeb({ log = console.log, force = false } = {}) {
  for (const [name, folders] of Object.entries(builds)) {
    const stamp = stampOf([...folders, 'vite.config.ts', 'scripts/build-web.mjs', 'package-lock.json']);
    const file = join(root, 'dist', `${name}.stamp`);
    if (!force && existsSync(join(root, 'dist', name)) && existsSync(file) && readFileSync(file, 'utf8') === stamp)
      continue;
    log(`building ${name} …`);
    await forProduction(async () => {
      const { build } = await import('vite');
      await build({ configFile: join(root, 'vite.config.ts'), mode: name, logLevel: 'warn' });
    });
    writeFileSync(file, stamp);
  }
}

/** Vite builds for whatever NODE_ENV says. Tests say `test`, for which React would bring all that helps its developers. */
async function forProduction(work) {
  const said = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (said === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = said;
  }
}

function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of filesOf(join(root, path))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]));
  } catch {
    return [path];
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildWeb({ force: process.argv.includes('--force') });
}
