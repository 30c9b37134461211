import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let clerk: Ask;
let anybody: Ask;
beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  clerk = await asking(app, 'limin');
  anybody = await asking(app);
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function register(form: string, times: number, more: object = {}) {
  for (let i = 0; i < times; i++) {
    const petitioner = { name: '陈桂香', phone: '13900001234' };
    const body = { form, divisionCode: '990123', narrative: `工资没有发，第${i}次说。`, petitioner, ...more };
    expect((await clerk('POST', '/api/petitions', { body })).status).toBe(200);
  }
}
const page = async (language = 'zh') =>
  (await anybody('GET', '/statistics', { headers: { cookie: `settings=${language}` } })).text.replace(/<[^>]+>/g, ' ');
const shardKey = () => app.app.slices.shardKey();
const publish = () => app.app.slices.statistics.publish(shardKey());

test('a quarter is published once it has settled, with its small counts and what would give them away withheld', async () => {
  await register('visit', 9);
  await register('letter', 3);
  await register('web', 6);
  await register('visit', 2, { purpose: 'accusation', complainedOrganIds: [organByCode('cx-rsj').id] });
  expect(await page()).toContain('还没有公布过季度数字');
  app.clock.goTo('2026-04-15' as never);
  expect(await publish()).toEqual([]);
  app.clock.goTo('2026-04-16' as never);
  expect(await publish()).toEqual(['2026-Q1']);
  const [quarter] = await app.app.slices.statistics.published(shardKey());
  const registered = quarter!.lists.find(({ id }) => id === 'registered')!;
  // Three letters are few; the six of the web would give them away. The accusations are nowhere.
  expect(registered).toMatchObject({ total: 18, percent: null });
  expect(Object.fromEntries(registered.parts.map(({ id, n }) => [id, n]))).toEqual({
    letter: null,
    visit: 9,
    web: null,
    call: 0,
    fax: 0,
  });
  const text = await page();
  for (const words of ['2026年第1季度', '18件次', '9件次', '9人次', '不公布']) expect(text).toContain(words);
  expect(text).not.toMatch(/(^|[^\d])[36]件次/);
});

test('what was published stays as it was, whatever comes in later for that quarter', async () => {
  const before = await app.app.slices.statistics.published(shardKey());
  await register('letter', 1, { receivedOn: '2026-03-30' });
  app.clock.goTo('2026-04-20' as never);
  expect(await publish()).toEqual([]);
  expect(await app.app.slices.statistics.published(shardKey())).toEqual(before);
});

test('a share is published only where every count it is made of is', async () => {
  app.clock.goTo('2026-07-20' as never);
  expect(await publish()).toEqual(['2026-Q2']);
  const [second, first] = await app.app.slices.statistics.published(shardKey());
  for (const quarter of [first, second]) {
    for (const { id, parts, percent } of quarter!.lists) {
      if (percent === null) continue;
      const relied = id === 'evaluated' ? parts.filter((part) => part.id !== 'silent') : parts;
      expect(relied.every(({ n }) => n !== null)).toBe(true);
    }
  }
  expect(await publish()).toEqual([]);
});
