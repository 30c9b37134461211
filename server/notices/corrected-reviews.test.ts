import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { type At, html, openWritingOffice, pdf, review, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());
const day = (on: string) => desk.office.clock.goTo(on as never);
const handed = (on: string) => ({ service: { method: 'in-person', servedOn: on, proof: '陈桂香签收' } });
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
/** The code that the letter's QR holds. */
const codeOn = (bytes: Uint8Array) => /HY2[0-9A-Z]+/.exec(Buffer.from(bytes).toString('latin1'))![0];
const text = async (at: At, kind: string) =>
  Buffer.from((await desk.opened(at, kind, { ...html, names: true })).bytes)
    .toString()
    .replace(/<[^>]+>/g, '');

describe('补正 of a review opinion and of a re-review opinion', () => {
  const correction = (wrong: string, right: string) => ({
    slips: [{ kind: 'figure', wrong, right }],
    evident: '工资表合计栏',
    delivery: { method: 'in-person' },
  });
  const said = { ...review, findings: '核对工资表，三个月合计12300元。', opinion: '原意见认定的12300元有据。' };

  test('each by the body that made it: own number and head, its own remedy, and the QR of what it corrects says so', async () => {
    const at = await signed();
    await desk.does(at, desk.by.handler(), 'serve', handed('2026-03-03'));
    day('2026-03-05');
    const city = desk.by.cityReviewer();
    const asks = { reviewOrganId: desk.office.organ('ql-rsj'), reason: '没有算加班' };
    await desk.does(at, 'petitioner', 'requestReview', asks);
    await desk.does(at, city, 'decideReview', said);
    await desk.does(at, city, 'serveReview', handed('2026-03-05'));
    expect((await refused(at, desk.by.head(), 'correctOpinion', correction('12300元', '12400元'))).code).toBe(
      'correctOpinion.elsewhere',
    );
    expect((await refused(at, city, 'correctOpinion', correction('99999元', '1元'))).code).toBe(
      'correctOpinion.not-there',
    );
    expect(
      (await refused(at, city, 'correctOpinion', correction('原意见认定的12300元', '原意见认定的13元'))).code,
    ).toBe('correctOpinion.decides');
    await desk.does(at, city, 'correctOpinion', correction('三个月合计', '三个月共计'));
    const letter = await desk.one(at, 'D-37');
    expect(letter).toMatchObject({
      title: { zh: '复查意见补正书' },
      number: expect.stringMatching(/^青人社信补〔2026〕\d+号$/),
    });
    const read = await text(at, 'D-37');
    const opinion = await desk.one(at, 'D-23');
    for (const part of ['信访事项复查意见补正书', opinion.number!, '原复查意见书和本补正书', '请求复核', '南屏省'])
      expect(read).toContain(part);
    expect(read).not.toMatch(/undefined|NaN|\[object|请求复查请/);
    const { bytes } = await desk.opened(at, 'D-23', pdf);
    expect(await desk.notices.checkCode(codeOn(bytes))).toMatchObject({ correction: letter.number });
    // The handling opinion was not corrected, and its code says nothing of it.
    const handling = await desk.opened(at, 'D-14', pdf);
    expect(await desk.notices.checkCode(codeOn(handling.bytes))).toMatchObject({ correction: null });

    day('2026-03-09');
    const province = desk.by.provinceReviewer();
    await desk.does(at, 'petitioner', 'requestRereview', {
      rereviewOrganId: desk.office.organ('np-rsj'),
      reason: '仍没有算加班',
    });
    await desk.does(at, province, 'decideRereview', said);
    await desk.does(at, province, 'serveRereview', handed('2026-03-09'));
    await desk.does(at, province, 'correctOpinion', correction('三个月合计', '三个月共计'));
    const [, last] = (await desk.listed(at)).filter(({ kind }) => kind === 'D-37');
    expect(last).toMatchObject({ title: { zh: '复核意见补正书' } });
    const opened = await desk.notices.open({ ...at, documentId: last!.documentId }, { ...html, names: true });
    if (isRefusal(opened)) throw new Error(opened.code);
    const final = Buffer.from(opened.bytes).toString();
    expect(final).toContain('复核意见仍是信访事项的最终意见');
    expect(final).not.toContain('如不同意，可以怎么做');
  });
});
