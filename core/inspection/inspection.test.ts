import { expect, test } from 'vitest';
import { localDate } from '../calendar/index.ts';
import { decideDossier, stepDossier } from '../dossier/index.ts';
import { stageOf } from '../dossier/walk/stage.ts';
import { toldOn } from '../dossier/walk/told.ts';
import { contextFor } from '../dossier/walk/walk.ts';
import { isRefusal } from '../refusal.ts';
import { aboutMatters, inspectionTask, nextDue, problem } from './index.ts';
import type { Task } from './task.ts';

const stage = stageOf();
const unit = 'county-labour';
const found = {
  problem: '工地两个月没有发工资。',
  place: '学府路工地',
  groups: ['workers'],
  responsible: unit,
  measure: '约见总包单位，限期支付。',
  dueOn: '2026-04-20',
};
const issued = () =>
  toldOn(inspectionTask, stage).on('2026-03-02', 'county-bureau', 'bureau-officer', 'issue', {
    title: '第10周排查',
    period: 'weekly',
    scope: '欠薪',
    units: [unit, 'east-town'],
    dueOn: '2026-03-06',
  });
const zero = { looked: '走访六家企业。', signed: true };

test('a zero that its unit corrects by reporting stays on the report, and can still be recorded as false (R-ZERO-2)', () => {
  const told = issued()
    .on('2026-03-05', unit, 'organ-head', 'zero', zero)
    .on('2026-03-09', unit, 'organ-handler', 'report', { problems: [found] });
  expect((told.state as Task).reports[unit]).toMatchObject({ as: 'problems', zeroOn: '2026-03-05', problems: 1 });
  told.on('2026-03-10', 'county-bureau', 'supervisor', 'recordFalseZero', { unit, found: '二月就没有发。' });
  expect((told.state as Task).falseZeros).toEqual([unit]);
});

test('what is found is never refused: after the end it is filed as late, and the unit stays "not reported" (R-ZERO-1)', () => {
  const told = issued()
    .on('2026-03-10', 'county-bureau', 'bureau-officer', 'end', {})
    .on('2026-03-12', unit, 'organ-handler', 'report', { problems: [found] });
  const { missing, reports, phase } = told.state as Task;
  expect({ missing, phase, late: reports[unit]?.late }).toEqual({
    missing: [unit, 'east-town'],
    phase: 'ended',
    late: true,
  });
  expect(told.tried('2026-03-12', 'east-town', 'organ-head', 'lateZero', { ...zero, reason: '忘了。' })).toMatchObject({
    code: 'inspection-task.lateZero.not-here',
  });
});

test('found before means before the day on which the petition came, not on it (R-ZERO-4)', () => {
  const [early, same, later] = ['2026-03-01', '2026-03-02', '2026-03-03'].map((day, i) => ({
    day,
    n: stage.numbers[i]!,
  }));
  for (const { day, n } of [early!, same!, later!]) {
    const matter = stage.matters.get(n)!;
    stage.matters.set(n, { ...matter, receivedOn: day as never });
  }
  const told = toldOn(problem, stage).on('2026-03-02', 'county-bureau', 'bureau-officer', 'enter', found);
  for (const { n } of [early!, same!, later!])
    told.on('2026-03-09', 'county-bureau', 'bureau-officer', 'linkPetition', { matter: n });
  expect(told.state).toMatchObject({ later: [{ foundBefore: false }, { foundBefore: false }, { foundBefore: true }] });
});

test.each([
  ['putOff', 'reason', { dueOn: '2026-05-20' }],
  ['handOver', 'reason', { into: 'statute', reference: '法〔2026〕2号' }],
  ['linkPetition', 'note', { matter: stage.numbers[3] }],
])('no list of persons and no word of control enters the ledger by %s (R-ZERO-3)', (act, field, rest) => {
  const told = toldOn(problem, stage).on('2026-03-02', 'county-bureau', 'bureau-officer', 'enter', found);
  for (const text of ['王建国、李秀英、赵大海等人。', '已列为重点人员。']) {
    const refusal = told.tried('2026-03-09', 'county-bureau', 'bureau-officer', act, { ...rest, [field]: text });
    expect(refusal).toMatchObject({ code: `problem.${act}.persons`, field });
  }
});

test.each([
  '重点关注王建国、李秀英、张志强三人',
  '白沙村王建国、李秀英、赵大柱等人',
  '青石镇张伟、李娜、王芳等5人反映水浑',
  '欠薪涉及张大力、陈小军和刘海洋的工资',
  '王建国和李秀英两人',
  '1.王建国 2.李秀英 3.张志强',
])('a list of persons is one in the middle of a sentence as well: %s', (scope) => {
  expect(aboutMatters('inspection-task.issue', { scope })).toMatchObject({ field: 'scope' });
});

