import { afterAll, beforeAll, expect, test } from 'vitest';
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
  await second.after(0, 'zhengguangming', 'declineAcceptance', no);
  const answer = await second.view();
  expect([answer.phase.code, answer.documents.map(({ kind }) => kind).includes('D-05')]).toEqual([
    'not-accepted',
    true,
  ]);
  expect(await second.page()).toContain('没有受理，原因和出路');

  const goesOn = await first.view();
  expect([goesOn.phase.code, goesOn.holder.organId]).toEqual(['accepted', organByCode(town).id]);
});
