import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Hands } from '../kit/hands.ts';
import { openPortal, type Portal } from '../kit/portal.ts';
import { walkThrough } from '../kit/portal-walk.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let portal: Portal;
let walk: Awaited<ReturnType<typeof walkThrough>>;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
  walk = await walkThrough(portal);
}, 120_000);
afterAll(() => portal?.close());

/** What a reader hears of the main part, in its order. */
async function heard(hands: Hands): Promise<string> {
  return (await hands.page.locator('main').ariaSnapshot()).replace(/^\s*- /gm, '').replace(/\n\s*\/url.*$/gm, '');
}

test('a reader hears the writing in the order of its steps: question, error with a link to its field, check, number and code sign by sign', async () => {
  const hands = await portal.visitor();
  await hands.page.goto(portal.app.url);
  expect(await heard(hands)).toMatch(/^main:\nheading "有事，写在这里" \[level=1\][\s\S]*link "开始写（约10分钟）"/);
  await hands.press('开始写');
  await hands.press('继续');
  expect(await heard(hands)).toMatch(
    /第2步，共6步\nheading "您遇到了什么事？" \[level=1\][\s\S]*可说：何时、何地、谁、多少钱。\ntextbox "事情经过"[\s\S]*button "继续"/,
  );
  await hands.press('继续');
  expect(await heard(hands)).toMatch(
    /heading "您遇到了什么事？"[^\n]*\nalert:\nheading "有1处要改"[^\n]*\nlist:\nlistitem:\nlink "请写下您想解决的事。"/,
  );
  await hands.write('事情经过', '路灯不亮。');
  await hands.press('继续');
  await hands.write('要求1', '修路灯');
  for (const _ of ['要求', '地点', '材料', '联系']) await hands.press('继续');
  expect(await heard(hands)).toMatch(
    /heading "登记前请核对" \[level=1\][\s\S]*term: 要求1\ndefinition: 修路灯\ndefinition:\nlink "改 要求1"[\s\S]*button "提交登记"/,
  );
  await hands.press('提交登记');
  expect(await heard(hands)).toMatch(
    /heading "已登记" \[level=1\][\s\S]*term: 编号\ndefinition: 9 9 0 1 2 3 [\s\S]*查询码[\s\S]*paragraph: (\w ){17}\w\n[\s\S]*heading "接下来"/,
  );
});

test('a reader hears the following as it matters: who has it, by when and why, then what is done and what is to come', async () => {
  const hands = await portal.visitor();
  await hands.page.goto(`${portal.app.url}/follow`);
  expect(await heard(hands)).toMatch(
    /heading "查办到哪一步" \[level=1\][\s\S]*textbox "编号"[\s\S]*textbox "查询码"[\s\S]*button "查"/,
  );
  await walk.enter(hands.page, walk.matters.running);
  expect(await heard(hands)).toMatch(
    /^main:\nheading "编号 9 9 0 1 2 3 [\d ]+" \[level=1\]\n(paragraph:\n)?strong: 现由澄溪县人力资源和社会保障局负责[\s\S]*最晚2026年5月6日 周三[\s\S]*还有65天[\s\S]*怎么算的 办理期限[\s\S]*heading "发生了什么，接下来"[^\n]*\nlist:\nlistitem:[\s\S]*已完成[\s\S]*还没到[\s\S]*书面答复您/,
  );
});

test('a reader hears of each check its result first, and that it was done here', async () => {
  const hands = await portal.visitor({ javaScriptEnabled: true });
  await hands.page.goto(`${portal.app.url}/verify`);
  await hands.write('凭证内容', '不是凭证');
  await hands.jump('验一验');
  await hands.page.locator('#results li').waitFor();
  expect(await heard(hands)).toMatch(
    /heading "验凭证（不上网也能验）" \[level=1\][\s\S]*button "验一验"\n[\s\S]*button "选图片或凭证文件"[\s\S]*region "结果":\nlist:\nlistitem: 没认出/,
  );
  expect(await hands.page.locator('#results').getAttribute('aria-live')).toBe('polite');
});

test('a reader hears the disagreeing as it matters: the ways that are open, each with its last day, then what is closed or still to come', async () => {
  const hands = await portal.visitor();
  await walk.enter(hands.page, walk.matters.answered);
  await hands.page.goto(`${portal.app.url}/matter/ways`);
  expect(await heard(hands)).toMatch(
    /^main:\nheading "接下来可以怎么走" \[level=1\][\s\S]*heading "现在开着的路" \[level=2\][\s\S]*listitem:\nlink "申请复查"[\s\S]*最后一天 2026年4月1日 周三，还有30天[\s\S]*link "说了没做？催执行"[\s\S]*link "法律援助 电话12348"[\s\S]*heading "还没到的路"/,
  );
});

test('a reader hears of a refused act what was missing, as a link to its field, before anything else', async () => {
  const hands = await portal.visitor();
  await walk.enter(hands.page, walk.matters.handled);
  await hands.page.goto(`${portal.app.url}/matter/recusal`);
  await hands.press('申请回避');
  expect(await hands.page.title()).toMatch(/^没有办成：/);
  expect(await heard(hands)).toMatch(
    /^main:\nheading "申请回避" \[level=1\]\nalert:\nheading "有2处要改"[^\n]*\nlist:\nlistitem:\nlink "请选是什么关系[\s\S]*link "请写下您知道的情况[\s\S]*group "是什么关系？"[\s\S]*radio "是对方的近亲属"[\s\S]*textbox "您知道的情况"/,
  );
});

test('a member hears number and slip, then a code sign by sign', async () => {
  const hands = await portal.visitor();
  await hands.page.goto(`${portal.app.url}/member`);
  expect(await heard(hands)).toMatch(
    /^main:\nheading "领自己的查询码" \[level=1\][\s\S]*textbox "编号"[\s\S]*textbox "取码条上的码"[\s\S]*button "领查询码"/,
  );
});

test('no server page failed on the way', () => {
  expect(portal.app.failures()).toEqual([]);
});
