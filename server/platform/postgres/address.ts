import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataFolder, privateFolder } from './data-folder.ts';
import type { OsUser } from './os-user.ts';

/** Where the server listens: a socket's folder, or the loopback address. Nothing else, ever. */
export interface Address {
  host: string;
  port: number;
  kind: 'socket' | 'loopback';
}

/** Longest path of a Unix socket, in bytes (sun_path less its closing zero). */
const longestSocketPath = process.platform === 'darwin' ? 103 : 107;
const socketPort = 5432;

/** A private folder whose socket path is short enough: in the data folder, else in the system's temporary ones; else loopback. */
export async function chooseAddress(folder: DataFolder, user: OsUser | undefined): Promise<Address> {
  const name = `huiyin-${createHash('sha256').update(folder.root).digest('hex').slice(0, 12)}`;
  const places = [
    folder.run,
    process.env.XDG_RUNTIME_DIR && join(process.env.XDG_RUNTIME_DIR, name),
    join('/run', name),
    join(tmpdir(), name),
  ];
  for (const place of places) {
    if (!place || !fits(place)) continue;
    try {
      privateFolder(place, user);
      return { host: place, port: socketPort, kind: 'socket' };
    } catch {
      // Not ours to use (missing parent, another owner): the next place.
    }
  }
  return loopback();
}

/** A free port of the loopback address; the second choice where sockets cannot be made. */
export function loopback(): Promise<Address> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve({ host: '127.0.0.1', port, kind: 'loopback' }));
    });
  });
}

/** A connection URL that the `pg` driver reads; folder paths of any script are escaped. */
export function urlOf(address: Address, user: string, password: string, database: string): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  if (address.kind === 'loopback') return `postgresql://${login}@${address.host}:${address.port}/${database}`;
  return `postgresql://${login}@localhost/${database}?host=${encodeURIComponent(address.host)}&port=${address.port}`;
}

function fits(place: string): boolean {
  return Buffer.byteLength(join(place, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;
}
