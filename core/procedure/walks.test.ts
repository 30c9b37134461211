import { beforeAll, describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { actNames } from './acts/index.ts';
import { clocks, openClocks } from './clocks.ts';
import { dutyKeys } from './duties.ts';
import { fold } from './fold.ts';
import { endings, type PetitionState } from './states.ts';
import { arrivals, endingActs, wayEnded, waysRemedyEnds, waysToEnd } from './walk/endings.ts';
import { judge } from './walk/judge.ts';
import { type Walk, walk } from './walk/walk.ts';
import { smallWorld } from './walk/world.ts';

const world = smallWorld();
const calendar = nationalCalendar;
const enough = 100_000;

/** The first walks, each made once however many tests look at it: a walk follows from its number. */
const walked = new Map<number, Walk>();
function walkOf(seed: number): Walk {
  const made = walked.get(seed) ?? walk(seed, { world, acts: 60 });
  if (seed <= 1_000) walked.set(seed, made);
  return made;
}

/** The main line, where it is open: so that walks come to an answer. */
const ordinary = { accept: 60, investigate: 20, submitOpinion: 60, conclude: 60, serve: 30, signFor: 30 };

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

describe('100,000 acts at random', () => {
  const kinds = new Map<string, number>();
  const ways = new Map<string, number>();
  const wrong: Record<'deadEnds' | 'holders' | 'unserved', Set<string>> = {
    deadEnds: new Set(),
    holders: new Set(),
    unserved: new Set(),
  };
  let facts = 0;
  let moments = 0;
  let doubtful = 0;

  beforeAll(() => {
    for (let seed = 1; facts < enough; seed++) {
      const { facts: told, steps } = walkOf(seed);
      for (const { kind } of told) count(kinds, kind);
      for (const way of arrivals(steps)) count(ways, way);
      const judged = judge({ steps }, world);
      for (const key of ['deadEnds', 'holders', 'unserved'] as const)
        for (const one of judged[key]) wrong[key].add(one);
      moments += judged.moments;
      facts += told.length;
      doubtful += steps.filter(({ refusal }) => refusal).length;
    }
  }, 600_000);

  test('never a dead end (decisions 9), and always one holder, as a second reader of the raw facts agrees (INV-5)', () => {
    expect([...wrong.deadEnds]).toEqual([]);
    expect([...wrong.holders]).toEqual([]);
    expect(moments).toBeGreaterThan(enough / 2);
  });

  test('whatever ended left the petitioner with a served document, a notice, a waiver or their own word (INV-2)', () => {
    expect([...wrong.unserved]).toEqual([]);
  });

  test('they reach every act of the procedure and every way to end', () => {
    expect(facts).toBeGreaterThanOrEqual(enough);
    expect(actNames.filter((name) => !kinds.has(name))).toEqual([]);
    expect([...waysToEnd, ...waysRemedyEnds].filter((way) => !ways.has(way))).toEqual([]);
    // Payloads are lawful by design: a walk that is mostly refused would prove little.
    expect(doubtful).toBeLessThan(facts / 2);
  });

  test('each act by which the table ends a matter belongs to a way to end', () => {
    const phaseSays = ['decideFiling', 'declineAcceptance', 'declineRepeat', 'withdraw', 'revokeWithdrawal'];
    for (const name of endingActs()) {
      if (phaseSays.includes(name)) continue;
      expect([name, wayEnded(['register', name], { phase: 'closed' })]).not.toContain(undefined);
    }
    expect(endingActs().size).toBeGreaterThanOrEqual(10);
  });

  test('the same number gives the same walk', () => {
    for (const seed of [1, 77, 1_000]) expect(walk(seed, { world, acts: 60 })).toEqual(walkOf(seed));
  });

  test('all facts folded at once give the state that was reached step by step', () => {
    for (let seed = 1; seed <= 1_000; seed++) {
      const { facts, state } = walkOf(seed);
      expect(fold(facts)).toEqual(state);
      expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, i) => i + 1));
    }
  }, 180_000);

  test('no fact changes or drops an earlier one, and a registration never disappears (INV-1)', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { steps, facts } = walkOf(seed);
      const appended = steps.flatMap((step) => step.facts);
      expect(appended).toEqual(facts);
      expect(facts[0]?.kind).toBe('register');
      expect(facts.filter(({ kind }) => kind === 'register')).toHaveLength(1);
      for (const { before, after } of steps) expect(after.seq).toBeGreaterThanOrEqual(before.seq);
    }
  }, 180_000);

  test('deciding never changes the state it was asked about', () => {
    const frozen = <T extends object>(value: T): T => {
      for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
      return Object.freeze(value);
    };
    for (let seed = 1; seed <= 200; seed++) {
      const { facts } = walk(seed, { world, acts: 40 });
      expect(() => fold(facts.map(frozen))).not.toThrow();
    }
  }, 180_000);
});

