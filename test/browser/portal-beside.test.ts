import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { openPortal, type Portal } from '../kit/portal.ts';
import { bringing, plainCase } from '../kit/portal-bringing.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let portal: Portal;
let by: ReturnType<typeof bringing>;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
  by = bringing(portal);
}, 120_000);
afterAll(() => portal?.close());

const goTo = (day: string) => portal.app.clock.goTo(day as LocalDate);

/** A matter at some place, opened by an old telephone without a script and with a keyboard. */
async function opened(bring: Parameters<typeof by.from>[0], more = {}) {
  goTo('2026-03-02');
  const matter = await by.from(bring, more)();
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  return { matter, hands };
}

test('a hearing is asked for within its five working days, answered by a day, and can be given up without harm', async () => {
  const { matter, hands } = await opened(by.accepted);
  expect(await hands.seen()).toMatch(/您可以用的时间[\s\S]*最晚2026年3月9日 周一：\s*您可以申请听证/);
  await hands.open('其他可以做的');
  await hands.press('申请听证');
  expect(await hands.seen()).toMatch(/都不会让结果对您更不利[\s\S]*最后一天 2026年3月9日 周一/);
  await hands.press('申请听证');
  expect(await hands.seen('[role=alert]')).toContain('请写下为什么要听证');
  await hands.write('为什么要听证', '双方说的数额不一样。');
  await hands.press('申请听证');
  expect(await hands.seen('[role=status]')).toContain('最晚2026年3月9日 周一书面答复您');
  expect(await hands.seen()).toMatch(/申请了听证，最晚2026年3月9日 周一书面答复开不开[\s\S]*双方说的数额不一样/);
  await by.does('jiziqian', matter, 'decideHearing', {
    granted: true,
    reason: '当面说清有利于查明。',
    delivery: { method: 'post' },
  });
  await hands.page.goto(`${portal.app.url}/matter`);
  expect(await hands.seen()).toContain('同意听证了');
  await hands.press('不要听证了');
  expect(await hands.seen()).toContain('只放弃这次听证，事情照常办');
  await hands.press('不要听证了');
  expect(await hands.seen('[role=status]')).toContain('听证不开了，事情照常办');
  await hands.page.goto(`${portal.app.url}/matter/hearing`);
  expect(await hands.seen('[role=alert]')).toContain('这个阶段已经申请或举行过听证');
});

test('after its last day the page says which day that was, and what is still possible', async () => {
  const { matter, hands } = await opened(by.accepted);
  goTo('2026-03-10');
  await portal.follow(hands, matter);
  expect(await hands.seen()).not.toContain('您可以申请听证');
  await hands.page.goto(`${portal.app.url}/matter/hearing`);
  expect(await hands.seen('[role=alert]')).toMatch(/申请听证的最后一天是2026年3月9日[\s\S]*征得您同意后仍可举行/);
  await hands.page.goto(`${portal.app.url}/matter/ways`);
  expect(await hands.seen()).toMatch(/关上的路[\s\S]*申请听证的最后一天是2026年3月9日/);
});

test('a letter that arrives later starts the five working days: the page and the act agree on the last one', async () => {
  const { matter, hands } = await opened(by.accepted);
  const { petitions, office } = portal.app.app.slices;
  const view = await petitions.forPortal(office().id).view(matter);
  const { seq } = view.timeline.find(({ act }) => act === 'accept')!;
  goTo('2026-03-06');
  const service = { method: 'post', servedOn: '2026-03-05', proof: 'XA123456789CN' };
  await by.handler(matter, 'recordDelivery', { letter: seq, service });
  goTo('2026-03-12');
  await portal.follow(hands, matter);
  expect(await hands.seen()).toMatch(/您可以用的时间[\s\S]*最晚2026年3月12日 周四：\s*您可以申请听证/);
  await hands.page.goto(`${portal.app.url}/matter/hearing`);
  expect(await hands.seen()).toMatch(/最后一天 2026年3月12日 周四/);
  goTo('2026-03-13');
  await portal.follow(hands, matter);
  expect(await hands.seen()).not.toContain('您可以申请听证');
  await hands.page.goto(`${portal.app.url}/matter/hearing`);
  expect(await hands.seen('[role=alert]')).toMatch(
    /申请听证的最后一天是2026年3月12日 周四（收到受理告知书后5个工作日）/,
  );
});

