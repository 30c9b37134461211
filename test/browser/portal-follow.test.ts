import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { answerTo, offices, openPortal, type Portal } from '../kit/portal.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let portal: Portal;
let office: ReturnType<typeof offices>;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
  office = offices(portal);
}, 120_000);
afterAll(() => portal?.close());

const goTo = (day: string) => portal.app.clock.goTo(day as LocalDate);
const uphold = {
  outcome: 'uphold',
  findings: '经核对，原意见查明的事实清楚。',
  opinion: '维持原处理意见。',
  basis: ['信访工作条例第三十五条'],
};

test('Chen Guixiang follows her matter from the receipt to the end of the procedure, by keyboard and without a script', async () => {
  goTo('2026-03-02');
  const matter = await portal.register();
  const hands = await portal.visitor();
  const { page } = hands;
  await portal.follow(hands, matter);
  expect(await hands.seen()).toContain('现由澄溪县信访局负责');
  expect(await page.title()).toBe('查办到哪一步 · 澄溪县信访局');
  expect(await hands.seen()).not.toContain('工资');
  await hands.open('怎么算的');
  expect(await hands.seen('.deadline details[open]')).toMatch(
    /期限[\s\S]*2026年3月17日[\s\S]*第22条[\s\S]*起算[\s\S]*算法/,
  );

  await office.accept(matter);
  await page.goto(`${portal.app.url}/matter`);
  const taken = await hands.seen();
  expect(taken).toContain('现由澄溪县人力资源和社会保障局负责');
  expect(taken).toContain('受理了，开始办');
  expect(taken).toMatch(/最晚2026年5月6日 周三：\s*书面答复您\s*还有65天/);

  goTo('2026-03-09');
  await office.askPapers(matter, '工资欠条的照片', '2026-03-20');
  await portal.follow(hands, matter);
  expect(await hands.seen()).toMatch(/请您补充材料[\s\S]*工资欠条的照片[\s\S]*2026年3月20日 周五，还有11天/);
  await hands.press('补充材料');
  await hands.attach('材料', [{ name: '欠条.txt', mimeType: 'text/plain', buffer: Buffer.from('欠条内容') }]);
  await hands.press('补充');
  expect(await hands.seen('[role=status]')).toContain('补充的内容已经交给办理单位');
  expect(await hands.seen()).not.toContain('对方请您补充材料');

  goTo('2026-04-20');
  await office.answer(matter, [answerTo(1, 'support'), answerTo(2, 'explain')]);
  await portal.follow(hands, matter);
  await hands.press('看书面答复');
  const answer = await hands.seen();
  expect(answer).toMatch(/要求1：补发三个月工资[\s\S]*结论：支持[\s\S]*要求2：补缴社会保险[\s\S]*结论：解释说明/);
  expect(answer).toMatch(/申请复查最后一天2026年5月20日 周三，还有30天/);
  expect(await page.locator('.equal a').allInnerTexts()).toEqual(['认可，去评价', '不认可，看看可以怎么办']);

  await hands.press('认可，去评价');
  expect(await page.locator('input:checked').count()).toBe(0);
  await hands.press('提交评价');
  expect(await hands.seen('[role=alert]')).toContain('有2处要改');
  await hands.choose('澄溪县信访局', '满意');
  await hands.choose('人力资源', '不满意');
  await hands.choose('要求2', '没解决');
  await hands.press('提交评价');
  expect(await hands.seen('[role=status]')).toContain('评价已记下');

  await hands.press('接下来可以怎么走');
  await hands.press('申请复查');
  await hands.choose('哪个机关来看', '澄溪县人民政府');
  await hands.choose('不认可哪几项', '补缴社会保险');
  await hands.write('您的理由', '工伤期间的社会保险没有缴。');
  await hands.press('申请复查');
  expect(await hands.seen('[role=status]')).toContain('申请已经收到');
  expect(await hands.seen()).toMatch(/最晚2026年5月20日 周三：\s*复查机关书面答复您/);

  goTo('2026-05-08');
  await office.does('guyan', matter, 'decideReview', uphold);
  await portal.follow(hands, matter);
  expect(await hands.seen()).not.toContain('维持');
  await office.does('guyan', matter, 'serveReview', office.served());
  await portal.follow(hands, matter);
  await hands.press('看书面答复');
  expect(await hands.seen()).toMatch(/复查意见[\s\S]*澄溪县人民政府[\s\S]*维持/);
  await hands.press('不认可');
  await hands.press('申请复核');
  await hands.write('您的理由', '复查没有听我说。');
  await hands.press('申请复核');
  expect(await hands.seen('[role=status]')).toContain('申请已经收到');
  goTo('2026-06-01');
  await office.rereview(matter, 'rancuiping', uphold);
  await portal.follow(hands, matter);
  await hands.press('接下来可以怎么走');
  expect(await hands.seen()).toContain('信访程序已经终结（第36条）');
  expect(await page.locator('main a[href="/matter/review"], main a[href="/matter/rereview"]').count()).toBe(0);
});

