import { expect, test } from 'vitest';
import { Life } from '../../test/kit/dossier-life.ts';
import { nationalCalendar } from '../calendar/index.ts';
import { dossierClocks } from '../dossier/index.ts';
import { type SpecialInspection, specialInspection } from './index.ts';

const units = ['county-labour', 'east-town'];
const life = () => {
  const one = new Life<SpecialInspection>(specialInspection);
  one.does('head-1', 'openYear', { title: '2026年专项督查', year: 2026, organs: units });
  return one;
};
const round = (chosen: string[], more: object = {}) => ({
  title: '书面答复专项督查',
  units: chosen,
  duties: ['answers'],
  scope: '抽查去年下半年的答复和送达回证。',
  from: '2026-03-03',
  until: '2026-03-06',
  ...more,
});
const inspected = (one: Life<SpecialInspection>, unit = 'county-labour') => {
  one.does('sup-1', 'plan', round([unit]));
  one.does('leader-1', 'approve', {});
  one.does('head-1', 'begin', { group: ['sup-1', 'desk'] });
  one.does('sup-1', 'examine', {
    unit,
    power: 'read-files',
    on: '2026-03-02',
    what: '抽了十件，三件没有回证。',
    files: [],
  });
  return one;
};
const finding = {
  unit: 'county-labour',
  duty: 'answers',
  found: '三件没有送达回证。',
  basis: '第三十二条',
  rectify: '逐件补送达。',
  within: 20,
};
const clocksOf = (one: Life<SpecialInspection>) => dossierClocks(specialInspection, one.facts, nationalCalendar);

test('each unit at least once a year: the duty runs to the year’s end and is met when the last unit was looked at (C-21)', () => {
  const one = inspected(life());
  expect(clocksOf(one).find(({ id }) => id === 'C-21')).toMatchObject({ status: 'running', due: '2026-12-31' });
  one.does('head-1', 'report', { report: '总体较好。' });
  one.does('head-1', 'publish', { summary: '督查一个单位的答复和送达。' });
  expect([one.state.phase, one.state.left]).toEqual(['owed', ['east-town']]);
  inspected(one, 'east-town');
  expect(clocksOf(one).find(({ id }) => id === 'C-21')).toMatchObject({ status: 'met' });
  one.does('head-1', 'report', { report: '较好。' });
  one.does('head-1', 'publish', { summary: '全年督查完成。' });
  expect(one.state.phase).toBe('done');
});

test('its subject is a duty of a unit: lists of persons and words of control are refused in plan, finding and summary', () => {
  const one = life();
  const refused = (act: string, given: Record<string, unknown>) => one.tries('sup-1', act, given)?.code;
  expect(refused('plan', round(['county-labour'], { scope: '重点看王建国、李秀英、张志强三人的情况。' }))).toBe(
    'special-inspection.plan.persons',
  );
  expect(refused('plan', round(['county-labour'], { scope: '查稳控责任落实情况。' }))).toBe(
    'special-inspection.plan.persons',
  );
  inspected(one);
  one.does('sup-1', 'hear', { unit: 'county-labour', staff: ['labour'], on: '2026-03-02', said: '回证在档案室。' });
  expect(one.tries('sup-1', 'find', { ...finding, found: '没有盯守到人。' })?.code).toBe(
    'special-inspection.find.persons',
  );
});

test('nothing is found about a unit whose files were not seen or whose staff were not heard', () => {
  const one = inspected(life());
  expect(one.tries('sup-1', 'find', finding)?.code).toBe('special-inspection.find.not-heard');
  expect(
    one.tries('sup-1', 'hear', { unit: 'county-labour', staff: ['town'], on: '2026-03-02', said: '不知道。' })?.code,
  ).toBe('special-inspection.hear.not-of-the-unit');
  one.does('sup-1', 'hear', { unit: 'county-labour', staff: ['labour'], on: '2026-03-02', said: '回证在档案室。' });
  one.does('sup-1', 'find', finding);
});

test('nobody inspects themselves: not the bureau, and nobody of the unit in the group', () => {
  const own = new Life<SpecialInspection>(specialInspection);
  expect(
    own.tries('head-1', 'openYear', { title: '2026年专项督查', year: 2026, organs: ['county-bureau'] })?.code,
  ).toBe('special-inspection.openYear.own-unit');
  const one = life();
  one.does('sup-1', 'plan', round(['county-labour']));
  one.does('leader-1', 'approve', {});
  expect(one.tries('head-1', 'begin', { group: ['sup-1', 'labour'] })?.code).toBe('special-inspection.begin.own-unit');
  expect(one.tries('head-1', 'begin', { group: ['sup-1'] })?.code).toBe('special-inspection.begin.alone');
});

test('a unit mends its own findings by their days, the bureau verifies, and only then it is published', () => {
  const one = inspected(life());
  one.does('sup-1', 'hear', { unit: 'county-labour', staff: ['labour'], on: '2026-03-02', said: '回证在档案室。' });
  one.does('sup-1', 'find', finding);
  one.does('head-1', 'report', { report: '三件没有送达回证。' });
  expect(clocksOf(one).find(({ id }) => id === 'H-56')).toMatchObject({
    due: '2026-03-22',
    owedBy: { organId: 'county-labour' },
  });
  expect(one.tries('head-1', 'publish', { summary: '已整改。' })?.code).toBe(
    'special-inspection.publish.open-findings',
  );
  expect(one.tries('sup-1', 'verify', { n: 1, result: 'done', seen: '看过。' })?.code).toBe(
    'special-inspection.verify.not-reported',
  );
  one.does('labour', 'rectify', { n: 1, done: '已补送达。', files: [] });
  one.does('sup-1', 'verify', { n: 1, result: 'again', seen: '还差一件。', within: 10 });
  one.does('labour', 'rectify', { n: 1, done: '三件都补了。', files: [] });
  one.does('sup-1', 'verify', { n: 1, result: 'done', seen: '三件都有回证。' });
  one.does('head-1', 'publish', { summary: '督查一个单位，一个问题已整改到位。' });
  expect(one.state.published).toMatchObject([{ units: 1, findings: 1, duties: ['answers'] }]);
});

test('no report while a unit of the round was not looked at, and no unit twice in a year', () => {
  const one = life();
  one.does('sup-1', 'plan', round(units));
  one.does('leader-1', 'approve', {});
  one.does('head-1', 'begin', { group: ['sup-1', 'desk'] });
  one.does('sup-1', 'examine', {
    unit: 'east-town',
    power: 'site-visit',
    on: '2026-03-02',
    what: '看了窗口。',
    files: [],
  });
  expect(one.tries('head-1', 'report', { report: '完成。' })?.code).toBe('special-inspection.report.not-examined');
});
