import { expect, test } from 'vitest';
import { splitStatements } from './split-statements.ts';

test.each([
  ['two statements', 'select 1; select 2;', ['select 1', 'select 2']],
  ['a semicolon in a text', `select ';'; select 'it''s;'`, [`select ';'`, `select 'it''s;'`]],
  ['a backslash in an E-text', String.raw`select E'\';'; select 2`, [String.raw`select E'\';'`, 'select 2']],
  ['a semicolon in a name', 'select 1 as ";"; select 2', ['select 1 as ";"', 'select 2']],
  [
    'a function body',
    'create function f() returns int as $$ begin; return 1; end $$; select 2',
    ['create function f() returns int as $$ begin; return 1; end $$', 'select 2'],
  ],
  ['a named dollar quote around a plain one', 'select $a$ $$;$$ $a$; select 2', ['select $a$ $$;$$ $a$', 'select 2']],
  ['a parameter is not a quote', 'prepare p as select $1; select $2', ['prepare p as select $1', 'select $2']],
  [
    'comments',
    '-- a; b\nselect 1; /* c; /* d; */ e; */ select 2; -- end',
    ['-- a; b\nselect 1', '/* c; /* d; */ e; */ select 2'],
  ],
])('splits %s', (_what, text, statements) => {
  expect(splitStatements(text)).toEqual(statements);
});
