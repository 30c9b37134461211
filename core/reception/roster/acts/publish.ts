import { dossierAct, form, optional, text } from '../../../dossier/index.ts';
import { refuse } from '../../../refusal.ts';
import { announceBy } from '../refusals.ts';
import type { Roster } from '../roster.ts';

/** 公布 (Art. 18, R-PUB-2): before the day, normally 5 days ahead. */
export const publish = dossierAct({
  zh: '公布安排',
  en: 'Announce the roster',
  plain: { zh: '登上门户和日历，开始预约', en: 'On the portal and in calendars; appointments begin' },
  cite: 'H.reception-announced',
  from: ['approved'],
  to: 'published',
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    lateReason: optional(
      text('不足5日的原因', 'Why less than 5 days ahead', {
        max: 500,
        rows: 2,
        hint: { zh: '有一场离今天不到5日时必填，照记', en: 'Needed where a day is nearer than 5 days; it is kept' },
      }),
    ),
  }),
  ready(state: Roster, { today }) {
    const over = state.days.find(({ on, status }) => status === 'planned' && on <= today);
    if (!over) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'reception-plan.publish.day-over',
      cite: 'H.reception-announced',
      what: {
        zh: `第${over.n}场${over.on}已经到了，当日以后不能补公布。`,
        en: `Day ${over.n}, ${over.on}, has come: it cannot be announced after the fact.`,
      },
      way: {
        zh: '请先把这一场改期，再公布。',
        en: 'Move this day first, then announce.',
      },
    });
  },
  guard(state: Roster, { lateReason }, { today }) {
    const near = state.days.find(({ on, status }) => status === 'planned' && announceBy(on) < today);
    if (!near || lateReason) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'reception-plan.publish.late',
      field: 'lateReason',
      cite: 'H.reception-announced',
      what: {
        zh: `第${near.n}场${near.on}离今天不足5日，最迟应在${announceBy(near.on)}公布。`,
        en: `Day ${near.n}, ${near.on}, is nearer than 5 days; it was to be announced by ${announceBy(near.on)}.`,
      },
      way: { zh: '请写明原因再公布，或改期。', en: 'Give the reason, or move the day.' },
    });
  },
  apply(state: Roster, _payload, { occurredOn }) {
    state.publishedOn = occurredOn;
    for (const day of state.days) {
      day.announcedOn = occurredOn;
      if (announceBy(day.on) < occurredOn) day.late = true;
    }
  },
});
