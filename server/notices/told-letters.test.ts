import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { readPdf } from './kit/pdf-text.ts';
import { type At, html, openWritingOffice, pdf, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());
const day = (on: string) => desk.office.clock.goTo(on as never);
const today = () => desk.office.deps.clock.today() as LocalDate;
const byPost = { delivery: told };
const petitioner = { name: '陈桂香', address: '澄溪县青石镇溪口村7组' };

async function received(): Promise<At & { number: string }> {
  day('2026-03-02');
  const at = await desk.register({ petitioner });
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  await desk.does(at, desk.by.handler(), 'signFor');
  return at;
}
async function accepted() {
  const at = await received();
  await desk.does(at, desk.by.handler(), 'accept', byPost);
  return at;
}
/** What stands on the newest document of this kind, as one line; it draws as PDF too. */
async function text(at: At, kind: string): Promise<string> {
  expect(readPdf((await desk.opened(at, kind, pdf)).bytes).pages).toBeGreaterThan(0);
  const page = Buffer.from((await desk.opened(at, kind, { ...html, names: true })).bytes).toString();
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  return page.replace(/<[^>]+>/g, '');
}
/** Kinds of letters of this matter that lie in today's post of the organ that handles it. */
async function posted(at: At) {
  const list = await desk.notices.lettersToPost(desk.office.officer('zhoujianguo'), today());
  return list.filter(({ petitionId }) => petitionId === at.petitionId).map(({ title }) => title.zh);
}

describe('letters of acts that were silent lie in the day’s post, and no further once they arrived', () => {
  test('papers asked for: each, by when, and how the days are counted', async () => {
    const at = await accepted();
    await desk.does(at, desk.by.handler(), 'requestPapers', {
      papers: [{ text: '劳动合同' }, { text: '工资条' }],
      by: '2026-03-20',
      ...byPost,
    });
    const letter = await text(at, 'D-36');
    for (const part of [
      '补充材料告知书',
      '劳动合同',
      '工资条',
      '2026年3月20日以前',
      '从收到的次日起算18日',
      '不延长办理期限',
    ])
      expect(letter).toContain(part);
    expect(await posted(at)).toEqual(['受理告知书', '补充材料告知书']);
    const { seq } = await desk.one(at, 'D-36');
    day('2026-03-06');
    const service = { method: 'post', servedOn: '2026-03-05', proof: '邮件号 EX1，本人签收' };
    await desk.does(at, desk.by.handler(), 'recordDelivery', { letter: seq, service });
    expect(await desk.one(at, 'D-36')).toMatchObject({ servedOn: '2026-03-05', servedBy: 'post' });
  });

  test('a hearing: decision, notice and report are posted; its announcement is nobody’s letter', async () => {
    const at = await accepted();
    await desk.does(at, 'petitioner', 'requestHearing', { reason: '当面说。' });
    await desk.does(at, desk.by.head(), 'decideHearing', { granted: true, reason: '有争议。', ...byPost });
    const officers = ['人大代表', '律师', '村民代表'].map((capacity, i) => ({ name: `听证员${i}`, capacity }));
    const hearing = { heldOn: '2026-03-12', time: '14:30', place: '二楼', presider: '韩立', officers, open: true };
    await desk.does(at, desk.by.handler(), 'noticeHearing', { ...hearing, ...byPost });
    expect(await posted(at)).toEqual(['受理告知书', '听证决定书', '听证通知书']);
    const announced = (await desk.listed(at)).filter(({ kind, number }) => kind === 'D-17' && number?.includes('听公'));
    expect(announced).toMatchObject([{ forPetitioner: false }]);
    day('2026-03-12');
    const held = { heldOn: '2026-03-12', petitionerCame: true, sat: [1, 2, 3], record: '双方陈述。' };
    await desk.does(at, desk.by.handler(), 'holdHearing', { ...held, readBack: true, signed: true });
    await desk.does(at, desk.by.handler(), 'concludeHearing', {
      findings: '属实。',
      conclusion: '应当支付。',
      ...byPost,
    });
    expect(await posted(at)).toEqual(['听证报告']);
  });

  test('a recusal that was asked for is answered in writing, and names no officer', async () => {
    const at = await accepted();
    const handler = desk.office.officer('zhoujianguo');
    await desk.does(at, desk.by.handler(), 'assignHandler', { handlerId: handler.officerId });
    await desk.does(at, 'petitioner', 'askRecusal', { ground: 'kin', reason: '他们是亲戚。' });
    await desk.does(at, desk.by.head(), 'decideRecusal', { granted: false, reason: '没有亲属关系。', ...byPost });
    const letter = await text(at, 'D-36');
    for (const part of ['回避决定告知书', '2026年3月2日', '不回避', '没有亲属关系', '可以再次申请'])
      expect(letter).toContain(part);
    expect(await posted(at)).toContain('回避决定告知书');
  });

  test('a route that was taken over is told with whom to ask, and that no period stops', async () => {
    const at = await received();
    await desk.does(at, desk.by.handler(), 'divert', {
      way: '31.2',
      body: '澄溪县劳动人事争议仲裁委员会',
      address: '劳动路12号',
      legalBasis: '《劳动争议调解仲裁法》第二十七条',
      term: 'other',
      lastDay: '2026-12-01',
      lastDayReason: '从知道之日起算一年。',
      papers: '身份证件',
      explanation: '属于劳动争议。',
      ...byPost,
    });
    await desk.does(at, desk.by.handler(), 'confirmDiversion', { evidence: '仲裁委已出具受理通知书。', ...byPost });
    const letter = await text(at, 'D-36');
    for (const part of [
      '法定途径接收情况告知书',
      '已经接手',
      '劳动路12号',
      '受理通知书',
      '2026年12月1日',
      '重新启动办理',
    ])
      expect(letter).toContain(part);
  });

  test('a request for review that is late gets the day and its arithmetic, and what is left', async () => {
    day('2026-03-02');
    const at = await desk.register({ petitioner });
    await desk.untilServed(at);
    day('2026-04-20');
    const late = {
      requestedOn: '2026-04-20',
      reason: '来信没有说明耽误的原因。',
      remainingRoutes: '可以申请法律援助。',
    };
    await desk.does(at, desk.by.bureau(), 'declineReview', { ...late, ...byPost });
    const letter = await text(at, 'D-36');
    for (const part of ['不予受理', '复查申请', '最后一天是2026年4月1日', '障碍消除后10日内', '法律援助'])
      expect(letter).toContain(part);
  });
});

