import { hasUtf8 } from './encoding.ts';

/** What JSON can hold. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [name: string]: JsonValue };

/** Deeper nesting than any fact has; a bound so that hostile input cannot exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * The one spelling of a JSON value (RFC 8785): no spaces, names sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. Throws on what has no spelling: NaN, infinities, lone surrogates, `undefined`.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, 0);
}

function write(value: JsonValue | undefined, depth: number): string {
  if (depth > MAX_DEPTH) throw new Error(`JSON is nested deeper than ${MAX_DEPTH}`);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.keys(value)
      .sort()
      .map((name) => `${writeString(name)}:${write(value[name], depth + 1)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'string') return writeString(value);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return JSON.stringify(value);
  throw new Error(`${String(value)} has no JSON`);
}

function writeString(text: string): string {
  if (!hasUtf8(text)) throw new Error('a text with a lone surrogate has no canonical JSON');
  return JSON.stringify(text);
}
