import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemSchema } from './contract.ts';

/** What a route says of itself beside its schemas. */
export interface RouteNotes {
  /** Needs an `Idempotency-Key`: the same key twice is one writing. */
  keyed?: boolean;
  /** Media types of an answer that is no JSON. */
  gives?: readonly string[];
  /** Takes one file as a form of parts. */
  takesFile?: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig extends RouteNotes {}
}

type Responses = Record<string, unknown>;
type Transform = typeof jsonSchemaTransform;

const refusal = {
  description: 'Not done, and why: the rule in Chinese and English, its article, the field, and what to do.',
  content: { 'application/problem+json': { schema: problemSchema } },
};
const keyHeader = z.object({
  'idempotency-key': z.string().meta({
    pattern: '^[!-~]{8,200}$',
    description: 'New for each submission, the same when it is sent again: same body, same answer; another body, 422.',
  }),
});

/**
 * `/api/openapi.json`: every route under `/api`, from the schemas that check it.
 * @param bodies further schemas by name: bodies whose shape depends on what is asked for
 */
export async function describe(
  http: FastifyInstance,
  version: string,
  bodies: Record<string, z.ZodType>,
): Promise<void> {
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Huiyin 回音',
        version,
        description:
          'Every petition gets an answer. Sign in with POST /api/session; the session is a cookie. Every "no" is problem+json (RFC 9457).',
      },
    },
    transform: (given) =>
      given.url.startsWith('/api/') ? described(given) : { schema: { hide: true }, url: given.url },
    transformObject: (document) => {
      const whole = jsonSchemaTransformObject(document) as { components?: { schemas?: object } };
      const named = Object.entries(bodies).map(([name, body]) => [name, schemaOf(body)]);
      const schemas = { ...whole.components?.schemas, ...Object.fromEntries(named) };
      return { ...whole, components: { ...whole.components, schemas } } as never;
    },
  });
  http.get(
    '/api/openapi.json',
    { schema: { response: { 200: z.record(z.string(), z.unknown()) } } },
    async () => http.swagger() as unknown as Record<string, unknown>,
  );
}

function described(given: Parameters<Transform>[0]): ReturnType<Transform> {
  const { keyed, gives, takesFile } = (given.route.config ?? {}) as RouteNotes;
  const schema = given.schema ?? {};
  const answers: Responses = gives ? { 200: fileOf(gives) } : (schema.response as Responses);
  return jsonSchemaTransform({
    ...given,
    schema: {
      ...schema,
      ...(keyed && { headers: keyHeader }),
      ...(takesFile && { consumes: ['multipart/form-data'], body: oneFile }),
      response: {
        ...answers,
        '4xx': refusal,
        '5xx': { ...refusal, description: 'Something broke; nothing was done.' },
      },
    },
  });
}

const binary = z.string().meta({ contentEncoding: 'binary' });
const oneFile = z.object({ file: binary });

const fileOf = (types: readonly string[]) => ({
  description: 'The file.',
  content: Object.fromEntries(types.map((type) => [type, { schema: binary }])),
});

function schemaOf(body: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return rest;
}
