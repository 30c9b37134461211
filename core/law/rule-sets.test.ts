import { expect, test } from 'vitest';
import { days, type LocalDate, localDate, nationalCalendar } from '../calendar/index.ts';
import { byDayOf } from '../procedure/readings.ts';
import { isRefusal } from '../refusal.ts';
import { citeZh } from './articles.ts';
import { explain } from './explain.ts';
import type { LimitName } from './limits.ts';
import { LIMITS } from './limits.ts';
import { reckon } from './overlays.ts';
import { byDayOfStep, citeOn, isOfEarlierText, limitOn, RULE_SETS, type RuleSet, ruleSetOn } from './rule-sets.ts';

const on = (day: string) => localDate(day);

test('a matter received before 2022-05-01 keeps the text of its day, each period by its own article', () => {
  expect(['2005-05-01', '2022-04-30', '2022-05-01', '2026-03-02'].map((day) => ruleSetOn(on(day)).name)).toEqual([
    'national-2005',
    'national-2005',
    'national-2022',
    'national-2022',
  ]);
  const cites = (day: string) =>
    (
      [
        'route',
        'informDirect',
        'informTransferred',
        'conclude',
        'review',
        'askReview',
        'rereview',
        'askRereview',
      ] as const
    ).map((name) => citeZh(limitOn(name, on(day)).cite, true));
  expect(cites('2022-04-30')).toEqual([
    '信访条例第21条',
    '信访条例第22条第2款',
    '信访条例第21条第2款',
    '信访条例第33条',
    '信访条例第34条',
    '信访条例第34条',
    '信访条例第35条',
    '信访条例第35条',
  ]);
  expect(cites('2022-05-01')[3]).toBe('信访工作条例第34条');
  expect([isOfEarlierText(on('2022-04-30')), isOfEarlierText(on('2022-05-01'))]).toEqual([true, false]);
  expect(limitOn('conclude', on('2022-04-30')).extendableBy).toEqual({ id: 'C-07', atMost: 30, cite: 'XF05.33' });
});

test('what the text of 2005 had no article for is cited as today, and is marked where it gives no period (unsourced)', () => {
  expect([
    citeOn('R.36.3', on('2010-01-04')),
    citeOn('R.33', on('2010-01-04')),
    citeOn('R.34', on('2023-01-04')),
  ]).toEqual(['XF05.35.3', 'R.33', 'R.34']);
  expect(limitOn('object', on('2010-01-04'))).toMatchObject({ cite: 'R.23.3', unsourced: expect.anything() });
  expect(limitOn('object', on('2023-01-04')).unsourced).toBeUndefined();
  // The text before 2005 is not known here: the oldest known one is used, and the explanation says so.
  const older = limitOn('conclude', on('2004-06-01'));
  expect(older.unsourced?.zh).toContain('没有载入');
  const found = reckon('conclude', { from: on('2004-06-10') }, nationalCalendar, undefined, on('2004-06-01'));
  if (isRefusal(found)) throw new Error(found.code);
  expect(explain(older, found.period).lines.at(-1)!.text.zh).toContain('没有载入');
});

test('each limit and article of a text exists, and says at least its own article', () => {
  for (const { limits, articles } of RULE_SETS) {
    for (const name of Object.keys(limits)) expect(Object.keys(LIMITS)).toContain(name);
    for (const [was, is] of Object.entries(articles)) expect([was, is?.startsWith('XF05.')]).toEqual([was, true]);
  }
  expect(RULE_SETS.map(({ from }) => from)).toEqual([...RULE_SETS.map(({ from }) => from)].sort());
});

/** Two texts that differ, as the real ones do not: 45 days and 60 to handle, 20 and 30 to ask for review. */
const differing: readonly RuleSet[] = [
  {
    ...RULE_SETS[0]!,
    limits: {
      ...RULE_SETS[0]!.limits,
      conclude: { length: days(45), cite: 'XF05.33' },
      askReview: { length: days(20), cite: 'XF05.34' },
    },
  },
  RULE_SETS[1]!,
];
const due = (name: LimitName, from: string, receivedOn: string, sets = differing) => {
  const found = reckon(name, { from: on(from) }, nationalCalendar, undefined, on(receivedOn), sets);
  if (isRefusal(found)) throw new Error(found.code);
  return found.period;
};

test('where the texts differ and a step began under the later one, the office has the earlier day and the petitioner the later', () => {
  // Received and accepted under the old text: that text alone.
  expect(due('conclude', '2022-04-11', '2022-04-08').due).toBe('2022-05-26');
  expect(byDayOfStep(on('2022-04-08'), on('2022-04-11'), differing)).toBeUndefined();
  // Accepted in May: 45 days by the old, 60 by the new.
  expect(due('conclude', '2022-05-09', '2022-04-29').due).toBe('2022-06-23');
  expect(due('askReview', '2022-07-04', '2022-04-29').due).toBe('2022-08-03');
  // Received under the new text: that text alone, whatever the old said.
  expect(due('conclude', '2022-05-09', '2022-05-05').due).toBe('2022-07-08');
  const reading = (limit: LimitName, from: LocalDate, owedBy: 'petitioner' | { organId: string }) => {
    const period = due(limit, from, '2022-04-29');
    return byDayOf(
      { limit, startedOn: from, due: period.due, period, owedBy },
      { receivedOn: on('2022-04-29') },
      nationalCalendar,
      differing,
    );
  };
  expect(reading('conclude', on('2022-05-09'), { organId: 'x' })).toMatchObject({
    due: '2022-07-08',
    words: { zh: expect.stringContaining('机关按早的办') },
  });
  expect(reading('askReview', on('2022-07-04'), 'petitioner')).toMatchObject({
    due: '2022-07-25',
    words: { zh: expect.stringContaining('信访人按晚的算') },
  });
});

test('with the real texts no date across the boundary differs: each period, from each day of half a year about it', () => {
  let compared = 0;
  for (const name of Object.keys(LIMITS) as LimitName[]) {
    for (let day = Date.UTC(2022, 1, 1); day <= Date.UTC(2022, 7, 1); day += 86_400_000) {
      const from = new Date(day).toISOString().slice(0, 10);
      expect(due(name, from, '2022-04-29', RULE_SETS).due).toBe(due(name, from, '2022-05-01', RULE_SETS).due);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(10_000);
});
