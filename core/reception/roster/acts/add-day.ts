import { dossierAct, form } from '../../../dossier/index.ts';
import { announceBy, badDays } from '../refusals.ts';
import { dayFields, type Roster, withLeaders } from '../roster.ts';
import { found } from './owing.ts';

/** 增加一场: more where problems are many (5.1). */
export const addDay = dossierAct({
  zh: '增加一场',
  en: 'Add a day',
  plain: { zh: '问题多的地方和时段多接', en: 'More where and when problems are many' },
  cite: 'R.18',
  from: ['published'],
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form(dayFields),
  guard: (state: Roster, day, context) => badDays([day], state, context, ''),
  apply(state: Roster, day, { occurredOn }) {
    const late = announceBy(day.on) < occurredOn;
    state.days.push({
      ...day,
      n: state.days.length + 1,
      status: 'planned',
      announcedOn: occurredOn,
      ...(late && { late: true as const }),
    });
    found(state, day.leader);
    withLeaders(state);
  },
});