test('联合办理: each organ with a part gets a letter of its own part alone, which says nothing of who brought it (D-09)', async () => {
  const at = await accepted();
  const [builders, traffic] = [desk.office.organ('cx-zjj'), desk.office.organ('cx-jtj')];
  await desk.does(at, desk.by.head(), 'callConference', {
    question: 'joint',
    organIds: [builders],
    reason: '一起办。',
  });
  const { state } = (await desk.office.petitions.opened(at))!;
  const arbiter = desk.office.deps.directory().organ(state.coordination!.arbiterId)!;
  await desk.does(at, { officer: desk.office.anyone(arbiter.code, 'leader') }, 'decideCoordination', {
    leadId: state.holderId,
    decision: '由人社局牵头。',
    parts: [
      { organId: builders, what: '提供施工合同', by: '2026-03-20' },
      { organId: traffic, what: '提供运输记录', by: '2026-03-25' },
    ],
    ...byPost,
  });
  const letters = (await desk.listed(at)).filter(({ kind }) => kind === 'D-09');
  expect(letters).toHaveLength(2);
  // One statement numbers both, without a gap.
  const numbers = letters.map(({ number }) => Number(/(\d+)号$/.exec(number!)![1])).sort((a, b) => a - b);
  expect(numbers[1]! - numbers[0]!).toBe(1);
  const last = await text(at, 'D-09');
  expect(last).toMatch(/提供运输记录|提供施工合同/);
  expect(last).not.toMatch(/陈桂香/);
  expect([last.includes('提供运输记录'), last.includes('提供施工合同')].filter(Boolean)).toHaveLength(1);
});

describe('no letter of an accusation says who brought it (Art. 30, R-DOC-3)', () => {
  const bring = async () => {
    day('2026-03-02');
    const custodian = { officer: desk.office.anyone('cx-xfj', 'custodian') };
    const at = await desk.register({ purpose: 'accusation' });
    const to = desk.office.organ('cx-jw');
    await desk.does(at, custodian, 'relayAccusation', { channel: 'discipline', to, reason: '陈桂香反映的属其管辖。' });
    return { at, custodian };
  };
  const result = { result: '经核查，情况属实，已责成退还。', decidedOn: '2026-03-02' };

  test.each([
    '经核查，陈桂香反映的情况属实。',
    '已电话（139 0000-1234）告知本人。',
    '情况属实，已责成退还。\n请陈 桂 香留意到账。',
  ])('words that do are refused, with the way to mend them: %s', async (words) => {
    const { at, custodian } = await bring();
    const said = { ...result, result: words, ...byPost };
    const refusal = await desk.office.petitions.act(desk.acting(at, custodian, 'recordRelayResult', said));
    expect(refusal).toMatchObject({ code: 'letter.names-accuser', field: 'result', cite: 'R.30' });
    expect(await desk.notices.preview(await desk.previewed(at, custodian, 'recordRelayResult', said))).toMatchObject({
      code: 'letter.names-accuser',
    });
    expect((await desk.listed(at)).map(({ kind }) => kind)).not.toContain('D-36');
    const mended = await desk.office.petitions.act(
      desk.acting(at, custodian, 'recordRelayResult', { ...result, ...byPost }),
    );
    expect(isRefusal(mended)).toBe(false);
  });

  test('what only the file keeps may say whom it means', async () => {
    const { at } = await bring();
    expect(await text(at, 'D-08')).not.toContain('陈桂香');
  });
});

test('登记送达: the letter stands as served, with its slip; before, it is only on its way', async () => {
  const at = await accepted();
  const before = await desk.one(at, 'D-04');
  expect(before.servedOn).toBeNull();
  day('2026-03-06');
  const service = { method: 'post', postedOn: '2026-03-03', servedOn: '2026-03-05', proof: '邮件号 XA99，本人签收' };
  await desk.does(at, desk.by.handler(), 'recordDelivery', { letter: before.seq, service });
  expect(await desk.one(at, 'D-04')).toMatchObject({ servedOn: '2026-03-05', servedBy: 'post' });
  const slip = await text(at, 'D-19');
  for (const part of ['受理告知书', before.number!, '2026年3月5日', '2026年3月3日', '邮件号 XA99'])
    expect(slip).toContain(part);
  // The forwarding letter is the bureau's to record.
  expect((await desk.one(at, 'D-03')).servedOn).toBeNull();
});
