import { choice, day, dossierAct, form, line, optional, organs, text, tick } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import type { Task } from '../task.ts';

/** 布置排查 (5.5). */
export const issue = dossierAct({
  zh: '布置排查',
  en: 'Set an inspection',
  plain: {
    zh: '定范围、单位和期限，到期没报的就是「未报」',
    en: 'Scope, units and day; who says nothing is "not reported"',
  },
  cite: 'H.zero-report',
  from: ['none'],
  to: 'issued',
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }, { part: 'clock' }],
  version: 1,
  payload: form({
    title: line('排查名称', 'Inspection', { max: 60, hint: { zh: '如「第18周矛盾排查」', en: 'Such as "Week 18"' } }),
    period: choice('周期', 'Period', {
      daily: { zh: '每日', en: 'daily' },
      weekly: { zh: '每周', en: 'weekly' },
      'half-monthly': { zh: '每半月', en: 'half-monthly' },
      monthly: { zh: '每月', en: 'monthly' },
      special: { zh: '专项', en: 'special' },
    }),
    scope: text('范围', 'Scope', {
      max: 1_000,
      rows: 3,
      hint: { zh: '领域、行业、地区，不写人', en: 'Field, trade, area; no persons' },
    }),
    units: organs('应报单位', 'Units to report'),
    dueOn: day('截止日期', 'Due'),
    repeats: optional(
      tick('过了截止，自动布置下一期', 'Set the next one by itself once the day has passed', {
        hint: {
          zh: '范围、单位照旧，截止日期按周期顺延，直到「不再自动布置」',
          en: 'Same scope and units, until it is stopped',
        },
      }),
    ),
  }),
  guard(_state, { units, dueOn, scope, title, repeats, period }, { today }) {
    if (repeats && period === 'special') {
      return refuse({
        kind: 'invalid',
        code: 'inspection-task.issue.special-once',
        field: 'repeats',
        cite: 'H.zero-report',
        what: { zh: '专项排查没有周期，不能自动布置下一期。', en: 'A special inspection has no period to repeat by.' },
        way: { zh: '请选周期，或不勾自动布置。', en: 'Choose a period, or leave it unticked.' },
      });
    }
    if (units.length === 0) {
      return refuse({
        kind: 'invalid',
        code: 'inspection-task.issue.no-units',
        field: 'units',
        cite: 'H.zero-report',
        what: { zh: '还没有选应报单位。', en: 'No unit has been chosen.' },
        way: { zh: '请至少选一个单位。', en: 'Choose at least one.' },
      });
    }
    if (dueOn < today) {
      return refuse({
        kind: 'invalid',
        code: 'inspection-task.issue.due-past',
        field: 'dueOn',
        cite: 'H.zero-report',
        what: { zh: `截止日期${dueOn}已经过了。`, en: `The day ${dueOn} has passed.` },
        way: { zh: '请填今天或以后的日期。', en: 'Give today or a later day.' },
      });
    }
    return aboutMatters('inspection-task.issue', { title, scope });
  },
  apply(state: Task, { units, dueOn, repeats, period }, { occurredOn }) {
    state.organs = { unit: [...new Set(units)] };
    state.issuedOn = occurredOn;
    state.dueOn = dueOn;
    if (repeats && period !== 'special') state.repeats = period;
  },
});
