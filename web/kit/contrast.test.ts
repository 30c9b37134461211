import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { readTokens, type Theme } from './tokens.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The worst ratio over page, surface, sunken and the colour's own tint. */
function worst(theme: Theme, name: string): number {
  const tokens = readTokens(css, theme);
  const grounds = [tokens.page, tokens.surface, tokens.sunken, tokens[`${name}-tint`]].filter(
    (one) => one !== undefined,
  );
  return Math.min(...grounds.map((ground) => contrast(tokens[name]!, ground)));
}

test.each<[Theme, string, number]>([
  ['light', 'text', 13.3],
  ['light', 'text-2', 6.8],
  ['light', 'muted', 4.8],
  ['light', 'line-control', 3.3],
  ['light', 'accent', 6.0],
  ['light', 'accent-press', 8.7],
  ['light', 'ok', 5.4],
  ['light', 'soon', 6.0],
  ['light', 'late', 6.1],
  ['light', 'info', 6.7],
  ['light', 'sealed', 7.8],
  ['light', 'machine', 6.5],
  ['light', 'seal-red', 5.5],
  ['dark', 'text', 11.9],
  ['dark', 'text-2', 7.9],
  ['dark', 'muted', 5.8],
  ['dark', 'line-control', 4.5],
  ['dark', 'accent', 6.5],
  ['dark', 'ok', 7.2],
  ['dark', 'soon', 7.4],
  ['dark', 'late', 6.4],
  ['dark', 'info', 7.1],
  ['dark', 'sealed', 6.7],
  ['dark', 'machine', 6.8],
])('%s theme: %s keeps its worst contrast of %f to one', (theme, name, ratio) => {
  expect(worst(theme, name)).toBeCloseTo(ratio, 1);
});

test('words on a primary button are read: 7.2 light, 8.2 dark', () => {
  for (const [theme, ratio] of [
    ['light', 7.2],
    ['dark', 8.2],
  ] as const) {
    const tokens = readTokens(css, theme);
    expect(contrast(tokens['on-accent']!, tokens.accent!)).toBeCloseTo(ratio, 1);
  }
});

test('the focus mark shows on every light ground, and its ring shows beside it', () => {
  const tokens = readTokens(css, 'light');
  for (const ground of ['page', 'surface'] as const)
    expect(contrast(tokens.focus!, tokens[ground]!)).toBeGreaterThan(12);
  expect(contrast(tokens.focus!, tokens['focus-ring']!)).toBeCloseTo(8.7, 1);
});

test('high contrast: white 21 to one, links above 16', () => {
  expect(worst('contrast', 'text')).toBeCloseTo(21, 1);
  expect(worst('contrast', 'accent')).toBeGreaterThan(16);
});
