import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { binariesIn, startEmbedded, stopAbandoned } from '../../server/platform/postgres/index.ts';
import { type TestCluster, templateDatabase } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

const prefix = 'huiyin-test-';

/** vitest's global set-up: one cluster a run without fsync, in a folder of its own, migrated once. Returns the tear-down. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  sweep();
  // TEST_POSTGRES=/usr/lib/postgresql/15/bin runs everything on that server instead.
  const other = process.env.TEST_POSTGRES;
  const root = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await startEmbedded({
    root,
    command: 'vitest',
    durable: false,
    ...(other && { binaries: binariesIn(other) }),
  });
  // A run that is killed by a signal vitest does not handle must not leave its server behind.
  const atExit = () => server.pid && process.kill(server.pid, 'SIGQUIT');
  process.once('exit', atExit);
  const cluster: TestCluster = {
    admin: server.urls.admin,
    migratorPassword: new URL(server.urls.migrator).password,
    appPassword: new URL(server.urls.app).password,
  };
  await templateDatabase(cluster);
  project.provide('cluster', cluster);
  return async () => {
    process.off('exit', atExit);
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  };
}

/** Stops and removes what a killed run left behind; the folder's name tells the process it belonged to. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    const root = join(tmpdir(), name);
    stopAbandoned(root);
    rmSync(root, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
