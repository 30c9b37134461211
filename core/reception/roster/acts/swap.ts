import { dossierAct, form, text } from '../../../dossier/index.ts';
import { isRefusal, refuse } from '../../../refusal.ts';
import { announceBy, badDays, dayRefusal } from '../refusals.ts';
import { dayFields, dayNumber, type Roster, withLeaders } from '../roster.ts';

/** 调换: another leader or another day, with the reason; the old day stays on the roster, and those booked are told. */
export const swap = dossierAct({
  zh: '调换',
  en: 'Swap a day',
  plain: {
    zh: '换领导或改期，写明原因，通知预约的人',
    en: 'Another leader or day, with the reason; those booked are told',
  },
  cite: 'H.reception-accounted',
  from: ['published'],
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({ day: dayNumber, reason: text('原因', 'Reason', { max: 500, rows: 2 }), ...dayFields }),
  guard(state: Roster, { day, reason: _reason, ...filled }, context) {
    const found = dayRefusal(state, day, 'swap');
    if (isRefusal(found)) return found;
    const bad = badDays([filled], state, context, '');
    if (bad) return bad;
    if (filled.slots < found.slots || filled.reserved < found.reserved) {
      return refuse({
        kind: 'unlawful',
        code: 'reception-plan.swap.fewer-slots',
        field: filled.slots < found.slots ? 'slots' : 'reserved',
        cite: 'H.walk-in',
        what: {
          zh: '调换后的名额比原来少，已经预约的人会没有位置。',
          en: 'With fewer places than before, people who have booked would lose theirs.',
        },
        way: { zh: '请至少保留原来的名额。', en: 'Keep at least as many.' },
      });
    }
    if (found.on !== filled.on || found.leader !== filled.leader) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'reception-plan.swap.same',
      field: 'on',
      cite: 'H.reception-accounted',
      what: { zh: '领导和日期都没有变，不是调换。', en: 'Neither leader nor day differs: this is no swap.' },
      way: { zh: '请换领导或改期。', en: 'Choose another leader or day.' },
    });
  },
  apply(state: Roster, { day, reason: _reason, ...filled }, { occurredOn }) {
    const n = state.days.length + 1;
    for (const one of state.days) {
      if (one.n !== day) continue;
      one.status = 'swapped';
      one.insteadBy = n;
    }
    const late = announceBy(filled.on) < occurredOn;
    state.days.push({
      ...filled,
      n,
      status: 'planned',
      announcedOn: occurredOn,
      insteadOf: day,
      ...(late && { late: true as const }),
    });
    withLeaders(state);
  },
});
