import { describe, expect, test } from 'vitest';
import { localDate, nationalCalendar, startOfDay } from '../calendar/index.ts';
import { isRefusal } from '../refusal.ts';
import { actNames, acts } from './acts/index.ts';
import { decide, settle } from './decide.ts';
import { step } from './fold.ts';
import { forks, moves } from './moves.ts';
import { permitted } from './permitted.ts';
import { phases, reviewStages } from './states.ts';
import { takenBack } from './table-parts.ts';
import { upcast } from './upcast.ts';
import { bureau, clock, explained, labour, officer, petitioner, story, told, wages, world } from './walk/story.ts';
import { walk } from './walk/walk.ts';

const forwarded = () =>
  story()
    .on('2026-03-02', bureau, 'register', wages)
    .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told });

describe('periods that ran out', () => {
  test('count as lapsed although the job is late, and the lapse is dated the day after the period (decisions 3)', () => {
    const { settled, drafts } = settle(explained().state, {
      today: localDate('2026-08-01'),
      calendar: nationalCalendar,
    });
    expect(settled.review).toBe('lapsed');
    expect(drafts.map(({ kind, occurredOn, actor }) => [kind, occurredOn, actor.kind])).toEqual([
      ['lapseReview', '2026-04-23', 'clock'],
    ]);
  });

  test('are written down by the clock alone, and not before', () => {
    expect(forwarded().on('2026-03-11', clock, 'lapseObjection').state.holderId).toBe('county-labour');
    expect(forwarded().refused('2026-03-10', clock, 'lapseObjection').code).toBe('lapseObjection.not-over');
    expect(forwarded().refused('2026-03-11', labour, 'lapseObjection').code).toBe('lapseObjection.not-yours');
    expect(forwarded().refused('2026-03-11', clock, 'lapseReview').code).toBe('lapseReview.not-here');
  });
});

describe('decide', () => {
  test('names every wrong field of a payload', () => {
    const refusal = story().refused('2026-03-02', bureau, 'register', { ...wages, form: 'pigeon', personCount: 0 });
    expect([refusal.field, refusal.others?.map(({ field }) => field)]).toEqual(['form', ['personCount']]);
  });

  test('keeps free text out of the fact’s open payload', () => {
    const [fact] = story().on('2026-03-02', bureau, 'register', wages).facts;
    expect(JSON.stringify(fact?.payload)).not.toContain('工资');
    expect(fact?.sealed['requests.0.text']).toBe('付清三个月工资');
  });

  test('a fact that cannot follow is a bug, not a refusal', () => {
    const fact = { kind: 'serve' as const, payload: {}, seq: 3, occurredOn: localDate('2026-03-04'), actor: bureau };
    expect(() => step(forwarded().state, fact)).toThrow(/cannot follow/);
  });

  test('an act leaves the phase to the table, but for the forks that the table declares', () => {
    for (let seed = 1; seed <= 400; seed++) {
      let { state } = walk(seed, { acts: 0 });
      for (const fact of walk(seed, { acts: 50 }).facts) {
        const next = moves(state.phase, state.review, fact.kind)!;
        const after = step(state, fact);
        if (after.phase !== next.phase)
          expect([fact.kind, forks[fact.kind] ?? takenBack[fact.kind]]).toEqual([
            fact.kind,
            expect.arrayContaining([after.phase]),
          ]);
        state = after;
      }
    }
  }, 60_000);
});

describe('what an actor may do now', () => {
  const context = (day: string, actor: typeof petitioner) => {
    const today = localDate(day);
    return { today, now: startOfDay(today), calendar: nationalCalendar, organs: world.organs, actor };
  };

  test('lists each act once, open or refused', () => {
    const { open, refused } = permitted(explained().state, context('2026-03-24', petitioner));
    expect(open).toEqual([
      'correct',
      'changeContact',
      'appointAgent',
      'supplyPapers',
      'askReopening',
      'requestReview',
      'evaluate',
    ]);
    expect([...open, ...refused.map(({ name }) => name)].sort()).toEqual(
      actNames.filter((name) => !name.startsWith('lapse')).sort(),
    );
  });

  test('a list is asked on the day: after the window the review is refused by decide, with its last day', () => {
    const late = permitted(explained().state, context('2026-04-23', petitioner));
    expect(late.open).not.toContain('evaluate');
    expect(late.refused.find(({ name }) => name === 'evaluate')?.refusal.data?.due).toBe('2026-04-22');
  });

  test('what the list opens, decide does not refuse for the state', () => {
    for (let seed = 1; seed <= 150; seed++) {
      for (const { after, today } of walk(seed, { acts: 40 }).steps.slice(-3)) {
        for (const actor of [petitioner, officer(after.holderId)]) {
          for (const name of permitted(after, context(today, actor)).open) {
            const said = decide(after, name, { unknown: 1 }, context(today, actor));
            expect([name, isRefusal(said) && said.code]).toEqual([name, `${name}.malformed`]);
          }
        }
      }
    }
  }, 60_000);
});

describe('the catalogue of acts', () => {
  test('every act stands somewhere in the table, and its name is its key', () => {
    for (const name of actNames) {
      const stands = phases.some((phase) => reviewStages.some((review) => moves(phase, review, name)));
      expect([name, stands, acts[name].name]).toEqual([name, true, name]);
    }
  });

  test('every act has both languages, an article and a row of the specification', () => {
    for (const { name, zh, en, plain, cite, transitions } of Object.values(acts)) {
      expect([name, zh.length > 0, en.length > 0, plain.zh.length > 0, plain.en.length > 0]).toEqual([
        name,
        true,
        true,
        true,
        true,
      ]);
      expect([name, cite.length > 0, transitions.every((row) => /^T-\d\d$/.test(row))]).toEqual([name, true, true]);
    }
  });

  test('every row of the specification’s table has an act; T-38 is supervision, which moves no matter', () => {
    const rows = new Set(Object.values(acts).flatMap(({ transitions }) => transitions as readonly string[]));
    const owed = Array.from({ length: 40 }, (_, i) => `T-${String(i + 1).padStart(2, '0')}`).filter(
      (row) => row !== 'T-38',
    );
    expect(owed.filter((row) => !rows.has(row))).toEqual([]);
  });
});

describe('older payloads', () => {
  const fact = { kind: 'serve' as const, version: 1, payload: { on: '2026-03-02' } };

  test('are read by one step for each version', () => {
    const readers = { serve: [(old: unknown) => ({ first: old }), (old: unknown) => ({ second: old })] };
    expect(upcast(fact, 3, readers)).toEqual({ second: { first: fact.payload } });
    expect(upcast(fact, 1)).toBe(fact.payload);
  });

  test('a version from the future, or without a reader, is a bug', () => {
    expect(() => upcast({ ...fact, version: 2 }, 1)).toThrow(/newer/);
    expect(() => upcast(fact, 2)).toThrow(/nothing reads/);
  });
});
