import { expect, test } from 'vitest';
import { createLog } from './index.ts';

const written = (write: (log: ReturnType<typeof createLog>) => void) => {
  let lines = '';
  write(createLog({ level: 'info', write: (line) => (lines += line) }));
  return lines;
};

test('phones and identity numbers never reach the log, whatever field they came in', () => {
  const lines = written((log) =>
    log.warn({ err: new Error('phone 13800138000 clashes'), detail: '11010519491231002X' }, 'id 11010519491231002X'),
  );
  expect(lines).not.toMatch(/13800138000|11010519491231002X/);
});

test('a registration number is not taken for a person', () => {
  expect(written((log) => log.info('9901210020261122010000015'))).toContain('9901210020261122010000015');
});

test('the error of a lost connection is written without the connection: its running statement may hold what people wrote', () => {
  const lost = Object.assign(new Error('terminating connection'), {
    code: '57P01',
    client: { _activeQuery: { values: ['我家的地被占了'] } },
  });
  const line = written((log) => log.warn({ err: lost }, 'a database connection was lost'));
  expect(line).toContain('57P01');
  expect(line).not.toMatch(/我家|_activeQuery/);
});

test('named secrets are blanked', () => {
  expect(
    written((log) => log.info({ petitioner: { name: '王岚', phone: 'x' }, queryCode: 'ABC' }, 'registered')),
  ).not.toMatch(/王岚|ABC/);
});
