import { describe, expect, test } from 'vitest';
import { localDate, nationalCalendar } from '../calendar/index.ts';
import type { Dossier, DossierContext, DossierDraft, DossierKind } from '../dossier/index.ts';
import { decideDossier, dossierClocks, foldDossier } from '../dossier/index.ts';
import {
  atLeast,
  FREQUENCIES,
  frequencyAt,
  isMore,
  type LeaderLevel,
  leaderLevels,
  readOverlay,
  withLocalRules,
} from '../law/index.ts';
import { isRefusal } from '../refusal.ts';
import { registrationNumber } from '../registration-number.ts';
import { letterReading, quarterDays, receptionPlan, receptionRecord, shortfalls, stretchesOf } from './index.ts';

const day = (on: string, leader = 'han', more: object = {}) => ({
  leader,
  on: localDate(on),
  from: '09:00',
  until: '11:30',
  form: 'onsite' as const,
  place: '接访室',
  topic: '社保',
  slots: 4,
  reserved: 2,
  ...more,
});

const people: Record<string, string[]> = { han: ['leader'], qin: ['leader'], li: ['clerk'], wang: ['organ-head'] };
const as = (role: string, today: string, officerId = 'li', organId = 'bureau'): DossierContext =>
  ({
    today: localDate(today),
    now: `${today}T02:00:00.000Z`,
    calendar: nationalCalendar,
    actor: { kind: 'officer', officerId, organId, role },
    organs: { get: () => undefined, isUnder: () => false },
    matter: () => undefined,
    officer: (id: string) =>
      people[id] && { id, name: id, organId: id === 'han' ? 'government' : 'other', roles: people[id], active: true },
  }) as unknown as DossierContext;

/** Does the acts one after the other. @returns the refusal that stopped it, or the history */
function live(kind: DossierKind, acts: [name: string, payload: object, context: DossierContext][]) {
  const history: (DossierDraft & { seq: number })[] = [];
  let state: Dossier = kind.nothing;
  for (const [name, payload, context] of acts) {
    const draft = decideDossier(kind, state, name, payload, context);
    if (isRefusal(draft)) return { refusal: draft, state, history };
    history.push({ ...draft, seq: history.length + 1 });
    state = foldDossier(kind, history);
  }
  return { refusal: undefined, state, history };
}

