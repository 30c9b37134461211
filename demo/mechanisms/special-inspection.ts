import { addDays, type LocalDate, yearOf } from '../../core/calendar/index.ts';
import { officersOf } from '../county/officers.ts';
import { organByCode, organs } from '../county/organs.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** 专项督查 of the year: a first round that was published, a second one whose findings are being mended. */
export function specialInspections(today: LocalDate): DossierLife[] {
  const year = yearOf(today);
  const begun = addDays(today, -70);
  // Early in the year there was no time for more than the list: what the rule does by itself.
  if (yearOf(begun) !== year) return [];
  const on = (days: number) => addDays(begun, days);
  return [
    {
      key: `special-inspection-${year}`,
      kind: 'special-inspection',
      steps: [
        step('openYear', begun, 'zhengguangming', { title: `${year}年专项督查`, year, organs: units }),
        ...round(on(1), ['cx-nyj'], {
          title: '书面告知和送达专项督查',
          duties: ['registration', 'answers'],
          scope: '抽查上季度的告知书和送达回证，看是否在期限内、是否附途径。',
        }),
        step('receive', on(8), headOf('cx-nyj')),
        looked(on(12), 'cx-nyj', '抽查20件，3件没有送达回证。'),
        heard(on(13), 'cx-nyj', '回证存在乡镇，没有归到案卷里；以后由办公室统一收。'),
        step('find', on(14), 'dingzhiqiang', {
          unit: '@organ:cx-nyj',
          duty: 'answers',
          found: '3件书面答复没有送达回证，无法证明已经送达。',
          basis: '信访工作条例第三十二条',
          rectify: '逐件核实送达情况，没有送达的补送达，回证归卷。',
          within: 20,
        }),
        step('report', on(16), 'zhengguangming', { report: '告知都在期限内，途径写得清楚；送达回证有缺。' }),
        step('rectify', on(28), headOf('cx-nyj'), { n: 1, done: '3件已补送达，回证归卷。' }),
        step('verify', on(32), 'dingzhiqiang', { n: 1, result: 'done', seen: '逐件看了回证。' }),
        step('publish', on(33), 'zhengguangming', {
          summary: '督查一个单位的告知和送达。告知都在期限内；送达回证不全的已补齐归卷。',
        }),
        ...round(on(36), ['cx-zjj', 'cx-990123003'], {
          title: '意见执行专项督查',
          duties: ['execution', 'supervision'],
          scope: '看支持的意见到期是否执行、凭证是否真实，督办卡是否按期反馈。',
        }),
        step('receive', on(43), headOf('cx-zjj')),
        step('receive', on(44), headOf('cx-990123003')),
        looked(on(46), 'cx-zjj', '看了12件支持意见的执行凭证，实地看了两处。'),
        looked(on(47), 'cx-990123003', '看了6件，执行都有凭证。'),
        heard(on(48), 'cx-zjj', '有两件卡在资金拨付，没有向信访人说明。'),
        step('find', on(49), 'luona', {
          unit: '@organ:cx-zjj',
          duty: 'execution',
          found: '2件支持的意见过了执行期限没有执行，也没有说明原因和新的日期。',
          basis: '信访工作条例第三十三条',
          rectify: '一个月内执行到位；当天向本人说明原因和日期。',
          within: 30,
        }),
        step('report', on(52), 'zhengguangming', { report: '乡镇执行较好；县直部门个别意见因资金未到位超期。' }),
      ],
    },
  ];
}

const units = organs
  .filter(({ kind, divisionCode }) => ['department', 'town'].includes(kind) && divisionCode.startsWith('990123'))
  .map(({ code }) => `@organ:${code}`);
const workerOf = (code: string) => officersOf(organByCode(code).id, 'organ-handler')[0]!.login;
const headOf = (code: string) => officersOf(organByCode(code).id, 'organ-head')[0]!.login;

const round = (on: LocalDate, codes: string[], what: object): DossierStep[] => [
  step('plan', on, 'dingzhiqiang', {
    ...what,
    units: codes.map((code) => `@organ:${code}`),
    from: addDays(on, 8),
    until: addDays(on, 14),
  }),
  step('approve', addDays(on, 3), 'hanli', { note: '同意，结果要公开。' }),
  step('begin', addDays(on, 6), 'zhengguangming', { group: ['@officer:dingzhiqiang', '@officer:luona'] }),
];
const looked = (on: LocalDate, code: string, what: string) =>
  step('examine', on, 'dingzhiqiang', { unit: `@organ:${code}`, power: 'read-files', on, what });
const heard = (on: LocalDate, code: string, said: string) =>
  step('hear', on, 'luona', { unit: `@organ:${code}`, staff: [`@officer:${workerOf(code)}`], on, said });
const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
