import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { registrationNumber } from '../../core/registration-number.ts';
import { newQueryCode } from '../../server/platform/crypto/index.ts';
import { everythingStored } from '../kit/everything-stored.ts';
import { openPortal, type Portal } from '../kit/portal.ts';
import { collectiveAt } from '../kit/portal-collective.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let portal: Portal;
let group: ReturnType<typeof collectiveAt>;
// Each afresh: one address may try thirty doors in ten minutes, and these tries are many.
beforeEach(async () => {
  portal = await openPortal('2026-03-02');
  group = collectiveAt(portal);
}, 120_000);
afterEach(async () => {
  expect(portal.app.failures()).toEqual([]);
  await portal.close();
});

const goTo = (day: string) => portal.app.clock.goTo(day as LocalDate);

test('a slip works once, for thirty days, and until the representative ends the unused ones; codes taken stay', async () => {
  const matter = await group.answered();
  const [used, ended, old] = (await group.slips(matter, 3)) as [string, string, string];
  const first = await group.member(matter, used);
  expect((await group.knocks(matter, used)).text).toMatch(/编号或取码条对不上[\s\S]*一张条只能用一次/);
  goTo('2026-04-02');
  expect((await group.knocks(matter, old)).text).toContain('编号或取码条对不上');
  goTo('2026-03-31');
  const representative = await portal.visitor();
  await portal.follow(representative, matter);
  await representative.press('给同来的人发取码条');
  await representative.press('没用过的全部作废');
  expect(await representative.seen('[role=status]')).toContain('已经作废');
  expect((await group.knocks(matter, ended)).text).toContain('编号或取码条对不上');
  const still = await portal.visitor();
  await portal.follow(still, { ...matter, queryCode: first.code });
  expect(await still.seen()).toContain('您是同来的人');
});

test('of two who bring the same slip at the same moment one gets a code', async () => {
  const matter = await group.answered();
  const [slip] = (await group.slips(matter, 1)) as [string];
  const answers = await Promise.all([1, 2, 3].map(() => group.knocks(matter, slip)));
  expect(answers.filter(({ text }) => text.includes('您自己的查询码'))).toHaveLength(1);
});

test('a member’s fresh code ends their own old one and nobody else’s', async () => {
  const matter = await group.answered();
  const [a, b] = (await group.slips(matter, 2)) as [string, string];
  const one = await group.member(matter, a);
  const other = await group.member(matter, b);
  await one.hands.press('抄好了，看进展');
  await one.hands.press('换一个自己的查询码');
  await one.hands.press('换一个');
  const fresh = await one.hands.seen('.code [aria-hidden]');
  const hands = await portal.visitor();
  await portal.follow(hands, { ...matter, queryCode: one.code });
  expect(await hands.seen('[role=alert]')).toContain('还可以试4次');
  for (const queryCode of [fresh, other.code]) {
    await portal.follow(hands, { ...matter, queryCode });
    expect(await hands.seen()).toContain('您是同来的人');
  }
  await portal.follow(hands, matter);
  expect(await hands.seen()).toContain('您现在可以');
});

test('guessing slips is limited as guessing codes is, and a number that was never given is answered alike', async () => {
  const matter = await group.answered();
  await group.slips(matter, 1);
  const never = registrationNumber({
    region: '990123',
    bucket: '00',
    day: '2026-03-02' as never,
    form: '03',
    sequence: 777_777,
  });
  const wrong = newQueryCode();
  for (const number of [matter.number, never]) {
    const tries: string[] = [];
    for (let i = 0; i < 6; i++) {
      const { status, text } = await group.knocks({ number }, wrong);
      tries.push(/还可以试(\d)次/.exec(text)?.[1] ?? String(status));
    }
    expect(tries).toEqual(['4', '3', '2', '1', '429', '429']);
  }
  // The matter's own door rests too: slip and code are one count, so that two doors are not twice as many guesses.
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  expect(await hands.seen('[role=alert]')).toContain('先停24小时');
});

test('a query code is no slip, and a slip no query code', async () => {
  const matter = await group.answered();
  const [slip] = (await group.slips(matter, 1)) as [string];
  expect((await group.knocks(matter, matter.queryCode)).text).toContain('编号或取码条对不上');
  const hands = await portal.visitor();
  await portal.follow(hands, { ...matter, queryCode: slip });
  expect(await hands.seen('[role=alert]')).toContain('编号或查询码不对');
});

test('slips and codes lie in the database as digests only, and no row says whose they are', async () => {
  const matter = await group.answered();
  const [slip] = (await group.slips(matter, 1)) as [string];
  const { code } = await group.member(matter, slip);
  const stored = (await everythingStored(portal.app.platform)).map(({ row }) => row).join('\n');
  for (const one of [slip, code]) {
    expect(stored).not.toContain(one);
    expect(stored).not.toContain(one.replaceAll('-', ''));
  }
});
