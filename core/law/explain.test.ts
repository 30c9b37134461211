import { describe, expect, test } from 'vitest';
import { localDate, nationalCalendar, type PeriodRequest, period } from '../calendar/index.ts';
import { isRefusal } from '../refusal.ts';
import { explain, remainingWords } from './explain.ts';
import { type LimitName, limitOf } from './limits.ts';

function explained(name: LimitName, from: string, more: Partial<PeriodRequest> = {}) {
  const limit = limitOf(name);
  const result = period({ from: localDate(from), length: limit.length, calendar: nationalCalendar, ...more });
  if (isRefusal(result)) throw new Error(result.what.en);
  return explain(limit, result);
}

describe('a date explains itself', () => {
  test('a handling period that rolls over a holiday, in one line', () => {
    const { sentence, id, due } = explained('conclude', '2026-03-02');
    expect([id, due]).toEqual(['C-06', '2026-05-06']);
    expect(sentence.zh).toBe('第34条：自2026-03-02受理之日起60日，3月3日起算，5月1日为最后一日，逢假日顺延至5月6日');
    expect(sentence.en).toBe(
      'Art. 34: 60 days from acceptance on 2026-03-02, counted from 3 Mar, last day 1 May, a day off (Labour Day), so moved to 6 May',
    );
  });

  test('the same in four lines: due date, basis, start, count', () => {
    const { lines } = explained('conclude', '2026-03-02');
    expect(lines.map((line) => `${line.label.zh} ${line.text.zh}`)).toEqual([
      '办理期限 2026年5月6日 周三',
      '依据 信访工作条例 第34条：受理之日起60日内办结',
      '起算 2026年3月2日 受理（当天不算），3月3日为第1日',
      '算法 第60日 = 5月1日 → 放假（劳动节5月1日—5日）→ 顺延到假后第一日5月6日',
    ]);
    expect(lines.map((line) => `${line.label.en}: ${line.text.en}`)).toEqual([
      'Handling due: Wed 6 May 2026',
      'Basis: Regulations on Petition Work, Art. 34: finish within 60 days of acceptance',
      'Start: 2 Mar 2026, acceptance (not counted); 3 Mar is day 1',
      'Count: day 60 = 1 May → days off (Labour Day, 1–5 May) → first day after: 6 May',
    ]);
  });

  test('without a roll-over nothing is said of holidays', () => {
    expect(explained('askReview', '2026-04-20').sentence.zh).toBe(
      '第35条：自2026-04-20收到书面答复之日起30日，4月21日起算，5月20日为最后一日',
    );
  });

  test('working days name the holiday left out and the weekend worked', () => {
    const { sentence, lines } = explained('object', '2026-02-10');
    expect(sentence.zh).toBe(
      '第23条第3款：自2026-02-10收到之日起5个工作日，2月11日起算，2月24日为最后一日（春节2月15日—23日放假不计，2月14日补班计入）',
    );
    expect(lines[2]?.text.zh).toBe('2026年2月10日 收到（当天不算），2月11日为第1个工作日');
    expect(lines[3]?.text.zh).toBe('第5个工作日 = 2月24日（春节2月15日—23日放假不计，2月14日补班计入）');
    expect(lines[3]?.text.en).toBe(
      'working day 5 = 24 Feb (Spring Festival 15–23 Feb not counted, 14 Feb worked in exchange, counted)',
    );
  });

  test('an extension and a pause show in the count', () => {
    const extended = explained('conclude', '2026-03-02', { extendedBy: 30 });
    expect(extended.sentence.zh).toContain(
      '受理之日起60日，延长30日，3月3日起算，5月31日为最后一日，逢周末顺延至6月1日',
    );
    expect(extended.lines[3]?.text.zh).toContain('第90日（60+30） = 5月31日');
    expect(explained('rereview', '2026-09-10', { paused: 5 }).sentence.zh).toContain('扣除听证5日');
  });

  test('a provisional date says so, and whose notice is missing', () => {
    const { sentence, lines, provisional } = explained('conclude', '2026-11-22');
    expect(provisional).toEqual({ zh: '2027年放假安排尚未公布', en: 'the 2027 holiday notice is not out' });
    expect(sentence.zh).toBe(
      '第34条：自2026-11-22受理之日起60日，11月23日起算，2027年1月21日为最后一日（暂定：2027年放假安排尚未公布）',
    );
    expect(lines[0]?.text.zh).toBe('暂定 2027年1月21日 周四（2027年放假安排尚未公布）');
    expect(explained('conclude', '2026-03-02').provisional).toBeUndefined();
  });

  test('a rule of the product is never shown as law', () => {
    expect(explained('answerObjection', '2026-03-02').sentence.zh).toMatch(/^本系统规则：/);
    expect(explained('answerObjection', '2026-03-02').lines[1]?.text.zh).not.toContain('条例');
  });

  test('Chinese text carries no half-width punctuation', () => {
    for (const name of ['conclude', 'object', 'register', 'rereview', 'simpleAccept'] as const) {
      const { sentence, lines } = explained(name, '2026-09-28');
      for (const text of [sentence.zh, ...lines.map((line) => line.text.zh)]) expect(text).not.toMatch(/[,;:()]/);
    }
  });
});

describe('what is left, in words', () => {
  test.each([
    [3, 'day', '还有3天', '3 days left'],
    [3, 'workday', '还有3个工作日', '3 working days left'],
    [1, 'day', '明天到期', 'due tomorrow'],
    [1, 'workday', '还有1个工作日', '1 working day left'],
    [0, 'day', '今天到期（24:00前）', 'due today (before 24:00)'],
    [-2, 'day', '已超2天', '2 days late'],
    [-1, 'workday', '已超1个工作日', '1 working day late'],
  ] as const)('%i %ss: %s', (left, unit, zh, en) => {
    expect(remainingWords(left, unit)).toEqual({ zh, en });
  });
});
