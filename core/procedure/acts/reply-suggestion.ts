import { z } from 'zod';
import { act } from '../act.ts';
import { leaveBeside } from '../beside.ts';
import { setHandler, takeOn } from '../handler.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, officerId, service } from '../parts.ts';
import { guardService } from '../proof.ts';
import { prose } from '../prose.ts';

/** 答复意见建议 (Art. 29): studied, adopted where sound and feasible, and answered. No opinion, so no review of it. */
export const replySuggestion = act({
  name: 'replySuggestion',
  zh: '答复意见建议',
  en: 'Answer a suggestion',
  plain: { zh: '采纳、部分采纳或不采纳，都要说明', en: 'Adopted, in part or not: each with the reason' },
  cite: 'R.29',
  transitions: ['T-19'],
  by: ['holder'],
  version: 2,
  documents: ['D-29', 'D-19'],
  payload: z.strictObject({
    adopted: z.enum(['adopted', 'partly', 'not']),
    reply: prose(10_000),
    /** Day by which what was adopted is put into practice. */
    executeBy: day.optional(),
    service,
    /** Who takes it on by this, where nobody was named (R-FIRST-1). Found, never typed. */
    handlerId: officerId.optional(),
  }),
  complete: takeOn,
  ready(state) {
    if (state.purpose === 'suggestion') return undefined;
    return notNow(
      state,
      'replySuggestion.no-suggestion',
      'R.29',
      { zh: '这件事不是意见建议。', en: 'This is no suggestion.' },
      {
        zh: '请调查后出具处理意见；分类不对的先「确认分类」。',
        en: 'Issue an opinion; if the category is wrong, classify it first.',
      },
    );
  },
  guard(state, payload, context) {
    const { today } = context;
    if (payload.executeBy && (payload.adopted === 'not' || payload.executeBy < today)) {
      return unlawfulField(
        'replySuggestion.execute-by',
        'executeBy',
        'R.29',
        { zh: '采纳的才写落实日期，日期要在今天或以后。', en: 'Only what is adopted has a day, today or later.' },
        { zh: '请改日期，或去掉。', en: 'Change the day or leave it out.' },
      );
    }
    return guardService('replySuggestion', state, payload.service, state.acceptedOn!, context);
  },
  apply(state, payload) {
    setHandler(state, payload.handlerId);
    state.adopted = payload.adopted;
    state.servedOn = payload.service.servedOn;
    leaveBeside(state);
    if (!payload.executeBy) return;
    state.executeBy = payload.executeBy;
    state.overlays = [...state.overlays, 'executing'];
  },
});
