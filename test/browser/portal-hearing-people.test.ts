import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { openPortal, type Portal } from '../kit/portal.ts';
import { bringing } from '../kit/portal-bringing.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let by: ReturnType<typeof bringing>;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
  by = bringing(portal);
}, 120_000);
afterAll(() => portal?.close());

const goTo = (day: string) => portal.app.clock.goTo(day as LocalDate);
const post = { delivery: { method: 'post' } };

async function opened(bring: Parameters<typeof by.from>[0]) {
  goTo('2026-03-02');
  const matter = await by.from(bring)();
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  return { matter, hands, home: () => hands.page.goto(`${portal.app.url}/matter`) };
}

test('the petitioner chooses hearing officers and refuses one: decided and told before the hearing, which the chosen hold', async () => {
  const { matter, hands, home } = await opened(by.hearing.choosing);
  expect(await hands.seen()).toMatch(/请您选听证员[\s\S]*最后一天 2026年3月9日 周一/);
  // Who looks for it among all ways finds it there, with its last day.
  await hands.press('接下来可以怎么走');
  expect(await hands.seen('ol.ways')).toMatch(
    /请您选听证员[\s\S]*最后一天 2026年3月9日 周一[\s\S]*请听证的人员回避[\s\S]*不要听证了/,
  );
  await hands.press('请您选听证员');
  expect(await hands.seen()).toMatch(/从名单里选3位；少选也可以[\s\S]*1\. 卢文静[\s\S]*人大代表[\s\S]*5\. 秦素芬/);
  await hands.press('就选这几位');
  expect(await hands.seen('[role=alert]')).toContain('请至少选一位');
  await hands.choose('名单', '2. 石磊');
  await hands.choose('名单', '5. 秦素芬');
  await hands.press('就选这几位');
  expect(await hands.seen('[role=status]')).toContain('您选的听证员记下了');

  // One of them has an interest: asked to step aside, by name and reason.
  await hands.open('其他可以做的');
  await hands.press('请听证的人员回避');
  expect(await hands.seen()).toMatch(/任主持，法制科负责人 · 主持人[\s\S]*石磊 · 听证员[\s\S]*温小雨 · 记录员/);
  await hands.press('申请回避');
  expect(await hands.seen('[role=alert]')).toContain('有3处要改');
  await hands.choose('请谁回避', '石磊 · 听证员');
  await hands.choose('是什么关系', '和这件事有利害关系');
  await hands.write('您知道的情况', '石磊是那家公司的法律顾问。');
  await hands.press('申请回避');
  expect(await hands.seen('[role=status]')).toContain('最晚2026年3月5日 周四有决定，听证前告诉您');
  expect(await hands.seen()).toContain('您请听证员石磊回避，听证前有决定');

  // Until then nothing is held; granted, somebody else is named at once.
  const decision = {
    who: 'officer-2',
    granted: true,
    reason: '确是法律顾问。',
    instead: '范立秋',
    capacity: '法律援助律师',
  };
  await by.does('jiziqian', matter, 'decideChallenge', { ...decision, ...post });
  await home();
  expect(await hands.seen()).toMatch(/决定了这位要不要回避，理由在下面[\s\S]*确是法律顾问[\s\S]*范立秋/);
  await by.handler(matter, 'completeOfficers', { added: [1], reason: '按名单顺序补齐。', ...post });
  await home();
  expect(await hands.seen()).toMatch(/从名单里补齐了听证员，怎么补的在下面[\s\S]*按名单顺序补齐/);
  expect(await hands.seen()).not.toContain('请您选听证员');
  const { hearing } = await portal.app.app.slices.petitions.forPortal(portal.app.app.slices.office().id).view(matter);
  expect(hearing?.officers.filter(({ as }) => as === 'sits').map(({ name }) => name)).toEqual([
    '卢文静',
    '秦素芬',
    '范立秋',
  ]);
  await hands.page.goto(`${portal.app.url}/matter/hearing/officers`);
  expect(await hands.seen('[role=alert]')).toContain('听证员已经定下来了');
});

test('a mediation is proposed in writing, and begins only with the petitioner’s own yes', async () => {
  const { matter, hands, home } = await opened(by.proposed);
  expect(await hands.seen()).toMatch(/办理单位想组织调解，等您答复[\s\S]*最晚2026年3月9日 周一答复。不回答，算不同意/);
  await hands.press('接下来可以怎么走');
  expect(await hands.seen('ol.ways')).toMatch(/想组织调解，等您答复[\s\S]*最后一天 2026年3月9日 周一/);
  await hands.press('想组织调解，等您答复');
  expect(await hands.seen()).toMatch(/您不同意，照常办[\s\S]*双方对数额没有争议[\s\S]*某建筑公司/);
  await hands.press('答复');
  expect(await hands.seen('[role=alert]')).toContain('请选同意还是不同意');
  await hands.choose('您的答复', '不同意，照常办');
  await hands.press('答复');
  expect(await hands.seen('[role=status]')).toContain('您的答复收到了');
  expect(await hands.seen()).toContain('您答复了：不同意，照常办');
  const begin = {
    kind: 'mediation',
    otherConsents: true,
    withinDiscretion: true,
    otherSide: '某建筑公司',
    consentedOn: '2026-03-02',
  };
  await expect(by.handler(matter, 'mediate', begin)).rejects.toThrow(/不同意调解/);
  await hands.press('改一改');
  await hands.choose('您的答复', '同意');
  await hands.press('答复');
  await by.handler(matter, 'mediate', begin);
  await home();
  expect(await hands.seen()).toContain('双方正在谈');
  await hands.page.goto(`${portal.app.url}/matter/consent`);
  expect(await hands.seen('[role=alert]')).toContain('现在没有等您答复的提议');
});
