import { addDays } from '../../../core/calendar/index.ts';
import { each, headOf, lastDay, organ, type Quarter, uploaded, workerOf } from './quarter.ts';

const units = ['cx-rsj', 'cx-swj', 'cx-cgj', 'cx-zjj'].map(organ);
const [labour, water, city, housing] = units as [string, string, string, string];
const zero = { looked: '逐个点位走过，问了群众。', signed: true };
/** Weeks in which something out of the ordinary happens. */
const [lateWeek, missingWeek, falseWeek] = [4, 6, 8];

/** 排查: thirteen weeks of reports, zeros, a late one, a missing one, a false one; and the ledger of problems. */
export async function inspections(quarter: Quarter): Promise<void> {
  const { office } = quarter;
  for (const [i, monday] of each(1).entries()) {
    const week = i + 1;
    await office.until(monday);
    const dueOn = addDays(monday, 3);
    const task = await quarter.opens('limin', 'inspection-task', 'issue', {
      title: `第${week + 1}周矛盾排查`,
      period: 'weekly',
      scope: '在建工地、供水、城管、住房。',
      units,
      dueOn,
    });
    if (week === 1) await personsRefused(quarter, task);
    await office.until(addDays(monday, 1));
    const problems = [found(week, addDays(monday, week === 2 ? 10 : 24))];
    await quarter.does(task, workerOf(labour), 'report', { problems });
    if (week === 1) {
      await quarter.forbidden(
        'a zero by a unit that reported a problem',
        'inspection-task.zero.reported',
        quarter.tries(task, headOf(labour), 'zero', zero),
      );
      await quarter.forbidden(
        'ending an inspection while a unit has time left',
        'inspection-task.end.early',
        quarter.tries(task, 'limin', 'end'),
      );
    }
    await quarter.does(task, headOf(city), 'zero', zero);
    await quarter.does(task, headOf(housing), 'zero', zero);
    if (week !== lateWeek && week !== missingWeek) await quarter.does(task, headOf(water), 'zero', zero);
    // The last week ends after the quarter.
    if (addDays(monday, 4) > lastDay) return;
    await office.until(addDays(monday, 4));
    if (week === lateWeek) {
      await quarter.forbidden(
        'a zero after its day',
        'inspection-task.zero.late',
        quarter.tries(task, headOf(water), 'zero', zero),
      );
      await quarter.does(task, headOf(water), 'lateZero', { ...zero, reason: '抢修爆管，全员在外。' });
    }
    if (week === falseWeek)
      await quarter.does(task, 'dingzhiqiang', 'recordFalseZero', { unit: city, found: '夜市占道在排查前就有。' });
    await quarter.does(task, 'limin', 'end', {});
    await worksOnProblems(quarter, week);
  }
}

const found = (week: number, dueOn: string) => ({
  problem: `第${week}个工地两个月没有发工资，约${20 + week}人。`,
  place: `学府路工地${week}标段`,
  groups: ['workers'],
  responsible: labour,
  measure: '约见总包单位，限期支付。',
  dueOn,
});

async function personsRefused(quarter: Quarter, task: Parameters<Quarter['tries']>[0]): Promise<void> {
  const list = {
    ...found(0, addDays(quarter.office.app.clock.today(), 20)),
    problem: '王建国、李秀英、赵大海经常反映。',
  };
  await quarter.forbidden(
    'a list of persons in an inspection',
    'inspection-task.report.persons',
    quarter.tries(task, workerOf(labour), 'report', { problems: [list] }),
  );
}

/** Each week the oldest problem is solved with evidence and verified by somebody else; one goes on elsewhere; the last stay open. */
async function worksOnProblems(quarter: Quarter, week: number): Promise<void> {
  const [oldest] = await quarter.open('problem');
  if (!oldest || week > 10) return;
  if (week === 5) {
    await quarter.does(oldest, 'limin', 'handOver', {
      into: 'conference',
      reference: '联〔2026〕1号',
      reason: '几家单位都有份，联席会议定。',
    });
    return;
  }
  if (week === 3) {
    const matter = quarter.told.find(({ way }) => way === 'explained')!.story.at.number;
    await quarter.does(oldest, 'limin', 'linkPetition', { matter });
    await quarter.forbidden(
      'a problem solved without evidence',
      'problem.resolve.no-evidence',
      quarter.tries(oldest, workerOf(labour), 'resolve', { how: '已发放。' }),
    );
  }
  const login = workerOf(labour);
  await quarter.does(oldest, login, 'resolve', { how: '工资已发放，工人签了字。' }, [await uploaded(quarter, login)]);
  await quarter.does(oldest, 'luona', 'confirm', { verified: '到工地看过，工人说已拿到。' });
}
