import { CannotStart } from '../cannot-start.ts';

export interface Listening {
  host: string;
  port: number;
  /** The port that was asked for, when it was taken. */
  insteadOf?: number;
}

/** How many ports after the first are tried. */
const furtherPorts = 50;

/**
 * Listens on the port, or on the next free one after it.
 * @throws CannotStart when none of them is free, or the address is not ours.
 */
export async function listen(
  http: { listen(at: { host: string; port: number }): Promise<string> },
  host: string,
  port: number,
): Promise<Listening> {
  for (let next = port; next <= Math.min(port + furtherPorts, 65_535); next++) {
    try {
      await http.listen({ host, port: next });
      return next === port ? { host, port } : { host, port: next, insteadOf: port };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE') continue;
      throw cannotListen(`${host}:${next}`, code ?? String(error));
    }
  }
  throw cannotListen(`${host}:${port}–${port + furtherPorts}`, 'EADDRINUSE');
}

function cannotListen(place: string, code: string): CannotStart {
  return new CannotStart(
    { zh: `无法监听 ${place}(${code})。`, en: `Cannot listen on ${place} (${code}).` },
    {
      zh: '请换一个 HUIYIN_PORT 或 HUIYIN_HOST;1024 以下的端口需要特别权限。',
      en: 'Choose another HUIYIN_PORT or HUIYIN_HOST; ports below 1024 need a privilege.',
    },
  );
}
