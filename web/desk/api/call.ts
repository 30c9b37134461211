import { type Problem, readProblem, unreachable } from './problem.ts';

/** Either what was asked for, or the server's refusal. Never throws for either. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Repeats of the same submission carry the same key. */
  key?: string;
}

/** Calls the API of the same origin and reads JSON. */
export async function call<T>(path: string, options: Options = {}): Promise<Answer<T>> {
  return answered(
    path,
    options,
    async (response) => (response.status === 204 ? undefined : await response.json()) as T,
  );
}

/** Calls the API and takes the file it answers with (a PDF). */
export async function callForFile(path: string, options: Options = {}): Promise<Answer<Blob>> {
  return answered(path, options, (response) => response.blob());
}

/** Path pattern of a contract with its parts filled in: `/api/petitions/:shardKey/:petitionId`. */
export function pathOf(
  pattern: string,
  parts: Record<string, string> = {},
  query: Record<string, string | undefined> = {},
) {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
  return search.size > 0 ? `${path}?${search}` : path;
}

/** A new idempotency key. Works without a secure context too (an office network without certificates). */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One key per content: a retry of the same content carries the same key, changed content gets another. */
export function keyKeeper(): (content: unknown) => string {
  let last = { content: '', key: '' };
  return (content) => {
    const text = JSON.stringify(content);
    if (text !== last.content) last = { content: text, key: newKey() };
    return last.key;
  };
}

async function answered<T>(
  path: string,
  options: Options,
  read: (response: Response) => Promise<T>,
): Promise<Answer<T>> {
  const { body } = options;
  const method = options.method ?? (body === undefined ? 'GET' : 'POST');
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json, */*' };
  if (method !== 'GET') headers['Idempotency-Key'] = options.key ?? newKey();
  if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  try {
    const response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    if (response.ok) return { ok: true, value: await read(response) };
    return { ok: false, problem: readProblem(response.status, await response.json().catch(() => null)) };
  } catch {
    return { ok: false, problem: unreachable };
  }
}
