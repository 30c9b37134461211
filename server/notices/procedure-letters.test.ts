import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { readPdf } from './kit/pdf-text.ts';
import { type At, html, openWritingOffice, pdf, review, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());
const day = (on: string) => desk.office.clock.goTo(on as never);

async function received(more: object = {}): Promise<At> {
  day('2026-03-02');
  const at = await desk.register(more);
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  await desk.does(at, desk.by.handler(), 'signFor');
  return at;
}
async function accepted(more: object = {}): Promise<At> {
  const at = await received(more);
  await desk.does(at, desk.by.handler(), 'accept', { delivery: told });
  return at;
}
/** What stands on the newest document of this kind, as one line; it draws as PDF too. */
async function text(at: At, kind: string): Promise<string> {
  expect(readPdf((await desk.opened(at, kind, pdf)).bytes).pages).toBeGreaterThan(0);
  const page = Buffer.from((await desk.opened(at, kind, { ...html, names: true })).bytes).toString();
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  return page.replace(/<[^>]+>/g, '');
}
async function all(at: At, kind: string): Promise<string[]> {
  const rows = (await desk.listed(at)).filter((one) => one.kind === kind);
  return Promise.all(
    rows.map(async ({ documentId }) => {
      const file = await desk.notices.open({ ...at, documentId }, { ...html, names: true });
      if (isRefusal(file)) throw new Error(file.code);
      return Buffer.from(file.bytes)
        .toString()
        .replace(/<[^>]+>/g, '');
    }),
  );
}
const refused = async (at: At, actor: Parameters<WritingOffice['does']>[1], act: string, payload: object) => {
  const said = await desk.office.petitions.act(desk.acting(at, actor, act, payload));
  if (!isRefusal(said)) throw new Error(`${act} was not refused`);
  return said;
};

describe('调解、和解 (D-15, D-16)', () => {
  const consented = async (at: At) => {
    const delivery = { method: 'in-person' };
    const asks = { proposed: 'mediation', reason: '谈得拢的更快。', otherSide: '溪口电子有限公司', delivery };
    await desk.does(at, desk.by.handler(), 'askConsent', asks);
    await desk.does(at, 'petitioner', 'answerConsent', { proposed: 'mediation', consents: true });
  };
  const begin = { otherConsents: true, withinDiscretion: true, consentedOn: '2026-03-02' };
  const agreed = {
    facts: '欠付三个月工资，双方没有异议。',
    dispute: '对付清日期有争议。',
    terms: '一次付清三个月工资12300元\n出具完税证明',
    performer: '溪口电子有限公司',
    way: '银行转账',
    performBy: '2026-04-01',
    signedOn: '2026-03-02',
    petitionerSigned: true,
    otherSigned: true,
  };

  test('the agreement is numbered, names both sides and each term, and is in the petitioner’s hands', async () => {
    const at = await accepted();
    const mediation = { ...begin, kind: 'mediation', otherSide: '溪口电子有限公司', mediator: '卢文静、石磊' };
    await consented(at);
    await desk.does(at, desk.by.handler(), 'mediate', mediation);
    await desk.does(at, desk.by.handler(), 'recordAgreement', { ...agreed, place: '青石镇便民服务中心' });
    const letter = await text(at, 'D-15');
    for (const part of [
      '溪口电子有限公司',
      '出具完税证明',
      '银行转账',
      '2026年4月1日',
      '调解员卢文静签名',
      '青石镇便民服务中心',
    ])
      expect(letter).toContain(part);
    const row = await desk.one(at, 'D-15');
    expect(row).toMatchObject({ servedOn: '2026-03-02', forPetitioner: true });
    expect(row.number).toMatch(/^澄人社信调〔2026〕\d+号$/);
    expect((await desk.listed(at)).some(({ kind }) => kind === 'D-16')).toBe(false);
  });

  test('mediation without a mediator is refused, and nothing is written; a settlement needs none', async () => {
    const [bare, settled] = [await accepted(), await accepted()];
    await consented(bare);
    await desk.does(bare, desk.by.handler(), 'mediate', { ...begin, kind: 'mediation', otherSide: '公司' });
    expect(await refused(bare, desk.by.handler(), 'recordAgreement', agreed)).toMatchObject({
      code: 'D-15.incomplete',
    });
    expect((await desk.listed(bare)).some(({ kind }) => kind === 'D-15')).toBe(false);
    await consented(settled);
    await desk.does(settled, desk.by.handler(), 'mediate', { ...begin, kind: 'settlement', otherSide: '公司' });
    await desk.does(settled, desk.by.handler(), 'recordAgreement', agreed);
    expect(await text(settled, 'D-16')).toContain('自行协商');
  });
});

