// What must be there before anything of ours runs. Valid on Node 20, without any package.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the packages when the lockfile changed since the last time, and says on the terminal what it does. */
export async function ensureInstalled() {
  requireNode();
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stampFile = join(root, 'node_modules', '.huiyin-lock');
  const stamp = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!installedAlready(JSON.parse(lock.toString('utf8')))) {
    console.log('安装依赖 Installing packages …');
    // NODE_ENV=production would leave out what builds the pages; an `omit` of the person's own settings, the database.
    const code = await run(
      ...npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'),
    );
    if (code !== 0)
      fail('依赖没有装好,见上方 npm 的输出。', 'The packages were not installed; see the output of npm above.');
  }
  writeFileSync(stampFile, stamp);
}

/** The pinned Node 24 out of the packages; the running one where the platform has none and it is new enough. */
export function pinnedNode() {
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (major() >= 24) return process.execPath;
  return fail(
    `没有适合 ${process.platform}-${process.arch} 的内置 Node 24,而当前是 Node ${process.versions.node}:请安装 Node 24。`,
    `There is no pinned Node 24 for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}: install Node 24.`,
  );
}

/** Runs a program to its end, in the project's folder, on our terminal. @returns its exit code */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', (error) => {
      console.error(String(error));
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/**
 * Runs our server's program with the pinned Node, hands signals on, and ends as it ends. Ctrl-C reaches the whole group of
 * the terminal; the program takes two signals at once for one.
 */
export function become(args, env = {}) {
  const child = spawn(pinnedNode(), args, { cwd: process.cwd(), stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => fail(String(error), ''));
  child.once('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}

export function fail(zh, en) {
  console.error(`✖ ${zh}\n  ${en}`);
  process.exit(1);
}

/** What `npm install` by hand left behind serves as well: every package of the lockfile, in its version. */
function installedAlready(lock) {
  try {
    const found = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(lock.packages).every(
      ([path, wanted]) => path === '' || (found[path] ? found[path].version === wanted.version : leftOut(wanted)),
    );
  } catch {
    return false;
  }
}

/** npm leaves out what is for another platform, and what only such packages need. */
function leftOut({ optional, os, cpu, libc }) {
  const fits = (list, ours) => list === undefined || [list].flat().includes(ours);
  const saysWhere = os !== undefined || cpu !== undefined;
  const ours = fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc');
  return optional === true && !(saysWhere && ours);
}

function npm(...args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args];
}

function requireNode() {
  if (major() >= 20) return;
  fail(
    `需要 Node 20 或更新版本,当前是 ${process.versions.node}。`,
    `Node 20 or later is needed; this is ${process.versions.node}.`,
  );
}

function major() {
  return Number(process.versions.node.split('.')[0]);
}
