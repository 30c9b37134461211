import { describe, expect, test } from 'vitest';
import { Life, quietMatter } from '../../test/kit/dossier-life.ts';
import { addDays, localDate, nationalCalendar } from '../calendar/index.ts';
import { type DossierActor, dossierClocks, foldDossier, permitsDossier } from '../dossier/index.ts';
import { stageOf } from '../dossier/walk/stage.ts';
import { turns, walkDossier } from '../dossier/walk/walk.ts';
import { nothing } from '../procedure/fold.ts';
import type { PetitionState } from '../procedure/index.ts';
import type { Charge } from './charge.ts';
import { criteriaMet, criterionWords, charge as kind } from './index.ts';

const stage = stageOf();
const walks = (lives: number) =>
  Array.from({ length: lives }, (_, seed) => walkDossier(kind, seed + 1, stage, { acts: 60 }));
const clock: DossierActor = { kind: 'clock', keeperId: 'county-bureau' };
const fresh = () => new Life<Charge>(kind);
const monday = localDate('2026-03-02');

const proposal = (more: Record<string, unknown> = {}) => ({
  problem: '河堤占地补偿三年没有兑现。',
  matter: quietMatter.number,
  responsible: 'county-labour',
  criteria: ['unanswered'],
  ...more,
});
const planned = (more: Record<string, unknown> = {}) => ({
  unitHead: 'labour-head',
  caseOfficer: 'labour',
  coordinator: 'town',
  aid: 'aid',
  plan: [
    { step: '核对地亩', by: '2026-03-20' },
    { step: '兑付补偿', by: '2026-05-20' },
  ],
  ...more,
});
const step = (n: number, part: 'investigated' | 'handled' | 'implemented') => ({
  step: n,
  what: '已办',
  investigated: part === 'investigated',
  handled: part === 'handled',
  implemented: part === 'implemented',
});
const called = { on: monday, solved: 'solved', said: '本人说补偿到了。' };
const result = { result: 'settled', evidence: '银行回单三张。' };
const approved = () =>
  fresh()
    .does('desk', 'propose', proposal())
    .does('leader-1', 'approve', { leader: 'leader-2', deadline: '2026-06-30' });
const active = () => approved().does('leader-2', 'plan', planned());

