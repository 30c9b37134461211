import { type Ask, asking, pathTo } from '../kit/asking.ts';
import { form } from '../kit/portal-matter.ts';
import { officersPassword, type RunningApp } from '../kit/running-app.ts';
import type { StoryHands } from './hands.ts';

/** Tells stories over HTTP: each day's people come from addresses of their own, through the office's proxy. */
export function overHttp(app: RunningApp): StoryHands & { asks(login: string): Promise<Ask>; entered: Entered } {
  let callers = 0;
  let acted = 0;
  const addressed = () => {
    callers++;
    return { 'x-forwarded-for': `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}` };
  };
  const known = new Map<string, Promise<Ask>>();
  const asks = (login: string) => {
    const ask = known.get(login) ?? asking(app, login, officersPassword, addressed);
    known.set(login, ask);
    return ask;
  };
  const entered: Entered = async (number, code) => {
    const nobody = await asking(app, undefined, '', addressed);
    const door = await nobody('POST', '/follow', form({ number, code }));
    // Entering also takes back the cookie of another door: the one that opens is meant.
    const cookie =
      door.headers
        .getSetCookie()
        .find((one) => /^huiyin_matter=[^;]/.test(one))
        ?.split(';')[0] ?? '';
    return (method, url, sending = {}) => nobody(method, url, { ...sending, headers: { ...sending.headers, cookie } });
  };
  return {
    asks,
    entered,
    async registers(login, told) {
      const registered = await (await asks(login))('POST', '/api/petitions', { body: told });
      if (registered.status !== 200) throw new Error(`registering: ${registered.text}`);
      const { shardKey, petitionId, number } = registered.body;
      return { shardKey, petitionId, number };
    },
    async acts(login, at, act, payload, seq) {
      const path = pathTo('/api/petitions/:shardKey/:petitionId/acts/:act', { ...at, act });
      const body = { expectedSeq: await seq(), payload };
      return (await asks(login))('POST', path, { body });
    },
    async petitioner({ number }, code, path, fields) {
      acted++;
      return (await entered(number, code))('POST', path, form({ seq: String(acted), ...fields }));
    },
    opens: async (login, path) => (await asks(login))('GET', path),
    close: async () => {},
  };
}

/** The petitioner's own pages, entered with number and code. */
type Entered = (number: string, code: string) => Promise<Ask>;