test('after the last day the page says so and leaves open what the law leaves open: the postmark and force majeure', async () => {
  goTo('2026-03-02');
  const matter = await portal.register({ requests: ['修路灯'] });
  await office.accept(matter);
  await office.answer(matter, [answerTo(1, 'not-support')]);
  goTo('2026-04-02');
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  await hands.press('接下来可以怎么走');
  expect(await hands.seen()).toMatch(/关上的路[\s\S]*最后一天是2026年4月1日 周三，已经过了/);
  await hands.press('因不可抗力耽误的');
  await hands.choose('哪个机关来看', '青岚市');
  await hands.write('您的理由', '路灯两年不亮。');
  await hands.press('申请复查');
  expect(await hands.seen('[role=alert]')).toMatch(/申请复查的最后一天是2026年4月1日[\s\S]*第35条/);
  expect(await hands.page.locator('#f-reason').inputValue()).toBe('路灯两年不亮。');
  await hands.write('是什么耽误了', '山洪冲断了路。');
  await hands.press('申请复查');
  expect(await hands.seen('[role=alert]')).toContain('原因和结束的日子都要写');
  await hands.date('哪天好了', '2026-04-01');
  await hands.press('申请复查');
  expect(await hands.seen('[role=status]')).toContain('申请已经收到');
});

test('withdrawing is one’s own word, can be taken back, and leaves the receipt', async () => {
  goTo('2026-03-02');
  const matter = await portal.register();
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  await hands.press('撤回');
  await hands.press('撤回这件事');
  expect(await hands.seen('[role=alert]')).toContain('这是我自愿的');
  await hands.tick('这是我自愿的');
  await hands.press('撤回这件事');
  expect(await hands.seen('[role=status]')).toContain('最晚2026年4月1日 周三');
  await hands.press('看凭证');
  expect(await hands.seen()).toContain('登记凭证');
  await hands.press('返回');
  await hands.press('反悔，接着办');
  expect(await hands.seen('[role=status]')).toContain('已恢复');
});

test('a report of retaliation passes the handling organ by, and its answer stands on the petitioner’s page', async () => {
  goTo('2026-03-03');
  const matter = await portal.register();
  await office.accept(matter);
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  await hands.press('反映办理中的问题');
  await hands.press('报告');
  expect(await hands.seen('[role=alert]')).toContain('有2处要改');
  await hands.choose('是哪一种', '打击报复');
  await hands.write('发生了什么', '工头说再反映就不让我儿子上工。');
  await hands.press('报告');
  expect(await hands.seen('[role=status]')).toMatch(/最晚2026年3月\d+日 周.联系您/);
  expect(await hands.seen()).toMatch(/您反映过的问题[\s\S]*打击报复[\s\S]*工头说[\s\S]*身份保管员最晚/);

  const handler = await portal.app.officer('zhoujianguo');
  const seen = await handler.get(`/api/petitions/${encodeURIComponent(matter.shardKey)}/${matter.petitionId}`);
  expect(JSON.stringify(seen)).not.toContain('工头说');
  await expect(handler.get('/api/concerns')).rejects.toThrow(/403/);
  const custodian = await portal.app.officer('shenjing');
  const { concerns } = await custodian.get<{ concerns: { concernId: string; shardKey: string }[] }>('/api/concerns');
  const { concernId, shardKey } = concerns[0]!;
  const path = `/api/concerns/${encodeURIComponent(shardKey)}/${concernId}`;
  await custodian.post(path, { answer: '已经约谈用人单位，您儿子可以正常上工。' });
  await hands.page.goto(`${portal.app.url}/matter`);
  expect(await hands.seen()).toContain('已经约谈用人单位');
});