describe('六一三包、五包一', () => {
  test('one leader, five people on one matter: the same person twice, and outsiders as the unit’s, are refused', () => {
    const life = approved();
    expect(life.tries('leader-1', 'plan', planned())?.code).toBe('charge.plan.not-yours');
    for (const role of ['unitHead', 'caseOfficer', 'coordinator', 'aid'])
      expect(life.tries('leader-2', 'plan', planned({ [role]: 'leader-2' }))?.code).toBe('charge.plan.twice');
    expect(life.tries('leader-2', 'plan', planned({ caseOfficer: 'town-head' }))?.code).toBe(
      'charge.plan.not-of-the-unit',
    );
    life.does('leader-2', 'plan', planned());
    expect(Object.keys(life.state.officers).sort()).toEqual([
      'aid',
      'caseOfficer',
      'coordinator',
      'leader',
      'unitHead',
    ]);
  });

  test('a proposal by hand may be taken back with its reason; one by rule waits for the government', () => {
    expect(
      fresh().does('desk', 'propose', proposal()).tries('head-1', 'takeBack', { reason: '已当场解决' }),
    ).toBeUndefined();
    expect(fresh().does(clock, 'proposeByRule', proposal()).tries('head-1', 'takeBack', { reason: '不报' })?.code).toBe(
      'charge.takeBack.by-rule',
    );
  });

  test('the approver is a leader of the government; who takes charge is a leader', () => {
    const life = fresh().does('sup-1', 'propose', proposal());
    for (const who of ['head-1', 'office-head', 'labour-head'])
      expect(life.tries(who, 'approve', { leader: 'leader-2', deadline: '2026-06-30' })?.code).toBe(
        'charge.approve.not-yours',
      );
    expect(life.tries('leader-1', 'approve', { leader: 'labour-head', deadline: '2026-06-30' })?.code).toBe(
      'charge.approve.no-leader',
    );
  });

  test('its dates: approval in 10, plan in 5 working days, each step on its day, the whole by its day', () => {
    const life = fresh().does('desk', 'propose', proposal());
    expect(life.running.map(({ key, due }) => [key, due])).toEqual([['approve', '2026-03-16']]);
    life.does('leader-1', 'approve', { leader: 'leader-2', deadline: '2026-06-30' });
    expect(life.running.map(({ key, due, owedBy }) => [key, due, owedBy.officerId])).toEqual([
      ['plan', '2026-03-09', 'leader-2'],
    ]);
    life.does('leader-2', 'plan', planned());
    expect(life.running.map(({ key, due }) => [key, due])).toEqual([
      ['step-1', '2026-03-20'],
      ['resolve', '2026-06-30'],
    ]);
    life.does('labour', 'advance', step(1, 'investigated'));
    expect(life.running.map(({ key, due }) => [key, due])).toContainEqual(['step-2', '2026-05-20']);
    expect(life.tries('labour', 'advance', step(1, 'handled'))?.code).toBe('charge.advance.no-such-step');
  });

  test('more time is granted by another leader, never by the one who asked', () => {
    const life = active().does('leader-2', 'askExtension', { to: '2026-09-30', reason: '等资金' });
    expect(life.tries('leader-2', 'decideExtension', { granted: true, note: '同意' })?.code).toBe(
      'charge.decideExtension.own',
    );
    life.does('leader-1', 'decideExtension', { granted: true, note: '同意' });
    expect(life.state.deadline).toBe('2026-09-30');
  });

  test('a change of leader is handed over within 5 working days, with what was promised on record', () => {
    const life = active();
    expect(life.tries('head-1', 'handOver', { leader: 'leader-3', record: '已办一步' })?.code).toBe(
      'charge.handOver.leader-here',
    );
    life.does(clock, 'noteLeaderGone', { why: 'account' });
    expect(life.running.find(({ key }) => key === 'handOver')?.due).toBe('2026-03-09');
    expect(life.tries('head-1', 'handOver', { leader: 'leader-2', record: '已办一步' })?.code).toBe(
      'charge.handOver.same',
    );
    life.does('head-1', 'handOver', { leader: 'leader-3', record: '已核对地亩；答应五月兑付。' });
    expect(life.state.officers.leader).toEqual(['leader-3']);
    expect(life.running.some(({ key }) => key === 'handOver')).toBe(false);
  });
});

describe('resolved only with a served outcome, execution and a call-back by another unit', () => {
  test('each of the three missing, in every combination', () => {
    for (let bits = 0; bits < 8; bits++) {
      const life = active();
      life.matter.served = (bits & 1) > 0;
      life.matter.executed = (bits & 2) > 0;
      if (bits & 4) life.does('sup-1', 'callBack', called);
      const refused = life.tries('sup-2', 'resolve', result);
      if (bits === 7) expect(refused).toBeUndefined();
      else {
        expect(refused?.code).toBe('charge.resolve.lacking');
        expect(refused?.what.zh.includes('送达')).toBe((bits & 1) === 0);
        expect(refused?.what.zh.includes('执行')).toBe((bits & 2) === 0);
        expect(refused?.what.zh.includes('回访')).toBe((bits & 4) === 0);
      }
    }
  });

  test('neither the unit nor the five call back or find it resolved', () => {
    const life = active();
    Object.assign(life.matter, { served: true, executed: true });
    for (const who of ['labour', 'labour-head', 'leader-2', 'town'])
      expect(life.tries(who, 'callBack', called)).toBeDefined();
    expect(life.tries('leader-2', 'callBack', called)?.code).toBe('charge.callBack.own-unit');
    life.does('desk', 'callBack', called);
    expect(life.tries('leader-2', 'resolve', result)?.code).toBe('charge.resolve.own');
    life.does('leader-1', 'resolve', result);
  });

  test('"settled" is what the petitioner says, not what the office says', () => {
    for (const solved of ['partly', 'not', 'not-reached']) {
      const life = active();
      Object.assign(life.matter, { served: true, executed: true });
      life.does('sup-1', 'callBack', { ...called, solved });
      expect(life.tries('sup-2', 'resolve', result)?.code).toBe('charge.resolve.not-said');
      life.does('sup-2', 'resolve', { ...result, result: 'done' });
    }
  });

  test('a matter that went elsewhere ends its charge, and that is not called a resolution', () => {
    const life = active();
    expect(life.tries('head-1', 'endOtherwise', { where: '仲裁' })?.code).toBe('charge.endOtherwise.still-here');
    life.matter.phase = 'diverted';
    life.does('head-1', 'endOtherwise', { where: '县仲裁委，经办人跟到接手' });
    expect(life.state.result).toBeUndefined();
  });
});

