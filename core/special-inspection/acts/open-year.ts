import { yearOf } from '../../calendar/index.ts';
import { dossierAct, form, line, number, organs } from '../../dossier/index.ts';
import { notListed } from '../refusals.ts';
import { heading, type SpecialInspection } from '../special-inspection.ts';

/** 列出本年要督查的单位: by rule at the turn of the year, or by hand. */
export const openYear = dossierAct({
  zh: '列出本年要督查的单位',
  en: 'List the year’s units',
  plain: { zh: '每个单位一年至少督查一次，年底到期', en: 'Each unit at least once, by the end of the year' },
  cite: 'ZRZ.inspect',
  from: ['none'],
  to: 'owed',
  by: [{ part: 'keeper', roles: [...heading] }, { part: 'clock' }],
  version: 1,
  payload: form({
    title: line('名称', 'Title', { hint: { zh: '如：2026年专项督查', en: 'Such as: special inspections of 2026' } }),
    year: number('年度', 'Year', { min: 2022, max: 2100 }),
    organs: organs('要督查的单位', 'Units to be inspected'),
  }),
  guard(_state, { year, organs: units }, { today, actor }) {
    if (year !== yearOf(today))
      return notListed('year', 'openYear.other-year', '只能列本年的名单。', 'Only this year’s list can be made.');
    const keeperId = actor.kind === 'officer' ? actor.organId : actor.keeperId;
    if (units.length > 0 && !units.includes(keeperId)) return undefined;
    return notListed(
      'organs',
      'openYear.own-unit',
      units.length === 0 ? '没有列单位。' : '自己不督查自己。',
      units.length === 0 ? 'No unit is listed.' : 'Nobody inspects themselves.',
    );
  },
  apply(state: SpecialInspection, { year, organs: units }) {
    state.year = year;
    state.left = [...new Set(units)];
  },
});
