import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import {
  accepted,
  bureau,
  explained,
  handed,
  head,
  heard,
  investigated,
  labour,
  opinion,
  petitioner,
  received,
  served,
  story,
  told,
  wages,
} from '../procedure/walk/story.ts';
import { rate } from './exact.ts';
import { itemsOf } from './item.ts';
import { type Cell, figureOf, points, standingOf } from './reckon.ts';
import { before, daysOf, type Span, spanOf, spansUntil, spanWords, yearBefore } from './span.ts';

const of = (told: { facts: Parameters<typeof itemsOf>[0] }, kind: string) =>
  itemsOf(told.facts, nationalCalendar)
    .filter((item) => item.kind === kind)
    .map(({ organId, day, outcome, days }) => [organId, day, outcome, days]);

describe('what is counted follows from the facts', () => {
  test('each obligation stands at the organ that owes it, by its own day', () => {
    expect(of(received(), 'registration')).toEqual([['county-bureau', '2026-03-02', 'visit', null]]);
    expect(of(received(), 'route')).toEqual([['county-bureau', '2026-03-17', 'in-time', 1]]);
    expect(of(received(), 'notice')).toEqual([['county-labour', '2026-03-18', 'open', null]]);
    expect(of(accepted(), 'notice')).toEqual([['county-labour', '2026-03-18', 'in-time', 7]]);
    expect(of(accepted(), 'answer')).toEqual([['county-labour', '2026-05-09', 'open', null]]);
    expect(of(served(), 'answer')).toEqual([['county-labour', '2026-05-09', 'in-time', 10]]);
    expect(of(served(), 'execution')).toEqual([['county-labour', '2026-12-31', 'open', null]]);
    expect(of(received(), 'transfer')).toEqual([['county-labour', '2026-03-03', 'kept', null]]);
  });

  test('late stays late, even when the petitioner withdraws afterwards: nothing overdue is dropped', () => {
    const late = accepted().on('2026-06-01', labour, 'investigate', heard('2026-06-01'));
    expect(of(late, 'answer')).toEqual([['county-labour', '2026-05-09', 'open', null]]);
    late.on('2026-06-02', petitioner, 'withdraw', { ownWill: true });
    expect(of(late, 'answer')).toEqual([['county-labour', '2026-05-09', 'late', null]]);
    const early = accepted().on('2026-03-12', petitioner, 'withdraw', { ownWill: true });
    expect(of(early, 'answer')).toEqual([['county-labour', '2026-05-09', 'out:withdrawn', null]]);
    const again = early.on('2026-03-20', petitioner, 'revokeWithdrawal');
    expect(of(again, 'answer')).toEqual([['county-labour', '2026-05-09', 'open', null]]);
  });

  test('what went back counts at the organ that sent it back; an objection that was refused does not', () => {
    const objected = (upheld: boolean) =>
      story()
        .on('2026-03-02', bureau, 'register', wages)
        .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
        .on('2026-03-05', labour, 'object', { reason: '归税务' })
        .on('2026-03-06', bureau, 'decideObjection', { upheld, reason: '核过' });
    expect(of(objected(true), 'transfer')).toEqual([['county-labour', '2026-03-03', 'returned', null]]);
    expect(of(objected(false), 'transfer')).toEqual([['county-labour', '2026-03-03', 'kept', null]]);
    const sentOn = objected(true).on('2026-03-09', bureau, 'forward', { to: 'county-tax', ...told });
    expect(of(sentOn, 'transfer').map(([organ, , outcome]) => [organ, outcome])).toEqual([
      ['county-labour', 'returned'],
      ['county-tax', 'kept'],
    ]);
  });

  test('silence is no evaluation; office and organ are judged apart; a changed word counts once', () => {
    const answered = explained();
    expect(of(answered, 'evaluation-organ')).toEqual([['county-labour', '2026-04-22', 'open', null]]);
    answered.on('2026-04-01', petitioner, 'evaluate', { office: 'satisfied', organ: 'dissatisfied' });
    answered.on('2026-04-02', petitioner, 'evaluate', { office: 'satisfied', organ: 'basically' });
    expect(of(answered, 'evaluation-organ')).toEqual([['county-labour', '2026-04-22', 'basically', null]]);
    expect(of(answered, 'evaluation-office')).toEqual([['county-bureau', '2026-04-22', 'satisfied', null]]);
    expect(standingOf('evaluation-organ', 'open', true)).toBe('silent');
    expect(standingOf('answer', 'open', true)).toBe('overdue');
    expect(standingOf('answer', 'open', false)).toBe('open');
  });

  test('of an accusation nothing is counted, and a suggestion is left out with its reason', () => {
    const accusation = story().on('2026-03-02', bureau, 'register', { ...wages, purpose: 'accusation' });
    expect(itemsOf(accusation.facts, nationalCalendar)).toEqual([]);
    const suggestion = story().on('2026-03-02', bureau, 'register', { ...wages, purpose: 'suggestion' });
    expect(of(suggestion, 'registration')).toHaveLength(1);
    expect(of(suggestion, 'route').map(([, , outcome]) => outcome)).toEqual(['out:suggestion']);
  });

  test('ids tell the items of a petition apart, and the same facts give the same items', () => {
    const items = itemsOf(explained().facts, nationalCalendar);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(itemsOf(explained().facts, nationalCalendar)).toEqual(items);
    expect(
      of(
        investigated().on('2026-03-19', labour, 'submitOpinion', opinion()).on('2026-03-20', head, 'conclude'),
        'evaluation-organ',
      ),
    ).toEqual([]);
    expect(handed('2026-03-23').service.servedOn).toBe('2026-03-23');
  });
});

