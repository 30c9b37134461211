import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from './kit/pdf-text.ts';
import { type At, html, openWritingOffice, pdf, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());
const day = (on: string) => desk.office.clock.goTo(on as never);

/** What the petitioner's letter says, as one line; it draws as PDF too. */
async function letter(at: At): Promise<string> {
  expect(readPdf((await desk.opened(at, 'D-07', pdf)).bytes).pages).toBeGreaterThan(0);
  const page = Buffer.from((await desk.opened(at, 'D-07', { ...html, names: true })).bytes).toString();
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  return page.replace(/<[^>]+>/g, '');
}

async function led(more: object): Promise<string> {
  day('2026-03-02');
  const at = await desk.register();
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  await desk.does(at, desk.by.handler(), 'signFor');
  await desk.does(at, desk.by.handler(), 'divert', {
    body: '澄溪县劳动人事争议仲裁委员会',
    address: '澄溪县劳动路12号一楼',
    legalBasis: '《劳动争议调解仲裁法》第二十七条',
    papers: '申请书、身份证、工资流水',
    explanation: '双方对劳动关系有争议，依法先仲裁。',
    delivery: told,
    ...more,
  });
  return letter(at);
}

describe('法定途径告知书 with its last day (D-07, R-DIV-4, R-DIV-5)', () => {
  test('the last day stands with its arithmetic, and with how soon that body answers', async () => {
    const text = await led({ way: '31.2', term: 'labour', knewOn: '2025-10-03' });
    for (const part of [
      // 3 October 2026 is a holiday: moved to the first working day.
      '2026年10月8日（24:00前）',
      '劳动争议调解仲裁法第27条：自2025年10月3日知道之日起1年',
      '逢假日顺延至2026年10月8日',
      '信访期间照算，不停止',
      '仲裁委收到申请5日内决定受理；受理起45日内裁决，复杂的可延15日（《劳动争议调解仲裁法》第二十九条、第四十三条）',
      '请在2026年10月8日以前向澄溪县劳动人事争议仲裁委员会提出',
      '请留作凭据',
      '法律援助7日内决定，3日内指派（《法律援助法》第四十三条）',
    ])
      expect(text).toContain(part);
  });

  test('a day of the officer’s own stands with its reason and with what the law would give', async () => {
    const text = await led({
      way: '31.2',
      term: 'labour',
      knewOn: '2025-06-01',
      lastDay: '2027-01-15',
      lastDayReason: '劳动关系2026年1月15日终止，自终止之日起一年',
    });
    for (const part of ['2027年1月15日（24:00前）', '自终止之日起一年。按通常的算法：', '自2025年6月1日知道之日起1年'])
      expect(text).toContain(part);
  });

  test('reconsideration says when it is examined, put right and decided', async () => {
    const text = await led({ way: '31.4', term: 'reconsideration', knewOn: '2026-02-20' });
    for (const part of [
      '2026年4月21日（24:00前）',
      '5个工作日内审查决定受理',
      '10个工作日内补正',
      '60日内复议决定',
      '（《行政复议法》第三十条、第三十一条、第六十二条）',
    ])
      expect(text).toContain(part);
  });

  test('where the law gives no last day the letter says so', async () => {
    const text = await led({ way: '31.3', term: 'none' });
    expect(text).toContain('法律没有规定提出的最后一天，请尽早提出');
    expect(text).not.toMatch('怎么算的');
  });

  test.each([
    [
      '2026-01-05',
      ['2026年7月6日（24:00前）', '行政诉讼法第46条：自2026年1月5日知道之日起6个月', '请在2026年7月6日以前'],
    ],
    ['2025-06-03', ['最后一天2025年12月3日已经过了', '由澄溪县人民法院依法审查决定']],
  ])('litigation passed on, known on %s', async (knewOn, parts) => {
    day('2026-03-02');
    const at = await desk.register({ form: 'letter' });
    await desk.does(at, desk.by.bureau(), 'relayLaw', {
      field: 'court',
      body: '澄溪县人民法院',
      address: '澄溪县法院路1号',
      reason: '对处罚决定不服，由法院依法审理。',
      term: 'suit',
      knewOn,
      delivery: told,
    });
    const text = await letter(at);
    for (const part of parts) expect(text).toContain(part);
  });
});
