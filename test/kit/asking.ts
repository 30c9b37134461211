import { randomUUID } from 'node:crypto';
import { officersPassword, type RunningApp } from './running-app.ts';

/** One answer over HTTP, whatever it was. */
export interface Answer {
  status: number;
  type: string;
  headers: Headers;
  text: string;
  /** The body as it came. */
  bytes: Uint8Array;
  /** The parsed body, where it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

export interface Sending {
  /** Sent as JSON; a string, bytes or a form go as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Asks as one officer, or as nobody; no answer is an exception. */
export type Ask = (method: string, path: string, sending?: Sending) => Promise<Answer>;

/**
 * @param login of the demonstration; absent: nobody is signed in
 * @param always headers of each request, signing in included
 * A session that ended because the clock went on begins anew, as a person would; one that was ended stays ended.
 */
export async function asking(
  app: Pick<RunningApp, 'url'>,
  login?: string,
  password = officersPassword,
  always: () => Record<string, string> = () => ({}),
): Promise<Ask> {
  let cookie = '';
  const enter = async () => {
    const sending = { body: { account: login, password }, headers: always() };
    const answer = await send(app.url, 'POST', '/api/session', sending, '');
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return answer;
  };
  if (login) {
    const entered = await enter();
    if (entered.status !== 200) throw new Error(`${login} cannot sign in: ${entered.text}`);
  }
  return async (method, path, asked = {}) => {
    const sending = { ...asked, headers: { ...always(), ...asked.headers } };
    const answer = await send(app.url, method, path, sending, cookie);
    if (!login || answer.body?.code !== 'session.none') return answer;
    return (await enter()).status === 200 ? send(app.url, method, path, sending, cookie) : answer;
  };
}

/** `/api/petitions/:shardKey/:petitionId` with its parts filled in, each encoded. */
export const pathTo = (pattern: string, params: Record<string, string>): string =>
  pattern.replace(/:([a-zA-Z]+)/g, (_all, name: string) => encodeURIComponent(params[name] ?? 'x'));

async function send(url: string, method: string, path: string, { body, headers = {} }: Sending, cookie: string) {
  const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData;
  const answer = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
      ...headers,
    },
    ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const type = answer.headers.get('content-type') ?? '';
  const parsed = /json/.test(type) ? JSON.parse(text) : undefined;
  return { status: answer.status, type, headers: answer.headers, text, bytes, body: parsed };
}
