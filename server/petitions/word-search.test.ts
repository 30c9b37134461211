import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, daysBetween, type LocalDate } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { registration } from './contract.ts';
import { type Office, openOffice } from './kit/office.ts';
import type { ListPage } from './search.ts';

/** Two years of a small county: every petition is about lamps, each seventh about water, one about a bridge. */
let office: Office;
const first = '2024-03-04' as LocalDate;
const last = '2026-03-02' as LocalDate;
const given: { day: LocalDate; text: string }[] = [];

beforeAll(async () => {
  office = await openOffice({ today: first });
  const clerk = office.officer('liumei');
  for (let n = 0, day = first; day <= last; n++, day = addDays(day, 1 + ((n * 7) % 11))) {
    office.clock.goTo(day);
    const text = `路灯不亮${n % 7 === 0 ? '，自来水发黄' : ''}${n === 2 ? '，石桥裂缝' : ''}。`;
    const input = registration.parse({ form: 'visit', divisionCode: '990123', narrative: text });
    const actor = { kind: 'officer' as const, officerId: clerk.officerId, organId: clerk.organId, role: 'clerk' };
    const done = await office.petitions.register(input, {
      actor,
      organId: clerk.organId,
      channel: 'window',
      key: `search-${n}-key`,
    });
    if (isRefusal(done)) throw new Error(done.code);
    given.push({ day, text });
  }
  office.clock.goTo(last);
});
afterAll(() => office.close());

async function pages(query: Parameters<Office['petitions']['search']>[0]): Promise<LocalDate[][]> {
  const found: LocalDate[][] = [];
  for (let after: string | undefined; ; ) {
    const page = (await office.petitions.search(
      { ...query, ...(after && { after }) },
      office.officer('limin'),
    )) as ListPage;
    found.push(page.rows.map(({ receivedOn }) => receivedOn as LocalDate));
    if (!page.next) return found;
    after = page.next;
  }
}

const holding = (word: string) =>
  given
    .filter(({ text }) => text.includes(word))
    .map(({ day }) => day)
    .reverse();

test('there is something to page through', () => {
  expect(given.length).toBeGreaterThan(110);
  expect(daysBetween(first, last)).toBeGreaterThan(700);
});

test.each(['路灯', '自来水', '石桥', '火车'])(
  'a word that many, some, one or no petitions hold is found in all of them, newest first: %s',
  async (word) => {
    expect((await pages({ q: word })).flat()).toEqual(holding(word));
  },
);

test('a page holds fifty, and the next goes on where it ended', async () => {
  const found = await pages({ q: '路灯' });
  expect(found.slice(0, -1).map((page) => page.length)).toEqual(found.slice(0, -1).map(() => 50));
  expect(found.length).toBe(Math.ceil(given.length / 50));
});

test('days from and to bound a search by words', async () => {
  const [from, to] = ['2024-12-01', '2025-06-30'] as [LocalDate, LocalDate];
  const within = (days: LocalDate[]) => days.filter((day) => from <= day && day <= to);
  expect((await pages({ q: '自来水', from, to })).flat()).toEqual(within(holding('自来水')));
  expect((await pages({ q: '路灯', from: to, to: from })).flat()).toEqual([]);
});

test('the mark of a county or a day is no word that anybody finds', async () => {
  for (const q of ['990123~00', '990123~00/2026-03-02', '2026-03-02']) expect((await pages({ q })).flat()).toEqual([]);
});
