import { describe, expect, test } from 'vitest';
import { nationalCalendar, startOfDay } from '../calendar/index.ts';
import { actNames } from './acts/index.ts';
import { clocks, openClocks } from './clocks.ts';
import { settle } from './decide.ts';
import { dutyKeys } from './duties.ts';
import { fold } from './fold.ts';
import { dutyOf } from './local-duties.ts';
import { endings } from './states.ts';
import { readAgain } from './walk/second-reader.ts';
import { aside, openTurns, type Step, walk } from './walk/walk.ts';
import { smallWorld } from './walk/world.ts';

const world = smallWorld();
const calendar = nationalCalendar;
const enough = 100_000;

/** Runs walks until this many facts have been appended, and shows every step to `check`. */
function walkAll(check: (step: Step, facts: number) => void): { facts: number; petitions: number; kinds: Set<string> } {
  const kinds = new Set<string>();
  let facts = 0;
  let petitions = 0;
  for (let seed = 1; facts < enough; seed++) {
    const walked = walk(seed, { world, acts: 60 });
    for (const step of walked.steps) {
      facts += step.facts.length;
      for (const { kind } of step.facts) kinds.add(kind);
      check(step, facts);
    }
    petitions++;
  }
  return { facts, petitions, kinds };
}

describe('100,000 acts at random', () => {
  test('never a dead end (decisions 9), and always one holder, as a second reader of the raw facts agrees (INV-5)', () => {
    const dead: string[] = [];
    let told: { kind: string; payload: unknown }[] = [];
    const { kinds, facts } = walkAll(({ before, after, today, facts: appended }) => {
      if (before.phase === 'none') told = [];
      told.push(...appended);
      if (after.phase === 'none') return;
      const { holders } = readAgain(told);
      if (holders.length !== 1 || holders[0] !== after.holderId) {
        throw new Error(`holders ${holders.join()} but state says ${after.holderId} after ${appended.at(-1)?.kind}`);
      }
      const context = { today, now: startOfDay(today), calendar, organs: world.organs };
      const { settled } = settle(after, context);
      const moving = openTurns(settled, context).some(({ name }) => !aside.includes(name));
      // Only a clock that lapses brings an act by itself.
      const lapsing = openClocks(settled, calendar).some(({ key }) => dutyOf(key, calendar).lapsedBy !== undefined);
      const over =
        endings.includes(settled.phase) && ['not-open', 'ended', 'lapsed', 'rereview-lapsed'].includes(settled.review);
      if (!over && !moving && !lapsing) dead.push(`${settled.phase} ${settled.review} ${settled.overlays.join()}`);
    });
    expect([...new Set(dead)]).toEqual([]);
    expect(facts).toBeGreaterThanOrEqual(enough);
    expect([...actNames].filter((name) => !kinds.has(name))).toEqual([]);
  }, 180_000);

  test('whatever ended left the petitioner with a served document, a notice, a waiver or their own word (INV-2)', () => {
    for (let seed = 1; seed <= 1_500; seed++) {
      const { facts, state } = walk(seed, { world, acts: 60 });
      const reading = readAgain(facts);
      expect([seed, state.phase, reading.over]).toEqual([seed, state.phase, endings.includes(state.phase)]);
      if (reading.over) expect([seed, reading.inHand.length > 0]).toEqual([seed, true]);
      if (reading.inHand.includes('unreachable')) expect([seed, state.reachable]).toEqual([seed, false]);
    }
  }, 180_000);

  test('all facts folded at once give the state that was reached step by step', () => {
    for (let seed = 1; seed <= 1_000; seed++) {
      const { facts, state } = walk(seed, { world, acts: 60 });
      expect(fold(facts)).toEqual(state);
      expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, i) => i + 1));
    }
  }, 180_000);

  test('no fact changes or drops an earlier one, and a registration never disappears (INV-1)', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { steps, facts } = walk(seed, { world, acts: 60 });
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
      const { facts, state } = walk(seed, { world, acts: 60 });
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
      for (const clock of clocks(walk(seed, { world, acts: 60 }).facts, calendar)) {
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
      const { state } = walk(seed, { world, acts: 60 });
      if (!endings.includes(state.phase) || state.overlays.includes('executing')) continue;
      const owed = openClocks(state, calendar).filter(
        // A hearing at the review is the review body's; why a matter came again is asked after its end as well.
        ({ owedBy, key }) =>
          owedBy !== 'petitioner' && !key.includes('review') && !key.startsWith('hearing') && key !== 'cause-analysis',
      );
      expect([seed, state.phase, owed.map(({ key }) => key)]).toEqual([seed, state.phase, []]);
    }
  }, 180_000);
});
