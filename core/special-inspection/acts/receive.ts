import { dossierAct, form } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type SpecialInspection, waitsForReceipt } from '../special-inspection.ts';

/** 签收通知: the unit has read which duties are looked at, and when. */
export const receive = dossierAct({
  zh: '签收督查通知',
  en: 'Sign for the notice',
  plain: { zh: '看过督查的职责和日期', en: 'You have read which duties, and when' },
  cite: 'H.special-inspection',
  from: ['inspecting', 'rectifying'],
  by: [{ part: 'inspected', roles: ['organ-head', 'organ-handler'] }],
  version: 1,
  payload: form({}),
  ready(state: SpecialInspection, { actor }) {
    if (actor.kind === 'officer' && waitsForReceipt(state).includes(actor.organId)) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'special-inspection.receive.received',
      cite: 'H.special-inspection',
      what: { zh: '这一轮的通知本单位已经签收。', en: 'Your unit has signed for the notice of this round.' },
      way: { zh: '请按通知的日期准备案卷。', en: 'Have the files ready for the days of the notice.' },
    });
  },
  apply(state: SpecialInspection, _payload, { actor }) {
    if (actor.kind === 'officer') state.round.received = [...(state.round.received ?? []), actor.organId];
  },
});
