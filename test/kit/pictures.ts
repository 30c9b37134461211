import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openBrowser } from './browser.ts';

/**
 * Takes the pictures of the README from a running demonstration: the county is fictional.
 * Usage: node test/kit/pictures.ts http://127.0.0.1:8600 DATA_FOLDER
 */
const [base = 'http://127.0.0.1:8600', data = '.data'] = process.argv.slice(2);
const folder = 'docs/pictures';
mkdirSync(folder, { recursive: true });

// The machine's own Chromium draws with the machine's fonts, as people see it.
const own = process.env.CHROMIUM_PATH;
const browser = own ? await chromium.launch({ executablePath: own, args: ['--no-sandbox'] }) : await openBrowser();
try {
  await portal(browser);
  await desk(browser);
} finally {
  await browser.close();
}

async function portal(on: Browser): Promise<void> {
  const page = await on.newPage({ viewport: { width: 390, height: 1180 }, deviceScaleFactor: 2 });
  await page.goto(`${base}/write/1`);
  await page.check('input[name=who][value=helped]');
  await next(page);
  await page.fill(
    'textarea[name=narrative]',
    '我儿子去年10月起在青石镇工地做木工，做了三个月，工资一直没有发。包工头说开发商没有给钱，开发商说已经给了。',
  );
  await next(page);
  await page.fill('input[name=ask1], textarea[name=ask1]', '补发三个月工资');
  await next(page);
  await page.selectOption('select[name=divisionCode]', { label: '青石镇' });
  await next(page);
  await next(page);
  await page.fill('input[name=name]', '陈桂香');
  await page.fill('input[name=phone]', '19900001234');
  await next(page);
  await page.click('main form[action="/write/submit"] button');
  await page.waitForSelector('.receipt');
  await page.screenshot({ path: join(folder, 'receipt-zh.png') });
  await page.goto(`${base}/write/follow`);
  await page.locator('main .button').first().click();
  await page.waitForSelector('.timeline');
  await page.screenshot({ path: join(folder, 'portal-follow-zh.png') });
  await page.close();
}

async function desk(on: Browser): Promise<void> {
  const page = await on.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 2 });
  const password = readFileSync(join(data, 'demo-password'), 'utf8').trim();
  await page.goto(`${base}/desk/`);
  await page.locator('input').first().fill('zhoujianguo');
  await page.fill('input[type=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('tbody tr a');
  await page.screenshot({ path: join(folder, 'desk-today-zh.png') });
  await page.locator('tbody tr a').first().click();
  await page.waitForSelector('aside');
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, 'desk-petition-zh.png') });
  await page.close();
}

async function next(page: Page): Promise<void> {
  await page.locator('main form button.button:not(.second)').first().click();
  await page.waitForLoadState();
}
