import { localDate } from '../../../core/calendar/index.ts';
import type { SpecialInspection } from '../../../core/special-inspection/index.ts';
import { headOf, idOf, organ, type Quarter, workerOf } from './quarter.ts';

const on = (day: string) => localDate(`2026-${day}`);

/** 专项督查: the rule lists the year's units; a first round goes to two of them, whose findings are mended and published. */
export async function specialInspections(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  await office.until(on('01-14'));
  const [year] = await quarter.open('special-inspection');
  const units = [organ('cx-nyj'), organ('cx-990123003')];
  const does = (login: string, act: string, payload: object = {}) => quarter.does(year!, login, act, payload);
  const plan = {
    title: '书面告知和送达专项督查',
    units,
    duties: ['registration', 'answers'],
    scope: '抽查上年第四季度的告知书和送达回证。',
    from: '2026-01-26',
    until: '2026-01-30',
  };
  await quarter.forbidden(
    'a special inspection that is about persons',
    'special-inspection.plan.persons',
    quarter.tries(year!, 'dingzhiqiang', 'plan', { ...plan, scope: '查重点人员稳控情况。' }),
  );
  await does('dingzhiqiang', 'plan', plan);
  await office.until(on('01-16'));
  await does('hanli', 'approve', { note: '同意。' });
  await office.until(on('01-21'));
  await does('zhengguangming', 'begin', { group: [idOf('dingzhiqiang'), idOf('luona')] });
  await office.until(on('01-28'));
  const finding = {
    unit: units[0],
    duty: 'answers',
    found: '3件书面答复没有送达回证。',
    basis: '信访工作条例第三十二条',
    rectify: '逐件补送达，回证归卷。',
    within: 20,
  };
  for (const unit of units)
    await does('luona', 'examine', { unit, power: 'read-files', on: '2026-01-28', what: '抽查了十件案卷。' });
  await quarter.forbidden(
    'a fault found before the unit’s staff were heard',
    'special-inspection.find.not-heard',
    quarter.tries(year!, 'dingzhiqiang', 'find', finding),
  );
  const staff = [idOf(workerOf(units[0]!))];
  await does('luona', 'hear', { unit: units[0], staff, on: '2026-01-28', said: '回证在乡镇，没有归到案卷里。' });
  await does('dingzhiqiang', 'find', finding);
  await office.until(on('02-03'));
  await does('zhengguangming', 'report', { report: '告知都在期限内；送达回证有缺。' });
  await quarter.forbidden(
    'a summary published while a finding is not mended',
    'special-inspection.publish.open-findings',
    quarter.tries(year!, 'zhengguangming', 'publish', { summary: '已整改。' }),
  );
  await office.until(on('02-12'));
  await does(headOf(units[0]!), 'rectify', { n: 1, done: '3件已补送达，回证归卷。' });
  await office.until(on('02-24'));
  await does('dingzhiqiang', 'verify', { n: 1, result: 'done', seen: '逐件看了回证。' });
  await does('zhengguangming', 'publish', { summary: '督查两个单位的告知和送达，一个问题已整改。' });
}

/** How far the year's duty has come, and what everybody may read of it. */
export async function inspectedSoFar(quarter: Quarter): Promise<Record<string, number>> {
  const list = await quarter.open('special-inspection');
  const { published, findings } = await quarter.state<SpecialInspection>(list[0]!);
  const page = await (await fetch(`${quarter.office.app.url}/listed`)).text();
  return {
    years: list.length,
    rounds: published.length,
    'units inspected': published.reduce((sum, { units }) => sum + units, 0),
    'findings mended': findings.filter(({ doneOn }) => doneOn).length,
    'on the public page': page.includes('一个问题已整改') ? 1 : 0,
  };
}
