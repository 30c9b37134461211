import { z } from 'zod';
import { act } from '../act.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { officerId, organId } from '../parts.ts';
import { prose } from '../prose.ts';
import { aboveOf, flag, isRecused, recusalGrounds, recusalWaits, seatOf, signsAsHead } from '../recusal.ts';
import type { PetitionState } from '../states.ts';
import { stands } from '../words.ts';

/**
 * 申请回避 (Art. 28; local rules): the petitioner names an interest of the handler, the head, or whoever reviews it; until the decision
 * that officer does nothing in the matter.
 */
export const askRecusal = act({
  name: 'askRecusal',
  zh: '申请回避',
  en: 'Ask for recusal',
  plain: {
    zh: '认为经办人、负责人或复查的人有利害关系的，请换人',
    en: 'Handler, head or reviewer has an interest: ask for another',
  },
  cite: 'R.28',
  transitions: ['T-21'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    ground: z.enum(recusalGrounds),
    reason: prose(3_000),
    /** Who is to step aside; absent for the handler. */
    officerId: officerId.optional(),
    /** The organ that decides about a head; found in the directory, never typed. */
    aboveId: organId.optional(),
  }),
  ready: (state) => recusalWaits(state, 'askRecusal'),
  guard(state, payload, { organs }) {
    const who = whoOf(state, payload);
    if (who && payload.officerId && organs.officer(who)?.organId !== seatOf(state) && who !== state.handlerId) {
      return unlawfulField(
        'askRecusal.elsewhere',
        'officerId',
        'R.28',
        {
          zh: `这位不是现在办理（复查、复核）单位的人。这件事${stands(state).zh}。`,
          en: `That is nobody of the organ that has it now. The matter is ${stands(state).en}.`,
        },
        { zh: '请从列出的人里选。', en: 'Choose one of those listed.' },
      );
    }
    if (who && isRecused(state, who)) {
      return unlawfulField(
        'askRecusal.already',
        'officerId',
        'R.28',
        {
          zh: `这位已经回避了。这件事${stands(state).zh}。`,
          en: `That officer has stepped aside already. The matter is ${stands(state).en}.`,
        },
        { zh: '现在由其他人办。', en: 'Somebody else sees to it.' },
      );
    }
    if (who) return undefined;
    return notNow(
      state,
      'askRecusal.no-handler',
      'R.28',
      { zh: '还没有指定经办人。', en: 'No handler is named yet.' },
      {
        zh: '请写明申请谁回避（负责人、复查的人）；或「指定经办人」以后申请经办人回避。',
        en: 'Name the head or reviewer who is to step aside; the handler, once one is named.',
      },
    );
  },
  complete(state, { aboveId: _, ...payload }, context) {
    const who = whoOf(state, payload)!;
    const aboveId = signsAsHead(state, who, context) ? aboveOf(seatOf(state), context) : undefined;
    return { ...payload, officerId: who, ...(aboveId && { aboveId }) };
  },
  apply(state, { officerId: who, aboveId }, { occurredOn }) {
    flag(state, { officerId: who ?? state.handlerId!, on: occurredOn, ...(aboveId && { aboveId }) });
  },
});

/** The handler belongs to the handling organ; of the organ that looks at it again, somebody has to be named. */
const whoOf = (state: PetitionState, payload: { officerId?: string | undefined }): string | undefined =>
  payload.officerId ?? (seatOf(state) === state.holderId ? state.handlerId : undefined);
