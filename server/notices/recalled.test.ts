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
const handed = (on: string) => ({ service: { method: 'in-person', servedOn: on, proof: '陈桂香签收' } });
const recall = { reason: '金额抄错了一位', stillHere: true };
const answer = (finding: string, reply: string, outcome = 'support') => ({
  title: '关于反映拖欠工资问题的处理意见',
  answers: [{ request: 1, finding, outcome, basis: ['《劳动法》第五十条'], reply }],
  ...(outcome === 'support' && { executeBy: '2026-05-10' }),
});

async function submitted(finding = '欠付三个月工资共12300元属实。', reply = '限期付清12300元'): Promise<At> {
  day('2026-03-02');
  const at = await desk.register();
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  await desk.does(at, desk.by.handler(), 'signFor');
  await desk.does(at, desk.by.handler(), 'accept', { delivery: told });
  const heard = { heldOn: '2026-03-02', method: 'interview', petitionerHeard: true, record: '本人陈述' };
  await desk.does(at, desk.by.handler(), 'investigate', heard);
  await desk.does(at, desk.by.handler(), 'submitOpinion', answer(finding, reply));
  return at;
}
async function signed(finding?: string, reply?: string): Promise<At> {
  const at = await submitted(finding, reply);
  day('2026-03-03');
  await desk.does(at, desk.by.head(), 'conclude');
  return at;
}
async function refused(at: At, by: ReturnType<WritingOffice['by']['head']>, act: string, payload: object) {
  const said = await desk.office.petitions.act(desk.acting(at, by, act, payload));
  if (!isRefusal(said)) throw new Error(`${act} was not refused`);
  return said;
}
const opinions = async (at: At) => (await desk.listed(at)).filter(({ kind }) => kind === 'D-14');
/** The code that the letter's QR holds. */
const codeOn = (bytes: Uint8Array) => /HY2[0-9A-Z]+/.exec(Buffer.from(bytes).toString('latin1'))![0];
const text = async (at: At, kind: string) =>
  Buffer.from((await desk.opened(at, kind, { ...html, names: true })).bytes)
    .toString()
    .replace(/<[^>]+>/g, '');

describe('收回 (H.recall-unserved)', () => {
  test('the number is void with its reason and is not given again; the paper stays, marked; whoever checks it is told', async () => {
    const at = await signed();
    const [first] = await opinions(at);
    const printed = await desk.opened(at, 'D-14', pdf);
    await desk.does(at, desk.by.head(), 'recallOpinion', recall);
    expect((await opinions(at))[0]).toMatchObject({ number: first!.number, recalledOn: '2026-03-03', servedOn: null });
    const read = await text(at, 'D-14');
    expect(read).toContain('已于2026年3月3日收回，没有送达，不发生效力');
    expect(readPdf((await desk.opened(at, 'D-14', pdf)).bytes).pages).toBeGreaterThan(0);

    day('2026-03-04');
    await desk.does(at, desk.by.handler(), 'submitOpinion', answer('欠付三个月工资共13200元属实。', '限期付清13200元'));
    await desk.does(at, desk.by.head(), 'conclude');
    const [, second] = await opinions(at);
    expect(second!.number).not.toBe(first!.number);
    const numbers = await desk.notices.numberRegister(desk.office.anyone('cx-rsj', 'organ-head'), 2026);
    expect(numbers.find(({ number }) => number === first!.number)).toMatchObject({
      voidReason: '签发后、送达前收回',
      replacedBy: null,
    });
    expect(numbers.find(({ number }) => number === second!.number)?.voidReason).toBeNull();
    const n = (number: string | null) => Number(number!.match(/(\d+)号/)![1]);
    expect(n(second!.number)).toBe(n(first!.number) + 1);
    // The new opinion takes the place of none: the recalled one was never said.
    const row = await desk.notices.open({ ...at, documentId: second!.documentId }, { ...html, names: true });
    if (isRefusal(row)) throw new Error(row.code);
    expect(Buffer.from(row.bytes).toString()).not.toContain('代替');
    expect(await desk.notices.checkCode(codeOn(printed.bytes))).toMatchObject({
      state: 'genuine',
      recalledOn: '2026-03-03',
    });
    const good = await desk.notices.open({ ...at, documentId: second!.documentId }, pdf);
    if (isRefusal(good)) throw new Error(good.code);
    expect(await desk.notices.checkCode(codeOn(good.bytes))).toMatchObject({
      state: 'genuine',
      recalledOn: null,
      later: null,
    });
  });

  test('a recalled paper is not posted with the day’s letters, and the petitioner never had it', async () => {
    const at = await signed();
    const [letter] = await opinions(at);
    const head = desk.office.anyone('cx-rsj', 'organ-head');
    const posted = async () =>
      (await desk.notices.lettersToPost(head, '2026-03-03' as never)).map(({ number }) => number);
    expect(await posted()).toContain(letter!.number);
    await desk.does(at, desk.by.head(), 'recallOpinion', recall);
    expect(await posted()).not.toContain(letter!.number);
    const own = await desk.notices.open({ ...at, documentId: letter!.documentId, forPetitioner: true }, html);
    expect(isRefusal(own)).toBe(true);
  });

  test('a review opinion likewise; the register of its own body has the void number', async () => {
    const at = await signed();
    await desk.does(at, desk.by.handler(), 'serve', handed('2026-03-03'));
    const body = desk.office.organ('ql-rsj');
    day('2026-03-05');
    await desk.does(at, 'petitioner', 'requestReview', { reviewOrganId: body, reason: '没有算加班' });
    await desk.does(at, desk.by.cityReviewer(), 'decideReview', review);
    const number = (await desk.one(at, 'D-23')).number;
    await desk.does(at, desk.by.cityReviewer(), 'recallOpinion', recall);
    const register = await desk.notices.numberRegister(desk.office.anyone('ql-rsj', 'reviewer'), 2026);
    expect(register.find((one) => one.number === number)?.voidReason).toBe('签发后、送达前收回');
    await desk.does(at, desk.by.cityReviewer(), 'decideReview', review);
    expect((await desk.listed(at)).filter(({ kind }) => kind === 'D-23')).toHaveLength(2);
  });
});

