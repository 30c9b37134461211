import { readFileSync } from 'node:fs';
import { openBrowser } from '/work/w/measure/test/kit/browser.ts';

const base = 'http://127.0.0.1:8655';
const [login = 'zhengguangming', ...paths] = process.argv.slice(2);
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.goto(`${base}/desk/`);
await page.locator('input').first().fill(login);
await page.fill('input[type=password]', readFileSync('/tmp/measure/data/demo-password', 'utf8').trim());
await page.keyboard.press('Enter');
await page.waitForSelector('nav');
await page.waitForTimeout(800);
for (const [i, path] of paths.entries()) {
  await page.goto(base + path);
  await page.waitForTimeout(1800);
  await page.screenshot({ path: `/tmp/measure/shot-${i}.png`, fullPage: !!process.env.FULL });
  if (process.env.PRINT) {
    await page.emulateMedia({ media: 'print' });
    await page.pdf({ path: `/tmp/measure/shot-${i}.pdf`, preferCSSPageSize: true, printBackground: true });
    await page.emulateMedia({ media: 'screen' });
  }
}
await browser.close();
