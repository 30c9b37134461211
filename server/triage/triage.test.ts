import { afterAll, beforeAll, expect, test } from 'vitest';
import { nothing } from '../../core/procedure/index.ts';
import { officers } from '../../demo/county/officers.ts';
import { organsApi } from '../organs/contract.ts';
import { petitionsApi } from '../petitions/contract.ts';
import { type Asking, type Desk, openDesk } from '../petitions/kit/desk.ts';
import type { Found } from './duplicates.ts';
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

const compared = async (narrative: string, more: object = {}) =>
  (await clerk('POST', petitionsApi.duplicates, { narrative, ...more })).body as Found;
const near = async (...typed: Parameters<typeof compared>) => (await compared(...typed)).candidates;

test('a near copy is suggested, with the passages both hold', async () => {
  const number = await registered(water('翠湖小区'));
  const typed = `您好！${water('翠湖小区')}谢谢。`;
  const [first] = await near(typed);
  expect(first?.number).toBe(number);
  const shared = first!.shared.map(({ typed: at }) => typed.slice(at.from, at.to)).join('');
  expect(shared).toContain('打了三次物业电话都说在修');
  expect(first!.shared.map(({ there }) => first!.narrative.slice(there.from, there.to)).join('')).toBe(shared);
});

test('the same text about another place is another matter, and named as such', async () => {
  const number = await registered(water('金桂花园'));
  const { candidates, elsewhere } = await compared(water('银杏花园'));
  const numbers = candidates.map((one) => one.number);
  expect(elsewhere.find((one) => one.number === number)?.why.at(-1)?.zh).toMatch(
    /不同的地方或单位.*「银杏花园」和「金桂花园」/,
  );
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

test('while it is being written down, category and route are suggested to whoever may register', async () => {
  const typed = { narrative: '在工地干活的农民工被包工头拖欠工资三个月。', divisionCode: '990123001' };
  const found = (await clerk('POST', petitionsApi.suggestions, typed)).body.suggestions;
  expect(found).toMatchObject([{ kind: 'category' }, { kind: 'route', code: desk.organ('cx-rsj') }]);
  const auditor = await desk.as('fangmin');
  expect((await auditor('POST', petitionsApi.suggestions, typed)).status).toBe(403);
  expect((await clerk('POST', petitionsApi.suggestions, { ...typed, phone: '139' })).status).toBe(400);
});

test('for an accusation, nobody is named to whom it would go', async () => {
  const typed = { narrative: '拖欠工资三个月，劳动监察的人收了钱不管。' };
  const found = (await clerk('POST', petitionsApi.suggestions, { ...typed, kept: true })).body.suggestions;
  expect(found.map(({ kind }: { kind: string }) => kind)).toEqual(['category']);
});

test('for a request that complains of an organ, or of its head, that organ is not suggested', async () => {
  const typed = { narrative: '拖欠工资三个月，去反映了没有人管。', divisionCode: '990123001' };
  const named = officers.find(
    ({ organId, roles }) => organId === desk.organ('cx-rsj') && roles.includes('organ-head'),
  )!;
  const head = (await clerk('POST', organsApi.officersNamed, { name: named.name })).body.officers.find(
    ({ id }: { id: string }) => id === named.id,
  ).id;
  for (const more of [{ complainedOrganIds: [desk.organ('cx-rsj')] }, { complainedOfficerIds: [head] }]) {
    const found = (await clerk('POST', petitionsApi.suggestions, { ...typed, ...more })).body.suggestions;
    expect(found.map(({ code }: { code: string }) => code)).not.toContain(desk.organ('cx-rsj'));
  }
});

test('where the words say nothing, nothing is suggested', () => {
  expect(suggestions(text('我有一件事想说。'), state, desk.deps.directory())).toEqual([]);
});
