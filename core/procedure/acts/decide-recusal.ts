import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { loseHandler, setHandler } from '../handler.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { delivery, officerId } from '../parts.ts';
import { prose } from '../prose.ts';
import { isRecused, seatOf } from '../recusal.ts';

const named = { name: 'decideRecusal', zh: '决定回避', en: 'decide on the recusal' };

/** 决定回避 (Art. 28; SH 24): by the organ's responsible person, and about that person by the organ above. */
export const decideRecusal = act({
  name: 'decideRecusal',
  zh: '决定回避',
  en: 'Decide on the recusal',
  plain: { zh: '由负责人决定；负责人自己的，由上一级决定', en: 'By the head; about the head, by the organ above' },
  cite: 'R.28',
  transitions: ['T-21'],
  by: ['holder', 'convener', 'superior'],
  version: 2,
  documents: ['D-36'],
  payload: z.strictObject({
    granted: z.boolean(),
    reason: prose(3_000),
    newHandlerId: officerId.optional(),
    delivery,
    /** An officer of that organ who signs in the head's place, in this matter alone. */
    standInId: officerId.optional(),
  }),
  ready(state, { actor }) {
    const { recusal } = state;
    if (!recusal) {
      return notNow(
        state,
        'decideRecusal.none',
        'R.28',
        { zh: '没有等待决定的回避。', en: 'No recusal waits for a decision.' },
        { zh: '信访人申请或经办人自己提出后再决定。', en: 'It follows a request or a declaration.' },
      );
    }
    const by = actor.kind === 'officer' ? actor.organId : undefined;
    if (by === (recusal.aboveId ?? seatOf(state))) return undefined;
    if (!recusal.aboveId) {
      return notNow(
        state,
        'decideRecusal.elsewhere',
        'R.28',
        { zh: '回避由那位工作人员所在单位的负责人决定。', en: 'The head of that officer’s own organ decides it.' },
        { zh: '请复查（复核）机关办「决定回避」。', en: 'The body that looks at it again decides.' },
      );
    }
    return notNow(
      state,
      'decideRecusal.head',
      'R.28',
      { zh: '单位负责人的回避由上一级决定。', en: 'The recusal of the head is decided by the organ above.' },
      { zh: '请上一级机关办「决定回避」。', en: 'The organ above decides it.' },
    );
  },
  guard(state, { granted, newHandlerId, standInId, delivery: way }) {
    if (!granted) return guardDelivery(named, state, way);
    if (standInId && isRecused(state, standInId)) return standInAside();
    const wrote = (state.phase === 'signing' && state.submittedBy === standInId) || state.filing?.by === standInId;
    if (standInId && wrote) return standInWrote();
    if (standInId && !state.recusal!.aboveId) return noHeadAside();
    if (!newHandlerId || !isRecused(state, newHandlerId)) return guardDelivery(named, state, way);
    return unlawfulField(
      'decideRecusal.new-handler',
      'newHandlerId',
      'R.28',
      { zh: '新的经办人自己也要回避。', en: 'The new handler has to step aside as well.' },
      { zh: '请换一位。', en: 'Choose somebody else.' },
    );
  },
  apply(state, payload, { occurredOn }) {
    const { officerId } = state.recusal!;
    delete state.recusal;
    state.overlays = state.overlays.filter((overlay) => overlay !== 'recusal');
    if (!payload.granted) return;
    state.recused = [...(state.recused ?? []), officerId];
    if (state.handlerId === officerId) loseHandler(state, occurredOn);
    if (seatOf(state) === state.holderId) setHandler(state, payload.newHandlerId);
    if (payload.standInId) state.standIn = payload.standInId;
  },
});

const standInAside = () =>
  unlawfulField(
    'decideRecusal.stand-in',
    'standInId',
    'R.28',
    { zh: '代行职责的人自己也要回避。', en: 'Whoever is to stand in has to step aside as well.' },
    { zh: '请换一位。', en: 'Choose somebody else.' },
  );

const standInWrote = () =>
  unlawfulField(
    'decideRecusal.stand-in-wrote',
    'standInId',
    'H.signed-by-another',
    {
      zh: '现在等签发的就是这位提交的，自己不能签发。',
      en: 'What waits for a signature was submitted by that officer.',
    },
    { zh: '请换一位；或先退回由别人提交。', en: 'Choose somebody else, or have it returned and submitted by another.' },
  );

const noHeadAside = () =>
  unlawfulField(
    'decideRecusal.no-head',
    'standInId',
    'R.28',
    { zh: '回避的不是单位负责人，不用指定代行职责的人。', en: 'It is not the head who steps aside: nobody stands in.' },
    { zh: '请把这一项留空。', en: 'Leave this empty.' },
  );
