import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { post } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

test('Luo Xiaoyan is led to arbitration with body, address and last day, and followed until it took her in', async () => {
  const story = await office.brings(
    { name: '罗晓燕', phone: '13900005555' },
    {
      form: 'visit',
      divisionCode: '990123001',
      subject: '公司违法解除合同',
      narrative: '公司说业务不好，让我第二天不用来了，没有补偿，合同还有一年半。',
      requests: ['支付解除合同的经济补偿'],
    },
  );
  await story.after(1, 'limin', 'forward', { to: organByCode('cx-rsj').id, ...post });
  await story.after(1, 'zhoujianguo', 'signFor');
  const route = {
    way: '31.2',
    body: '澄溪县劳动人事争议仲裁院',
    address: '澄溪路26号一楼',
    phone: '0999-1230007',
    legalBasis: '劳动争议调解仲裁法第二十七条',
    papers: '劳动合同、工资流水、解除通知',
    explanation: '申请仲裁的期限是知道权利被侵害之日起一年；这次信访不停止它的计算。',
    ...post,
  };
  // Without the day she came to know there is no last day, and without a last day no diversion.
  const open = await story.refused(2, 'zhoujianguo', 'divert', { ...route, term: 'labour' });
  expect([open.status, open.body.code]).toEqual([400, 'divert.no-knew-on']);
  // A route whose last day is past is no route.
  const late = await story.refused(0, 'zhoujianguo', 'divert', { ...route, term: 'labour', knewOn: '2025-02-27' });
  expect([late.status, late.body.code]).toEqual([400, 'divert.last-day-past']);
  await story.after(0, 'zhoujianguo', 'divert', { ...route, term: 'labour', knewOn: '2026-02-26' });
  const told = await story.view();
  expect([told.phase.code, told.overlays.map(({ code }) => code)]).toEqual(['diverted', ['diverted-tracked']]);
  expect(told.documents.map(({ kind }) => kind)).toContain('D-07');
  const page = await story.page();
  for (const words of ['澄溪县劳动人事争议仲裁院', '澄溪路26号一楼', '2027年2月26日']) expect(page).toContain(words);

  // It is not closed while nobody knows whether she was taken in.
  // 15 days from 6 March end on a Saturday: Monday 23 March.
  const due = '2026-03-23';
  const early = await story.refused(10, 'zhoujianguo', 'close', { guidance: '已告知。' });
  expect([early.body.code, early.body.what.zh.includes(due)]).toEqual(['close.diversion-tracked', true]);
  await story.after(2, 'zhoujianguo', 'confirmDiversion', {
    evidence: '仲裁院已立案，案号已告知本人。',
    delivery: { method: 'post' },
  });
  expect((await story.view()).phase.code).toBe('closed');
});
