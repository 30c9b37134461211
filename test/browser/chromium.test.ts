import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../kit/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser?.close());

/** Pixels that this text draws, and a fingerprint of where. */
async function drawn(text: string): Promise<{ ink: number; shape: string }> {
  const page = await browser.newPage();
  const result = await page.evaluate((words) => {
    const canvas = document.createElement('canvas');
    canvas.width = 80;
    canvas.height = 80;
    const pen = canvas.getContext('2d')!;
    pen.font = '64px sans-serif';
    pen.fillText(words, 8, 64);
    const { data } = pen.getImageData(0, 0, 80, 80);
    const dark = [...data].filter((_, i) => i % 4 === 3).map((alpha) => (alpha > 128 ? 1 : 0));
    return { ink: dark.filter(Boolean).length, shape: dark.join('') };
  }, text);
  await page.close();
  return result;
}

test('the browser of the tests draws Chinese: 信 has ink, and not the box of a missing character', async () => {
  const letter = await drawn('信');
  expect(letter.ink).toBeGreaterThan(200);
  expect((await drawn('访')).shape).not.toBe(letter.shape);
});
