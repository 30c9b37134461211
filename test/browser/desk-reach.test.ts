import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../kit/browser.ts';
import { type DeskPage, openDesk } from '../kit/desk-page.ts';
import { handsOn } from '../kit/hands.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

let browser: Browser;
let app: RunningApp;
beforeAll(async () => {
  [browser, app] = await Promise.all([openBrowser(), openRunningApp({ today: '2026-03-02' })]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const story = '我儿子去年10月在青石镇工地干活，三个月工资没有发，多次找人都说没有结账。';
/** Looked at by hand: `PICTURES=folder` keeps what was on the screen. */
const picture = async ({ page }: Pick<DeskPage, 'page'>, name: string) =>
  process.env.PICTURES && (await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` }));
const messagesGo = async () => {
  await app.platform.outbox.dispatch();
  await app.app.slices.messages.sendDue();
};
const choose = async (desk: DeskPage, label: string, steps: number) => {
  await desk.reach(label);
  for (let n = 0; n < steps; n++) await desk.press('ArrowRight');
};
const registered = async (desk: DeskPage) => {
  await desk.press('F9');
  await desk.page.locator('.confirm').waitFor();
  await desk.press('Control+Enter');
  await desk.page.locator('.receipt-page h1:focus').waitFor();
};

test('what is told by telephone is read back in large letters, and who confirmed it stands in the registration', async () => {
  const clerk = await openDesk(browser, app, 'liumei');
  await clerk.press('F2');
  await clerk.page.locator('#f-narrative:focus').waitFor();
  await clerk.type(story);
  await choose(clerk, '怎么来的', 2);
  await clerk.sees('电话口述的，请念给本人听');
  await clerk.fill('诉求1', '补发三个月工资12300元');
  await picture(clerk, 'register-call');
  await clerk.press('Shift+F9');
  const large = clerk.page.locator('.read-aloud');
  await large.waitFor();
  expect(await clerk.page.evaluate("getComputedStyle(document.querySelector('.read-aloud')).fontSize")).toBe('24px');
  expect(await large.textContent()).toContain('补发三个月工资12300元');
  await picture(clerk, 'read-back');
  await clerk.reach('本人说对');
  await clerk.press('Enter');
  await clerk.sees('电话里念过，本人认可');
  // What is written after the reading was confirmed by nobody.
  await clerk.fill('经过', '，现在在家。');
  await clerk.page.getByText('电话里念过，本人认可').waitFor({ state: 'detached' });
  await clerk.press('Shift+F9');
  await clerk.reach('本人说对');
  await clerk.press('Enter');
  await clerk.sees('电话里念过，本人认可');
  await clerk.reach('有人代为填写');
  await clerk.press('Space');
  await clerk.page.locator('#f-petitioner-name').focus();
  await clerk.type('陈桂香');
  await clerk.page.locator('#f-helper-name').focus();
  await clerk.type('小雯');
  await clerk.fill('和本人的关系', '侄女');
  await picture(clerk, 'register-helper');
  await registered(clerk);
  await clerk.reach('打开这件事');
  await clerk.press('Enter');
  await clerk.sees('登记时：电话里念过，本人认可');
  expect(await clerk.page.locator('main').textContent()).not.toMatch(/小雯|陈桂香/);
  await clerk.reach('写用途后查看');
  await clerk.press('Enter');
  await clerk.fill('用途', '核对代填人');
  await clerk.press('Enter');
  await clerk.sees('小雯');
  expect(await clerk.page.locator('.identity').textContent()).toMatch(/代填的人 小雯 侄女/);
  expect(await clerk.mousePresses()).toBe(0);
  await clerk.close();
});

test('whoever no message reached is a task without a name, settled with how; of nobody reached, with the reason', async () => {
  const clerk = await openDesk(browser, app, 'liumei');
  await clerk.press('F2');
  await clerk.page.locator('#f-narrative:focus').waitFor();
  await clerk.type('村里的水渠堵了三个月，田里进不了水，报了两次没有人来看。');
  await clerk.fill('姓名', '王兰');
  await choose(clerk, '有新进展怎么告诉本人', 1);
  await registered(clerk);
  await messagesGo();
  await clerk.reach('要由人告知');
  await clerk.press('Enter');
  await clerk.page.locator('.report').first().waitFor();
  await picture(clerk, 'reach');
  expect(await clerk.page.locator('main').textContent()).not.toContain('王兰');
  expect(await clerk.page.title()).not.toMatch(/水渠|\d{6}/);
  await clerk.sees('本机关没有开通短信');
  await clerk.press('j', 'F4');
  await clerk.sees('3月3日为第1个工作日');
  await clerk.press('Escape');
  await clerk.reach('联系不上');
  await clerk.press('Enter');
  await clerk.reach('记下：联系不上');
  await clerk.press('Enter');
  await clerk.sees('没有写为什么联系不上');
  await picture(clerk, 'reach-refused');
  await clerk.fill('为什么联系不上', '打了三次，停机；托村里带话');
  await clerk.reach('记下：联系不上');
  await clerk.press('Enter');
  await clerk.sees('没有要由人告知的');
  expect(await clerk.mousePresses()).toBe(0);
  await clerk.close();
});

describe('a petition in Tibetan, filed by a niece', () => {
  const tibetan = 'ང་ཚོའི་གྲོང་ཚོའི་ཆུ་ཡུར་འགགས་ནས་ཟླ་བ་གསུམ་སོང་།';

  test('is registered as written; the helper is told nothing; the translation stands beside the original', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
    const hands = handsOn(await context.newPage());
    const { page } = hands;
    await page.goto(`${app.url}/write/1`);
    await hands.choose('这是谁的事？', '我替家里人或别人填');
    await hands.press('继续');
    await hands.write('事情经过', tibetan);
    await hands.pick('写的是什么语言', '藏语');
    await hands.press('继续');
    await hands.press('继续');
    await hands.press('继续');
    await hands.press('继续');
    await page.locator('[name=name]').fill('卓玛');
    await page.locator('[name=phone]').fill('13900001234');
    await hands.write('您的姓名', '央金');
    await hands.write('您是当事人的什么人', '侄女');
    await hands.write('您的手机', '13900005678');
    await hands.pick('有新进展怎么告诉您', '发短信');
    await hands.pick('答复用的语言', '藏语');
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/portal-helper.png`, fullPage: true });
    await hands.press('继续');
    expect(await hands.seen()).toMatch(/我替家里人或别人填，央金代填/);
    expect(await hands.seen()).not.toContain('消息发给代填的人');
    await hands.press('提交登记');
    expect(await hands.seen()).not.toMatch(/央金|卓玛/);
    await messagesGo();

    const officer = await openDesk(browser, app, 'limin');
    await officer.page.locator('a[data-open]', { hasText: 'ང་ཚོའི' }).first().focus();
    await officer.press('Enter');
    await officer.sees('原文是藏语，译文还没有登记');
    await picture(officer, 'petition-tibetan');
    await officer.press('F8');
    await officer.reach('登记译文');
    await officer.press('Enter');
    await officer.reach('译的是');
    await officer.press('Space');
    await officer.page.locator('#f-text').focus();
    await officer.type('我们村的水渠堵了三个月。');
    await officer.fill('翻译人', '县民宗局 扎西');
    await officer.fill('翻译日期', '2026-03-02');
    await picture(officer, 'translation-form');
    await officer.press('F9');
    await officer.page.locator('.confirm').waitFor();
    await officer.press('Control+Enter');
    await officer.sees('登记译文已记入');
    await officer.sees('我们村的水渠堵了三个月。');
    expect(await officer.page.locator('main').textContent()).toContain(tibetan);
    await picture(officer, 'petition-translated');
    await officer.close();

    await page.goto(`${app.url}/matter`).catch(() => undefined);
    await page.goto(`${app.url}/write/follow`);
    await page.locator('main .button').first().click();
    expect(await hands.seen()).toContain('登记了译文；原文照存');
    await context.close();
  });
});
