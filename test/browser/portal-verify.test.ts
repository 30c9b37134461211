import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Hands } from '../kit/hands.ts';
import { type Matter, openPortal, type Portal } from '../kit/portal.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let portal: Portal;
let matter: Matter;
let content: string;
let picture: Buffer;
let file: string;

beforeAll(async () => {
  // Receipts promise inclusion within ten minutes of the real clock, by which the page judges.
  portal = await openPortal(new Date().toISOString());
  matter = await portal.register();
  const hands = await portal.visitor({ deviceScaleFactor: 2 });
  await portal.follow(hands, matter);
  await hands.press('看凭证');
  content = (await hands.page.locator('#content').textContent()) ?? '';
  picture = await hands.page.locator('.receipt').screenshot();
  await portal.app.sequence();
  const at = { headers: { cookie: await cookies(hands) } };
  file = await (await fetch(`${portal.app.url}/matter/receipt.json`, at)).text();
}, 120_000);
afterAll(() => portal?.close());

const cookies = async (hands: Hands) =>
  (await hands.page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

/** The page as it stands on a telephone whose network is gone. */
async function offline(): Promise<Hands & { asked: string[] }> {
  const hands = await portal.visitor({ javaScriptEnabled: true });
  await hands.page.goto(`${portal.app.url}/verify`, { waitUntil: 'networkidle' });
  await hands.page.context().setOffline(true);
  const asked: string[] = [];
  hands.page.on('request', (request) => asked.push(request.url()));
  return Object.assign(hands, { asked });
}

async function judged(hands: Hands, text: string): Promise<string> {
  await hands.write('凭证内容', text);
  await hands.jump('验一验');
  await hands.page.locator('#results li').first().waitFor();
  return hands.seen('#results');
}

test('without a network a pasted receipt passes, and the page says what it cannot prove', async () => {
  const hands = await offline();
  const said = await judged(hands, content);
  expect(said.split('\n').filter(Boolean)).toEqual([
    '通过：签名是澄溪县信访局的。',
    expect.stringContaining(`通过：`),
    '还缺：入账凭据约10分钟后补上。',
    expect.stringContaining('没做：还没有联网核对最新账本'),
  ]);
  expect(said).toContain(matter.number);
  expect(said).not.toContain('工资');
  expect(hands.asked).toEqual([]);
});

test('without a network the receipt file proves the entry in the log', async () => {
  const hands = await offline();
  expect(await judged(hands, file)).toMatch(/通过：签名是[\s\S]*通过：在公开日志第1条/);
  expect(hands.asked).toEqual([]);
});

test('without a network a photograph of the receipt is read and judged', async () => {
  const hands = await offline();
  await hands.attach('选图片', [{ name: 'p.png', mimeType: 'image/png', buffer: picture }]);
  await hands.page.locator('#results li').first().waitFor();
  expect(await hands.seen('#results')).toContain('通过：签名是澄溪县信访局的。');
  expect(hands.asked).toEqual([]);
});

test('one changed sign, another number, or what is no receipt at all does not pass', async () => {
  const hands = await offline();
  const at = Math.floor(content.length / 2);
  const changed = content.slice(0, at) + (content[at] === 'A' ? 'B' : 'A') + content.slice(at + 1);
  for (const forged of [changed, file.replace(matter.number, `${matter.number.slice(0, -1)}0`), '随便写的', '']) {
    const said = await judged(hands, forged);
    expect(said, forged.slice(0, 20)).not.toContain('通过：签名');
    expect(said).toMatch(/对不上|没认出/);
  }
  expect(hands.asked).toEqual([]);
});

test('without a script the page says so, and shows the fingerprints to compare', async () => {
  const hands = await portal.visitor();
  await hands.page.goto(`${portal.app.url}/verify`);
  expect(await hands.seen()).toMatch(/这一页的验证要用到脚本[\s\S]*登记单位的公钥[\s\S]*澄溪县信访局/);
});