test.each([
  '黄泥沟、石板桥、金龙湾三处塌方',
  '涉及张家坪、赵家梁等12户',
  '青石镇、城关镇、河湾村等12户停水',
  '水利局、交通局、农业农村局三家没有说清谁管',
  '农民工、业主、商户等五人以上',
  '高压线、变压器、配电箱',
])('places, units and groups are none: %s', (scope) => {
  expect(aboutMatters('inspection-task.issue', { scope })).toBeUndefined();
});

test('what is handed over names where it went, by a number of that register', () => {
  const told = toldOn(problem, stage).on('2026-03-02', 'county-bureau', 'bureau-officer', 'enter', found);
  const handed = (into: string, reference: string) =>
    told.tried('2026-03-09', 'county-bureau', 'bureau-officer', 'handOver', { into, reference, reason: '要定政策。' });
  expect(handed('decision', '不知道')).toMatchObject({
    code: 'problem.handOver.malformed',
    field: 'reference',
  });
  expect(handed('conference', '评〔2026〕1号')).toMatchObject({ code: 'problem.handOver.strange-reference' });
  expect(isRefusal(handed('decision', '评〔2026〕1号'))).toBe(false);
  expect(isRefusal(handed('conference', ' 联[2026]12号'))).toBe(false);
  expect(isRefusal(handed('statute', '建〔2026〕2号'))).toBe(false);
});

test('what was handed over to a free reference before stays as it was written', () => {
  const told = toldOn(problem, stage).on('2026-03-02', 'county-bureau', 'bureau-officer', 'enter', found);
  const actor = { kind: 'officer', officerId: 'a', organId: 'county-bureau', role: 'bureau-officer' } as const;
  const before = {
    act: 'handOver',
    occurredOn: '2026-03-09' as never,
    actor,
    payload: { into: 'statute', reference: '澄政发2号' },
  };
  expect(stepDossier(problem, told.state, { ...before, seq: 2 })).toMatchObject({ phase: 'handed', into: 'statute' });
});

test('one name is asked about, by field, and written once it is confirmed; that it was confirmed stands in the fact', () => {
  const report = { problems: [found, { ...found, problem: '王建国的工资没有发。', measure: '约谈张伟。' }] };
  const actor = { kind: 'officer', officerId: 'a', organId: unit, role: 'organ-handler' } as const;
  const context = contextFor(stage, actor, localDate('2026-03-05'));
  const { state } = issued();
  expect(decideDossier(inspectionTask, state, 'report', report, context)).toMatchObject({
    code: 'inspection-task.report.one-name',
    field: 'problems.1.problem',
    cite: 'H.inspection-matters',
    data: { confirm: true },
    others: [{ field: 'problems.1.measure' }],
  });
  const confirmed = { ...context, confirmed: true };
  const draft = decideDossier(inspectionTask, state, 'report', report, confirmed);
  expect(draft).toMatchObject({ payload: { confirmed: ['problems.1.problem', 'problems.1.measure'] } });
  expect(decideDossier(inspectionTask, state, 'report', { problems: [found] }, confirmed)).not.toHaveProperty(
    'payload.confirmed',
  );
  // A list stays refused, whatever is confirmed.
  const list = { problems: [{ ...found, problem: '王建国、李秀英、赵大海等人。' }] };
  expect(decideDossier(inspectionTask, state, 'report', list, confirmed)).toMatchObject({
    code: 'inspection-task.report.persons',
  });
});

test('a rule that enters what was reported is not asked again', () => {
  const clock = contextFor(stage, { kind: 'clock', keeperId: 'county-bureau' }, localDate('2026-03-05'));
  const entered = decideDossier(problem, problem.nothing, 'enter', { ...found, measure: '约谈张伟。' }, clock);
  expect(isRefusal(entered)).toBe(false);
});

test('an inspection is set again by its period, on the first day that has not passed; a special one is not', () => {
  const day = (text: string) => localDate(text);
  expect(nextDue(day('2026-03-06'), 'weekly', day('2026-03-07'))).toBe('2026-03-13');
  expect(nextDue(day('2026-03-06'), 'daily', day('2026-03-10'))).toBe('2026-03-10');
  expect(nextDue(day('2026-03-06'), 'half-monthly', day('2026-03-07'))).toBe('2026-03-21');
  expect(nextDue(day('2026-01-31'), 'monthly', day('2026-03-01'))).toBe('2026-03-31');
  const special = {
    title: '专项',
    period: 'special',
    scope: '欠薪',
    units: [unit],
    dueOn: '2026-03-06',
    repeats: true,
  };
  expect(
    toldOn(inspectionTask, stage).tried('2026-03-02', 'county-bureau', 'bureau-officer', 'issue', special),
  ).toMatchObject({ code: 'inspection-task.issue.special-once', field: 'repeats' });
});
