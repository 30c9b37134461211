import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import type { Address } from './address.ts';
import type { DataFolder } from './data-folder.ts';

/** How long a guest waits for a server that is just starting. */
const patience = 30_000;

/** Where the cluster of a living Huiyin listens: lines 4, 5, 6 and 8 of postmaster.pid are port, socket folder, address, state. */
export async function runningAddress(folder: DataFolder): Promise<Address> {
  for (const giveUp = Date.now() + patience; Date.now() < giveUp; await pause(100)) {
    const [, , , port, socket, host, , state] = read(folder);
    if (state?.trim() !== 'ready' || !port) continue;
    if (socket) return { host: socket, port: Number(port), kind: 'socket' };
    return { host: host || '127.0.0.1', port: Number(port), kind: 'loopback' };
  }
  throw new CannotStart(
    {
      zh: '另一个回音进程正在使用这份数据,但它的数据库尚未就绪。',
      en: 'Another Huiyin is using this data, but its database is not ready.',
    },
    { zh: '请等它启动完毕后再试。', en: 'Try again when it has started.' },
  );
}

function read(folder: DataFolder): string[] {
  try {
    return readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
