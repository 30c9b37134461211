import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { closeInFull, handed, post } from './steps.ts';

let office: Office;
beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
}, 60_000);
afterAll(() => office.close());

const wangLan = { name: '王兰', phone: '13900001111', address: '澄溪县城关镇柳荫街12号' };

test('Wang Lan asks for three months of wages, is heard, and has the money in her account before it is closed', async () => {
  const story = await office.brings(wangLan, {
    form: 'visit',
    divisionCode: '990123001',
    subject: '工地拖欠三个月工资',
    narrative: '去年十一月到今年一月，我在河西工地做饭，三个月工资没有发，找了包工头四次。',
    requests: ['付清三个月工资', '补缴社会保险'],
    readBack: true,
  });
  // She leaves with a receipt; within ten minutes it is in the public log.
  await office.app.sequence();
  const receipt = await office.app.app.slices.petitions.receipt(story.at);
  expect([receipt.office, receipt.position === null]).toEqual(['澄溪县信访局', false]);

  await story.after(1, 'limin', 'forward', { to: organByCode('cx-rsj').id, ...post });
  expect((await story.view()).holder.name.zh).toBe('澄溪县信访局');
  await story.after(1, 'zhoujianguo', 'signFor');
  expect((await story.view()).holder.name.zh).toBe('澄溪县人力资源和社会保障局');
  await story.after(1, 'zhoujianguo', 'contact', (today: LocalDate) => ({
    contactedOn: today,
    how: 'phone',
    reached: true,
    note: '说明由本单位办理、多久答复。',
  }));
  await story.after(2, 'zhoujianguo', 'accept', post);
  const due = (await story.view()).clocks.find(({ id }) => id === 'C-06');
  // Accepted on Saturday 7 March; the sixtieth day is 6 May, a working day.
  expect([story.today(), due?.due]).toEqual(['2026-03-07', '2026-05-06']);

  // Nobody answers before she was heard, and no request is left without an answer.
  const opinion = (answers: object[], today: LocalDate) => ({
    title: '关于拖欠工资的处理意见',
    answers,
    executeBy: addDays(today, 20),
  });
  const wages = {
    request: 1,
    finding: '工资表和转账记录证明欠付三个月。',
    outcome: 'support',
    basis: ['保障农民工工资支付条例第三条'],
    reply: '责令二十日内付清。',
  };
  const insurance = {
    request: 2,
    finding: '未参保属实，由参保地经办机构核定。',
    outcome: 'explain',
    basis: [],
    reply: '补缴由参保机构核定，已告知地址和材料。',
  };
  await story.after(3, 'zhoujianguo', 'investigate', (today: LocalDate) => ({
    heldOn: today,
    method: 'interview',
    petitionerHeard: true,
    record: '听取了本人陈述，核对工资表。',
  }));
  const half = await story.refused(5, 'zhoujianguo', 'submitOpinion', (today: LocalDate) => opinion([wages], today));
  expect([half.status, half.body.cite]).toEqual([422, 'R.32']);
  await story.after(0, 'zhoujianguo', 'submitOpinion', (today: LocalDate) => opinion([wages, insurance], today));
  const own = await story.refused(1, 'zhoujianguo', 'conclude');
  expect(own.status).toBe(403);
  await story.after(0, 'jiziqian', 'conclude');
  await story.after(1, 'zhoujianguo', 'serve', handed);
  expect(await story.page('/matter/answer')).toContain('责令二十日内付清');

  // It is not closed by words: first the money.
  const early = await story.refused(2, 'zhoujianguo', 'close', { guidance: '已说明。' });
  expect([early.status, early.body.code]).toEqual([422, 'close.not-executed']);
  await story.after(10, 'zhoujianguo', 'recordExecution', (today: LocalDate) => ({
    executedOn: today,
    evidence: '银行回单，本人签收。',
  }));
  const full = { resolved: [1], explained: [2], hardship: 'told', note: '逐项核对。' };
  await story.after(1, 'zhoujianguo', 'recordResult', full);
  await story.self(1, '/matter/evaluate', { office: 'satisfied', organ: 'satisfied', solved1: 'yes', solved2: 'no' });
  await closeInFull(story, 1, 'zhoujianguo', { guidance: '说明了结果和复查的最后一天。' });
  const closed = await story.view();
  expect([closed.phase.code, closed.review.code]).toEqual(['closed', 'open']);
  // Whoever opened the file stands on her page, by organ and role.
  expect(await story.page('/matter/record')).toContain('澄溪县人力资源和社会保障局');
});
