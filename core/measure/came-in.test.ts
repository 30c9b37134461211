import { expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { bureau, story, wages } from '../procedure/walk/story.ts';
import { cameIn, collectiveBucket, shareOf } from './came-in.ts';
import { itemsOf } from './item.ts';
import { publicFigures } from './public.ts';
import { say } from './quantity.ts';
import type { Cell } from './reckon.ts';
import { before, daysOf, type Span, spanKind, spanOf, spansUntil, spanWords, yearBefore } from './span.ts';

const cell = (kind: Cell['kind'], standing: string, n: number, persons = n, organId = 'bureau'): Cell => ({
  organId,
  kind,
  standing,
  n,
  timed: 0,
  days: 0,
  persons,
});
const levelOf = (organId: string) =>
  organId === 'bureau' ? ('county' as const) : organId === 'town' ? ('town' as const) : undefined;
const domains = { '01': { zh: '农业农村', en: 'Agriculture' }, '03': { zh: '城乡建设', en: 'Construction' } };
const came = (cells: Cell[]) => cameIn(cells, levelOf, domains);
const section = (cells: Cell[], id: string) => came(cells).sections.find((one) => one.id === id)!;
const lines = (cells: Cell[], id: string) =>
  section(cells, id).rows.map(({ id: row, items, visits, persons }) =>
    [row, ...[items, visits, persons].flatMap((count) => (count ? [say(count).zh] : []))].join(' '),
  );

/** A half-year's report: 143件次 = 来访 95 + 来信 19 + 网上 29; the levels come to 138 (V-3, 2.7). */
const report = [
  cell('registration', 'visit', 82, 240),
  cell('registration', 'visit', 8, 41, 'town'),
  cell('registration', 'visit', 5, 9, 'gone'),
  cell('registration', 'letter', 19),
  cell('registration', 'web', 29),
  cell('matter', 'initial.01', 100),
  cell('matter', 'repeat.01', 3),
  cell('matter', 'initial.03', 20),
  cell('matter', 'initial.none', 15),
  cell('matter', 'initial.77', 5),
  cell('collective', '5-10', 4, 26),
  cell('collective', '21-50', 1, 35),
];

test('a visit is one item and one batch whoever comes with it; persons are counted in visits alone, and never added to items', () => {
  const { items, visits, persons } = came(report);
  expect([say(items).zh, say(visits).zh, say(persons).zh]).toEqual(['143件次', '95批次', '290人次']);
  expect(lines(report, 'form')).toEqual([
    'letter 19件次',
    'visit 95件次 95批次 290人次',
    'web 29件次',
    'call 0件次',
    'fax 0件次',
  ]);
  const form = section(report, 'form');
  expect(form.rows.map((row) => shareOf(row, form, came(report)))).toEqual(['13.3', '66.4', '20.3', '0.0', '0.0']);
});

test('a breakdown that does not come to its total says so: what it leaves out stands as 「其他」 (2.7)', () => {
  expect(lines(report, 'level')).toEqual([
    'county 130件次 82批次 240人次',
    'town 8件次 8批次 41人次',
    'other 5件次 5批次 9人次',
  ]);
  expect(lines(report, 'domain')).toEqual(['01 103件次', '03 20件次', 'other 20件次']);
  expect(lines(report, 'coming')).toEqual(['initial 140件次', 'repeat 3件次', 'other 0件次']);
  for (const { base, rows } of came(report).sections.filter(({ id }) => id !== 'collective')) {
    const sum = rows.reduce((all, row) => all + row[base]!.n, 0);
    expect(sum).toBe(143);
  }
  // Counted twice it would be more than there is: that is a bug, not a figure.
  expect(() => came([...report, cell('matter', 'initial.03', 9)])).toThrow();
});

test('a collective visit has five persons or more, five included, and is a visit: a letter of fifty signers is none', () => {
  expect([4, 5, 10, 11, 20, 21, 50, 51, 100, 101].map((people) => collectiveBucket('visit', people))).toEqual([
    undefined,
    '5-10',
    '5-10',
    '11-20',
    '11-20',
    '21-50',
    '21-50',
    '51-100',
    '51-100',
    'over-100',
  ]);
  expect(collectiveBucket('letter', 50)).toBeUndefined();
  expect(lines(report, 'collective')).toEqual(['collective 5批次 61人次', '5-10 4批次 26人次', '21-50 1批次 35人次']);
  const collective = section(report, 'collective');
  expect(shareOf(collective.rows[0]!, collective, came(report))).toBe('5.3');
});

test('what a petition counts for follows from its facts: its form, its domain, first or again, and a collective visit where it is one', () => {
  const of = (story: { facts: Parameters<typeof itemsOf>[0] }) =>
    itemsOf(story.facts, nationalCalendar)
      .filter(({ kind }) => ['registration', 'matter', 'collective'].includes(kind))
      .map(({ kind, outcome, persons }) => `${kind} ${outcome} ${persons}`);
  expect(of(story().on('2026-03-02', bureau, 'register', wages))).toEqual([
    'registration visit 1',
    'matter initial.none 1',
  ]);
  const many = story()
    .on('2026-03-02', bureau, 'register', { ...wages, personCount: 12, representativeCount: 3 })
    .on('2026-03-02', bureau, 'classify', { categoryCode: '050100' });
  expect(of(many)).toEqual(['registration visit 12', 'matter initial.05 12', 'collective 11-20 12']);
  const about = {
    sameMatterAs: '9901230020260101',
    linked: true,
    samePerson: true,
    about: 'same',
    explanation: '同一件',
  };
  expect(of(many.on('2026-03-03', bureau, 'linkRepeat', about))).toContain('matter repeat.05 12');
  // Who decided so may find that it was none.
  const unlinked = many.on('2026-03-04', bureau, 'linkRepeat', { ...about, linked: false, about: 'new-facts' });
  expect(of(unlinked)).toContain('matter initial.05 12');
  const accusation = story().on('2026-03-02', bureau, 'register', { ...wages, purpose: 'accusation' });
  expect(of(accusation)).toEqual([]);
});

test('small counts of one list are not found from another that has the same total (R-REP-2)', () => {
  const of = (cells: Cell[]) => publicFigures(cells, came(cells));
  const list = (cells: Cell[], id: string) => of(cells).lists.find((one) => one.id === id);
  expect(list(report, 'level')).toMatchObject({ total: 143 });
  expect(list(report, 'collective')).toMatchObject({
    parts: [
      { id: 'collective', n: 5, persons: 61 },
      { id: 'by-fewer', n: 90 },
    ],
    total: 95,
  });
  // Whether it came again is not published at all.
  expect(of(report).lists.map(({ id }) => id)).not.toContain('coming');
  // Three letters and four visits: their sum would tell nearly all, and stands in no other list either.
  const few = [
    cell('registration', 'letter', 3),
    cell('registration', 'visit', 4, 40),
    cell('matter', 'initial.01', 7),
  ];
  for (const { parts, total } of of(few).lists.slice(0, 3)) {
    expect(total).toBeNull();
    expect(parts.every(({ n }) => n === null)).toBe(true);
  }
  expect(of(few).visitors).toBeNull();
  // One collective visit of many persons: neither it nor its persons stand there, nor the rest that would say it.
  const one = [
    cell('registration', 'visit', 30, 80),
    cell('matter', 'initial.01', 30),
    cell('collective', '21-50', 1, 40),
  ];
  expect(list(one, 'collective')!.parts).toMatchObject([{ n: null, persons: null }, { n: null }]);
  // The visits are published beside it: whoever knows the rule still does not know how they were made up.
  for (let visits = 5; visits <= 30; visits++) {
    const byLook = new Map<string, number>();
    for (let n = 0; n <= visits; n++) {
      const cells = [
        cell('registration', 'visit', visits, 300),
        cell('matter', 'initial.01', visits),
        cell('collective', '21-50', n, 30 * n),
      ];
      const { parts } = list(cells, 'collective')!;
      if (parts.some((part) => part.n !== null && part.n > 0 && part.n < 5)) throw new Error(`${n} of ${visits}`);
      const look = JSON.stringify(parts);
      byLook.set(look, (byLook.get(look) ?? 0) + 1);
    }
    for (const [look, ways] of byLook) if (look.includes('null')) expect(ways).toBeGreaterThan(1);
  }
});

test('a week is a span from Monday, in the year that has its Thursday (ISO 8601)', () => {
  expect(daysOf(spanOf('2026-W01')!)).toEqual({ from: '2025-12-29', to: '2026-01-04' });
  expect(daysOf(spanOf('2026-W09')!)).toEqual({ from: '2026-02-23', to: '2026-03-01' });
  expect(spansUntil('2026-03-01' as never, 'week', 2)).toEqual(['2026-W09', '2026-W08']);
  expect(spansUntil('2027-01-03' as never, 'week', 1)).toEqual(['2026-W53']);
  expect([before('2026-W01' as Span), yearBefore('2026-W53' as Span)]).toEqual(['2025-W52', '2025-W52']);
  expect([spanOf('2025-W53'), spanOf('2026-W54'), spanOf('2026-W00')]).toEqual([undefined, undefined, undefined]);
  expect([spanKind('2026-W09' as Span), spanWords('2026-W09' as Span).zh]).toEqual(['周', '2026年第9周']);
  // Every day lies in the week that is found for it, and weeks follow each other without a gap.
  for (let day = Date.UTC(2019, 11, 1); day < Date.UTC(2029, 0, 15); day += 86_400_000) {
    const on = new Date(day).toISOString().slice(0, 10);
    const [week, last] = spansUntil(on as never, 'week', 2) as [Span, Span];
    const { from, to } = daysOf(week);
    expect(from <= on && on <= to).toBe(true);
    expect(Date.parse(from) - Date.parse(daysOf(last).to)).toBe(86_400_000);
  }
});