test('whoever fears the handler asks for recusal with ground and reason, and finds the custodian first', async () => {
  const { hands } = await opened(by.named);
  await hands.open('其他可以做的');
  await hands.press('申请回避');
  expect(await hands.seen()).toMatch(/决定以前，这个人不办您这件事[\s\S]*告诉身份保管员[\s\S]*请谁回避？[\s\S]*周建国/);
  await hands.press('申请回避');
  expect(await hands.seen('[role=alert]')).toContain('有2处要改');
  await hands.choose('是什么关系', '是对方的近亲属');
  await hands.write('您知道的情况', '是对方经理的表弟。');
  await hands.press('申请回避');
  expect(await hands.seen('[role=status]')).toContain('最晚2026年3月5日 周四有决定');
  expect(await hands.seen()).toMatch(/要不要回避，最晚2026年3月5日 周四决定/);
});

test('before a handler is named the head can be asked to step aside; once withdrawn, nobody', async () => {
  const { matter, hands } = await opened(by.accepted);
  await hands.page.goto(`${portal.app.url}/matter/recusal`);
  expect(await hands.seen('fieldset')).toMatch(/请谁回避？[\s\S]*负责人/);
  expect(await hands.seen()).not.toContain('周建国');
  await by.petitioner(matter, 'withdraw', { ownWill: true });
  await hands.page.goto(`${portal.app.url}/matter/recusal`);
  expect(await hands.seen('[role=alert]')).toContain('撤回');
});

test('a mediation ends with one’s own word, and an agreement that was not kept brings the handling back', async () => {
  const talking = await opened(by.mediating);
  await talking.hands.press('不想调解了');
  expect(await talking.hands.seen()).toContain('谈不谈由您');
  await talking.hands.press('恢复办理');
  expect(await talking.hands.seen('[role=alert]')).toContain('请写一句原因');
  await talking.hands.write('原因', '谈不拢');
  await talking.hands.press('恢复办理');
  expect(await talking.hands.seen('[role=status]')).toContain('已经恢复办理');
  expect(await talking.hands.seen()).not.toContain('双方正在谈');

  const agreed = await opened(by.agreed);
  expect(await agreed.hands.seen()).toContain('答应的事，要在2026年3月12日 周四以前做到');
  await agreed.hands.page.goto(`${portal.app.url}/matter/mediation`);
  expect(await agreed.hands.seen('[role=alert]')).toContain('协议的履行期限2026年3月12日 周四还没有过');
  goTo('2026-03-13');
  await portal.follow(agreed.hands, agreed.matter);
  await agreed.hands.press('协议没有做到，恢复办理');
  await agreed.hands.write('原因', '一分钱没有付。');
  await agreed.hands.press('恢复办理');
  expect(await agreed.hands.seen('[role=status]')).toContain('期限不重算');
  expect(await agreed.hands.seen()).toContain('最晚2026年5月6日 周三');
});

test('the simplified way can be left, and the sixty days stay those of the acceptance', async () => {
  const { hands } = await opened(async (at) => {
    await by.received(at);
    await by.handler(at, 'acceptSimply', { ...plainCase, delivery: { method: 'electronic' } });
  });
  await hands.press('想按普通程序办');
  expect(await hands.seen()).toContain('60日的期限仍从受理那天算');
  await hands.write('原因', '情况比较复杂');
  await hands.press('转为按普通程序办');
  expect(await hands.seen('[role=status]')).toContain('转为按普通程序办');
  expect(await hands.seen()).not.toContain('用简易程序办，最晚');
  expect(await hands.seen()).toContain('最晚2026年5月6日 周三');
});

test('what was written wrongly is corrected with a reason, beside the old version', async () => {
  const { hands } = await opened(by.accepted, { place: '青石镇东头', personCount: 3 });
  await hands.open('其他可以做的');
  await hands.press('更正登记的内容');
  expect(await hands.seen()).toMatch(/现在写的是：青石镇东头[\s\S]*现在写的是：3/);
  await hands.press('更正');
  expect(await hands.seen('[role=alert]')).toContain('有2处要改');
  await hands.write('人数，改成', '十二');
  await hands.write('为什么要更正', '当时没数清。');
  await hands.press('更正');
  expect(await hands.seen('[role=alert]')).toContain('人数请写数字');
  await hands.write('人数，改成', '12');
  await hands.press('更正');
  expect(await hands.seen('[role=status]')).toContain('已经更正，原来写的也留着');
  expect(await hands.seen()).toMatch(/您更正了登记的内容[\s\S]*当时没数清/);
});

test('papers are supplied without being asked, and the deadline stays', async () => {
  const { hands } = await opened(by.accepted);
  await hands.press('补充材料');
  await hands.press('补充');
  expect(await hands.seen('[role=alert]')).toContain('请写几句要补充的，或选一个文件');
  await hands.write('要补充的事实或说明', '工地门口有照片。');
  await hands.press('补充');
  expect(await hands.seen('[role=status]')).toContain('期限不变');
  expect(await hands.seen()).toMatch(/最晚2026年5月6日 周三[\s\S]*您补充了材料/);
});

test('nothing of all this broke on the server', () => {
  expect(portal.app.failures()).toEqual([]);
});
