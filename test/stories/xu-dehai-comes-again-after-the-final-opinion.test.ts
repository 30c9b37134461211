import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { closeInFull, handed, handlerOf, headOf, post, reviewerOf } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

const xuDehai = { name: '徐德海', phone: '13900002222', address: '澄溪县青石镇柳湾村' };
const land = 'cx-zrj';
const brought = {
  divisionCode: '990123002',
  subject: '承包地面积少登记两亩',
  narrative: '确权时我家河边两亩承包地没有登记，量的时候没有叫我到场，后来补的图也不对。',
  requests: ['重新丈量并补登记两亩'],
};

test('Xu Dehai comes again after the final opinion: no longer accepted, and help goes on', async () => {
  const organ = organByCode(land);
  const story = await office.brings(xuDehai, { form: 'letter', ...brought }, 'chenyulan');
  await story.after(2, 'limin', 'forward', { to: organ.id, ...post });
  await story.after(1, handlerOf(land), 'signFor');
  await story.after(4, handlerOf(land), 'accept', post);
  await story.after(6, handlerOf(land), 'investigate', (today: LocalDate) => ({
    heldOn: today,
    method: 'site',
    petitionerHeard: true,
    record: '到地头听取陈述，复核底图。',
  }));
  const answer = {
    request: 1,
    finding: '两亩属河道管理范围，当年未列入承包合同。',
    outcome: 'not-support',
    basis: ['中华人民共和国河道管理条例第二十条'],
    reply: '不能登记；可查阅底图。',
  };
  await story.after(7, handlerOf(land), 'submitOpinion', { title: '关于承包地登记的处理意见', answers: [answer] });
  await story.after(1, headOf(land), 'conclude');
  await story.after(1, handlerOf(land), 'serve', handed);
  await closeInFull(story, 2, handlerOf(land), { guidance: '说明了理由和复查机关。' });

  // Closing ended nothing of his: he goes one level up, and no further than one.
  const { reviewBodies } = await story.view();
  expect(reviewBodies.length).toBeGreaterThan(1);
  const body = reviewBodies[0]!.organId;
  await story.self(20, '/matter/review', { reviewOrganId: body, reason: '河道线是后来画的，请核对当年的合同。' });
  const review = (level: string) => ({
    outcome: 'uphold',
    findings: '两名审查人员调阅档案，约见申请人，到现场核对。',
    opinion: '维持原意见。',
    basis: [`信访工作条例第${level}条`],
  });
  await story.after(20, reviewerOf(body), 'decideReview', review('三十五'));
  await story.after(2, reviewerOf(body), 'serveReview', handed);
  const above = (await story.view()).reviewBodies[0]!.organId;
  expect(above).not.toBe(body);
  await story.self(29, '/matter/rereview', { reviewOrganId: above, reason: '没有看当年的合同原件。' });
  await story.after(25, reviewerOf(above), 'decideRereview', review('三十六'));
  await story.after(3, reviewerOf(above), 'serveRereview', handed);
  const ended = await story.view();
  expect([ended.phase.code, ended.review.code]).toEqual(['closed', 'ended']);
  const final = ended.documents.find(({ kind }) => kind === 'D-24')!;

  // He writes again with the same facts: it is registered like any other, and answered with the way that is left.
  const again = await office.brings(xuDehai, { form: 'letter', ...brought }, 'chenyulan');
  const repeat = {
    rereviewNumber: final.number!,
    rereviewOn: final.issuedOn,
    sameFacts: '事实和理由与复核意见审查过的一致。',
    remainingRoutes: '有新的合同原件可以重新提出；生活困难的可申请社会救助。',
    ...post,
  };
  const newFacts = await again.refused(3, 'zhengguangming', 'declineRepeat', { ...repeat, newFacts: true });
  expect([newFacts.status, newFacts.body.cite]).toEqual([422, 'R.36.3']);
  // Nobody is turned away on an opinion that nobody wrote, or on one of another day.
  const invented = await again.refused(0, 'zhengguangming', 'declineRepeat', {
    ...repeat,
    rereviewNumber: '澄核〔2020〕1号',
  });
  expect([invented.status, invented.body.code, invented.body.field]).toEqual([
    422,
    'declineRepeat.unfounded',
    'rereviewNumber',
  ]);
  const otherDay = await again.refused(0, 'zhengguangming', 'declineRepeat', { ...repeat, rereviewOn: '2026-03-02' });
  expect([otherDay.status, otherDay.body.field]).toEqual([422, 'rereviewOn']);
  await again.after(0, 'zhengguangming', 'declineRepeat', repeat);
  expect((await again.view()).phase.code).toBe('no-longer-accepted');
  expect(await again.page()).toContain('不再受理');
  expect(await again.page()).toContain('社会救助');

  await story.after(1, handlerOf(land), 'support', (today: LocalDate) => ({
    helpedOn: today,
    kinds: ['social-aid', 'remaining-routes'],
    note: '帮助申请临时救助，讲清还有的途径。',
  }));
  expect((await story.view()).review.code).toBe('ended');
});