test('who has looked is shown by organ and role; a fresh code ends the old one; signing out shuts the door', async () => {
  goTo('2026-03-03');
  const matter = await portal.register();
  const limin = await portal.app.officer('limin');
  const at = `/api/petitions/${encodeURIComponent(matter.shardKey)}/${matter.petitionId}`;
  await limin.get(at);
  await limin.post(`${at}/identity`, { purpose: '核对代表人' });
  const hands = await portal.visitor();
  await portal.follow(hands, matter);
  await hands.press('谁看过（2）');
  const record = await hands.seen();
  expect(record).toMatch(/看了身份[\s\S]*澄溪县信访局 信访局工作人员[\s\S]*用途：核对代表人/);
  expect(record).not.toContain('李敏');
  await hands.press('返回');
  await hands.press('换一个查询码');
  await hands.press('换一个');
  const queryCode = await hands.seen('.code [aria-hidden]');
  await hands.press('抄好了，看进展');
  await hands.press('退出');
  await hands.page.goto(`${portal.app.url}/matter`);
  expect(hands.page.url()).toContain('/follow');
  await portal.follow(hands, matter);
  expect(await hands.seen('[role=alert]')).toContain('还可以试4次');
  await portal.follow(hands, { ...matter, queryCode });
  expect(await hands.seen()).toContain('现由澄溪县信访局负责');
});

test('all four outcomes are told in words, a late answer is called late, and a matter led elsewhere says where to go', async () => {
  goTo('2026-03-03');
  const requests = ['一', '二', '三', '四'].map((n) => `第${n}件事`);
  const answered = await portal.register({ requests });
  await office.accept(answered);
  await office.answer(
    answered,
    (['support', 'partial', 'explain', 'not-support'] as const).map((outcome, i) => answerTo(i + 1, outcome)),
  );
  const hands = await portal.visitor();
  await portal.follow(hands, answered);
  await hands.press('看书面答复');
  const text = await hands.seen();
  for (const said of ['结论：支持', '结论：部分支持', '结论：解释说明', '结论：不予支持']) expect(text).toContain(said);

  const late = await portal.register();
  const elsewhere = await portal.register();
  await office.accept(late);
  await office.accept(elsewhere);
  await office.does('zhoujianguo', elsewhere, 'divert', {
    way: '31.4',
    body: '澄溪县劳动人事争议仲裁委员会',
    address: '澄溪路12号',
    phone: '0999-1234000',
    legalBasis: '劳动争议调解仲裁法第二十七条',
    term: 'other',
    lastDay: '2026-11-20',
    lastDayReason: '自知道权利被侵害之日起一年。',
    papers: '身份证、劳动合同',
    explanation: '拖欠工资的争议，由仲裁委员会处理。',
    delivery: { method: 'post' },
  });
  goTo('2026-05-12');
  await portal.follow(hands, late);
  expect(await hands.seen()).toMatch(/已超\d+天[\s\S]*晚了，责任在我们/);
  await portal.follow(hands, elsewhere);
  expect(await hands.seen('.card.act')).toMatch(
    /这件事该去哪里办[\s\S]*仲裁委员会[\s\S]*澄溪路12号[\s\S]*2026年11月20日 周五/,
  );
});

test('nothing of all this broke on the server', () => {
  expect(portal.app.failures()).toEqual([]);
});
