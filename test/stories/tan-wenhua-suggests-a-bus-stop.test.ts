import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { closeInFull, handed, handlerOf, post } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

const transport = 'cx-jtj';

test('Tan Wenhua suggests a bus stop at the new clinic: studied, adopted in part, and told what becomes of it', async () => {
  const story = await office.brings(
    { name: '谭文华', phone: '13900007777' },
    {
      form: 'letter',
      purpose: 'suggestion',
      divisionCode: '990123001',
      subject: '新卫生院门口设公交站',
      narrative: '新卫生院离最近的站有一里多路，老人看病不方便，建议在门口加一站，末班车晚半小时。',
      requests: ['卫生院门口加设公交站', '末班车延后半小时'],
    },
    'chenyulan',
  );
  await story.after(2, 'limin', 'forward', { to: organByCode(transport).id, ...post });
  await story.after(1, handlerOf(transport), 'signFor');
  await story.after(3, handlerOf(transport), 'accept', post);
  const answer = { adopted: 'partly', reply: '门口加站已列入下月调整；末班车客流不足，暂不延后，半年后再评估。' };
  const past = await story.refused(20, handlerOf(transport), 'replySuggestion', (today: LocalDate) => ({
    ...answer,
    executeBy: addDays(today, -1),
    ...handed(today),
  }));
  expect([past.status, past.body.field]).toEqual([422, 'executeBy']);
  await story.after(0, handlerOf(transport), 'replySuggestion', (today: LocalDate) => ({
    ...answer,
    executeBy: addDays(today, 30),
    ...handed(today),
  }));
  await story.after(25, handlerOf(transport), 'recordExecution', (today: LocalDate) => ({
    executedOn: today,
    evidence: '站牌照片，时刻表。',
  }));
  await closeInFull(story, 1, handlerOf(transport), { guidance: '电话告知已设站，感谢建议。' });
  const closed = await story.view();
  // A suggestion is no grievance: there is no review of its answer (Art. 29, 35).
  expect([closed.phase.code, closed.review.code]).toEqual(['closed', 'not-open']);
});
