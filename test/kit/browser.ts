import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { watchForms } from './forms-filled.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache');
const require = createRequire(import.meta.url);

/**
 * Chromium for tests: the one that `CHROMIUM_PATH` names, else the one inside the packages, unpacked once into `.cache`
 * with the libraries it needs on a bare machine, and a Chinese font of our own.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  const unpacked = own ? undefined : await unpack();
  const browser = await chromium.launch({
    executablePath: own ?? join(unpacked!, 'chromium'),
    // Everything runs as one user on one machine, root in a container among them: Chromium's sandbox needs neither.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: {
      ...(process.env as Record<string, string>),
      FONTCONFIG_FILE: fontconfig(),
      ...(unpacked && { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') }),
    },
  });
  watchForms(browser);
  return browser;
}

/** Unpacks in a process of its own, because the package writes into whatever TMPDIR says; then one rename puts it in place. */
async function unpack(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the packaged Chromium is for linux-x64: name another with CHROMIUM_PATH');
  }
  const folder = join(cache, `chromium-${versionOf('@sparticuz/chromium')}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'chromium-draft-'));
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  try {
    renameSync(draft, folder);
  } catch {
    // Another worker of the run was first.
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** The machine may have no font at all; ours draws Chinese and Latin. */
function fontconfig(): string {
  const file = join(cache, 'fonts.conf');
  const fonts = join(dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json')), '400Regular');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fonts)}</dir>
  <cachedir>${escapeXml(join(cache, 'fontconfig'))}</cachedir>
</fontconfig>
`;
  mkdirSync(cache, { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

function versionOf(name: string): string {
  const folder = dirname(require.resolve(name));
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const file = join(at, 'package.json');
    if (!existsSync(file)) continue;
    const { name: found, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
    if (found === name && version) return version;
  }
  throw new Error(`${name} is not installed`);
}

const escapeXml = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
