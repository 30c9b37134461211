import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes and their written forms. Decoders are strict: one value has one spelling, anything else is `undefined`. */
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE64_VALUE = new Map([...BASE64].map((char, value) => [char, value]));
/** Crockford's alphabet: no I, L, O, U; capitals and digits only, so a QR code stores it in its compact mode. */
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE32_VALUE = new Map([
  ...[...BASE32].map((char, value) => [char, value] as const),
  ['O', 0] as const,
  ['I', 1] as const,
  ['L', 1] as const,
]);

/** Standard base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const chars = [18, 12, 6, 0].map((shift) => BASE64[(group >> shift) & 63]).join('');
    text += i + 3 <= bytes.length ? chars : chars.slice(0, bytes.length - i + 1).padEnd(4, '=');
  }
  return text;
}

/** The bytes of standard base64; `undefined` unless padded and without stray bits. */
export function fromBase64(text: string): Uint8Array | undefined {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  if (text.length % 4 !== 0) return undefined;
  return ungroup(text.slice(0, text.length - padding), 6, (text.length / 4) * 3 - padding, (c) => BASE64_VALUE.get(c));
}

/** Crockford base32, most significant bit first, without padding or check character. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += BASE32[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + BASE32[(held << (5 - bits)) & 31] : text;
}

/** The bytes of Crockford base32; small letters, hyphens and the look-alikes I, L, O are read as he says. */
export function fromBase32(text: string): Uint8Array | undefined {
  const chars = text.toUpperCase().replaceAll('-', '');
  return ungroup(chars, 5, Math.floor((chars.length * 5) / 8), (c) => BASE32_VALUE.get(c));
}

function ungroup(text: string, width: number, length: number, digit: (char: string) => number | undefined) {
  const bytes = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const char of text) {
    const value = digit(char);
    if (value === undefined) return undefined;
    held = (held << width) | value;
    bits += width;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return at === length && held === 0 && bits < width ? bytes : undefined;
}

/** UTF-8 of a text. A lone surrogate has none and is a bug of the caller. */
export function utf8(text: string): Uint8Array {
  if (!hasUtf8(text)) throw new Error('a text with a lone surrogate has no UTF-8');
  return utf8ToBytes(text);
}

/** Whether a text has UTF-8 at all: no lone surrogate. (`isWellFormed` is missing in browsers of 2022.) */
export function hasUtf8(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** The text of UTF-8 bytes; `undefined` where they are not valid UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeURIComponent(bytesToHex(bytes).replace(/../g, '%$&'));
  } catch {
    return undefined;
  }
}

/** Small hexadecimal letters. */
export const toHex = bytesToHex;

/** The bytes of an even number of hexadecimal digits. */
export function fromHex(text: string): Uint8Array | undefined {
  return /^([0-9a-f]{2})*$/.test(text) ? hexToBytes(text) : undefined;
}

/** Whether two byte strings are the same. Nothing here is secret, so time may differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
