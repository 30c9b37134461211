import { describe, expect, test } from 'vitest';
import { CannotStart } from '../cannot-start.ts';
import { defaultDataFolder, envExample, readConfig, settings } from './index.ts';

const refusal = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof CannotStart) return error.explain();
    throw error;
  }
  return '';
};

test('an empty environment is a demo on this machine', () => {
  expect(readConfig({})).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 8600, fileLimit: 20 });
});

test('an empty value counts as unset', () => {
  expect(readConfig({ HUIYIN_PORT: ' ' }).port).toBe(8600);
});

test.each([
  ['HUIYIN_PORT', '0'],
  ['HUIYIN_PORT', '1e3'],
  ['HUIYIN_PORT', '65536'],
  ['HUIYIN_MODE', 'production'],
  ['HUIYIN_NOW', '2026-11-22'],
  ['HUIYIN_TRUST_PROXY', 'true'],
  ['DATABASE_URL', 'mysql://x'],
  ['HUIYIN_ORIGIN', 'javascript:alert(1)'],
  ['HUIYIN_PROT', '8600'],
])('a wrong value is refused by the name of its key: %s=%s', (key, value) => {
  expect(refusal({ [key]: value })).toContain(key);
});

test('a password in a wrong URL is not repeated', () => {
  expect(refusal({ DATABASE_URL: 'mysql://u:geheim@h/d' })).not.toContain('geheim');
});

test('a demo is not served to other machines', () => {
  expect(refusal({ HUIYIN_HOST: '0.0.0.0' })).toContain('HUIYIN_HOST');
});

test('an office has no fixed now', () => {
  expect(refusal({ HUIYIN_MODE: 'office', HUIYIN_NOW: '2026-11-22T02:00:00.000Z' })).toContain('HUIYIN_NOW');
});

test('data lies in the clone, and for root in a folder of its own for each clone', () => {
  expect(defaultDataFolder('/home/li/回音', 1000)).toBe('/home/li/回音/.data');
  expect(defaultDataFolder('/root/a', 0)).toMatch(/^\/var\/lib\/huiyin\/[0-9a-f]{16}$/);
  expect(defaultDataFolder('/root/a', 0)).not.toBe(defaultDataFolder('/root/b', 0));
});

test('the example names every key', () => {
  for (const { key } of Object.values(settings)) expect(envExample()).toContain(`${key}=`);
});

describe('a mail server that is set by half stops the start, which says what is missing', () => {
  const half = { HUIYIN_SMTP_HOST: 'mail.office.example', HUIYIN_SMTP_FROM: 'notice@office.example' };
  test.each([
    ['HUIYIN_SMTP_FROM', { HUIYIN_SMTP_HOST: 'mail.office.example' }],
    ['HUIYIN_SMTP_HOST', { HUIYIN_SMTP_FROM: 'notice@office.example' }],
    ['HUIYIN_SMTP_HOST', { HUIYIN_SMTP_PORT: '587' }],
    ['HUIYIN_SMTP_PASSWORD_FILE', { ...half, HUIYIN_SMTP_USER: 'notice' }],
    ['HUIYIN_SMTP_USER', { ...half, HUIYIN_SMTP_PASSWORD_FILE: '/run/secret' }],
    ['HUIYIN_SMTP_TLS', { ...half, HUIYIN_SMTP_TLS: 'none' }],
    ['HUIYIN_SMTP_FROM', { ...half, HUIYIN_SMTP_FROM: 'the office' }],
  ])('%s', (key, env) => {
    expect(refusal(env)).toContain(key);
  });

  test('a whole one starts, with and without a sign-in', () => {
    expect(readConfig(half)).toMatchObject({ smtpHost: 'mail.office.example', smtpTls: 'tls' });
    const login = { HUIYIN_SMTP_USER: 'notice', HUIYIN_SMTP_PASSWORD_FILE: '/run/secret' };
    expect(readConfig({ ...half, ...login }).smtpPasswordFile).toBe('/run/secret');
    expect(readConfig({}).smtpHost).toBeUndefined();
  });
});
