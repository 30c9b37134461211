import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWritingOffice, review, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());

const forwarded = (code: string) => ({ to: desk.office.organ(code), delivery: told });

test('numbers have no gaps and no doubles when many act at once', async () => {
  const matters = await Promise.all(Array.from({ length: 12 }, () => desk.register()));
  await Promise.all(
    matters.flatMap((at) => [
      desk.office.petitions.act(desk.acting(at, desk.by.bureau(), 'forward', forwarded('cx-rsj'))),
      // A second officer at the same moment, of whom only one can be first.
      desk.office.petitions.act(desk.acting(at, desk.by.bureau(), 'forward', forwarded('cx-zjj'))),
    ]),
  );
  const numbers = await desk.notices.numbers('990123~00', desk.office.organ('cx-xfj'), 2026, '转');
  expect(numbers.length).toBeGreaterThanOrEqual(12);
  expect(numbers.map(({ n }) => n)).toEqual(Array.from({ length: numbers.length }, (_, i) => i + 1));
  expect(numbers.every(({ voidReason }) => voidReason === null)).toBe(true);
  const rows = (await Promise.all(matters.map(desk.listed))).flat();
  const printed = rows.flatMap(({ kind, number }) => (kind === 'D-08' ? [number] : []));
  expect(printed.length).toBe(numbers.length);
  expect(new Set(printed).size).toBe(numbers.length);
});

test('a number begins anew with each year', async () => {
  const at = await desk.register();
  desk.office.clock.goTo('2027-01-04' as never);
  await desk.does(at, desk.by.bureau(), 'forward', forwarded('cx-rsj'));
  expect((await desk.one(at, 'D-08')).number).toBe('澄信转〔2027〕1号');
  desk.office.clock.goTo('2026-03-02' as never);
});

test('a number taken for another county whose act did not come about is void with its reason, and not given again', async () => {
  const at = await desk.register();
  await desk.untilServed(at);
  const reviewOrganId = desk.office.organ('ql-rsj');
  await desk.does(at, 'petitioner', 'requestReview', { reviewOrganId, reason: '数额不对。' });
  const reviewer = desk.by.cityReviewer();
  // The number is taken in the city's own shard; the statement that would keep the opinion is never sent.
  await desk.notices.issue(await desk.previewed(at, reviewer, 'decideReview', review));
  expect(await desk.notices.voidUnused()).toBe(0); // it may still be under way
  desk.office.clock.pass(11 * 60_000);
  expect(await desk.notices.voidUnused()).toBe(1);
  expect(await desk.notices.voidUnused()).toBe(0);
  await desk.does(at, reviewer, 'decideReview', review);
  desk.office.clock.pass(11 * 60_000);
  expect(await desk.notices.voidUnused()).toBe(0);
  expect(await desk.notices.numbers('990100~00', reviewOrganId, 2026, '查')).toMatchObject([
    { n: 1, voidReason: '取号后未签发' },
    { n: 2, voidReason: null },
  ]);
  expect((await desk.one(at, 'D-23')).number).toBe('青人社信查〔2026〕2号');
  // The city's register shows both: the void one with its reason, and the one that a document bears.
  const shown = await desk.notices.numberRegister((reviewer as { officer: never }).officer, 2026);
  expect(shown).toEqual([
    {
      number: '青人社信查〔2026〕1号',
      title: null,
      issuedOn: null,
      voidReason: '取号后未签发',
      replacedBy: null,
      returned: null,
    },
    {
      number: '青人社信查〔2026〕2号',
      title: { zh: '复查意见书', en: 'Review opinion' },
      issuedOn: '2026-03-02',
      voidReason: null,
      replacedBy: null,
      returned: null,
    },
  ]);
  expect(await desk.notices.numberRegister((reviewer as { officer: never }).officer, 2025)).toEqual([]);
  expect(
    JSON.stringify(await desk.notices.numberRegister((desk.by.head() as { officer: never }).officer, 2026)),
  ).not.toContain('青人社');
  desk.office.clock.goTo('2026-03-02' as never);
});
