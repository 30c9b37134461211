import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { isArticleId } from '../law/index.ts';
import { mechanisms } from '../mechanisms.ts';
import { roles } from '../roles.ts';
import { dossierClocks } from './clocks.ts';
import { foldDossier, permitsDossier } from './decide.ts';
import { specsOf } from './field.ts';
import type { DossierKind } from './kind.ts';
import { stageOf } from './walk/stage.ts';
import { actorsOf, contextFor, type DossierWalk, turns, walkDossier } from './walk/walk.ts';

const stage = stageOf();
const actors = actorsOf(stage);
/** Lives of each kind: at least so many, and more until every act has been done. */
const lives = { least: 60, most: 600 };

function walksOf(kind: DossierKind): DossierWalk[] {
  const walks: DossierWalk[] = [];
  const left = new Set(Object.keys(kind.acts));
  for (let seed = 1; seed <= lives.least || (left.size > 0 && seed <= lives.most); seed++) {
    const walk = walkDossier(kind, seed, stage);
    for (const { act } of walk.steps) left.delete(act);
    walks.push(walk);
  }
  return walks;
}

describe.each(mechanisms.map((kind) => [kind.name, kind] as const))('%s at random', (_name, kind) => {
  const walks = walksOf(kind);

  test('never a dead end: what is not ended has an act that somebody may do, or a duty that somebody owes', () => {
    const dead = walks.flatMap(({ state, today }) => {
      if (kind.ended.includes(state.phase) || state.phase === 'none') return [];
      const open = turns(kind, state, stage, today, actors);
      return open.length > 0 ? [] : [`${state.phase}`];
    });
    expect([...new Set(dead)]).toEqual([]);
  });

  test('all facts folded at once give the state that was reached step by step', () => {
    for (const { steps, state } of walks)
      expect(
        foldDossier(
          kind,
          steps.map(({ fact }) => fact),
        ),
      ).toEqual(state);
  });

  test('every act is reached, every phase is left or an end, and every duty names acts that exist', () => {
    const reached = new Set(walks.flatMap(({ steps }) => steps.map(({ act }) => act)));
    expect(Object.keys(kind.acts).filter((name) => !reached.has(name))).toEqual([]);
    const phases = new Set(walks.flatMap(({ steps }) => steps.map(({ after }) => after.phase)));
    expect([...phases].filter((phase) => !(phase in kind.phases))).toEqual([]);
    for (const { steps } of walks) {
      for (const clock of dossierClocks(
        kind,
        steps.map(({ fact }) => fact),
        nationalCalendar,
      )) {
        expect(clock.metBy.filter((name) => !(name in kind.acts))).toEqual([]);
        expect(clock.due >= clock.startedOn).toBe(true);
      }
    }
  });

  test('a running duty can be met by somebody: one of its acts stands in the phase', () => {
    for (const { steps, state } of walks) {
      const running = dossierClocks(
        kind,
        steps.map(({ fact }) => fact),
        nationalCalendar,
      ).filter(({ status }) => status === 'running');
      for (const { key, metBy } of running) {
        expect([key, metBy.some((name) => kind.acts[name]?.from.includes(state.phase))]).toEqual([key, true]);
      }
      if (kind.ended.includes(state.phase)) expect(running.map(({ key }) => key)).toEqual([]);
    }
  });

  test('every refusal says what, by which article, and what to do, in both languages', () => {
    for (const { refusals } of walks) {
      for (const { what, way, cite, code } of refusals) {
        expect([code, what.zh !== '' && what.en !== '' && way.zh !== '' && way.en !== '']).toEqual([code, true]);
        expect([code, cite !== undefined && isArticleId(cite)]).toEqual([code, true]);
      }
    }
  });

  test('every act is decided or refused for every role, organ and phase, and never by those who only administer or count', () => {
    const states = [kind.nothing, ...walks.flatMap(({ steps }) => steps.map(({ after }) => after)).slice(0, 60)];
    // Gathered, then compared once: half a million comparisons one by one take longer than the decisions.
    const wordless: string[] = [];
    const blind: string[] = [];
    for (const state of states) {
      for (const name of Object.keys(kind.acts)) {
        for (const actor of actors) {
          const refusal = permitsDossier(kind, state, name, contextFor(stage, actor, '2026-06-01' as never));
          if (refusal) {
            if (refusal.what.zh === '') wordless.push(name);
          } else if (actor.kind === 'officer' && ['administrator', 'statistician'].includes(actor.role))
            blind.push(name);
        }
      }
    }
    expect({ wordless, blind }).toEqual({ wordless: [], blind: [] });
    // The clock and the petitioner beside them.
    expect(actors).toHaveLength(roles.length * stage.organIds.length + 2);
  });

  test('fields are named once in both languages, and what people write freely is sealed', () => {
    for (const [name, act] of Object.entries(kind.acts)) {
      for (const [field, spec] of Object.entries(specsOf(act.payload))) {
        expect([name, field, spec.label.zh !== '' && spec.label.en !== '']).toEqual([name, field, true]);
        if (spec.kind === 'text' && spec.max > 200) expect([name, field, spec.rows > 1]).toEqual([name, field, true]);
      }
    }
    expect(kind.heads.length).toBeGreaterThan(0);
  });
});
