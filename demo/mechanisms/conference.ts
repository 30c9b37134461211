import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** A session whose minutes were signed three weeks ago (its tasks follow by rule), and one on a single case that met today. */
export function conferences(today: LocalDate): DossierLife[] {
  return [quarterly(today), single(today)];
}

const place = '县政府三楼会议室';

function quarterly(today: LocalDate): DossierLife {
  const on = addDays(today, -21);
  const say = (
    item: number,
    discussion: string,
    decision: string,
    unit: string,
    by: LocalDate,
    more = {},
  ): DossierStep => ({
    act: 'decideItem',
    on,
    as: 'limin',
    payload: { item, discussion, outcome: 'decided', decision, unit: `@organ:${unit}`, by, ...more },
  });
  const step = (act: string, day: LocalDate, as: string, payload = {}): DossierStep => ({ act, on: day, as, payload });
  return {
    key: 'conference-1',
    kind: 'conference',
    steps: [
      step('gather', addDays(on, -10), 'limin', {
        topic: `${on.slice(0, 4)}年信访工作联席会议`,
        sort: 'joint',
        every: 'quarterly',
      }),
      step('addItem', addDays(on, -10), 'limin', { source: 'other', title: '集镇夜市占道与消防通道' }),
      step('addItem', addDays(on, -9), 'limin', {
        source: 'hard',
        title: '改厕后无法使用的返修',
        matter: '@number:c0011',
      }),
      step('addItem', addDays(on, -9), 'limin', { source: 'other', title: '工程款支付与农民工工资专户' }),
      step('moveItem', addDays(on, -8), 'limin', { item: 3, way: 'up' }),
      step('call', addDays(on, -5), 'limin', {
        ordinal: 3,
        convener: '@officer:hanli',
        heldOn: on,
        time: '09:00',
        place,
        members: ['@organ:cx-rsj', '@organ:cx-zjj', '@organ:cx-cgj', '@organ:cx-nyj'],
      }),
      step('hold', on, 'limin', { absent: [{ unit: '@organ:cx-zjj', reason: '现场抢险' }] }),
      say(3, '县人社局报告了专户未开的工地。', '逐个工地开设工资专户，按月公示。', 'cx-rsj', addDays(today, -2)),
      say(1, '各单位都到现场看过。', '重新划线，留出四米消防通道。', 'cx-cgj', addDays(today, 12), {
        dissent: '县城管局提出划线经费要另行安排。',
      }),
      say(2, '返修责任在施工单位，资金在农业农村局。', '逐户查清，能修的限期修好。', 'cx-nyj', addDays(today, 20)),
      step('submitMinutes', addDays(on, 1), 'heyun'),
      step('signMinutes', addDays(on, 2), 'hanli'),
    ],
  };
}

function single(today: LocalDate): DossierLife {
  const opened = addDays(today, -6);
  return {
    key: 'conference-2',
    kind: 'conference',
    steps: [
      {
        act: 'gather',
        on: opened,
        as: 'sunhaibo',
        payload: { topic: '夜市扰民集中会办', sort: 'single', every: 'quarterly', matter: '@number:c0019' },
      },
      {
        act: 'call',
        on: addDays(today, -4),
        as: 'sunhaibo',
        payload: {
          ordinal: 1,
          convener: '@officer:qinyong',
          heldOn: today,
          time: '15:00',
          place,
          members: ['@organ:cx-cgj', '@organ:cx-gaj'],
        },
      },
    ],
  };
}
