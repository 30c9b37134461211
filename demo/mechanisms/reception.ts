import { addDays, type LocalDate, monthOf, nationalCalendar, yearOf } from '../../core/calendar/index.ts';
import { quarterDays } from '../../core/reception/index.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** Rosters of this quarter and the next, two receptions with what was promised, and letters on leaders' reading lists. */
export function receptions(today: LocalDate): DossierLife[] {
  const year = yearOf(today);
  const quarter = Math.ceil(monthOf(today) / 3);
  const next = quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
  const soon = quarterDays(year, quarter).until <= addDays(today, 40);
  return [
    roster(today, { year, quarter }, addDays(quarterDays(year, quarter).from, -20)),
    ...(soon ? [roster(today, next, addDays(today, -10))] : []),
    ...records(today),
    ...letters(today),
  ];
}

const place = '县信访接待中心1楼（无台阶）';

function roster(today: LocalDate, of: { year: number; quarter: number }, drafted: LocalDate): DossierLife {
  const { from } = quarterDays(of.year, of.quarter);
  const month = (n: number) => {
    const at = monthOf(from) + n;
    return `${of.year}-${String(at).padStart(2, '0')}`;
  };
  const day = (on: string, leader: string, topic: string, more: object = {}) => ({
    leader: `@officer:${leader}`,
    on: nationalCalendar.onOrAfter(on as LocalDate),
    from: '09:00',
    until: '11:30',
    form: 'onsite',
    place,
    topic,
    slots: 8,
    reserved: 4,
    ...more,
  });
  const days = [
    day(`${month(0)}-10`, 'hanli', '社保、住建'),
    day(`${month(1)}-10`, 'hanli', '社保、住建'),
    day(`${month(1)}-18`, 'qinyong', '征地拆迁', { form: 'theme' }),
    day(`${month(2)}-10`, 'hanli', '社保、住建'),
    day(`${month(2)}-22`, 'moruyi', '教育、医疗', { form: 'village', place: '青石镇政府一楼' }),
  ];
  const title = `${of.year}年第${of.quarter}季度县领导接访安排`;
  const leaders = [
    { leader: '@officer:hanli', level: 'county-main' },
    { leader: '@officer:qinyong', level: 'county-leader' },
    { leader: '@officer:moruyi', level: 'county-leader' },
  ];
  const steps: DossierStep[] = [
    { act: 'draft', on: drafted, as: 'sunhaibo', payload: { title, ...of, leaders, days } },
    { act: 'approve', on: addDays(drafted, 1), as: 'zhengguangming', payload: {} },
    { act: 'publish', on: addDays(drafted, 2), as: 'sunhaibo', payload: {} },
  ];
  for (const [i, { on }] of days.entries()) {
    const account =
      i === 2
        ? { act: 'miss', payload: { day: 3, reason: '临时参加防汛调度，未能调换' } }
        : { act: 'hold', payload: { day: i + 1 } };
    if (addDays(on, 1) <= today) steps.push({ ...account, on: addDays(on, 1), as: 'sunhaibo' });
  }
  return { key: `roster-${of.year}-${of.quarter}`, kind: 'reception-plan', steps };
}

function records(today: LocalDate): DossierLife[] {
  const on = addDays(today, -12);
  const spoken = (matter: string, facts: string, promises: object[]) => ({
    facts,
    matter: `@number:${matter}`,
    leader: '@officer:hanli',
    leaderNamed: false,
    on,
    form: 'onsite',
    place,
    answered: '有关单位当场说明了办理步骤和期限。',
    promises,
  });
  return [
    {
      key: 'reception-1',
      kind: 'reception-record',
      steps: [
        {
          act: 'record',
          on,
          as: 'liumei',
          payload: spoken('c0011', '改厕装好半年不能用，反映过两次没有人来修。', [
            { what: '逐户查清不能用的，列出修理清单', unit: '@organ:cx-nyj', by: addDays(today, -4) },
          ]),
        },
        { act: 'readBack', on, as: 'liumei', payload: { confirmed: true } },
        {
          act: 'instruct',
          on: addDays(on, 1),
          as: 'hanli',
          payload: { words: '请一周内到户看一遍，写清原因报我。', unit: '@organ:cx-nyj', by: addDays(today, 2) },
        },
      ],
    },
    {
      key: 'reception-2',
      kind: 'reception-record',
      steps: [
        {
          act: 'record',
          on,
          as: 'chenyulan',
          payload: spoken('c0019', '夜市占了出门的路，救护车进不来。', [
            { what: '重新划线，留出消防通道', unit: '@organ:cx-cgj', by: addDays(on, 5) },
          ]),
        },
        { act: 'readBack', on, as: 'chenyulan', payload: { confirmed: true } },
      ],
    },
  ];
}

function letters(today: LocalDate): DossierLife[] {
  const propose = (matter: string, leader: string, summary: string): DossierStep => ({
    act: 'propose',
    on: addDays(today, -6),
    as: 'limin',
    payload: { summary, matter: `@number:${matter}`, leader: `@officer:${leader}`, leaderNamed: false },
  });
  return [
    {
      key: 'letter-1',
      kind: 'letter-reading',
      steps: [propose('c0010', 'hanli', '洪水冲毁房屋，补助标准和邻村不一样。卡在核灾底册对不上。请定由谁牵头核对。')],
    },
    {
      key: 'letter-2',
      kind: 'letter-reading',
      steps: [
        propose('c0016', 'qinyong', '同一条狗三次伤人，社区和公安各说归对方管。请定责任单位。'),
        {
          act: 'instruct',
          on: addDays(today, -4),
          as: 'qinyong',
          payload: { words: '请信访局牵头，三日内明确责任单位。', unit: '@organ:cx-xfj', by: addDays(today, 1) },
        },
      ],
    },
  ];
}