describe('clocks of random walks', () => {
  test('one open clock for one obligation, and the facts give the same open clocks as the state (INV-4)', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const { facts, state } = walkOf(seed);
      const all = clocks(facts, calendar);
      const running = all.filter(({ status }) => status === 'running');
      expect(new Set(running.map(({ key }) => key)).size).toBe(running.length);
      const shape = (list: typeof all) =>
        list.map(({ key, due, startedOn, owedBy }) => ({ key, due, startedOn, owedBy }));
      const byKey = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key);
      expect(shape(running).sort(byKey)).toEqual(shape(openClocks(state, calendar)).sort(byKey));
      expect(clocks(facts, calendar)).toEqual(all);
    }
  }, 180_000);

  test('a finished clock says by which act, and is late exactly when its day was past', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 600; seed++) {
      for (const clock of clocks(walkOf(seed).facts, calendar)) {
        seen.add(`${clock.key} ${clock.status}`);
        if (clock.status === 'running') continue;
        expect(clock.finishedBy).toBeDefined();
        if (clock.status === 'met') expect(clock.metOn! <= clock.due).toBe(true);
        if (clock.status === 'met-late') expect(clock.metOn! > clock.due).toBe(true);
      }
    }
    const keys = new Set([...seen].map((one) => one.split(' ')[0]));
    expect(dutyKeys.filter((key) => !keys.has(key))).toEqual([]);
    for (const lapsed of ['objection', 'ask-review', 'ask-rereview']) expect(seen).toContain(`${lapsed} lapsed`);
  }, 180_000);

  test('an organ that owes nothing has no clock: what is over runs out without anybody being late', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const { state } = walkOf(seed);
      if (!endings.includes(state.phase) || state.overlays.includes('executing')) continue;
      const owed = openClocks(state, calendar).filter(
        // A late translation still follows its answer; a hearing or a recusal at the review is the review body's; after its end, too, it
        // is asked why a matter came again, and the petitioner may ask for reopening.
        ({ owedBy, key }) =>
          owedBy !== 'petitioner' &&
          !key.includes('review') &&
          !key.startsWith('hearing') &&
          key !== 'cause-analysis' &&
          key !== 'reopening' &&
          !(key === 'recusal' && state.review.includes('requested')),
      );
      expect([seed, state.phase, owed.map(({ key }) => key)]).toEqual([seed, state.phase, []]);
    }
  }, 180_000);
});

describe('walks of people who asked to be answered in their own language', () => {
  const often = {
    ...ordinary,
    withdraw: 0,
    divert: 0,
    askConsent: 0,
    callConference: 0,
    askRecusal: 0,
    declareRecusal: 0,
  };
  const walks = Array.from({ length: 120 }, (_, i) =>
    walk(50_000 + i, { world, acts: 50, registered: { purpose: 'request', wants: { language: 'bo' } }, often }),
  );
  const bare = ({ phase, decidedOn, answerTranslatedOn }: PetitionState) =>
    phase === 'served' && decidedOn !== undefined && answerTranslatedOn === undefined;

  test('an answer is translated in time, late, or served in Chinese once that was late; nothing ends without it', () => {
    const seen = new Map<string, number>();
    for (const { facts, steps } of walks) {
      for (const { key, status } of clocks(facts, calendar)) if (key === 'answer-translation') count(seen, status);
      for (const { name, before, after, today, refusal } of steps) {
        if (bare(after)) count(seen, 'served bare');
        if (name === 'close' && bare(before) && refusal) count(seen, refusal.code);
        const owed = openClocks(after, calendar).find(({ key }) => key === 'answer-translation');
        if (owed && endings.includes(after.phase)) count(seen, 'ended untranslated');
        if (name === 'serve' && !refusal && bare(after) && owed && owed.due >= today) count(seen, 'served too soon');
      }
    }
    expect(seen.get('ended untranslated') ?? seen.get('served too soon') ?? 0).toBe(0);
    for (const one of ['met', 'met-late', 'running', 'served bare']) expect([one, seen.get(one) ?? 0]).not.toContain(0);
  });

  test('and none of them is a dead end', () => {
    for (const { steps } of walks) {
      const { deadEnds, holders, unserved } = judge({ steps }, world);
      expect([deadEnds, holders, unserved]).toEqual([[], [], []]);
    }
  });
});
