import { randomUUID } from 'node:crypto';

/** The HTTP API as one officer's browser uses it: with the session's cookie and an idempotency key on every write. */
export interface SignedIn {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  /** Does an act on the newest state of a petition. @throws with the refusal's words when refused */
  act(
    at: { shardKey: string; petitionId: string },
    name: string,
    payload?: object,
    /** Who is appointed, or which agent says it. */
    more?: { person?: object; agent?: number },
  ): Promise<{ seq: number }>;
}

/** @throws when the account or password is wrong */
export async function signIn(url: string, account: string, password: string): Promise<SignedIn> {
  let cookie = '';
  const send = async (method: string, path: string, body?: unknown, again = true): Promise<unknown> => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        cookie,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = await answer.text();
    if (again && answer.status === 403 && said.includes('session.none')) {
      // The legal clock moved on past the session's end.
      await send('POST', '/api/session', { account, password }, false);
      return send(method, path, body, false);
    }
    if (!answer.ok) throw new Error(`${account}: ${method} ${path} → ${answer.status} ${said}`);
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] || cookie;
    return JSON.parse(said);
  };
  await send('POST', '/api/session', { account, password });
  const petition = (at: { shardKey: string; petitionId: string }) =>
    `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;
  return {
    get: (path) => send('GET', path) as never,
    post: (path, body) => send('POST', path, body) as never,
    async act(at, name, payload = {}, more = {}) {
      const { seq } = (await send('GET', petition(at))) as { seq: number };
      return (await send('POST', `${petition(at)}/acts/${name}`, { expectedSeq: seq, payload, ...more })) as {
        seq: number;
      };
    },
  };
}