describe('听证 (D-17, D-18)', () => {
  const officers = [
    { name: '卢文静', capacity: '县人大代表' },
    { name: '石磊', capacity: '律师' },
    { name: '何秀英', capacity: '村民代表' },
  ];
  const noticed = {
    heldOn: '2026-03-12',
    place: '县信访局二楼听证室',
    presider: '韩立，副县长',
    officers,
    open: true,
    delivery: told,
  };

  test('application, decision, notice, announcement, record and report', async () => {
    const at = await accepted();
    await desk.does(at, 'petitioner', 'requestHearing', { reason: '数额说法不一。' });
    const asked = await desk.one(at, 'D-17');
    expect(asked.number).toBeNull();
    expect(await text(at, 'D-17')).toContain('数额说法不一');
    await desk.does(at, desk.by.head(), 'decideHearing', {
      granted: true,
      reason: '当面说清有利于查明。',
      delivery: told,
    });
    const decision = await text(at, 'D-17');
    // Within 30 days of 2 March.
    expect(decision).toContain('本机关决定举行听证');
    expect(decision).toContain('2026年4月1日');
    const hour = await refused(at, desk.by.handler(), 'noticeHearing', noticed);
    expect(hour).toMatchObject({ code: 'D-17.incomplete', field: 'time' });
    await desk.does(at, desk.by.handler(), 'noticeHearing', { ...noticed, time: '14:30', recorder: '温小雨' });
    const [, , ...sent] = await all(at, 'D-17');
    expect(sent).toHaveLength(2);
    const notice = sent.find((one) => one.includes('听证通知书'))!;
    const announced = sent.find((one) => one.includes('听证公告'))!;
    for (const part of ['2026年3月12日 14:30', '韩立（副县长）', '何秀英', '温小雨', '补发三个月工资', '陈桂香'])
      expect(notice).toContain(part);
    expect(announced).not.toContain('陈桂香');
    const [first] = (await desk.listed(at)).filter(({ kind, seq }) => kind === 'D-17' && seq === asked.seq + 2);
    await desk.does(at, desk.by.handler(), 'noticeHearing', { ...noticed, time: '15:30' });
    const anew = (await all(at, 'D-17')).slice(-2);
    // Given anew, both name what they take the place of (R-DOC-4).
    expect(anew.every((one) => /本(通知|公告)代替2026年3月2日作出的《信访事项听证(通知书|公告)》/.test(one))).toBe(
      true,
    );
    expect(anew.some((one) => one.includes(first!.number!))).toBe(true);
    day('2026-03-12');
    const held = { heldOn: '2026-03-12', petitionerCame: true, sat: [1, 2, 3], readBack: true, signed: true };
    await desk.does(at, desk.by.handler(), 'holdHearing', {
      ...held,
      record: '双方陈述，逐笔核对。',
      present: '信访人代表、公司',
    });
    expect(await text(at, 'D-18')).toContain('逐笔核对');
    expect((await desk.one(at, 'D-18')).number).toBeNull();
    await desk.does(at, desk.by.handler(), 'concludeHearing', {
      findings: '欠付三个月。',
      conclusion: '应当支持。',
      dissent: '何秀英另有意见。',
      delivery: told,
    });
    const report = await text(at, 'D-18');
    for (const part of ['听证报告', '欠付三个月', '应当支持', '何秀英另有意见', '到场听证员3人'])
      expect(report).toContain(part);
    expect((await desk.one(at, 'D-18')).number).toMatch(/^澄人社信听〔2026〕\d+号$/);
  });

  test('a refusal says why, and that it takes nothing from the matter', async () => {
    const at = await accepted();
    await desk.does(at, 'petitioner', 'requestHearing', { reason: '想当面说。' });
    const no = { granted: false, reason: '事实清楚，没有争议。', delivery: told };
    await desk.does(at, desk.by.head(), 'decideHearing', no);
    const letter = await text(at, 'D-17');
    for (const part of ['不举行听证', '事实清楚，没有争议', '不会因此得到更不利的答复']) expect(letter).toContain(part);
  });
});

test('协调决定: minutes or the superior’s decision for the organs, and a notice for the petitioner (D-21, D-03)', async () => {
  const at = await accepted();
  const town = desk.office.organ('cx-zjj');
  const asked = { question: 'joint', organIds: [town], reason: '要一起办。' };
  await desk.does(at, desk.by.head(), 'callConference', asked);
  const { state } = (await desk.office.petitions.opened(at))!;
  const arbiter = state.coordination!.arbiterId;
  const decider = { officer: desk.office.anyone(desk.office.deps.directory().organ(arbiter)!.code, 'leader') };
  await desk.does(at, decider, 'decideCoordination', {
    leadId: state.holderId,
    decision: '由人社局牵头。',
    parts: [{ organId: town, what: '提供施工合同', by: '2026-03-20' }],
    delivery: told,
  });
  const decided = await text(at, 'D-21');
  for (const part of ['提供施工合同', '2026年3月20日', '不得再提出异议或者退回']) expect(decided).toContain(part);
  expect(decided).not.toContain('陈桂香');
  expect(await text(at, 'D-03')).toContain('牵头办理');
  expect((await desk.one(at, 'D-21')).forPetitioner).toBe(false);
});

