import { beforeAll, describe, expect, test } from 'vitest';
import { nationalCalendar, startOfDay } from '../calendar/index.ts';
import { isArticleId } from '../law/articles.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Context, Party } from './act.ts';
import { type ActName, actNames, acts } from './acts/index.ts';
import { decide, permits } from './decide.ts';
import type { Actor } from './facts.ts';
import { isLapse } from './lapses.ts';
import { actsFrom, moves } from './moves.ts';
import { openingOf, targets } from './openers.ts';
import { type PetitionState, phases, reviewStages } from './states.ts';
import { chanceOf } from './walk/chance.ts';
import { payloadFor } from './walk/payloads.ts';
import { actorFor, walk } from './walk/walk.ts';
import { smallWorld } from './walk/world.ts';
import { partyWords } from './words.ts';

const world = smallWorld();
const parties = Object.keys(partyWords) as Party[];
const stranger: Actor = { kind: 'officer', officerId: 'officer-7', organId: 'west-town', role: 'organ-handler' };

interface Pair {
  sample: Sample;
  name: ActName;
  actor: Actor;
  said: ReturnType<typeof decide>;
}

interface Sample {
  state: PetitionState;
  today: Context['today'];
}
const samples = new Map<string, Sample[]>();

beforeAll(() => {
  for (let seed = 1; seed <= 1_500; seed++) {
    for (const { after, today } of walk(seed, { world, acts: 60 }).steps) {
      const key = `${after.phase} ${after.review}${after.restricted ? ' restricted' : ''}`;
      const kept = samples.get(key) ?? [];
      if (kept.length < 3 && !kept.some((one) => one.state === after))
        samples.set(key, [...kept, { state: after, today }]);
    }
  }
  pairs = [...decideAll()];
}, 240_000);

let pairs: Pair[] = [];
const everyPair = () => pairs;

function contextOf({ today }: Sample, actor: Actor): Context {
  return { today, now: startOfDay(today), calendar: nationalCalendar, organs: world.organs, actor };
}

/** Every state × act × party, with what `decide` says to a lawful payload. */
function* decideAll(): Generator<Pair> {
  for (const sample of [...samples.values()].flat()) {
    for (const name of actNames) {
      const actors = [...parties.map((party) => actorFor(party, sample.state)), stranger].filter(
        (one) => one !== undefined,
      );
      for (const actor of actors) {
        const permitted = !permits(sample.state, name, contextOf(sample, actor));
        const scene = {
          state: sample.state,
          today: sample.today,
          chance: chanceOf(7),
          world,
          calendar: nationalCalendar,
        };
        const payload = permitted ? payloadFor(name, scene) : {};
        yield { sample, name, actor, said: decide(sample.state, name, payload, contextOf(sample, actor)) };
      }
    }
  }
}

describe('state × act', () => {
  test('walks reach every pair of phase and stage that the table reaches', () => {
    const reached = new Set(['none not-open']);
    let edge = [{ phase: 'none' as (typeof phases)[number], review: 'not-open' as (typeof reviewStages)[number] }];
    while (edge.length > 0) {
      const next: typeof edge = [];
      for (const at of edge) {
        for (const to of actsFrom(at.phase, at.review).flatMap((name) => targets(at.phase, at.review, name))) {
          if (reached.has(`${to.phase} ${to.review}`)) continue;
          reached.add(`${to.phase} ${to.review}`);
          next.push(to);
        }
      }
      edge = next;
    }
    reached.delete('none not-open');
    const walked = [...samples.keys()].filter((key) => !key.endsWith('restricted'));
    expect(walked.sort()).toEqual([...reached].sort());
  });

  test('every pair is decided, or refused with its article and what opens it (decisions 9)', () => {
    let decided = 0;
    let refused = 0;
    for (const { said, name, sample } of everyPair()) {
      if (!isRefusal(said)) {
        decided++;
        expect(said.at(-1)!.kind).toBe(name);
        continue;
      }
      refused++;
      const at = `${name} in ${sample.state.phase} ${sample.state.review}: ${said.code}`;
      expect([at, said.cite !== undefined && isArticleId(said.cite)]).toEqual([at, true]);
      expect([at, said.what.zh.length > 5, said.what.en.length > 5]).toEqual([at, true, true]);
      expect([at, said.way.zh.length > 5, said.way.en.length > 5]).toEqual([at, true, true]);
    }
    expect(decided).toBeGreaterThan(800);
    expect(refused).toBeGreaterThan(10_000);
  });

  test('the table decides who moves what: an act it lacks is refused in that state for every party', () => {
    for (const { said, name, sample } of everyPair()) {
      if (isLapse(name) || moves(sample.state.phase, sample.state.review, name)) continue;
      // A period that ran out is settled first, so the refusal may speak of the state after the lapse.
      expect([name, sample.state.phase, isRefusal(said)]).toEqual([name, sample.state.phase, true]);
    }
  });

  test('a refusal by the table names the act that opens the way, and that act leads there', () => {
    for (const phase of phases) {
      for (const review of reviewStages) {
        for (const name of actNames.filter((one) => !moves(phase, review, one))) {
          const opening = openingOf(phase, review, name);
          if (!opening) continue;
          expect(actsFrom(phase, review)).toContain(opening.first);
          const opens = phases.some((at) =>
            reviewStages.some((stage) =>
              targets(at, stage, opening.opener).some((to) => moves(to.phase, to.review, name) !== undefined),
            ),
          );
          expect([phase, review, name, opens]).toEqual([phase, review, name, true]);
        }
      }
    }
  });

  test('no refusal text serves more than five pairs of state and act', () => {
    const served = new Map<string, Set<string>>();
    for (const { said, name, sample } of everyPair()) {
      if (!isRefusal(said)) continue;
      const text = textOf(said);
      const pairs = served.get(text) ?? new Set();
      served.set(text, pairs.add(`${sample.state.phase} ${sample.state.review} × ${name}`));
    }
    const crowded = [...served].filter(([, pairs]) => pairs.size > 5).map(([text, pairs]) => [text, pairs.size]);
    expect(crowded).toEqual([]);
    expect(served.size).toBeGreaterThan(1_000);
  });

  test('only the parties that an act names may do it', () => {
    for (const { said, name, sample, actor } of everyPair()) {
      if (isRefusal(said)) continue;
      const mine = acts[name].by.some((party) => sameParty(actorFor(party, sample.state), actor));
      expect([name, sample.state.phase, actor.kind, mine || name === 'register']).toEqual([
        name,
        sample.state.phase,
        actor.kind,
        true,
      ]);
    }
  });

  test('an organ that has no part in a matter can do nothing to it', () => {
    for (const { said, actor, name, sample } of everyPair()) {
      if (actor !== stranger) continue;
      const own = parties.some((party) => {
        const one = actorFor(party, sample.state);
        return one?.kind === 'officer' && one.organId === stranger.organId;
      });
      if (!own) expect([name, sample.state.phase, isRefusal(said)]).toEqual([name, sample.state.phase, true]);
    }
  });
});

function sameParty(one: Actor | undefined, other: Actor): boolean {
  if (one?.kind === 'officer' && other.kind === 'officer') return one.organId === other.organId;
  return one?.kind === other.kind;
}

function textOf({ what, way }: Refusal): string {
  return `${what.zh}|${way.zh}`;
}
