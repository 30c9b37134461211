import { day, dossierAct, form, line, officer, text, time } from '../../dossier/index.ts';
import { heads, runners, type Session } from '../session.ts';
import { mayConvene, tooSoon } from './call.ts';

/** 改期: again three days ahead. */
export const reschedule = dossierAct({
  zh: '改期',
  en: 'Move the session',
  plain: { zh: '另定日期，重新通知', en: 'Another day, with notice again' },
  cite: 'H.conference-notice',
  from: ['called'],
  by: [{ part: 'keeper', roles: runners }],
  version: 1,
  payload: form({
    heldOn: day('开会日期', 'Day'),
    time: time('时间', 'Time'),
    place: line('地点', 'Place'),
    reason: text('改期理由', 'Reason', { max: 500, rows: 2 }),
  }),
  guard: (_state, { heldOn }, context) => tooSoon('reschedule', heldOn, context),
  apply(state: Session, { heldOn }) {
    state.heldOn = heldOn;
  },
});

/** 更换召集人: where the one named left office or cannot come. */
export const changeConvener = dossierAct({
  zh: '更换召集人',
  en: 'Another convener',
  plain: { zh: '原召集人不能来或已调离', en: 'Where the one named cannot come' },
  cite: 'R.13',
  from: ['called', 'held', 'submitted'],
  by: [{ part: 'keeper', roles: heads }],
  version: 1,
  payload: form({ convener: officer('召集人', 'Convener'), reason: text('理由', 'Reason', { max: 500, rows: 2 }) }),
  guard: (_state, { convener }, context) => mayConvene('changeConvener', convener, context),
  apply(state: Session, { convener }) {
    state.officers = { convener: [convener] };
  },
});
