import type { InjectOptions } from 'fastify';
import { clockProjection, openDocket } from '../../docket/index.ts';
import { organsRoutes, rememberOfficer } from '../../organs/index.ts';
import { buildHttp, createLog, type Http } from '../../platform/index.ts';
import { bandProjection, openTriage, suggestions } from '../../triage/index.ts';
import { petitionsRoutes } from '../routes.ts';
import { type Office, type OfficeOptions, openOffice, password } from './office.ts';

/** The demonstration's county behind its HTTP API. */
export interface Desk extends Office {
  http: Http;
  /** Asks as the officer with this login. */
  as(login: string): Promise<Asking>;
}

export type Asking = (
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<Answer>;
export interface Answer {
  status: number;
  /** The parsed body, where it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
  headers: Record<string, unknown>;
  raw: Buffer;
}

export async function openDesk(options: OfficeOptions = {}): Promise<Desk> {
  const office = await openOffice({ projections: () => [clockProjection, bandProjection], ...options });
  const { deps, petitions, fresh, clock } = office;
  deps.suggest = (text, state) => suggestions(text, state, deps.directory());
  const http = await buildHttp({
    config: {
      bodyLimit: 1024,
      fileLimit: 20,
      filesPerPetition: 20,
      origin: undefined,
      requestsPerMinute: 1_000_000,
      trustProxy: false,
    },
    log: createLog({ level: 'error', write: (line) => process.stderr.write(line) }),
    version: '0',
  });
  const organs = {
    db: fresh.db,
    clock,
    sealer: { seal: (text: string) => Buffer.from(text), open: (sealed: Buffer) => sealed.toString() },
    openMattersOf: petitions.openMattersOf,
    directory: deps.directory,
    officeId: office.organ('cx-xfj'),
    demo: true,
    reread: async () => undefined,
  };
  rememberOfficer(http, organs);
  organsRoutes(http, organs);
  petitionsRoutes(http, deps);
  openDocket(petitions).routes(http);
  openTriage(petitions).routes(http);
  const cookies = new Map<string, string>();

  async function ask(login: string, request: InjectOptions): Promise<Answer> {
    const answer = await http.inject({
      ...request,
      headers: { ...request.headers, cookie: cookies.get(login) ?? '' },
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    const body = isJson ? answer.json() : undefined;
    return { status: answer.statusCode, body, headers: answer.headers, raw: answer.rawPayload };
  }

  return {
    ...office,
    http,
    async as(login) {
      if (!cookies.has(login)) {
        const answer = await http.inject({
          method: 'POST',
          url: '/api/session',
          payload: { account: login, password },
        });
        const [cookie] = [answer.headers['set-cookie']].flat();
        if (answer.statusCode !== 200 || !cookie) throw new Error(`${login} cannot sign in: ${answer.body}`);
        cookies.set(login, cookie.split(';')[0]!);
      }
      return (method, url, body, headers = {}) =>
        ask(login, {
          method,
          url,
          headers: { 'idempotency-key': crypto.randomUUID(), ...headers },
          ...(body && { payload: body }),
        });
    },
    close: async () => {
      await http.close();
      await office.close();
    },
  };
}
