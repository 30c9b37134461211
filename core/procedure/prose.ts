import { z } from 'zod';

/**
 * Free text written by a person. It is sealed with the case's key before it is stored: the fact
 * keeps everything else in the open payload, and the sealed part lists each text by its path.
 * @param max greatest length in UTF-16 units
 */
export const prose = (max: number) => z.string().trim().min(1).max(max).meta({ prose: true });

/** Path ("requests.0.text") → text. */
export type Sealed = Record<string, string>;

interface Parts {
  open: unknown;
  sealed: Sealed;
}

/** Takes every prose field of a valid payload out of it. The result's `open` holds no free text. */
export function split(schema: z.ZodType, payload: unknown): Parts {
  const sealed: Sealed = {};
  return { open: walk(schema, payload, '', sealed), sealed };
}

/** Puts sealed texts back into their places. The inverse of `split`. */
export function join(open: unknown, sealed: Sealed): unknown {
  const copy = structuredCloneOf(open);
  for (const [path, text] of Object.entries(sealed)) place(copy, path.split('.'), text);
  return copy;
}

function walk(schema: z.ZodType, value: unknown, path: string, sealed: Sealed): unknown {
  if (value === undefined || value === null) return value;
  if (z.globalRegistry.get(schema)?.prose === true) {
    sealed[path] = value as string;
    return undefined;
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return walk(schema.unwrap() as z.ZodType, value, path, sealed);
  }
  if (schema instanceof z.ZodArray) {
    return (value as unknown[]).map((item, i) => walk(schema.element as z.ZodType, item, under(path, i), sealed));
  }
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries(value as Record<string, unknown>).map(([key, item]) => {
      // What an act completes from the directory is in no form, and never free text.
      const part = schema.shape[key] as z.ZodType | undefined;
      return [key, part ? walk(part, item, under(path, key), sealed) : item] as const;
    });
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }
  if (schema instanceof z.ZodUnion) {
    const option = (schema.options as z.ZodType[]).find((candidate) => candidate.safeParse(value).success);
    return option ? walk(option, value, path, sealed) : value;
  }
  return value;
}

const under = (path: string, key: string | number) => (path ? `${path}.${key}` : `${key}`);

function structuredCloneOf(value: unknown): unknown {
  return value === undefined ? {} : JSON.parse(JSON.stringify(value));
}

function place(target: unknown, path: string[], text: string): void {
  let at = target as Record<string, unknown>;
  for (const [i, key] of path.entries()) {
    if (i === path.length - 1) at[key] = text;
    else {
      at[key] ??= /^\d+$/.test(path[i + 1]!) ? [] : {};
      at = at[key] as Record<string, unknown>;
    }
  }
}
