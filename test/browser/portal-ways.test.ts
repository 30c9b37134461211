import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import type { Hands } from '../kit/hands.ts';
import { answerTo, type Matter, openPortal, type Portal } from '../kit/portal.ts';
import { bringing, diversion, told } from '../kit/portal-bringing.ts';

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

async function registered(
  requests: string[],
  bring: (at: Matter) => Promise<unknown>,
  { day = '2026-03-02', ...more }: { day?: string; form?: 'letter' } = {},
) {
  goTo(day);
  const matter = await portal.register({ requests, ...more });
  await bring(matter);
  return matter;
}

async function ways(matter: Matter, options = {}): Promise<Hands> {
  const hands = await portal.visitor(options);
  await portal.follow(hands, matter);
  await hands.page.goto(`${portal.app.url}/matter/ways`);
  return hands;
}

const doors = (hands: Hands) => hands.page.locator('ol.ways > li').allInnerTexts();

const twoAnswers = async (at: Matter) => {
  await by.accepted(at);
  await by.office.answer(at, [answerTo(1, 'support'), answerTo(2, 'not-support')]);
};

test('nothing has to be chosen: the ways that are open stand there at once, those with a last day first', async () => {
  const hands = await ways(await registered(['补发三个月工资', '补缴社会保险'], twoAnswers));
  expect(await hands.page.locator('input:checked').count()).toBe(0);
  const open = await doors(hands);
  expect(open[0]).toMatch(/申请复查[\s\S]*最后一天 2026年4月1日 周三，还有30天/);
  expect(open.map((text) => text.split('\n')[0])).toEqual([
    '申请复查',
    '说了没做？催执行',
    '反映办理中的问题',
    '要求重新办理',
    '法律援助 电话12348',
    '有新情况，另写一件',
  ]);
  expect(await hands.seen()).toMatch(/还没到的路[\s\S]*复核：先要有复查意见/);
});

test('what is chosen fills the right form in: the requests ticked, the reason begun, the cursor free', async () => {
  const matter = await registered(['补发三个月工资', '补缴社会保险'], twoAnswers);
  const hands = await ways(matter);
  await hands.open('选一选');
  await hands.choose('哪项不认可', '补缴社会保险');
  await hands.choose('哪里不对', '没有回答');
  await hands.press('看走哪条路');
  expect((await doors(hands))[0]).toMatch(/您选的，先走这条\s*申请复查 · 替我填好/);
  await hands.press('申请复查 · 替我填好');
  expect(await hands.page.locator('input[name=requests]:checked').count()).toBe(1);
  expect(await hands.page.locator('input[name=requests][value="2"]').isChecked()).toBe(true);
  expect(await hands.page.locator('#f-reason').inputValue()).toBe('要求2，答复没有回答：');
  await hands.choose('哪个机关来看', '澄溪县人民政府');
  await hands.press('申请复查');
  expect(await hands.seen('[role=status]')).toContain('申请已经收到');
  await hands.page.goto(`${portal.app.url}/matter/ways`);
  expect(await hands.seen()).toMatch(/关上的路[\s\S]*复查：2026年3月2日 周一已经申请过/);
});

test('promised and not done leads to pressing for it first, with the promised day', async () => {
  const hands = await ways(await registered(['补发三个月工资', '补缴社会保险'], twoAnswers));
  await hands.page.goto(`${portal.app.url}/matter/ways?wrong=undone`);
  expect((await doors(hands))[0]).toMatch(/先走这条\s*说了没做？催执行[\s\S]*约定2026年3月22日 周日以前做到/);
  await hands.press('说了没做');
  expect(await hands.page.locator('input[value=execution]').isChecked()).toBe(true);
});

test('a matter led elsewhere shows that route with its last day, address and papers, and says so when that day has passed', async () => {
  const matter = await registered(['补发三个月工资'], async (at) => {
    await by.accepted(at);
    await by.handler(at, 'divert', diversion);
  });
  const hands = await ways(matter);
  expect((await doors(hands))[0]).toMatch(
    /去澄溪县劳动人事争议仲裁委员会\s*最晚2026年11月20日 周五[\s\S]*澄溪路12号[\s\S]*身份证、劳动合同/,
  );
  goTo('2026-11-21');
  const later = await ways(matter);
  expect(await later.seen()).toMatch(
    /关上的路\s*去澄溪县劳动人事争议仲裁委员会：通知里写的最后一天是2026年11月20日 周五，已经过了/,
  );
  expect(await doors(later)).not.toContainEqual(expect.stringContaining('仲裁委员会'));
});