describe('figures', () => {
  const cell = (kind: Cell['kind'], standing: string, n: number, days = 0): Cell => ({
    organId: 'county-labour',
    kind,
    standing,
    n,
    timed: days > 0 ? n : 0,
    days,
    persons: n,
  });
  const cells = [
    cell('answer', 'in-time', 6, 61),
    cell('answer', 'late', 1, 80),
    cell('answer', 'overdue', 2),
    cell('answer', 'open', 3),
    cell('answer', 'out:withdrawn', 4),
    cell('notice', 'in-time', 9, 30),
    cell('evaluation-organ', 'satisfied', 2),
    cell('evaluation-organ', 'basically', 1),
    cell('evaluation-organ', 'dissatisfied', 1),
    cell('evaluation-organ', 'silent', 4),
  ];

  test('K-03 has those not due yet below the line, K-03b has not; overdue ones are in both', () => {
    expect(figureOf('K-03', cells)).toMatchObject({ numerator: 6, denominator: 12, percent: '50.0' });
    expect(figureOf('K-03b', cells)).toMatchObject({ numerator: 6, denominator: 9, value: '0.6667' });
    expect(figureOf('K-04', cells)).toMatchObject({ numerator: 15, denominator: 18 });
    expect(figureOf('K-16', cells)).toMatchObject({ denominator: 0, value: null });
  });

  test('silence is below the line of K-08 and on neither side of K-09', () => {
    expect(figureOf('K-08', cells)).toMatchObject({ numerator: 4, denominator: 8 });
    expect(figureOf('K-09b', cells)).toMatchObject({ numerator: 3, denominator: 4 });
  });

  test('means are of days over those done', () => {
    expect(figureOf('K-05b', cells)).toEqual({ of: 'mean', days: 141, n: 7, value: '20.14' });
    expect(figureOf('K-05a', [])).toEqual({ of: 'mean', days: 0, n: 0, value: null });
  });

  test('rates are compared in percentage points, from their terms', () => {
    expect(points(rate(132, 143), rate(118, 140))).toBe('+8.02');
    expect(points(rate(1, 3), rate(2, 3))).toBe('-33.33');
    expect(points(rate(0, 0), rate(2, 3))).toBeNull();
  });
});

test('spans: month, quarter, half, year; the one before, and the same of last year', () => {
  const tried = ['2026-03', '2026-Q1', '2026-H1', '2026', '2026-01'] as Span[];
  expect(tried.map((span) => [before(span), yearBefore(span)])).toEqual([
    ['2026-02', '2025-03'],
    ['2025-Q4', '2025-Q1'],
    ['2025-H2', '2025-H1'],
    ['2025', '2025'],
    ['2025-12', '2025-01'],
  ]);
  expect(daysOf('2026-Q4' as Span)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(daysOf('2024-02' as Span)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(['2026-13', '2026-Q5', '1999', '2026-1', '', '2026-03-01'].map(spanOf)).toEqual(Array(6).fill(undefined));
  expect(spansUntil('2026-02-10' as never, 3, 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
  expect(spanWords('2026-H2' as Span).zh).toBe('2026年下半年');
});
