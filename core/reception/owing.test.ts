import { expect, test } from 'vitest';
import { localDate } from '../calendar/index.ts';
import { decideDossier, type MatterView } from '../dossier/index.ts';
import { stageOf } from '../dossier/walk/stage.ts';
import { contextFor } from '../dossier/walk/walk.ts';
import type { Refusal } from '../refusal.ts';
import { roles } from '../roles.ts';
import { leaderLevelOf, receptionPlan } from './index.ts';

test('every leader of a level with a frequency owes it by where they work, and nobody else does', () => {
  const kinds = ['government', 'party', 'bureau', 'department', 'town', 'discipline'];
  const found = ['national', 'province', 'city', 'county', 'town'].flatMap((level) =>
    kinds.flatMap((kind) =>
      roles.flatMap((role) => {
        const owes = leaderLevelOf({ level, kind }, [role]);
        return owes ? [`${level} ${kind} ${role}: ${owes}`] : [];
      }),
    ),
  );
  expect(found.filter((one) => one.startsWith('county'))).toEqual([
    'county government leader: county-leader',
    'county party leader: county-leader',
    'county bureau organ-head: department-head',
    'county department organ-head: department-head',
    'county town organ-head: department-head',
    'county discipline organ-head: department-head',
  ]);
  expect(found.filter((one) => one.startsWith('town'))).toHaveLength(kinds.length * 2);
  expect(found.filter((one) => /^(national|province)/.test(one))).toEqual([]);
  expect(leaderLevelOf(undefined, ['leader'])).toBeUndefined();
});

test('a leader who withdrew from the case, or is complained of in it, does not take it to the site (R-REC-4, Art. 28, 30)', () => {
  const stage = stageOf();
  const number = stage.numbers[0]!;
  const leader = 'county/leader';
  const payload = {
    title: '二季度',
    year: 2026,
    quarter: 2,
    leaders: [{ leader, level: 'county-leader' }],
    days: [
      {
        leader,
        on: '2026-05-13',
        from: '09:00',
        until: '11:30',
        form: 'case',
        place: '东镇',
        topic: '社保',
        slots: 4,
        reserved: 2,
        cases: [number],
      },
    ],
  };
  const tried = (more: Partial<MatterView>) => {
    const actor = {
      kind: 'officer',
      officerId: 'county-bureau/bureau-officer',
      organId: 'county-bureau',
      role: 'bureau-officer',
    } as const;
    const context = contextFor(stage, actor, localDate('2026-04-01'));
    const matter = (one: string) => ({ ...context.matter(one)!, ...more });
    return decideDossier(receptionPlan, receptionPlan.nothing, 'draft', payload, { ...context, matter });
  };
  expect(tried({})).toMatchObject({ act: 'draft' });
  const accused = [{ officerId: leader, organId: 'county', heads: true }];
  for (const more of [{ recusedIds: [leader] }, { accused }])
    expect([more, (tried(more) as Refusal).code]).toEqual([more, 'reception-plan.leader-recused']);
});
