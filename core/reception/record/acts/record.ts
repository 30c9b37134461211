import { z } from 'zod';
import { choice, day, dossierAct, form, line, officer, optional, organs, text, yesNo } from '../../../dossier/index.ts';
import { refuse } from '../../../refusal.ts';
import { receptionForms } from '../../roster/roster.ts';
import {
  caseField,
  dayAhead,
  promisesField,
  type ReceptionRecord,
  recusal,
  recusedOffice,
  withoutCase,
  withUnits,
} from '../record.ts';

/** 接访登记: facts, what was answered at once, what was promised. It names its case, always (R-REC-2). */
export const record = dossierAct({
  zh: '登记接访',
  en: 'Record a reception',
  plain: {
    zh: '讲了什么、当场答复、承诺；关联或登记信访事项',
    en: 'What was said, answered and promised; with its case',
  },
  cite: 'R.18',
  from: ['none'],
  to: 'recorded',
  by: [{ part: 'keeper', roles: ['clerk', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    facts: text('讲了什么', 'What was said', { max: 4_000, rows: 6 }),
    matter: caseField,
    leader: officer('接访领导', 'Leader'),
    leaderNamed: yesNo('事项涉及这位领导本人吗', 'Does the matter name this leader?', {
      hint: { zh: '涉及的，本人回避，由别的领导接待', en: 'If so, another leader receives the visitor' },
    }),
    substitute: optional(officer('换上的领导', 'Leader who takes it instead')),
    on: day('接访日期', 'Day'),
    form: choice('方式', 'Form', receptionForms),
    place: line('地点', 'Place', { max: 60 }),
    session: optional(
      line('接访安排场次', 'Day of the roster', {
        max: 60,
        hint: { zh: '按安排接访的自动带出', en: 'Filled in where it was on a roster' },
      }),
    ),
    attendees: optional(organs('参加单位', 'Units that took part')),
    answered: optional(text('当场答复', 'Answered at once', { max: 2_000 })),
    promises: optional(promisesField),
    /** Whose task list it enters; from the directory, never typed. */
    leaderOrganId: z.string().max(64).optional(),
  }),
  guard(_state, payload, context) {
    if (payload.matter === undefined) return withoutCase('reception-record', 'record');
    const named = recusal('reception-record', 'record', payload, context);
    if (named) return named;
    if (payload.on > context.today) {
      return refuse({
        kind: 'invalid',
        code: 'reception-record.record.not-yet',
        field: 'on',
        cite: 'H.reception-case',
        what: { zh: `接访日期${payload.on}还没有到。`, en: `The day ${payload.on} has not come.` },
        way: { zh: '请填接访当天的日期。', en: 'Give the day of the reception.' },
      });
    }
    const recusedOrgan = payload.leaderNamed ? context.officer(payload.leader)?.organId : undefined;
    for (const [i, { by, unit }] of (payload.promises ?? []).entries()) {
      const over = dayAhead('reception-record.record.promise-past', `promises.${i}.by`, by, context.today);
      if (over) return over;
      if (unit === recusedOrgan) return recusedOffice('reception-record.record', `promises.${i}.unit`);
    }
    return undefined;
  },
  complete: (_state, payload, { officer: card }) => ({
    ...payload,
    leaderOrganId: card(payload.leaderNamed ? payload.substitute! : payload.leader)!.organId,
  }),
  apply(
    state: ReceptionRecord,
    { leader, leaderNamed, substitute, on, promises = [], leaderOrganId = '' },
    { occurredOn },
  ) {
    state.leaderId = leaderNamed ? substitute! : leader;
    state.leaderOrganId = leaderOrganId;
    if (leaderNamed) state.recusedId = leader;
    state.on = on;
    state.officers = { leader: [state.leaderId] };
    state.promises = promises.map(({ unit, by }, i) => ({
      n: i + 1,
      unit,
      by,
      since: occurredOn,
      status: 'open' as const,
      pressed: 0,
    }));
    withUnits(state);
  },
});
