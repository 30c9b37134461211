import type { IncomingMessage, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  fastify,
  LogController,
  type RawServerDefault,
} from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { unreadableText } from '../../../core/readable-text.ts';
import { isRefusal, type Refusal } from '../../../core/refusal.ts';
import type { Config } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Problem } from './contract.ts';
import { describe } from './describe.ts';
import { guardOrigin, guardRate, guardWrites } from './guards.ts';
import { secureHeaders } from './headers.ts';
import { InvalidInput, refusalOf } from './invalid-input.ts';
import { problemFor, problemOf, sendProblem } from './problem.ts';
import { type RateCounter, rateCounter } from './rate.ts';
import { noSuchPage } from './refusals.ts';
import { requireStrictBody } from './strict-body.ts';

/** The web server, on which slices register their routes; schemas are zod. */
export type Http = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
> & { rate: RateCounter; registered: readonly Registered[] };

/** A route as it was registered: what there is to walk. HEAD comes with every GET and is left out. */
export interface Registered {
  method: string;
  url: string;
  /** The zod schema of its body, where it has one. */
  body?: unknown;
}

export interface HttpOptions {
  config: Pick<Config, 'bodyLimit' | 'fileLimit' | 'filesPerPetition' | 'origin' | 'requestsPerMinute' | 'trustProxy'>;
  log: Log;
  version: string;
  /** Schemas that the description of the API names beside those of the routes. */
  bodies?: Record<string, z.ZodType>;
  /** Milliseconds that pass, for counting tries. */
  elapsed?: () => number;
  /** The refusal that every unsafe request gets for now, if there is one: clocks apart, a backup being restored. */
  mayWrite?: () => Refusal | undefined;
  /** Draws a refusal as a page, for requests outside `/api` that ask for HTML. */
  page?: (problem: Problem, request: FastifyRequest) => string;
}

/** Builds the server without listening. Refusals, wrong input and unexpected errors all leave as one shape. */
export async function buildHttp(options: HttpOptions): Promise<Http> {
  const { config } = options;
  const http = fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: config.bodyLimit * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    // Addresses that the router itself cannot read: without this they leave in another shape.
    frameworkErrors: (error, request, reply) => void sendProblem(reply, problemFor(error, request, config.bodyLimit)),
  }).withTypeProvider<ZodTypeProvider>();
  http.setValidatorCompiler(({ schema }) => (value: unknown) => {
    const unreadable = unreadableText(value);
    if (unreadable) return { error: new InvalidInput(unreadable) };
    const read = (schema as z.ZodType).safeParse(value, { reportInput: true });
    return read.success ? { value: read.data } : { error: new InvalidInput(refusalOf(read.error)) };
  });
  http.setSerializerCompiler(serializerCompiler);
  const rate = rateCounter(options.elapsed);
  answerRefusals(http as unknown as FastifyInstance, options);
  await secureHeaders(http as unknown as FastifyInstance, config.origin?.startsWith('https:') ?? false);
  guardRate(http as unknown as FastifyInstance, rate, config.requestsPerMinute);
  guardOrigin(http as unknown as FastifyInstance, config.origin);
  if (options.mayWrite) guardWrites(http as unknown as FastifyInstance, options.mayWrite);
  const registered: Registered[] = [];
  http.addHook('onRoute', ({ method, url, schema }) => {
    requireStrictBody(schema?.body, `${String(method)} ${url}`);
    for (const one of [method].flat())
      if (one !== 'HEAD')
        registered.push({ method: one, url, ...(schema?.body !== undefined && { body: schema.body }) });
  });
  logRequests(http as unknown as FastifyInstance);
  await http.register(cookie);
  await http.register(formbody, { bodyLimit: config.bodyLimit * 1024 });
  await http.register(multipart, {
    limits: {
      fileSize: config.fileLimit * 1024 * 1024,
      files: config.filesPerPetition,
      fieldSize: config.bodyLimit * 1024,
      fields: 200,
    },
  });
  await describe(http as unknown as FastifyInstance, options.version, options.bodies ?? {});
  return Object.assign(http, { rate, registered }) as unknown as Http;
}

function answerRefusals(http: FastifyInstance, { config, page }: HttpOptions): void {
  const answer = async (problem: Problem, request: FastifyRequest, reply: Parameters<typeof sendProblem>[0]) => {
    const asPage = page && !request.url.startsWith('/api/') && /text\/html/.test(request.headers.accept ?? '');
    if (asPage)
      await reply.code(problem.status).type('text/html; charset=utf-8').serializer(String).send(page(problem, request));
    else await sendProblem(reply, problem);
    return reply;
  };
  http.setErrorHandler((error, request, reply) => answer(problemFor(error, request, config.bodyLimit), request, reply));
  http.setNotFoundHandler((request, reply) => answer(problemOf(noSuchPage()), request, reply));
  // A route that returns a refusal as its value answers with it too: a refusal never leaves as a success.
  http.addHook('preSerialization', async (_request, reply, payload) => {
    if (!isRefusal(payload)) return payload;
    const problem = problemOf(payload);
    reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify);
    return problem;
  });
}

/** The route's pattern, never its address: that may hold a registration number. */
function logRequests(http: FastifyInstance): void {
  http.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}
