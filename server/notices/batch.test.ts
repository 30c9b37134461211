import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { readPdf } from './kit/pdf-text.ts';
import { openWritingOffice, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());
const today = localDate('2026-03-02');

test('the day’s post is one file: an address page before each letter, and each read as identity', async () => {
  const bureau = desk.office.officer('limin');
  expect(await desk.notices.batchPdf(bureau, today)).toMatchObject({ refused: true, code: 'letters.none' });
  const to = desk.office.organ('cx-rsj');
  const petitioner = { name: '陈桂香', phone: '13900001234', address: '澄溪县青石镇溪口村7组' };
  const [posted, handed, unaddressed] = [
    await desk.register({ petitioner }),
    await desk.register({ petitioner }),
    await desk.register(),
  ];
  await desk.does(posted, desk.by.bureau(), 'forward', { to, delivery: told });
  await desk.does(handed, desk.by.bureau(), 'forward', { to, delivery: { method: 'in-person' } });
  await desk.does(unaddressed, desk.by.bureau(), 'forward', { to, delivery: told });
  const list = await desk.notices.lettersToPost(bureau, today);
  expect(list.map(({ petitionId, hasAddress }) => [petitionId, hasAddress]).sort()).toEqual(
    [
      [posted.petitionId, true],
      [unaddressed.petitionId, false],
    ].sort(),
  );
  expect(JSON.stringify(list)).not.toMatch(/陈桂香|溪口村/);
  const file = await desk.notices.batchPdf(bureau, today);
  if (isRefusal(file)) throw new Error(file.code);
  const single = await desk.opened(posted, 'D-03', { format: 'pdf', variant: 'standard' });
  expect(readPdf(file.bytes).pages).toBe(readPdf(single.bytes).pages + 1);
  expect(readPdf(file.bytes).has('溪口村收')).toBe(true);
  expect(file.name).not.toMatch(/[\u4e00-\u9fff]/);
  const local = desk.office.deps.db.local(posted.shardKey);
  const reads = await desk.office.deps.petitioners.countReads(
    local,
    posted.shardKey,
    posted.petitionId,
    desk.office.deps.clock.now(),
  );
  const other = await desk.office.deps.petitioners.countReads(
    local,
    handed.shardKey,
    handed.petitionId,
    desk.office.deps.clock.now(),
  );
  // Once in the list, once in the file.
  expect(reads).toBe(other + 2);
});

test('another organ’s officer finds none of them', async () => {
  const stranger = desk.office.officer('zhoujianguo');
  expect(await desk.notices.lettersToPost(stranger, today)).toEqual([]);
});
