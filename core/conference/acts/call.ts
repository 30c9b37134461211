import { addDays, type LocalDate } from '../../calendar/index.ts';
import { day, dossierAct, form, line, number, officer, organs, time } from '../../dossier/index.ts';
import type { DossierContext } from '../../dossier/kind.ts';
import { limitOf } from '../../law/limits.ts';
import type { Refusal } from '../../refusal.ts';
import { chairs, no, runners, type Session } from '../session.ts';

/** 发会议通知 (1.13): convener, day, place, members; three days ahead. */
export const call = dossierAct({
  zh: '发会议通知',
  en: 'Call the session',
  plain: { zh: '召集人、时间、地点、成员单位，提前3天', en: 'Convener, time, place, members; 3 days ahead' },
  cite: 'R.13',
  from: ['gathering'],
  to: 'called',
  by: [{ part: 'keeper', roles: runners }],
  version: 1,
  payload: form({
    ordinal: number('第几次会议', 'Session number', { min: 1, max: 999 }),
    convener: officer('召集人', 'Convener'),
    heldOn: day('开会日期', 'Day'),
    time: time('时间', 'Time'),
    place: line('地点', 'Place'),
    members: organs('成员单位', 'Members'),
  }),
  guard(state: Session, { convener, heldOn, members }, context) {
    if (state.items.length === 0 && state.carried.every(({ done }) => done)) {
      return no(
        'call',
        ['unlawful', 'empty-agenda', 'R.13'],
        { zh: '还没有议题。', en: 'There is no item yet.' },
        { zh: '请先「列入议题」。', en: 'Put something on the agenda first.' },
      );
    }
    if (members.length === 0) {
      return no(
        'call',
        ['invalid', 'no-members', 'H.form'],
        { zh: '没有成员单位。', en: 'No member is named.' },
        { zh: '请从名录里选要来的单位。', en: 'Choose the organs that shall come.' },
        'members',
      );
    }
    return mayConvene('call', convener, context) ?? tooSoon('call', heldOn, context);
  },
  apply(state: Session, { ordinal, convener, heldOn, members }) {
    state.ordinal = ordinal;
    state.heldOn = heldOn;
    state.officers = { convener: [convener] };
    state.organs = { members: [...new Set(members)] };
  },
});

/** A leader or the head of an organ convenes (1.13). */
export function mayConvene(act: string, id: string, { officer: known }: DossierContext): Refusal | undefined {
  if (known(id)?.roles.some((role) => (chairs as readonly string[]).includes(role))) return undefined;
  return no(
    act,
    ['invalid', 'not-a-convener', 'R.13'],
    { zh: '召集人由党政领导或单位负责人担任。', en: 'A leader or the head of an organ convenes.' },
    { zh: '请另选召集人。', en: 'Choose another convener.' },
    'convener',
  );
}

/** Three days' notice (H.conference-notice). */
export function tooSoon(act: string, heldOn: LocalDate, { today }: DossierContext): Refusal | undefined {
  if (heldOn >= addDays(today, noticeDays)) return undefined;
  return no(
    act,
    ['unlawful', 'notice-too-short', 'H.conference-notice'],
    { zh: `${heldOn}开会，通知不足3天。`, en: `A session on ${heldOn} gives less than 3 days’ notice.` },
    { zh: `请定在${addDays(today, noticeDays)}或以后。`, en: `Choose ${addDays(today, noticeDays)} or later.` },
    'heldOn',
  );
}

const noticeDays = limitOf('conferenceNotice').length.count;
