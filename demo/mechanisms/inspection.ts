import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { officersOf } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** Last week's inspection, with a late unit, one that said nothing and a false zero; this week's, still coming in. */
export function inspections(today: LocalDate): DossierLife[] {
  return [lastWeek(today), thisWeek(today), found(today)];
}

const head = (code: string) => officersOf(organByCode(code).id, 'organ-head')[0]!.login;
const handler = (code: string) => officersOf(organByCode(code).id, 'organ-handler')[0]!.login;
const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
const units = ['cx-rsj', 'cx-swj', 'cx-zjj', 'cx-cgj', 'cx-nyj'].map((code) => `@organ:${code}`);

function lastWeek(today: LocalDate): DossierLife {
  const on = addDays(today, -14);
  const due = addDays(on, 4);
  return {
    key: 'inspection-1',
    kind: 'inspection-task',
    steps: [
      step('issue', on, 'sunhaibo', {
        title: '上周矛盾排查',
        period: 'weekly',
        scope: '欠薪、供水、物业、夜市、改厕。',
        units,
        dueOn: due,
      }),
      step('zero', addDays(on, 2), head('cx-swj'), { looked: '逐镇看过水厂和管网。', signed: true }),
      step('report', addDays(on, 3), handler('cx-rsj'), {
        problems: [
          {
            problem: '在建工地没有开工资专户，两个月没有发工资。',
            place: '学府路工地',
            groups: ['workers'],
            responsible: '@organ:cx-rsj',
            measure: '约见总包单位，限期开户支付。',
            dueOn: addDays(today, 9),
          },
        ],
      }),
      step('zero', addDays(on, 4), head('cx-cgj'), { looked: '查看了夜市和临街摊点。', signed: true }),
      step('lateZero', addDays(on, 6), head('cx-nyj'), {
        looked: '抽查了六个村的改厕。',
        signed: true,
        reason: '下村三天，没有来得及报。',
      }),
      step('recordFalseZero', addDays(on, 9), 'dingzhiqiang', {
        unit: '@organ:cx-nyj',
        found: '改厕装好半年不能用，排查那周就有。',
        matter: '@number:c0011',
      }),
      step('end', addDays(on, 9), 'sunhaibo', { note: '住建局没有报，已提醒。' }),
    ],
  };
}

function thisWeek(today: LocalDate): DossierLife {
  return {
    key: 'inspection-2',
    kind: 'inspection-task',
    steps: [
      step('issue', addDays(today, -3), 'sunhaibo', {
        title: '本周矛盾排查',
        period: 'weekly',
        scope: '欠薪、供水、物业、夜市、改厕。',
        units,
        dueOn: addDays(today, 1),
        repeats: true,
      }),
      step('zero', addDays(today, -1), head('cx-cgj'), { looked: '查看了夜市和临街摊点。', signed: true }),
    ],
  };
}

/** A problem in the ledger about which somebody petitioned afterwards. */
function found(today: LocalDate): DossierLife {
  const on = addDays(today, -10);
  return {
    key: 'problem-1',
    kind: 'problem',
    steps: [
      step('enter', on, 'sunhaibo', {
        problem: '集镇夜市占了出门的路，消防通道不通。',
        place: '集镇东街夜市',
        groups: ['residents', 'merchants'],
        responsible: '@organ:cx-cgj',
        measure: '重新划线，留出四米通道。',
        dueOn: addDays(today, 5),
        finder: '@organ:cx-xfj',
      }),
      step('progress', addDays(on, 4), handler('cx-cgj'), { progress: '已划线一半，通道还差两处。' }),
      step('linkPetition', addDays(on, 6), 'limin', { matter: '@number:c0019' }),
    ],
  };
}
