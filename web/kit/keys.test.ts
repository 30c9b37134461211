import { expect, test } from 'vitest';
import { commandNames, commandOf, commands, defaultKeys, mayUse, type Press } from './keys.ts';

const press = (code: string, more: Partial<Press> = {}): Press => ({
  code,
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

test('nothing is obeyed while an input method composes', () => {
  expect(commandOf(press('F9', { isComposing: true }), false)).toBeUndefined();
  expect(commandOf(press('F9', { keyCode: 229 }), false)).toBeUndefined();
  expect(commandOf(press('F9'), false)).toBe('preview');
});

test('in a field letters are typed, F-keys and Ctrl+Enter still act', () => {
  expect(commandOf(press('KeyJ'), true)).toBeUndefined();
  expect(commandOf(press('Slash'), true)).toBeUndefined();
  expect(commandOf(press('F2'), true)).toBe('register');
  expect(commandOf(press('F2', { shiftKey: true }), true)).toBe('scan');
  expect(commandOf(press('Enter', { ctrlKey: true }), true)).toBe('go');
  expect(commandOf(press('Enter', { metaKey: true }), true)).toBe('go');
});

test('Enter alone is never a command: forms submit themselves', () => {
  expect(commandOf(press('Enter'), false)).toBeUndefined();
  expect(commandOf(press('Enter'), true)).toBeUndefined();
});

test('two keys in a row reach a screen, and the first alone does nothing', () => {
  expect(commandOf(press('KeyG'), false)).toEqual({ pending: 'G' });
  expect(commandOf(press('KeyT'), false, defaultKeys, 'G')).toBe('goToday');
  expect(commandOf(press('KeyS'), false, defaultKeys, 'G')).toBe('goSearch');
  expect(commandOf(press('KeyX'), false, defaultKeys, 'G')).toBeUndefined();
});

test('letters and F-keys can be switched off apart, and a command can get another key', () => {
  expect(commandOf(press('KeyJ'), false, { ...defaultKeys, letters: false })).toBeUndefined();
  expect(commandOf(press('F2'), false, { ...defaultKeys, letters: false })).toBe('register');
  expect(commandOf(press('F2'), false, { ...defaultKeys, functionKeys: false })).toBeUndefined();
  const changed = { ...defaultKeys, changed: { register: 'Ctrl+Shift+Y' } };
  expect(commandOf(press('KeyY', { ctrlKey: true, shiftKey: true }), true, changed)).toBe('register');
  expect(commandOf(press('F2'), true, changed)).toBeUndefined();
});

test('no command takes a key that the browser owns, and no key means two things', () => {
  for (const name of commandNames) expect(mayUse(commands[name]), commands[name]).toBe(true);
  for (const chord of ['F1', 'F5', 'Shift+F5', 'F12', 'Ctrl+P', 'Ctrl+W']) expect(mayUse(chord), chord).toBe(false);
  expect(new Set(Object.values(commands)).size).toBe(commandNames.length);
});
