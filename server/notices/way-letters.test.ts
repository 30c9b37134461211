import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalDate } from '../../core/calendar/index.ts';
import { readPdf } from './kit/pdf-text.ts';
import { type At, html, openWritingOffice, opinion, pdf, told, type WritingOffice } from './kit/writing-office.ts';

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

describe('where a matter goes, and that it comes back, goes out as a letter', () => {
  test('led to a route that did not take it: handled here after all, and the last day there stays', async () => {
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
    await desk.does(at, desk.by.handler(), 'resumeFromDiversion', { reason: '仲裁委答复不予受理。', ...byPost });
    const letter = await text(at, 'D-36');
    for (const part of ['恢复办理告知书', '没有接手', '仲裁委答复不予受理', '最后一天还是2026年12月1日'])
      expect(letter).toContain(part);
    expect(await posted(at)).toContain('恢复办理告知书');
  });

  test('out of the simplified way: the new day, counted from the acceptance, and why; its arrival is on record', async () => {
    const at = await received();
    const simple = { ground: 'clear', statutoryRoute: false, maybeNotSupported: false, severalBodies: false };
    const accepts = { ...simple, weighty: false, paper: true, ...byPost };
    await desk.does(at, desk.by.handler(), 'acceptSimply', accepts);
    day('2026-03-09');
    await desk.does(at, desk.by.handler(), 'leaveSimple', { reason: '有一项可能不予支持。', ...byPost });
    const letter = await text(at, 'D-36');
    // Accepted on 2 March: the 60 days end on 1 May, a holiday, and so on 6 May.
    for (const part of ['转入普通程序告知书', '2026年3月2日起受理', '可能不予支持', '2026年5月6日', '不重新计算'])
      expect(letter).toContain(part);
    expect(await posted(at)).toEqual(['转入普通程序告知书']);
    const { seq } = await desk.one(at, 'D-36');
    day('2026-03-13');
    const service = { method: 'post', servedOn: '2026-03-12', proof: '邮件号 EX7，本人签收' };
    await desk.does(at, desk.by.handler(), 'recordDelivery', { letter: seq, service });
    expect(await desk.one(at, 'D-36')).toMatchObject({ servedOn: '2026-03-12', servedBy: 'post' });
  });

  test('passed on to the court, which has it: whom to ask, and that the office follows it no more', async () => {
    day('2026-03-02');
    const at = await desk.register({ form: 'letter', petitioner });
    const court = { field: 'court', body: '澄溪县人民法院', address: '平安路1号', reason: '正在诉讼。', term: 'none' };
    await desk.does(at, desk.by.bureau(), 'relayLaw', { ...court, ...byPost });
    await desk.does(at, desk.by.bureau(), 'confirmRelay', { evidence: '收件回执。', ...byPost });
    const letter = await text(at, 'D-36');
    for (const part of ['移送接收情况告知书', '澄溪县人民法院已经接收', '平安路1号', '跟进到此结束'])
      expect(letter).toContain(part);
    expect(letter).not.toContain('收件回执');
  });

  test('received by the organ it was relayed to: the letter says neither which, nor of whom', async () => {
    day('2026-03-02');
    const custodian = { officer: desk.office.anyone('cx-xfj', 'custodian') };
    const at = await desk.register({ purpose: 'accusation' });
    const to = desk.office.organ('cx-jw');
    await desk.does(at, custodian, 'relayAccusation', { channel: 'discipline', to, reason: '属其管辖。' });
    await desk.does(at, custodian, 'confirmRelay', { evidence: '机要签收。', ...byPost });
    const letter = await text(at, 'D-36');
    expect(letter).toContain('已由有权处理的机关接收');
    for (const silent of ['纪委', '纪检', '机要', '检举', '控告']) expect(letter).not.toContain(silent);
  });
});

describe('a request for review and who may answer it', () => {
  test('a late request against the registering organ’s own opinion: that organ is refused, and the body above signs', async () => {
    day('2026-03-02');
    const at = await desk.register({ petitioner }, 'zhoujianguo');
    const { handler, head, cityReviewer, bureau } = desk.by;
    await desk.does(at, handler(), 'accept', byPost);
    const heard = { heldOn: '2026-03-02', method: 'interview', petitionerHeard: true, record: '听取了陈述。' };
    await desk.does(at, handler(), 'investigate', heard);
    await desk.does(at, handler(), 'submitOpinion', opinion);
    await desk.does(at, head(), 'conclude');
    const service = { method: 'in-person', servedOn: '2026-03-02', proof: '本人签收' };
    await desk.does(at, handler(), 'serve', { service });
    day('2026-04-20');
    const late = { requestedOn: '2026-04-20', reason: '来信没有说明原因。', remainingRoutes: '法律援助。', ...byPost };
    for (const [party, code] of [
      [head(), 'declineReview.of-this-organ'],
      [bureau(), 'declineReview.not-yours'],
    ] as const)
      expect(await desk.office.petitions.act(desk.acting(at, party, 'declineReview', late))).toMatchObject({ code });
    await desk.does(at, cityReviewer(), 'declineReview', late);
    const letter = await text(at, 'D-36');
    for (const part of ['不予受理', '复查申请', '最后一天是2026年4月1日']) expect(letter).toContain(part);
    const { seq } = await desk.one(at, 'D-36');
    day('2026-04-24');
    const arrived = { method: 'post', servedOn: '2026-04-23', proof: '邮件号 EX9，本人签收' };
    await desk.does(at, cityReviewer(), 'recordDelivery', { letter: seq, service: arrived });
    expect(await desk.one(at, 'D-36')).toMatchObject({ servedOn: '2026-04-23' });
    expect((await desk.office.petitions.rebuild()).differing).toBe(0);
  });
});
