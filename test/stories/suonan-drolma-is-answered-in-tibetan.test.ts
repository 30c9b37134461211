import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { handed, handlerOf, headOf, post, reviewerOf, upheld } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

const suonan = { name: '索南卓玛', phone: '13900007777', address: '澄溪县青石镇柳湾村' };
const labour = 'cx-rsj';
const text = 'འདི་ནི་ཡིག་སྒྱུར་རེད།';

test('Suonan Drolma is answered in Tibetan: the opinion and both reviews wait for their own translation', async () => {
  const story = await office.brings(suonan, {
    form: 'visit',
    subject: '三个月工资没有发',
    narrative: '去年冬天在工地做饭，三个月工资没有发。',
    requests: ['补发三个月工资'],
    wants: { paper: true, largePrint: false, language: 'bo' },
  });
  const translated = (of: string) => (today: LocalDate) => ({
    of,
    text: `${text} ${of}`,
    translator: '扎西',
    translatedOn: today,
  });
  const handler = handlerOf(labour);
  await story.after(1, 'limin', 'forward', { to: organByCode(labour).id, ...post });
  await story.after(0, handler, 'signFor');
  await story.after(2, handler, 'accept', post);
  await story.after(3, handler, 'investigate', (today: LocalDate) => ({
    heldOn: today,
    method: 'interview',
    petitionerHeard: true,
    record: '带翻译听取了陈述。',
  }));
  const answer = {
    request: 1,
    finding: '工资表上三个月已经签领。',
    outcome: 'not-support',
    basis: ['保障农民工工资支付条例第三条'],
    reply: '查实已经发放，不能再发。',
  };
  await story.after(3, handler, 'submitOpinion', { title: '关于工资的处理意见', answers: [answer] });
  await story.after(1, headOf(labour), 'conclude');
  const early = await story.refused(0, handler, 'serve', handed);
  expect([early.status, early.body.cite, early.body.way.zh]).toEqual([
    422,
    'H.chinese-counts',
    expect.stringContaining('登记译文'),
  ]);
  await story.after(1, handler, 'recordTranslation', translated('answer'));
  await story.after(0, handler, 'serve', handed);
  expect(await story.page('/matter/answer')).toContain(`${text} answer`);

  const body = (await story.view()).reviewBodies[0]!.organId;
  await story.self(5, '/matter/review', { reviewOrganId: body, reason: '签领的不是我的字。' });
  const reviewer = reviewerOf(body);
  await story.after(10, reviewer, 'decideReview', upheld('三十五'));
  // The translation of the first answer is none of the review's; the review body has its own made.
  const unserved = await story.refused(0, reviewer, 'serveReview', handed);
  expect([unserved.status, unserved.body.cite]).toEqual([422, 'H.chinese-counts']);
  expect(unserved.body.what.zh).toContain('复查意见的译文还没有登记');
  expect(await story.page('/matter/answer')).not.toContain(`${text} review`);
  await story.after(1, reviewer, 'recordTranslation', translated('review'));
  await story.after(0, reviewer, 'serveReview', handed);
  const read = await story.page('/matter/answer');
  for (const part of [`${text} answer`, `${text} review`]) expect(read).toContain(part);

  const above = (await story.view()).reviewBodies[0]!.organId;
  await story.self(5, '/matter/rereview', { reviewOrganId: above, reason: '请再核笔迹。' });
  await story.after(10, reviewerOf(above), 'decideRereview', upheld('三十六'));
  expect((await story.refused(0, reviewerOf(above), 'serveRereview', handed)).body.cite).toBe('H.chinese-counts');
  await story.after(1, reviewerOf(above), 'recordTranslation', translated('rereview'));
  await story.after(0, reviewerOf(above), 'serveRereview', handed);
  expect((await story.view()).review.code).toBe('ended');
  expect(await story.page('/matter/answer')).toContain(`${text} rereview`);
}, 60_000);
