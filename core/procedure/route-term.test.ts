import { describe, expect, test } from 'vitest';
import { routeTermNames, routeTermOf, termsOfWay } from '../law/route-limits.ts';
import type { Story } from './walk/story.ts';
import { bureau, labour, received, story, told, wages } from './walk/story.ts';

const words = { body: '仲裁委', address: '人民路1号', legalBasis: '依法', papers: '合同', explanation: '依法办理' };
const route = (more: object) => ({ ...words, ...told, ...more });
const lastDay = (of: Story) => (of.facts.at(-1)!.payload as { lastDay?: string }).lastDay;
const led = (more: object) => lastDay(received().on('2026-03-05', labour, 'divert', route(more)));
const refused = (more: object) => {
  const { code, field } = received().refused('2026-03-05', labour, 'divert', route(more));
  return [code, field];
};

describe('the last day of the legal route, as if petitioning stops nothing (R-DIV-3, R-DIV-5)', () => {
  test.each([
    // 60 days from 1 March end on 30 April.
    ['31.4', 'reconsideration', '2026-03-01', '2026-04-30'],
    ['31.1', 'reconsideration', '2026-03-01', '2026-04-30'],
    // Six months from 28 February end on 28 August.
    ['31.1', 'suit', '2026-02-28', '2026-08-28'],
    // The sixtieth day is 3 May, within the holiday of Labour Day: moved to 6 May.
    ['31.4', 'reconsideration', '2026-03-04', '2026-05-06'],
    ['31.1', 'suit-after-reconsideration', '2026-03-03', '2026-03-18'],
    ['31.2', 'labour', '2025-03-12', '2026-03-12'],
    ['31.2', 'land', '2024-03-12', '2026-03-12'],
  ])('Art. %s by %s: known on %s, open until %s', (way, term, knewOn, due) => {
    expect(led({ way, term, knewOn })).toBe(due);
  });

  test('each period of the specification stands once, with its article', () => {
    const figures = routeTermNames.flatMap((name) => {
      const { limit } = routeTermOf(name);
      return limit ? [[name, limit.length.count, limit.length.unit, limit.cite]] : [];
    });
    expect(figures).toEqual([
      ['reconsideration', 60, 'day', 'XZFY.20'],
      ['suit', 6, 'month', 'XZSS.46'],
      ['suit-after-reconsideration', 15, 'day', 'XZSS.45'],
      ['labour', 1, 'year', 'LDZC.27'],
      ['land', 2, 'year', 'NCTD.18'],
    ]);
    expect(termsOfWay('31.3')).toEqual(['other', 'none']);
  });

  test('the last day is missing only where the law gives none (R-DIV-4)', () => {
    expect(refused({ way: '31.2' })).toEqual(['divert.no-term', 'term']);
    expect(refused({ way: '31.2', term: 'labour' })).toEqual(['divert.no-knew-on', 'knewOn']);
    expect(refused({ way: '31.2', term: 'suit', knewOn: '2026-03-01' })).toEqual([
      'divert.term-of-another-way',
      'term',
    ]);
    expect(refused({ way: '31.3', term: 'other' })).toEqual(['divert.no-last-day', 'lastDay']);
    expect(led({ way: '31.3', term: 'none' })).toBeUndefined();
  });

  test('a day to come, one before the calendars, or a last day that is over is refused', () => {
    expect(refused({ way: '31.2', term: 'labour', knewOn: '2026-03-06' })).toEqual(['divert.knew-in-future', 'knewOn']);
    expect(refused({ way: '31.2', term: 'labour', knewOn: '1999-03-06' })).toEqual(['calendar.before-2004', 'knewOn']);
    expect(refused({ way: '31.2', term: 'labour', knewOn: '2025-03-04' })).toEqual(['divert.last-day-past', 'knewOn']);
    // 5 March 2026 is the last day itself.
    expect(led({ way: '31.2', term: 'labour', knewOn: '2025-03-05' })).toBe('2026-03-05');
  });

  test('the officer’s own last day needs a reason, and then stands', () => {
    const given = { way: '31.2', term: 'labour', knewOn: '2025-02-01', lastDay: '2026-12-01' };
    expect(refused(given)).toEqual(['divert.last-day-unexplained', 'lastDayReason']);
    expect(led({ ...given, lastDayReason: '2025年12月1日才离职，自离职起算' })).toBe('2026-12-01');
    expect(led({ way: '31.2', term: 'labour', knewOn: '2025-06-01', lastDay: '2026-06-01' })).toBe('2026-06-01');
    expect(refused({ way: '31.1', term: 'other', lastDay: '2026-12-01' })[0]).toBe('divert.last-day-unexplained');
  });

  test('litigation has its last day too; the court decides on one that is over', () => {
    const letter = () => story().on('2026-03-02', bureau, 'register', { ...wages, form: 'letter' });
    const court = { field: 'court', body: '县法院', address: '平安路1号', reason: '属于诉讼', ...told };
    const passed = (more: object) => lastDay(letter().on('2026-03-03', bureau, 'relayLaw', { ...court, ...more }));
    expect(passed({ term: 'suit', knewOn: '2026-01-05' })).toBe('2026-07-06');
    expect(passed({ term: 'suit', knewOn: '2025-06-03' })).toBe('2025-12-03');
    expect(passed({ term: 'none' })).toBeUndefined();
    expect(letter().refused('2026-03-03', bureau, 'relayLaw', court).code).toBe('relayLaw.no-term');
    expect(letter().refused('2026-03-03', bureau, 'relayLaw', { ...court, field: 'police', term: 'suit' }).code).toBe(
      'relayLaw.term-of-another-way',
    );
  });
});
