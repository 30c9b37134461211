import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRunningApp, type RunningApp } from './kit/running-app.ts';

/** The description of the API is complete, whole, and the one in `docs`. */
interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: object }> }>;
}
interface Description {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

let app: RunningApp;
let described: Description;
beforeAll(async () => {
  app = await openRunningApp();
  described = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as Description;
});
afterAll(() => app.close());

const operations = () =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );

test('docs/openapi.json is what a running server says of itself', () => {
  expect(JSON.parse(readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8'))).toEqual(described);
});

test('every route under /api is described, and nothing else', () => {
  const routes = app.app.http.registered
    .filter(({ url }) => url.startsWith('/api/'))
    .map(({ method, url }) => `${method} ${url.replace(/:([A-Za-z]+)/g, '{$1}')}`);
  expect(
    operations()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(routes.sort());
  expect(routes.length).toBeGreaterThan(25);
});

test('every answer has its schema, and every "no" is a problem', () => {
  const problem = { $ref: '#/components/schemas/Problem' };
  for (const { name, operation } of operations()) {
    const { 200: good, '4XX': refused, '5XX': broken } = operation.responses;
    const media = Object.values(good?.content ?? {});
    expect({ name, media: media.length > 0 && media.every(({ schema }) => Object.keys(schema).length > 0) }).toEqual({
      name,
      media: true,
    });
    for (const response of [refused, broken]) {
      expect({ name, said: response?.content?.['application/problem+json']?.schema }).toEqual({ name, said: problem });
      expect(response?.description).toMatch(/\w/);
    }
  }
});

test('every part of an address is a parameter, and every body that is read is described', () => {
  for (const { name, path, operation } of operations()) {
    const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path');
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
    expect({ name, parts: inPath.map((one) => one.name).sort() }).toEqual({ name, parts: parts.sort() });
    expect(inPath.every(({ required }) => required)).toBe(true);
  }
  const taking = app.app.http.registered.filter(({ url, body }) => url.startsWith('/api/') && body);
  for (const { method, url } of taking) {
    const operation = described.paths[url.replace(/:([A-Za-z]+)/g, '{$1}')]?.[method.toLowerCase()];
    expect([method, url, operation?.requestBody?.content]).toMatchObject([method, url, { 'application/json': {} }]);
  }
});

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

test('every schema is one: types are known, what is required exists, references lead somewhere', () => {
  let schemas = 0;
  const walk = (node: unknown, where: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, required, properties, enum: values, $ref: reference } = node as Record<string, unknown>;
    if (typeof type === 'string' || Array.isArray(type)) {
      schemas += 1;
      for (const one of [type].flat()) expect({ where, one }).toEqual({ where, one: expect.toBeOneOf(types) });
    }
    if (Array.isArray(required)) {
      for (const name of required)
        expect({ where, has: Object.hasOwn(properties as object, name) }).toEqual({ where, has: true });
    }
    if (Array.isArray(values))
      expect([where, values.length > 0, new Set(values).size]).toEqual([where, true, values.length]);
    if (typeof reference === 'string') {
      const found = reference
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], described);
      expect({ where, reference, found: typeof found }).toEqual({ where, reference, found: 'object' });
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'properties') walk(child, `${where}/${key}`);
    for (const [key, child] of Object.entries((properties as object) ?? {})) walk(child, `${where}/${key}`);
  };
  walk({ ...described.components.schemas }, 'components');
  for (const { name, operation } of operations()) {
    for (const part of [
      ...(operation.parameters ?? []).map(({ schema }) => schema),
      operation.requestBody?.content,
      ...Object.values(operation.responses).map(({ content }) => content),
    ])
      walk(part, name);
  }
  expect(schemas).toBeGreaterThan(500);
  expect(described.openapi).toBe('3.1.0');
});