describe('the required frequency (5.1)', () => {
  test('every level of leader owes something, and nobody less than the national opinion says', () => {
    expect(Object.keys(FREQUENCIES)).toEqual(Object.keys(leaderLevels));
    expect(FREQUENCIES['county-main']).toMatchObject({ days: 1, per: 'month', cite: 'JF09.county' });
    expect(FREQUENCIES['city-leader']).toMatchObject({ days: 1, per: 'quarter', cite: 'JF09.city' });
  });

  test.each([
    [{ days: 1, per: 'month' }, { days: 1, per: 'quarter' }, true],
    [{ days: 3, per: 'quarter' }, { days: 1, per: 'month' }, false],
    [{ days: 1, per: 'week' }, { days: 1, per: 'month' }, true],
    [{ days: 1, per: 'quarter' }, { days: 1, per: 'quarter' }, true],
    [{ days: 1, per: 'month' }, { days: 2, per: 'month' }, false],
  ] as const)('%o always meets %o: %s', (a, b, met) => expect(atLeast(a, b)).toBe(met));

  const roster = (days: ReturnType<typeof day>[], level: LeaderLevel = 'county-main') => ({
    year: 2026,
    quarter: 2,
    leaders: [{ leader: 'han', level }],
    days: days.map((one, i) => ({ ...one, n: i + 1, status: 'planned' as const })),
  });
  const missing = (days: string[], level: LeaderLevel, today = '2026-03-20') =>
    shortfalls(
      roster(
        days.map((on) => day(on)),
        level,
      ),
      localDate(today),
      (one) => FREQUENCIES[one.level],
      nationalCalendar,
    ).map(({ stretch }) => stretch.from);

  test('one day in each month for the head of a county; two days in one month do not stand for another', () => {
    expect(missing(['2026-04-10', '2026-05-08', '2026-06-10'], 'county-main')).toEqual([]);
    expect(missing(['2026-04-10', '2026-04-20', '2026-06-10'], 'county-main')).toEqual(['2026-05-01']);
    expect(missing([], 'county-leader')).toEqual(['2026-04-01']);
  });

  test('a week without a working day asks for nothing, and two receptions on one day are one day', () => {
    const weeks = stretchesOf(2026, 4, 'week').filter(({ from }) => from <= localDate('2026-10-12'));
    const holiday = weeks.find(({ from, until }) => nationalCalendar.workdaysBetween(localDate(from), until) === 0);
    expect(stretchesOf(2026, 2, 'week')).toHaveLength(12);
    expect(holiday === undefined || holiday.from >= '2026-10-01').toBe(true);
    expect(missing(['2026-04-10', '2026-04-10'], 'county-main')).toEqual(['2026-05-01', '2026-06-01']);
  });

  test('a stretch that can no longer be announced in time is not asked for', () => {
    expect(missing([], 'county-main', '2026-04-27')).toEqual(['2026-05-01', '2026-06-01']);
    expect(missing([], 'county-main', '2026-04-25')).toEqual(['2026-04-01', '2026-05-01', '2026-06-01']);
  });

  test('quarters begin and end where the calendar says', () => {
    expect([1, 2, 3, 4].map((quarter) => quarterDays(2026, quarter).until)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
  });
});

describe('a local rule', () => {
  const file = (days: number, per: string) => ({
    division: '990123',
    name: { zh: '澄溪县规定', en: 'Rules of Chengxi' },
    versions: [
      {
        validFrom: '2026-01-01',
        receptions: { 'county-main': { days, per, article: { zh: '第三条', en: 'Art. 3' } } },
      },
    ],
  });
  test('may ask for more receptions and is then the one that counts', () => {
    const overlay = readOverlay('a.json', file(2, 'month'), nationalCalendar);
    if (isRefusal(overlay)) throw new Error(overlay.what.en);
    const calendar = withLocalRules(nationalCalendar, { overlays: [overlay], divisionOf: () => '990123' });
    expect(frequencyAt('county-main', 'x', '', localDate('2026-04-01'), calendar)).toMatchObject({
      days: 2,
      per: 'month',
      local: { article: { zh: '第三条' } },
    });
    expect(isMore({ days: 2, per: 'month' }, FREQUENCIES['county-main'])).toBe(true);
  });
  test('may never ask for fewer (H.local-rule)', () => {
    expect(readOverlay('a.json', file(2, 'quarter'), nationalCalendar)).toMatchObject({
      code: 'overlay.fewer-receptions',
      cite: 'JF09.county',
    });
  });
});

describe('a roster', () => {
  const draft = (days: object[]) =>
    ({ title: '第二季度', year: 2026, quarter: 2, leaders: [{ leader: 'han', level: 'county-main' }], days }) as object;
  const whole = [day('2026-04-15'), day('2026-05-08'), day('2026-06-10')];
  const head = (today: string) => as('bureau-head', today);

  test('is announced before the day, five days ahead or with the reason (R-REC-1)', () => {
    const until = (today: string, payload = {}) =>
      live(receptionPlan, [
        ['draft', draft(whole), head('2026-04-01')],
        ['approve', {}, head('2026-04-01')],
        ['publish', payload, head(today)],
      ]);
    expect(until('2026-04-10').refusal).toBeUndefined();
    expect(until('2026-04-12').refusal?.code).toBe('reception-plan.publish.late');
    expect(
      (until('2026-04-12', { lateReason: '领导刚定' }).state as never as { days: object[] }).days[0],
    ).toMatchObject({ late: true });
    expect(until('2026-04-15', { lateReason: '忘了' }).refusal?.code).toBe('reception-plan.publish.day-over');
  });

  test('holds only leaders, inside its quarter, each at one place at a time', () => {
    const code = (one: object) =>
      live(receptionPlan, [['draft', draft([...whole, one]), head('2026-04-01')]]).refusal?.code;
    expect(code(day('2026-07-01'))).toBe('reception-plan.outside-quarter');
    expect(code(day('2026-05-20', 'li'))).toBe('reception-plan.no-leader');
    expect(code(day('2026-05-08', 'han', { from: '10:00' }))).toBe('reception-plan.twice');
    expect(code(day('2026-05-08', 'qin', { from: '10:00' }))).toBeUndefined();
    expect(code(day('2026-05-20', 'han', { until: '08:00' }))).toBe('reception-plan.hours');
  });

  test('loses no day: a swap leaves the old one with its successor, and each day is accounted for by a clock', () => {
    const { state, history } = live(receptionPlan, [
      ['draft', draft(whole), head('2026-04-01')],
      ['approve', {}, head('2026-04-01')],
      ['publish', {}, head('2026-04-02')],
      ['swap', { day: 1, reason: '防汛', ...day('2026-04-16', 'qin') }, head('2026-04-08')],
      ['hold', { day: 4 }, head('2026-04-16')],
      ['miss', { day: 2, reason: '出差' }, head('2026-05-20')],
    ]);
    expect(
      (state as never as { days: { status: string; n: number }[] }).days.map(({ n, status }) => [n, status]),
    ).toEqual([
      [1, 'swapped'],
      [2, 'missed'],
      [3, 'planned'],
      [4, 'held'],
    ]);
    const clocks = dossierClocks(receptionPlan, history, nationalCalendar);
    expect(clocks.map(({ key, status }) => [key, status])).toEqual([
      ['announce', 'met'],
      ['account-1', 'met'],
      ['account-2', 'met-late'],
      ['account-3', 'running'],
      ['account-4', 'met'],
    ]);
  });
});

describe('a record', () => {
  const spoken = {
    facts: '欠薪',
    leader: 'han',
    leaderNamed: false,
    on: '2026-05-08',
    form: 'onsite',
    place: '接访室',
  };
  const clerk = as('clerk', '2026-05-08');
  const code = (more: object) => live(receptionRecord, [['record', { ...spoken, ...more }, clerk]]).refusal?.code;

  test('without a case is refused with its rule, not as a form (R-REC-2, G-8)', () => {
    const { refusal } = live(receptionRecord, [['record', spoken, clerk]]);
    expect(refusal).toMatchObject({
      kind: 'unlawful',
      code: 'reception-record.record.no-case',
      cite: 'H.reception-case',
      field: 'matter',
    });
    expect(refusal?.way.zh).toContain('登记');
  });

  test('a leader whom the matter names withdraws; the office they head gets no part (R-REC-4)', () => {
    const number = matterNumber();
    expect(code({ matter: number, leaderNamed: true })).toBe('reception-record.record.leader-named');
    expect(code({ matter: number, leaderNamed: true, substitute: 'han' })).toBe('reception-record.record.leader-named');
    expect(code({ matter: number, leaderNamed: true, substitute: 'li' })).toBe('reception-record.record.no-leader');
    const promises = [{ what: '查清', unit: 'government', by: '2026-05-20' }];
    expect(code({ matter: number, leaderNamed: true, substitute: 'qin', promises })).toBe(
      'reception-record.record.recused-office',
    );
    const { state } = live(receptionRecord, [
      ['record', { ...spoken, matter: number, leaderNamed: true, substitute: 'qin' }, clerk],
    ]);
    expect(state.officers).toEqual({ leader: ['qin'] });
    expect(receptionRecord.seenBy).not.toContain('leader');
  });

  test('nor does the office of a leader whom a letter names get it from the leader who reads it instead (R-REC-4)', () => {
    const proposed = { summary: '欠薪', matter: matterNumber(), leader: 'han', leaderNamed: true, substitute: 'qin' };
    const officer = as('bureau-officer', '2026-05-08');
    const reader = as('leader', '2026-05-08', 'qin', 'other');
    const gives = (unit: string) =>
      live(letterReading, [
        ['propose', proposed, officer],
        ['instruct', { words: '请查清。', unit, by: '2026-05-20' }, reader],
      ]);
    expect(gives('government').refusal).toMatchObject({
      code: 'letter-reading.instruct.recused-office',
      cite: 'H.leader-recused',
      field: 'unit',
    });
    expect(gives('labour').state).toMatchObject({ phase: 'instructed', unit: 'labour' });
  });

  test('a promise not kept comes to the leader who made it, three working days after its day', () => {
    const number = matterNumber();
    const promises = [{ what: '查清', unit: 'labour', by: '2026-05-15' }];
    const { history } = live(receptionRecord, [['record', { ...spoken, matter: number, promises }, clerk]]);
    const follow = dossierClocks(receptionRecord, history, nationalCalendar).find(({ key }) => key === 'follow-1');
    expect(follow).toMatchObject({
      owedBy: { organId: 'government', officerId: 'han' },
      startedOn: '2026-05-16',
      due: '2026-05-20',
    });
  });

  test('no free text stands open in a fact', () => {
    const number = matterNumber();
    const promises = [{ what: '查清欠薪', unit: 'labour', by: '2026-05-15' }];
    const { history } = live(receptionRecord, [['record', { ...spoken, matter: number, promises }, clerk]]);
    expect(JSON.stringify(history[0]!.payload)).not.toMatch(/欠薪|查清/);
    expect(Object.values(history[0]!.sealed)).toContain('查清欠薪');
  });

  function matterNumber() {
    return registrationNumber({
      region: '990123',
      bucket: '00',
      day: localDate('2026-01-05'),
      form: '02',
      sequence: 1,
    });
  }
});
