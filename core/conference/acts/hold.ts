import { dossierAct, form, optional, organ, rows, text } from '../../dossier/index.ts';
import { no, runners, type Session } from '../session.ts';

/** 开会签到: who stayed away, and why; all other members were there. */
export const hold = dossierAct({
  zh: '开会签到',
  en: 'Record attendance',
  plain: { zh: '开会当天记缺席，其余成员算出席', en: 'On the day: who stayed away; the others came' },
  cite: 'R.13',
  from: ['called'],
  to: 'held',
  by: [{ part: 'keeper', roles: runners }],
  version: 1,
  payload: form({
    absent: optional(
      rows(
        '缺席单位',
        'Absent',
        { unit: organ('单位', 'Organ'), reason: text('原因', 'Why', { max: 200, rows: 1 }) },
        { min: 0, max: 40 },
      ),
    ),
  }),
  ready(state: Session, { today }) {
    if (!state.heldOn || today >= state.heldOn) return undefined;
    return no(
      'hold',
      ['unlawful', 'not-yet', 'H.conference-notice'],
      { zh: `会议定在${state.heldOn}，还没有开。`, en: `The session is on ${state.heldOn}.` },
      { zh: '请到开会当天记；要提前或推后的「改期」。', en: 'Record it on that day; or move the session.' },
    );
  },
  guard(state: Session, { absent = [] }) {
    const members = state.organs.members ?? [];
    const stranger = absent.findIndex(({ unit }) => !members.includes(unit));
    if (stranger >= 0) {
      return no(
        'hold',
        ['invalid', 'not-a-member', 'H.form'],
        { zh: '这个单位没有被通知，不算缺席。', en: 'That organ was not called, so it is not absent.' },
        { zh: '请从成员单位里选。', en: 'Choose from the members.' },
        `absent.${stranger}.unit`,
      );
    }
    if (new Set(absent.map(({ unit }) => unit)).size < members.length) return undefined;
    return no(
      'hold',
      ['unlawful', 'nobody-came', 'R.13'],
      { zh: '成员单位都没有来，会没有开成。', en: 'No member came: there was no session.' },
      { zh: '请「改期」。', en: 'Move the session.' },
      'absent',
    );
  },
  apply(state: Session, { absent = [] }, { occurredOn }) {
    state.heldOn = occurredOn;
    state.absentIds = [...new Set(absent.map(({ unit }) => unit))];
  },
});
