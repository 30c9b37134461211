import { expect, test } from 'vitest';
import { shardGuard } from './shard-guard.ts';

const guard = shardGuard(new Set(['a.one', 'a.two']));
const check = (text: string, ...values: unknown[]) => guard.check({ text, values }, 'k');

test.each([
  ['the key of the only table', 'select x from a.one where shard_key = $1'],
  [
    'the key of each of two',
    'select 1 from a.one o join a.two t on t.id = o.id where o.shard_key = $1 and t.shard_key = $2',
  ],
  [
    'the key inside a subselect',
    'select (select max(t.n) from a.two as t where t.shard_key = $1) from a.one o where o.shard_key = $2',
  ],
  ['an insert that lists it', 'insert into a.one (shard_key, id) values ($1, 1)'],
  ['an update by key', 'update a.one set n = 1 where shard_key = $1 and id = 2'],
  ['a list of keys', 'select 1 from a.one where shard_key = any($1)', [['k']]],
  ['a table that is not distributed', 'select 1 from a.three'],
  ['the name of a table in a text', `select 'from a.one' as x`],
])('passes: %s', (_what, text, values: unknown[] = ['k', 'k']) => {
  expect(() => check(text, ...values)).not.toThrow();
});

test.each([
  ['no key at all', 'select 1 from a.one'],
  ['a join after a bare table', 'select 1 from a.three join a.one on true'],
  ['only one of two', 'select 1 from a.one o join a.two t on t.shard_key = o.shard_key where o.shard_key = $1'],
  [
    'a subselect that leans on the outer key (S1)',
    'select (select 1 from a.two t where t.shard_key = o.shard_key) from a.one o where o.shard_key = $1',
  ],
  ['an insert without it', 'insert into a.one (id) values (1)'],
  ['an update of everything', 'update a.one set n = $1'],
  ['a second table after a comma', 'select 1 from a.one o, a.two t where o.shard_key = $1'],
])('refuses: %s', (_what, text) => {
  expect(() => check(text, 'k', 'k')).toThrow('shard_key');
});

test('refuses the key of another county', () => {
  expect(() => check('select 1 from a.one where shard_key = $1', 'other')).toThrow('"other"');
});
