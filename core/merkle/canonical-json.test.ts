import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, commit, type JsonValue, opens, toHex } from './index.ts';

test('the example of RFC 8785 section 3.2.2 has its canonical form', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  );
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('names are sorted by UTF-16 code units (RFC 8785 section 3.2.3)', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\u{1f600}': 'Emoji',
    '\u0080': 'Control',
    ö: 'Latin',
  };
  expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
  const order = [...canonicalJson(value).matchAll(/:"(\w+)/g)].map(([, word]) => word);
  // An integer-like name is moved to the front by JSON.parse, so the text itself is looked at.
  expect(order).toEqual(['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew']);
});

test('any JSON is spelt as another implementation spells it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(value as JsonValue)).toBe(canonicalize(value));
    }),
  );
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [{ '\udc00': 1 }], [[undefined]], [1n]])(
  '%s has no spelling',
  (value) => {
    expect(() => canonicalJson(value as JsonValue)).toThrow();
  },
);

test('a commitment opens with its own salt and fact, whatever the order of names, and with nothing else', () => {
  const salt = new Uint8Array(32).fill(7);
  const fact = { header: { kind: 'registered', seq: 1 }, payload: { channel: 'window' } };
  const commitment = commit(salt, fact);
  // printf '\0' + 32 × 07 + the JSON, through sha256sum
  expect(toHex(commitment)).toBe('a264c9b553f9e24da79e2678a79fd5efd88fa78138ad23ff78bfa3e9aa1861cc');
  expect(opens(commitment, salt, { payload: { channel: 'window' }, header: { seq: 1, kind: 'registered' } })).toBe(
    true,
  );
  expect(opens(commitment, new Uint8Array(32), fact)).toBe(false);
  expect(opens(commitment, salt, { ...fact, payload: { channel: 'letter' } })).toBe(false);
  expect(opens(commitment, salt, { header: fact.payload, payload: fact.header })).toBe(false);
  expect(opens(commitment.slice(1), salt, fact)).toBe(false);
  let deep: JsonValue = null;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(opens(commitment, salt, { header: deep, payload: null })).toBe(false);
});
