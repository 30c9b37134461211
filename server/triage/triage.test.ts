import { afterAll, beforeAll, expect, test } from 'vitest';
import { nothing } from '../../core/procedure/index.ts';
import { petitionsApi } from '../petitions/contract.ts';
import { type Asking, type Desk, openDesk } from '../petitions/kit/desk.ts';
import { suggestions } from './suggestions.ts';

let desk: Desk;
let clerk: Asking;
beforeAll(async () => {
  desk = await openDesk({ today: '2026-03-02' });
  clerk = await desk.as('liumei');
});
afterAll(() => desk.close());

const water = (place: string) =>
  `${place}的自来水从今年一月起每天晚上八点以后就没有水，打了三次物业电话都说在修，至今没有人上门，请有关部门查一查管网并尽快恢复供水。`;

async function registered(narrative: string, more: object = {}) {
  const answer = await clerk('POST', petitionsApi.petitions, {
    form: 'call',
    divisionCode: '990123001',
    narrative,
    ...more,
  });
  expect(answer.status).toBe(200);
  return answer.body.number as string;
}

const near = async (narrative: string, more: object = {}) =>
  (await clerk('POST', petitionsApi.duplicates, { narrative, ...more })).body.candidates as {
    number: string;
    why: { zh: string }[];
    shared: { from: number; to: number }[];
  }[];

test('a near copy is suggested, with the passages both hold', async () => {
  const number = await registered(water('翠湖小区'));
  const typed = `您好！${water('翠湖小区')}谢谢。`;
  const [first] = await near(typed);
  expect(first?.number).toBe(number);
  expect(first?.shared.map(({ from, to }) => typed.slice(from, to)).join('')).toContain('打了三次物业电话都说在修');
});

test('the same text about another place is another matter', async () => {
  await registered(water('金桂花园'));
  const numbers = (await near(water('银杏花园'))).map(({ number }) => number);
  const there = await near(water('金桂花园'));
  expect(there).toHaveLength(1);
  expect(numbers).not.toContain(there[0]?.number);
});

test('the same person in other words is suggested with the reason; another matter of that person is not', async () => {
  const person = { petitioner: { name: '陈桂香', phone: '13911112222' } };
  const wages = await registered('青石镇工地的包工头欠我儿子三个月工资一万二千元，一直说没钱，请帮忙讨回来。', person);
  const trees = await registered('门口的行道树枝条压到了电线，刮风就打火花，怕出事。', person);
  const found = await near('又来问一次，包工头欠我儿子三个月工资的事怎么样了，钱还是没有给。', {
    phone: '139-1111-2222',
  });
  expect(found.map(({ number }) => number)).toEqual([wages]);
  expect(found[0]?.why[0]?.zh).toContain('同一人');
  expect(found.map(({ number }) => number)).not.toContain(trees);
  expect(await near('又来问一次，包工头欠我儿子三个月工资的事怎么样了，钱还是没有给。')).toEqual([]);
});

test('too little text is compared with nothing', async () => {
  expect(await near('没水')).toEqual([]);
});

const text = (narrative: string, subject = '') => ({
  subject,
  narrative,
  place: undefined,
  counterpart: undefined,
  requests: [],
});
const state = { ...nothing, phase: 'registered' as const, divisionCode: '990123001' };

test('category and route come with the words and the duty they rest on', () => {
  const directory = desk.deps.directory();
  const found = suggestions(text('在工地干活的农民工被包工头拖欠工资三个月。', '拖欠工资'), state, directory);
  expect(found.map(({ kind }) => kind)).toEqual(['category', 'route']);
  expect(found[1]).toMatchObject({ code: desk.organ('cx-rsj') });
  expect(found[1]?.reason.zh).toMatch(/^权责清单第\d+项「.+」（.+），依据文中「.+」。$/);
  expect(found[0]?.evidence.length).toBeGreaterThan(0);
});

test('an organ complained of is never suggested, nor one under it', () => {
  const accused = { ...state, complainedOrganIds: [desk.organ('cx-rsj')] };
  const found = suggestions(text('拖欠工资', '拖欠工资'), accused, desk.deps.directory());
  expect(found.filter(({ kind, code }) => kind === 'route' && code === desk.organ('cx-rsj'))).toEqual([]);
});

test('where the words say nothing, nothing is suggested', () => {
  expect(suggestions(text('我有一件事想说。'), state, desk.deps.directory())).toEqual([]);
});
