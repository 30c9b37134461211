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

const plain = {
  ground: 'urgent-living',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
};
const sunYulan = { name: '孙玉兰', phone: '13900003333' };
const city = 'cx-cgj';

test('Sun Yulan calls about a dark street: handled the simple way, answered in days, mended, and still reviewable', async () => {
  const story = await office.brings(
    sunYulan,
    {
      form: 'call',
      divisionCode: '990123001',
      subject: '柳荫街三盏路灯不亮',
      narrative: '柳荫街口到菜市场三盏路灯半个月不亮，老人晚上出门看不见。',
      requests: ['修好三盏路灯'],
    },
    'zhaopeng',
  );
  await story.after(0, 'wuqian', 'proposeSimple', plain);
  await story.after(1, 'wuqian', 'forward', { to: organByCode(city).id, ...post });
  await story.after(0, handlerOf(city), 'signFor');
  // Where a request may end up not supported, the simple way is closed.
  const unsure = await story.refused(1, handlerOf(city), 'acceptSimply', {
    ...plain,
    maybeNotSupported: true,
    ...post,
  });
  expect([unsure.status, unsure.body.cite]).toEqual([422, 'JY.5']);
  await story.after(0, handlerOf(city), 'acceptSimply', { ...plain, delivery: { method: 'phone' } });
  const clocks = (await story.view()).clocks.filter(({ id }) => id === 'C-14');
  // Ten working days from Wednesday 4 March.
  expect(clocks.map(({ due }) => due)).toEqual(['2026-03-18']);

  // Told by telephone; the page says what a letter would. Her son wants it on paper: a numbered letter, by post.
  expect(await story.page()).toMatch(/受理告知[\s\S]*要纸质的？说一声就给/);
  expect((await story.view()).documents.map(({ kind }) => kind)).not.toContain('D-04');
  const asked = (today: LocalDate) => ({ askedOn: today });
  const byText = await story.refused(1, handlerOf(city), 'providePaper', (today: LocalDate) => ({
    ...asked(today),
    delivery: { method: 'electronic' },
  }));
  expect([byText.status, byText.body.cite, byText.body.field]).toEqual([422, 'JY16.notice', 'delivery']);
  await story.after(0, handlerOf(city), 'providePaper', (today: LocalDate) => ({ ...asked(today), ...post }));
  expect((await story.view()).documents.find(({ kind }) => kind === 'D-04')?.number).toMatch(/信受〔2026〕1号$/);
  expect(await story.page()).toContain('您要的纸质受理告知书已经出具');

  await story.after(4, handlerOf(city), 'replySimply', (today: LocalDate) => ({
    answers: [
      { request: 1, outcome: 'support', basis: ['城市道路照明设施管理规定第二十条'], reply: '三日内更换灯头。' },
    ],
    executeBy: addDays(today, 3),
    paper: true,
    ...handed(today),
  }));
  expect((await story.view()).review.code).toBe('open');
  await story.after(2, handlerOf(city), 'recordExecution', (today: LocalDate) => ({
    executedOn: today,
    evidence: '夜间照片三张。',
  }));
  await closeInFull(story, 1, handlerOf(city), { guidance: '电话回访，已亮。' });
  const closed = await story.view();
  expect([closed.phase.code, closed.review.code]).toEqual(['closed', 'open']);
  expect(await story.page('/matter/answer')).toContain('更换灯头');
});