describe('重新办理 (D-27)', () => {
  test('a review opinion that orders it: once served, the order names it, the organ and the new day', async () => {
    const at = await desk.register();
    await desk.untilServed(at);
    const reviewOrganId = desk.office.organ('ql-rsj');
    await desk.does(at, 'petitioner', 'requestReview', { reviewOrganId, reason: '数额不对。' });
    const redo = {
      ...review,
      outcome: 'revoke-redo',
      opinion: '数额没有核实。',
      redoBy: desk.office.clock.today().replace('2026-03-', '2026-04-'),
    };
    await desk.does(at, desk.by.cityReviewer(), 'decideReview', redo);
    const { number } = await desk.one(at, 'D-23');
    const today = desk.office.clock.today();
    await desk.does(at, desk.by.cityReviewer(), 'serveReview', {
      service: { method: 'in-person', servedOn: today, proof: '本人签收' },
    });
    const letter = await text(at, 'D-27');
    for (const part of [number!, '数额没有核实', '责令重新办理', '已经撤销，不再执行']) expect(letter).toContain(part);
  });

  test('an upheld opinion makes no such order', async () => {
    const at = await desk.register();
    await desk.untilServed(at);
    await desk.does(at, 'petitioner', 'requestReview', {
      reviewOrganId: desk.office.organ('ql-rsj'),
      reason: '数额不对。',
    });
    await desk.does(at, desk.by.cityReviewer(), 'decideReview', review);
    const today = desk.office.clock.today();
    await desk.does(at, desk.by.cityReviewer(), 'serveReview', {
      service: { method: 'in-person', servedOn: today, proof: '本人签收' },
    });
    expect((await desk.listed(at)).some(({ kind }) => kind === 'D-27')).toBe(false);
  });
});

test.each([
  ['visit', 'guideLitigation', '引导告知书'],
  ['letter', 'relayLaw', '法定途径告知书'],
])('涉法涉诉 by %s: told in writing which organ of the law it is for (D-07, Art. 22)', async (form, act, title) => {
  day('2026-03-02');
  const at = await desk.register({ form });
  const told2 = {
    field: 'court',
    body: '澄溪县人民法院',
    address: '澄溪县法院路1号',
    reason: '判决已生效，执行归法院。',
    term: 'none',
  };
  await desk.does(at, desk.by.bureau(), act, { ...told2, delivery: told });
  const letter = await text(at, 'D-07');
  for (const part of [title, '澄溪县人民法院', '人民法院的诉讼、执行程序', '判决已生效', '法律没有规定提出的最后一天'])
    expect(letter).toContain(part);
});

test('意见建议: adopted or not, with the reason, and served with its proof (D-29)', async () => {
  const at = await accepted({ purpose: 'suggestion', narrative: '建议在校门口装信号灯。', requests: ['装信号灯'] });
  const service = { method: 'post', servedOn: '2026-03-02', proof: '邮件号 XA1' };
  await desk.does(at, desk.by.handler(), 'replySuggestion', {
    adopted: 'partly',
    reply: '先装减速带。',
    executeBy: '2026-05-01',
    service,
  });
  const letter = await text(at, 'D-29');
  for (const part of ['部分采纳', '先装减速带', '2026年5月1日']) expect(letter).toContain(part);
  const slip = await text(at, 'D-19');
  for (const part of [(await desk.one(at, 'D-29')).number!, '邮件号 XA1', '2026年3月2日']) expect(slip).toContain(part);
  expect(await desk.one(at, 'D-29')).toMatchObject({ servedOn: '2026-03-02', servedBy: 'post', forPetitioner: true });
});

test('评价: the petitioner’s own words as a form (D-35)', async () => {
  day('2026-03-02');
  const at = await desk.register();
  await desk.untilServed(at);
  const said = {
    office: 'satisfied',
    organ: 'dissatisfied',
    solved: [{ request: 1, solved: 'partly' }],
    comment: '等得太久。',
  };
  await desk.does(at, 'petitioner', 'evaluate', said);
  const form = await text(at, 'D-35');
  for (const part of ['不满意', '等得太久', '解决了一部分']) expect(form).toContain(part);
});
