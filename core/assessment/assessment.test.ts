import { expect, test } from 'vitest';
import { stageOf } from '../dossier/walk/stage.ts';
import { toldOn } from '../dossier/walk/told.ts';
import type { Refusal } from '../refusal.ts';
import { type AssessmentScheme, assessmentScheme } from './index.ts';

const told = () => toldOn(assessmentScheme, stageOf());
const bureau = 'county-bureau';
const scheme = (more: object = {}) => ({
  title: '2026年信访工作考核方案',
  from: '2026-04-01',
  by: '责任单位',
  lines: [
    { indicator: 'K-03b', weight: 60, floor: 85 },
    { indicator: 'K-16', weight: 40 },
  ],
  why: '按条例第39条，只看办理质量，不考核信访量。',
  ...more,
});

test('a scheme is written by one and approved by another; a change makes its writer an author', () => {
  const own = told().on('2026-03-02', bureau, 'bureau-head', 'propose', scheme());
  expect((own.tried('2026-03-03', bureau, 'bureau-head', 'approve', {}) as Refusal).code).toBe(
    'assessment-scheme.approve.own-text',
  );
  const other = told().on('2026-03-02', bureau, 'supervisor', 'propose', scheme());
  for (const role of ['supervisor', 'bureau-officer'] as const)
    expect((other.tried('2026-03-03', bureau, role, 'approve', {}) as Refusal).refused).toBe(true);
  const changed = told()
    .on('2026-03-02', bureau, 'supervisor', 'propose', scheme())
    .on('2026-03-03', bureau, 'bureau-head', 'revise', scheme({ by: '单位类别' }));
  expect((changed.tried('2026-03-04', bureau, 'bureau-head', 'approve', {}) as Refusal).refused).toBe(true);
  const { state } = other.on('2026-03-03', bureau, 'bureau-head', 'approve', {});
  expect([state.phase, (state as AssessmentScheme).lines[0]]).toEqual([
    'in-force',
    { indicator: 'K-03b', weight: 60, floor: 85 },
  ]);
});

test('the form takes what no scheme may hold, and the act refuses it with rule and way (R-KPI-1)', () => {
  const tried = (more: object) => told().tried('2026-03-02', bureau, 'supervisor', 'propose', scheme(more)) as Refusal;
  for (const indicator of ['N-items', 'N-visits', 'N-persons'])
    expect(tried({ lines: [{ indicator, weight: 100 }] })).toMatchObject({
      code: 'assessment.propose.volume',
      cite: 'H.no-volume-assessment',
    });
  expect(tried({ lines: [{ indicator: 'K-12', weight: 100 }] }).code).toBe('assessment.propose.self-diagnosis');
  expect(tried({ by: '户籍地' })).toMatchObject({ code: 'assessment.propose.volume', field: 'by' });
  expect(tried({ why: '每发生一起赴省上访扣2分。' })).toMatchObject({ field: 'why' });
  expect(tried({ why: '对老上访户包保稳控不力的扣分。' }).refused).toBe(true);
  const revised = told()
    .on('2026-03-02', bureau, 'supervisor', 'propose', scheme())
    .tried('2026-03-03', bureau, 'supervisor', 'revise', scheme({ lines: [{ indicator: 'N-visits', weight: 100 }] }));
  expect((revised as Refusal).code).toBe('assessment.revise.volume');
});