test('watching people is refused on save, in every text that says what will be done', () => {
  const word = '落实盯人措施';
  expect(fresh().tries('desk', 'propose', proposal({ problem: word }))).toMatchObject({
    cite: 'H.matter-not-person',
  });
  const life = approved();
  expect(life.tries('leader-2', 'plan', planned({ plan: [{ step: '稳控当事人', by: '2026-03-20' }] }))).toMatchObject({
    code: 'charge.plan.about-a-person',
    field: 'plan.0.step',
  });
  life.does('leader-2', 'plan', planned());
  expect(life.tries('labour', 'advance', { ...step(1, 'handled'), what: word })?.code).toBe(
    'charge.advance.about-a-person',
  );
  expect(life.tries('leader-2', 'askExtension', { to: '2026-09-01', reason: word })?.code).toBe(
    'charge.askExtension.about-a-person',
  );
  life.does('sup-1', 'callBack', { ...called, said: '本人说村里派人劝返。' });
});

test('criteria are about the matter: each at its border, none from how often or where somebody came', () => {
  const today = localDate('2026-07-01');
  const level = (id: string) => ({ city: 'city', county: 'county' })[id];
  const met = (more: Partial<PetitionState>) =>
    criteriaMet({ ...nothing, phase: 'investigating', personCount: 1, ...more } as PetitionState, today, level);
  expect(met({})).toEqual([]);
  expect([29, 30].map((personCount) => met({ personCount }).length)).toEqual([0, 1]);
  expect([90, 91].map((ago) => met({ acceptedOn: addDays(today, -ago) }))).toEqual([[], ['unanswered']]);
  const executing = (ago: number) =>
    met({
      phase: 'closed',
      overlays: ['executing'],
      acceptedOn: localDate('2025-01-01'),
      servedOn: addDays(today, -ago),
    });
  expect([180, 181].map(executing)).toEqual([[], ['unexecuted']]);
  const assigned = (from: string) =>
    met({ reportBy: today, transfer: { mode: 'assign', from, to: 'x', on: today, mayObject: true } });
  expect([assigned('county'), assigned('city')]).toEqual([[], ['from-above']]);
  expect(met({ repeatOf: 'x' })).toEqual(['came-back']);
  const sooner = { persons: 20, unansweredDays: 75, unexecutedDays: 100 };
  const state = { ...nothing, phase: 'investigating', personCount: 20, acceptedOn: addDays(today, -76) };
  expect(criteriaMet(state as PetitionState, today, level, sooner)).toEqual(['many-persons', 'unanswered']);
  expect(criterionWords('many-persons', sooner)).toBe('涉及20人以上');
  expect(met({ repeatOf: 'x', restricted: true })).toEqual([]);
  expect(met({ repeatOf: 'x', phase: 'withdrawn' })).toEqual([]);
});

test('every refusal names its article and the way on', () => {
  for (const life of [fresh(), fresh().does('desk', 'propose', proposal()), approved(), active()]) {
    for (const name of Object.keys(kind.acts)) {
      for (const who of ['desk', 'leader-1', 'leader-2', 'labour'] as const) {
        const refused = permitsDossier(kind, life.state, name, life.context(who));
        if (refused) expect([name, Boolean(refused.cite), refused.way.zh.length > 2]).toEqual([name, true, true]);
      }
    }
  }
});

test('a year of random acts: never a dead end, and the fold is what the steps made', () => {
  for (const { steps, state, today } of walks(60)) {
    const facts = steps.map(({ fact }) => fact);
    expect(foldDossier(kind, facts)).toEqual(state);
    dossierClocks(kind, facts, nationalCalendar);
    if (state.phase !== 'none' && !kind.ended.includes(state.phase))
      expect([state.phase, turns(kind, state, stage, today).length > 0]).toEqual([state.phase, true]);
  }
}, 120_000);