describe('补正 (H.clerical-correction)', () => {
  const slip = { kind: 'figure', request: 1, wrong: '12300元', right: '12400元' };
  const correction = (more: object = {}) => ({
    slips: [{ ...slip, ...more }],
    evident: '工资表合计栏',
    delivery: { method: 'in-person' },
  });
  const served = async (finding?: string, reply?: string) => {
    const at = await signed(finding, reply);
    await desk.does(at, desk.by.handler(), 'serve', handed('2026-03-03'));
    day('2026-03-09');
    return at;
  };

  test('a letter of its own that cites the old by number; the old stays as it was, and says that it is corrected', async () => {
    const at = await served('欠付工资三个月，合计12300元，另查第4月3100元。', '限期付清');
    const opinion = (await opinions(at))[0]!;
    const before = await text(at, 'D-14');
    await desk.does(at, desk.by.head(), 'correctOpinion', correction());
    const letter = await desk.one(at, 'D-37');
    expect(letter).toMatchObject({ forPetitioner: true, number: expect.stringMatching(/^澄人社信补〔2026〕\d+号$/) });
    const read = await text(at, 'D-37');
    for (const part of [
      opinion.number!,
      '12300元',
      '12400元',
      '工资表合计栏',
      '不改变处理结论和依据',
      '自收到本补正书次日起30日内',
    ])
      expect(read).toContain(part);
    expect(read).not.toMatch(/undefined|NaN|\[object/);
    expect(await text(at, 'D-14')).toBe(before);
    const { bytes } = await desk.opened(at, 'D-14', pdf);
    expect(await desk.notices.checkCode(codeOn(bytes))).toMatchObject({ correction: letter.number });
  });

  test('what the opinion does not say is no slip of it; what it decides is one only where the finding says it right', async () => {
    const at = await served('欠付三个月工资共12400元属实。', '限期付清12300元');
    const head = desk.by.head();
    expect((await refused(at, head, 'correctOpinion', correction({ wrong: '99999元' }))).code).toBe(
      'correctOpinion.not-there',
    );
    expect((await refused(at, head, 'correctOpinion', correction({ right: '88000元' }))).code).toBe(
      'correctOpinion.decides',
    );
    await desk.does(at, head, 'correctOpinion', correction());
  });
});

test('a redo that finds and decides the same is a repeat, with whatever articles (T-32)', async () => {
  const at = await signed();
  await desk.does(at, desk.by.handler(), 'serve', handed('2026-03-03'));
  day('2026-03-05');
  await desk.does(at, 'petitioner', 'requestReview', {
    reviewOrganId: desk.office.organ('ql-rsj'),
    reason: '没有算加班',
  });
  await desk.does(at, desk.by.cityReviewer(), 'decideReview', {
    ...review,
    outcome: 'revoke-redo',
    redoBy: '2026-05-01',
    orders: [{ text: '核对加班记录' }],
  });
  expect(await text(at, 'D-23')).toContain('核对加班记录');
  await desk.does(at, desk.by.cityReviewer(), 'serveReview', handed('2026-03-05'));
  const heard = { heldOn: '2026-03-05', method: 'papers', petitionerHeard: true, record: '核对加班记录' };
  await desk.does(at, desk.by.handler(), 'investigate', heard);
  const again = {
    ...answer('欠付三个月工资共12300元，属实', '限期付清12300元'),
    orderAnswers: [{ point: 1, text: '加班记录已逐日核对' }],
  };
  again.answers[0]!.basis.push('《劳动法》第四十四条');
  expect((await refused(at, desk.by.handler(), 'submitOpinion', again)).code).toBe('opinion.repeats-findings');
  await desk.does(at, desk.by.handler(), 'submitOpinion', { ...again, newFacts: '加班记录显示另有62小时' });
  await desk.does(at, desk.by.head(), 'conclude');
  const read = await text(at, 'D-14');
  for (const part of ['要求一', '核对加班记录', '加班记录已逐日核对', '加班记录显示另有62小时'])
    expect(read).toContain(part);
});

test('当场答复: acceptance, answer and return slip at once, handed over (R-FIRST-4)', async () => {
  day('2026-03-02');
  const at = await desk.register();
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  await desk.does(at, desk.by.handler(), 'signFor');
  await desk.does(at, desk.by.handler(), 'answerAtOnce', {
    ground: 'answerable',
    statutoryRoute: false,
    maybeNotSupported: false,
    severalBodies: false,
    weighty: false,
    answers: [{ request: 1, outcome: 'explain', reply: '工资争议可以先向劳动监察窗口登记，当场已登记。' }],
    confirmed: true,
    proof: '陈桂香签收',
  });
  for (const kind of ['D-04', 'D-14'])
    expect(await desk.one(at, kind)).toMatchObject({ servedOn: '2026-03-02', servedBy: 'in-person' });
  expect(await text(at, 'D-14')).toContain('当场已登记');
  for (const part of ['陈桂香签收', '可请求复查至', '2026年4月1日']) expect(await text(at, 'D-19')).toContain(part);
});

test('案卷目录 lists every document and every act of a matter that is over, and nothing of what was said', async () => {
  const at = await signed();
  await desk.does(at, desk.by.head(), 'recallOpinion', recall);
  const by = desk.office.anyone('cx-rsj', 'organ-head');
  const files = [{ name: '合同.pdf', addedOn: '2026-03-02' as never, by: 'petitioner' as const }];
  const drawn = async (sealed: boolean) => {
    const [page, sheet] = await Promise.all([
      desk.notices.contents(at, by, { files, sealed }, 'html'),
      desk.notices.contents(at, by, { files, sealed }),
    ]);
    if (isRefusal(page) || isRefusal(sheet)) throw new Error('not drawn');
    expect(readPdf(sheet.bytes).pages).toBeGreaterThan(0);
    return Buffer.from(page.bytes)
      .toString()
      .replace(/<[^>]+>/g, '');
  };
  const read = await drawn(false);
  for (const part of ['信访事项案卷目录', '处理意见书', '收回，不生效', '办理经过', '签收', '合同.pdf'])
    expect(read).toContain(part);
  for (const secret of ['陈桂香', '13900001234', '金额抄错', '本人陈述']) expect(read).not.toContain(secret);
  const closed = await drawn(true);
  expect(closed).toContain('已封存');
  for (const secret of ['合同.pdf', '三个月工资没有发']) expect(closed).not.toContain(secret);
});