test('a letter passed to the court shows whose it is now and where, until the bureau takes it back', async () => {
  const court = {
    field: 'court',
    body: '澄溪县人民法院',
    address: '澄溪路30号',
    reason: '属于诉讼事项。',
    term: 'suit',
    knewOn: '2026-02-02',
    ...told,
  };
  const bring = (at: Matter) => by.does('limin', at, 'relayLaw', court);
  const matter = await registered(['把房款判给我'], bring, { form: 'letter' });
  const there = /去澄溪县人民法院\s*最晚2026年8月3日 周一[\s\S]*澄溪路30号/;
  expect(await doors(await ways(matter))).toContainEqual(expect.stringMatching(there));
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  expect(await hands.seen('.card.act')).toMatch(/这件事转给了哪里[\s\S]*澄溪县人民法院[\s\S]*2026年8月3日/);
  await by.does('limin', matter, 'takeBackRelay', { reason: '法院说不属于诉讼。' });
  expect(await doors(await ways(matter))).not.toContainEqual(expect.stringMatching(there));
});

test('of two readings the petitioner has the later: the door is open until then, says both, and closes the day after', async () => {
  // Served on 1 April: the thirtieth day is 1 May, a holiday, and moves to 6 May.
  const matter = await registered(
    ['修路灯'],
    async (at) => {
      await by.accepted(at);
      await by.office.answer(at, [answerTo(1, 'explain')]);
    },
    { day: '2026-04-01' },
  );
  for (const day of ['2026-05-02', '2026-05-06']) {
    goTo(day);
    const open = (await doors(await ways(matter)))[0];
    expect(open).toMatch(/申请复查[\s\S]*最后一天 2026年5月6日 周三/);
    expect(open).toMatch(/两种算法，您按晚的：[\s\S]*2026年5月1日[\s\S]*2026年5月6日/);
  }
  goTo('2026-05-07');
  const closed = await ways(matter);
  expect(await closed.seen()).toMatch(/关上的路[\s\S]*复查：最后一天是2026年5月6日 周三，已经过了/);
  expect((await doors(closed)).join()).not.toContain('申请复查');
});

test('a late answer is called late and can be reported, with the day on which it was due', async () => {
  const matter = await registered(['补发三个月工资'], by.accepted);
  goTo('2026-05-20');
  const hands = await ways(matter);
  expect((await doors(hands)).join('\n')).toMatch(
    /反映拖着不办[\s\S]*应当2026年\d+月\d+日 周.以前办的，晚了；责任在我们/,
  );
  await hands.press('该答复没答复');
  expect(await hands.page.locator('input[value=delay]').isChecked()).toBe(true);
});

test('after the last opinion help and the other ways remain, and the page says that the procedure is over', async () => {
  const matter = await registered(['补发三个月工资'], by.ended);
  const hands = await ways(matter);
  expect(await hands.seen()).toMatch(/信访程序已经终结[\s\S]*申请社会救助[\s\S]*第37条/);
  expect(await hands.seen()).toMatch(
    /关上的路[\s\S]*复查：2026年3月2日 周一已经申请过[\s\S]*复核：2026年3月2日 周一已经申请过/,
  );
});

test('nothing chosen, something else chosen or nonsense in the address: the ways are all the same', async () => {
  const hands = await ways(
    await registered(['补发三个月工资'], async (at) => {
      await by.accepted(at);
      await by.office.answer(at, [answerTo(1, 'explain')]);
    }),
  );
  const plain = (await doors(hands)).length;
  for (const query of [
    '?requests=99',
    '?wrong=nonsense',
    '?requests=1&requests=x&wrong=',
    `?wrong=${'a'.repeat(500)}`,
  ]) {
    await hands.page.goto(`${portal.app.url}/matter/ways${query}`);
    expect(await doors(hands)).toHaveLength(plain);
  }
});

test('the ways are told in English too', async () => {
  const matter = await registered(['补发三个月工资', '补缴社会保险'], twoAnswers);
  const hands = await portal.visitor({ language: 'en' });
  await hands.page.goto(`${portal.app.url}/follow`);
  await hands.write('Number', matter.number);
  await hands.write('Query code', matter.queryCode);
  await hands.press('Look');
  await hands.page.goto(`${portal.app.url}/matter/ways?requests=2&wrong=facts`);
  expect((await doors(hands))[0]).toMatch(
    /For what you chose, this first\s*Ask for review \(复查\) · Fill it in for me[\s\S]*Last day 1 April 2026/,
  );
});

test('nothing of all this broke on the server', () => {
  expect(portal.app.failures()).toEqual([]);
});
