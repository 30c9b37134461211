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
  const result = await page.evaluate<{ ink: number; shape: string }>(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 80;
    const pen = canvas.getContext('2d');
    pen.font = '64px sans-serif';
    pen.fillText('${text}', 8, 64);
    const alphas = [...pen.getImageData(0, 0, 80, 80).data].filter((_, i) => i % 4 === 3);
    const dark = alphas.map((alpha) => (alpha > 128 ? 1 : 0));
    return { ink: dark.filter(Boolean).length, shape: dark.join('') };
  })()`);
  await page.close();
  return result;
}

test('the browser of the tests draws Chinese: 信 has ink, and not the box of a missing character', async () => {
  const letter = await drawn('信');
  expect(letter.ink).toBeGreaterThan(200);
  expect((await drawn('访')).shape).not.toBe(letter.shape);
});
