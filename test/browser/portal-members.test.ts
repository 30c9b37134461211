import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { everythingStored } from '../kit/everything-stored.ts';
import { type Matter, openPortal, type Portal } from '../kit/portal.ts';
import { collectiveAt, names } from '../kit/portal-collective.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let portal: Portal;
let group: ReturnType<typeof collectiveAt>;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
  group = collectiveAt(portal);
}, 120_000);
afterAll(() => portal?.close());

const goTo = (day: string) => portal.app.clock.goTo(day as LocalDate);

test('several people register: at most five speak for them, the list of the others is theirs to leave out, and is sealed', async () => {
  goTo('2026-03-02');
  const hands = await portal.visitor();
  const { page } = hands;
  await page.goto(`${portal.app.url}/write/1`);
  await hands.choose('这是谁的事', '我们好几个人的');
  await hands.write('一共多少人', '9');
  await hands.press('继续');
  await hands.write('事情经过', '村里九户的补偿款没有发。');
  for (const _ of ['经过', '要求', '地点', '材料']) await hands.press('继续');
  await hands.write('姓名', '陈桂香');
  await hands.write('推选的代表', Array.from({ length: 6 }, (_, i) => `代表${i} 1390000000${i}`).join('\n'));
  await hands.press('继续');
  expect(await hands.seen('[role=alert]')).toMatch(/推选的代表不超过5人（第20条）[\s\S]*写进「其他同来的人」/);
  await hands.write('推选的代表', '上官代言 13700001111\n公孙代言');
  await hands.write('其他同来的人', '司马同来，136 0000 2222\n\n夏侯同来\n皇甫同来');
  await hands.press('继续');
  const check = await hands.seen();
  expect(check).toContain('代表：上官代言 13700001111，公孙代言');
  expect(check).toContain('其他同来的人3人，名单密封');
  expect(check).not.toContain('司马同来');
  await hands.press('提交登记');
  const number = (await hands.seen('.upper .number [aria-hidden], .upper dd [aria-hidden]')).replaceAll(' ', '');
  const limin = await portal.app.officer('limin');
  const { rows } = await limin.get<{ rows: Matter[] }>(`/api/petitions?number=${number}`);
  const at = `/api/petitions/${encodeURIComponent(rows[0]!.shardKey)}/${rows[0]!.petitionId}`;
  expect(await limin.get(at)).toMatchObject({ personCount: 9, representativeCount: 2 });
  const identity = await limin.post(`${at}/identity`, { purpose: '核对代表人' });
  const { representatives } = identity as { representatives: object[] };
  expect(representatives).toHaveLength(2);
  expect(representatives).toEqual(
    expect.arrayContaining([{ name: '上官代言', phone: '13700001111' }, { name: '公孙代言' }]),
  );
  expect(JSON.stringify(identity)).not.toMatch(/同来/);
  const stored = (await everythingStored(portal.app.platform)).map(({ row }) => row).join('\n');
  expect(stored).not.toMatch(/司马同来|夏侯同来|皇甫同来/);
});

test('each member takes a code of their own with a slip, follows the matter, reads every outcome, and sees nobody', async () => {
  const matter = await group.answered();
  const slips = await group.slips(matter, 2);
  expect(new Set(slips).size).toBe(2);
  const one = await group.member(matter, slips[0]!);
  const other = await group.member(matter, slips[1]!);
  expect(one.code).not.toBe(other.code);
  await one.hands.press('抄好了，看进展');
  const progress = await one.hands.seen();
  expect(progress).toMatch(/现由澄溪县人力资源和社会保障局负责[\s\S]*您是同来的人[\s\S]*书面答复送到了/);
  await one.hands.press('看书面答复');
  const answer = await one.hands.seen();
  expect(answer).toMatch(/要求1[\s\S]*结论：支持[\s\S]*某某[\s\S]*要求2[\s\S]*结论：解释说明/);
  // The code alone is enough from now on, and shows as little.
  const again = await portal.visitor();
  await portal.follow(again, { ...matter, queryCode: other.code });
  expect(again.page.url()).toContain('/member/matter');
  for (const path of ['/member/matter', '/member/answer', '/member/code']) {
    await again.page.goto(portal.app.url + path);
    expect([path, names.exec(await again.page.content())?.[0]]).toEqual([path, undefined]);
    expect([path, await again.page.content()]).not.toEqual([path, expect.stringContaining(one.code)]);
  }
});

test('a member withdraws, evaluates and asks for nothing in the others’ place: no page and no form of the petitioner opens', async () => {
  const matter = await group.answered();
  const [slip] = await group.slips(matter, 1);
  const { hands } = await group.member(matter, slip!);
  await hands.page.goto(`${portal.app.url}/member/matter`);
  expect(await hands.page.locator('main a[href^="/matter"]').count()).toBe(0);
  const pages = portal.app.app.http.registered.filter(({ url }) => url.startsWith('/matter'));
  expect(pages.length).toBeGreaterThan(20);
  for (const { method, url } of pages) {
    const answer = await hands.page.request.fetch(portal.app.url + url.replace(':documentId', 'x'), {
      method,
      ...(method === 'POST' && { form: { reason: '不要了', ownWill: 'yes', office: 'satisfied', organ: 'satisfied' } }),
      maxRedirects: 0,
    });
    const shut = answer.headers().location?.startsWith('/follow') || answer.status() === 403 || url === '/matter/out';
    expect([method, url, shut]).toEqual([method, url, true]);
  }
  const own = portal.app.app.slices.petitions.forPortal(portal.app.app.slices.office().id);
  const view = await own.view(matter);
  expect(view.timeline.filter(({ by: { kind } }) => kind === 'petitioner').map(({ act }) => act)).toEqual(['register']);
});

test('what a representative passes on names nobody, on the page and as text', async () => {
  const matter = await group.answered();
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  await hands.press('把答复告诉大家');
  const page = await hands.seen();
  expect(page).toMatch(/要求1[\s\S]*结论：支持[\s\S]*要求2[\s\S]*结论：解释说明/);
  expect(names.exec(await hands.page.content())?.[0]).toBeUndefined();
  const text = await (await hands.page.request.get(`${portal.app.url}/matter/relay.txt`)).text();
  expect(text).toMatch(
    /编号 990123 [\s\S]*结论：支持[\s\S]*申请复查最后一天2026年4月1日 周三[\s\S]*向代表要一张取码条/,
  );
  expect(names.exec(text)?.[0]).toBeUndefined();
});

test('one person’s matter makes no slips, and says what to do if it is several people’s', async () => {
  goTo('2026-03-02');
  const matter = await portal.register();
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  expect(await hands.seen()).not.toContain('取码条');
  await hands.page.goto(`${portal.app.url}/matter/members`);
  expect(await hands.seen('[role=alert]')).toMatch(/登记的是一个人的事[\s\S]*更正登记的内容/);
});

test('nothing of all this broke on the server', () => {
  expect(portal.app.failures()).toEqual([]);
});
