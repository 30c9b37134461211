import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { actNames, acts } from './acts/index.ts';
import { join, prose, split } from './prose.ts';
import { walk } from './walk/walk.ts';

describe('splitting free text from the open payload', () => {
  test('every act’s payload comes back whole, and the open part holds none of its texts', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 1_200; seed++) {
      for (const { name, payload, refusal } of walk(seed, { acts: 50 }).steps) {
        if (refusal) continue;
        seen.add(name);
        const parsed = acts[name].payload.parse(payload);
        const { open, sealed } = split(acts[name].payload, parsed);
        expect(join(open, sealed)).toEqual(parsed);
        const left = JSON.stringify(open);
        for (const text of Object.values(sealed)) expect([name, left.includes(text)]).toEqual([name, false]);
      }
    }
    const never = actNames.filter((name) => !seen.has(name));
    expect(never).toEqual(['lapseObjection', 'lapseReview', 'lapseRereview']);
  }, 60_000);

  test('texts deep in lists and unions are found by path', () => {
    const schema = z.strictObject({
      list: z.array(z.strictObject({ no: z.int(), text: prose(10).optional() })),
      either: z.union([z.strictObject({ a: z.int() }), z.strictObject({ b: prose(10) })]),
    });
    const payload = { list: [{ no: 1 }, { no: 2, text: '二' }], either: { b: '乙' } };
    expect(split(schema, payload)).toEqual({
      open: { list: [{ no: 1 }, { no: 2 }], either: {} },
      sealed: { 'list.1.text': '二', 'either.b': '乙' },
    });
  });

  test('every text field of every act is prose, or short by its pattern: nothing long is stored open', () => {
    const open: string[] = [];
    const look = (schema: z.ZodType, path: string): void => {
      if (z.globalRegistry.get(schema)?.prose) return;
      if (schema instanceof z.ZodString && (schema.maxLength ?? 100) > 300) open.push(path);
      if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) look(schema.unwrap() as z.ZodType, path);
      if (schema instanceof z.ZodArray) look(schema.element as z.ZodType, `${path}[]`);
      if (schema instanceof z.ZodUnion) for (const one of schema.options) look(one as z.ZodType, path);
      if (schema instanceof z.ZodObject)
        for (const [key, one] of Object.entries(schema.shape)) look(one as z.ZodType, `${path}.${key}`);
    };
    for (const name of actNames) look(acts[name].payload, name);
    expect(open).toEqual([]);
  });
});
