import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { registrationNumber } from '../../core/registration-number.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { handlerOf, post } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

const dengShihai = { name: '邓世海', phone: '13900001212' };
const ditch = {
  divisionCode: '990123002',
  subject: '排水沟被填',
  narrative: '村口排水沟被人填了盖房，一下雨水就往我家灌，找过村里两次。',
  requests: ['恢复排水沟'],
};
const town = 'cx-990123002';

test('Deng Shihai writes to the county while his town still handles it: registered, not accepted there, and the town goes on', async () => {
  const first = await office.brings(dengShihai, { form: 'visit', ...ditch });
  await first.after(1, 'limin', 'forward', { to: organByCode(town).id, ...post });
  await first.after(1, handlerOf(town), 'signFor');
  await first.after(2, handlerOf(town), 'accept', post);

  const second = await office.brings(dengShihai, { form: 'letter', ...ditch }, 'chenyulan');
  expect(second.at.number).not.toBe(first.at.number);
  const no = {
    sameMatterAs: first.at.number,
    handledBy: '青石镇人民政府',
    reason: '同一事项正由镇政府办理，期限还没有到；这次补充的已转经办人。',
    ...post,
  };
  // The head answers for a no, not whoever opened the letter.
  expect((await second.refused(3, 'limin', 'declineAcceptance', no)).status).toBe(403);
  // What is said to be handled elsewhere has to be there: an invented number, the own one, one of another system without a day.
  const wrong = (sameMatterAs: string) =>
    second.refused(0, 'zhengguangming', 'declineAcceptance', { ...no, sameMatterAs });
  const absent = registrationNumber({
    region: '990123',
    bucket: '00',
    day: '2026-03-02' as LocalDate,
    form: '02',
    sequence: 777,
  });
  for (const number of [absent, second.at.number]) {
    const { status, body } = await wrong(number);
    expect([status, body.code, body.field]).toEqual([422, 'declineAcceptance.unfounded', 'sameMatterAs']);
  }
  expect((await wrong('市信访局2026-0031')).body.field).toBe('periodEnds');
  await second.after(0, 'zhengguangming', 'declineAcceptance', no);
  const answer = await second.view();
  expect([answer.phase.code, answer.documents.map(({ kind }) => kind).includes('D-05')]).toEqual([
    'not-accepted',
    true,
  ]);
  expect(await second.page()).toContain('没有受理，原因和出路');

  // Once the town's sixty days are over, or the matter is withdrawn there, it is no ground any more.
  const third = await office.brings(dengShihai, { form: 'letter', ...ditch }, 'chenyulan');
  const late = await third.refused(60, 'zhengguangming', 'declineAcceptance', no);
  expect([late.status, late.body.cite, late.body.what.zh]).toEqual([
    422,
    'R.19.3',
    expect.stringContaining('已经过了'),
  ]);

  const goesOn = await first.view();
  expect([goesOn.phase.code, goesOn.holder.organId]).toEqual(['accepted', organByCode(town).id]);
});
