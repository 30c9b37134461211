import jsqr from 'jsqr';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { receiptsOfCode } from '../../core/merkle/index.ts';
import type { Hands } from '../kit/hands.ts';
import { openPortal, type Portal } from '../kit/portal.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal('2026-04-28');
}, 120_000);
afterAll(() => portal?.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Six steps by keyboard, up to the check. */
async function toTheCheck(hands: Hands, narrative = '三个月工资没有发。') {
  await hands.page.goto(portal.app.url);
  await hands.press('开始写');
  await hands.choose('这是谁的事', '我自己的');
  await hands.press('继续');
  await hands.write('事情经过', narrative);
  for (const _ of ['经过', '要求', '地点', '材料', '联系']) await hands.press('继续');
  expect(await hands.page.title()).toContain('登记前请核对');
}

async function savedCode(hands: Hands) {
  const number = await hands.seen('.receipt .number [aria-hidden]');
  const queryCode = await hands.seen('#code [aria-hidden]');
  return { number, queryCode };
}

test('Chen Guixiang, helped by her niece, writes in six steps without a script and without a mouse', async () => {
  const hands = await portal.visitor();
  const { page } = hands;
  await page.goto(portal.app.url);
  await page.keyboard.press('Tab');
  expect((await hands.reach('')).name).toBe('跳到正文');

  await hands.press('开始写');
  await hands.choose('这是谁的事', '我替家里人');
  await hands.press('继续');
  await hands.press('继续');
  expect(await page.title()).toMatch(/^没有办成/);
  expect(await hands.seen('[role=alert]')).toContain('有1处要改');
  await hands.jump('请写下您想解决的事');
  await hands.write('事情经过', '我儿子去年10月在青石镇一处工地干活，\n三个月工资没有发。');
  await hands.press('继续');

  await hands.write('要求1', '补发三个月工资');
  await hands.press('再加一项');
  expect(await page.locator('#f-ask1').inputValue()).toBe('补发三个月工资');
  await hands.write('要求3', '补缴社会保险');
  await hands.press('继续');

  await hands.pick('乡镇或街道', '青石镇');
  await hands.write('具体地点', '幸福小区工地');
  await hands.choose('您是在反映某个单位', '不是');
  await hands.press('继续');

  await hands.attach('选择文件', [{ name: '合同.png', mimeType: 'image/png', buffer: png }]);
  await hands.press('先添加');
  expect(await hands.seen()).toContain('合同.png');
  await hands.press('继续');

  expect(await hands.seen()).toContain('您在替别人填');
  await hands.write('姓名', '陈桂香');
  await hands.write('手机', '13900001234');
  await hands.tick('要大字版');
  await hands.press('继续');

  const check = await hands.seen();
  for (const said of ['我替家里人', '三个月工资没有发', '补缴社会保险', '青石镇', '合同.png', '陈桂香', '5月13日'])
    expect(check).toContain(said);
  await hands.press('改要求1');
  await hands.write('要求1', '补发四个月工资');
  await hands.press('改好了，回去核对');
  expect(await hands.seen()).toContain('补发四个月工资');
  expect(await hands.seen()).toContain('陈桂香');

  await hands.press('提交登记');
  expect(await page.title()).not.toMatch(/工资|陈/);
  const received = await hands.seen();
  expect(received).toContain('已登记');
  expect(received).not.toMatch(/工资|陈桂香/);
  const saved = await savedCode(hands);

  await hands.press('看进展');
  expect(await page.title()).toContain('查询码抄下来了吗');
  await hands.press('抄好了，看进展');
  expect(await hands.seen()).toContain('现由澄溪县信访局负责');

  await page.goto(portal.app.url);
  await hands.press('查办到哪一步');
  await hands.write('编号', saved.number);
  await hands.write('查询码', saved.queryCode.toLowerCase().replaceAll('-', ' '));
  await hands.press('查');
  expect(await hands.seen()).toContain('您登记了这件事');
});

test('the receipt’s QR holds the signed number and never the query code; the PDF opens and prints on its own', async () => {
  const hands = await portal.visitor({ deviceScaleFactor: 2 });
  await toTheCheck(hands);
  await hands.press('提交登记');
  const { number, queryCode } = await savedCode(hands);

  const picture = await hands.page.locator('.qr').screenshot({ type: 'png' });
  const qr = await read(picture);
  expect(qr).toMatch(/^HY1/);
  expect(qr.replaceAll(/[\s-]/g, '')).not.toContain(queryCode.replaceAll('-', ''));
  const keys = (await portal.app.app.slices.ledger.keys('990123~00')).keys.map(({ key }) => key);
  expect(receiptsOfCode(qr, keys)).toMatchObject([{ number: number.replaceAll(' ', '') }]);

  const pdf = await hands.page.context().request.get(`${portal.app.url}/write/receipt.pdf`);
  expect(pdf.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.headers()['content-disposition']).toBe('inline; filename="receipt.pdf"');

  await hands.page.emulateMedia({ media: 'print' });
  expect(await hands.page.locator('.receipt').isVisible()).toBe(true);
  expect(await hands.page.locator('#code').isVisible()).toBe(true);
  for (const away of ['footer', '.tools', '.noprint >> nth=0'])
    expect(await hands.page.locator(away).isVisible(), away).toBe(false);
});

test('going back, leaving and coming back lose nothing; a draft of a borrowed telephone is not mentioned', async () => {
  const hands = await portal.visitor();
  const { page } = hands;
  await toTheCheck(hands, '楼上漏水三年。');
  await page.goto(`${portal.app.url}/write/6`);
  await hands.write('姓名', '王兰');
  await hands.press('继续');
  await page.goto(`${portal.app.url}/write/3`);
  await hands.press('返回');
  expect(await page.locator('#f-narrative').inputValue()).toBe('楼上漏水三年。');
  await page.goto(portal.app.url);
  expect(await hands.seen()).toContain('您有一份没写完的');
  await hands.press('接着写');
  await hands.tick('这是别人的手机');
  await hands.press('继续');
  await page.goto(portal.app.url);
  expect(await hands.seen()).not.toContain('您有一份没写完的');
  await page.goto(`${portal.app.url}/write/check`);
  expect(await hands.seen()).toContain('王兰');
  portal.app.clock.pass(31 * 60_000);
  await page.goto(`${portal.app.url}/write/check`);
  expect(await hands.seen()).toContain('草稿保留一天（别人的设备30分钟）');
});

test('anonymous, and for a group of twelve, it is registered all the same; an accusation is guarded from the start', async () => {
  const hands = await portal.visitor();
  const { page } = hands;
  await page.goto(`${portal.app.url}/write/1`);
  await hands.choose('这是谁的事', '我们好几个人');
  await hands.write('一共多少人', '十二');
  await hands.press('继续');
  expect(await hands.seen('[role=alert]')).toContain('人数请写数字');
  await hands.write('一共多少人', '12');
  await hands.press('继续');
  await hands.write('事情经过', '村里的账三年没有公布。');
  await hands.press('继续');
  await hands.press('继续');
  await hands.choose('您是在反映某个单位', '我检举它或他违纪违法');
  await hands.pick('反映的是哪个单位', '青石镇');
  await hands.press('继续');
  await hands.press('继续');
  await hands.press('继续');
  expect(await hands.seen()).toContain('一共12人');
  expect(await hands.seen()).toMatch(/反映.*青石镇.*不转给被反映的单位和人/);
  await hands.press('改谁的事');
  await hands.choose('这是谁的事', '我不想留姓名');
  await hands.press('改好了');
  await hands.press('提交登记');
  await hands.press('看进展');
  await hands.press('抄好了');
  expect(await hands.seen()).toContain('按检举控告保护');
});

test('pressed twice, or sent by two telephones of one cookie, it is registered once and the shown code opens it', async () => {
  const hands = await portal.visitor();
  await toTheCheck(hands, '同一份交两次。');
  const cookie = (await hands.page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const submit = () =>
    fetch(`${portal.app.url}/write/submit`, { method: 'POST', headers: { cookie }, redirect: 'manual' });
  const answers = await Promise.all([submit(), submit(), submit()]);
  for (const { status } of answers) expect([303, 409]).toContain(status);
  await hands.page.goto(`${portal.app.url}/write/receipt`);
  const saved = await savedCode(hands);
  await portal.follow(hands, saved);
  expect(await hands.seen()).toContain('现由澄溪县信访局负责');
  const found = await (await portal.app.officer('limin')).get<{ rows: unknown[] }>('/api/petitions?q=同一份交两次');
  expect(found.rows).toHaveLength(1);
});

test('leaving quickly forgets everything in the browser and lands on a page that says nothing', async () => {
  const hands = await portal.visitor();
  await toTheCheck(hands, '不想让人看到。');
  await hands.press('快速离开');
  expect(await hands.page.title()).toBe('·');
  expect(await hands.page.context().cookies()).toEqual([]);
  await hands.page.goBack();
  await hands.page.goto(portal.app.url);
  expect(await hands.seen()).not.toContain('您有一份没写完的');
});

test('larger letters, high contrast and another language are kept, without a script, and lead back to where one was', async () => {
  const hands = await portal.visitor();
  const { page } = hands;
  await page.goto(`${portal.app.url}/write/2`);
  await hands.press('字号');
  await hands.choose('字号', '特大');
  await hands.choose('颜色', '高对比');
  await hands.tick('行距加大');
  await hands.press('保存');
  expect(page.url()).toMatch(/\/write\/2$/);
  const look = () =>
    page.evaluate<string[]>(`(() => {
      const { fontSize, backgroundColor } = getComputedStyle(document.documentElement);
      return [fontSize, backgroundColor, document.documentElement.lang];
    })()`);
  expect(await look()).toEqual(['30px', 'rgb(0, 0, 0)', 'zh-CN']);
  await hands.press('English');
  expect(await look()).toEqual(['30px', 'rgb(0, 0, 0)', 'en']);
  expect(await hands.seen('h1')).toBe('What happened?');
  await hands.press('Continue');
  expect(await hands.seen('[role=alert]')).toContain('Please write what you want solved.');
});

test('articles are found by a word, with their standing, and nothing found says whom to ask', async () => {
  const hands = await portal.visitor();
  await hands.page.goto(portal.app.url);
  await hands.press('政策法规');
  await hands.write('条文、词', '复查');
  await hands.press('找');
  expect(await hands.seen()).toMatch(/现行有效\s*信访工作条例第35条/);
  await hands.write('条文、词', '没有这样的词');
  await hands.press('找');
  expect(await hands.seen()).toContain('没有找到。换个词试试，或打0999-1234567问。');
});

test('nothing of all this broke on the server', () => {
  expect(portal.app.failures()).toEqual([]);
});

/** The QR code in a picture, read as a telephone would. */
async function read(picture: Buffer): Promise<string> {
  const { page } = await portal.visitor({ javaScriptEnabled: true });
  const drawn = await page.evaluate<{ width: number; height: number; grey: string }>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture.toString('base64')}';
    await image.decode();
    const { width, height } = image;
    const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    let grey = '';
    for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at]);
    return { width, height, grey: btoa(grey) };
  })()`);
  const pixels = Buffer.from(drawn.grey, 'base64');
  const found = jsqr.default(
    Uint8ClampedArray.from(Array.from(pixels).flatMap((one) => [one, one, one, 255])),
    drawn.width,
    drawn.height,
  );
  if (!found) throw new Error('no QR code in the picture');
  return found.data;
}
