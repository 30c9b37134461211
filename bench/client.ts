import { randomUUID } from 'node:crypto';

/** A signed-in officer's browser, as far as the desk's API is concerned. */
export interface Client {
  /** @throws HttpError on any answer but success */
  get<Answer>(path: string): Promise<Answer>;
  /** @param key the same for each try of one submission */
  post<Answer>(path: string, body: unknown, key?: string): Promise<Answer>;
  bytes(path: string): Promise<Buffer>;
  /** @returns the token to attach it by */
  upload(name: string, bytes: Buffer): Promise<string>;
}

export class HttpError extends Error {
  readonly status: number;

  constructor(status: number, body: string) {
    super(`HTTP ${status}: ${body.slice(0, 300)}`);
    this.status = status;
  }
}

/** Signs in. @param home address of the pages, without a final slash */
export async function signIn(home: string, account: string, password: string): Promise<Client> {
  const answer = await fetch(`${home}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  });
  if (!answer.ok) throw new HttpError(answer.status, await answer.text());
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  await answer.arrayBuffer();

  async function send(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(`${home}${path}`, { ...init, headers: { ...init.headers, cookie } });
    if (!response.ok) throw new HttpError(response.status, await response.text());
    return response;
  }
  return {
    get: async <Answer>(path: string) => (await (await send(path, {})).json()) as Answer,
    async post<Answer>(path: string, body: unknown, key: string = randomUUID()) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key };
      return (await (await send(path, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as Answer;
    },
    bytes: async (path) => Buffer.from(await (await send(path, {})).arrayBuffer()),
    async upload(name, bytes) {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(bytes)]), name);
      const response = await send('/api/uploads', { method: 'POST', body: form });
      return ((await response.json()) as { token: string }).token;
    },
  };
}
