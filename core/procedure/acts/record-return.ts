import { z } from 'zod';
import { type Refusal, refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, fileIds } from '../parts.ts';
import { prose } from '../prose.ts';
import { returnReasons, takeReturn } from '../returned.ts';
import { stands } from '../words.ts';

/**
 * 登记退件: a posted letter came back undelivered. It is no service, whatever was on record before (R-CLK-6: by post the
 * receipt counts); refusing the post is none either, because leaving a letter asks for somebody who brings it (MSF 89).
 */
export const recordReturn = act({
  name: 'recordReturn',
  zh: '登记退件',
  en: 'Record a returned letter',
  plain: { zh: '寄出的文书被退回，不算送达', en: 'The post brought a letter back: it is not served' },
  cite: 'MSF.91',
  transitions: ['T-27'],
  by: ['poster'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    /** Number of the act that made the letter. */
    letter: z.int().min(1),
    returnReason: z.enum(returnReasons),
    returnedOn: day,
    note: prose(500).optional(),
    /** The envelope, photographed. */
    fileIds,
  }),
  ready(state) {
    if (state.outgoing || state.posted) return undefined;
    return notNow(
      state,
      'recordReturn.nothing-out',
      'MSF.91',
      { zh: '没有寄出的文书可以登记退件。', en: 'No posted letter could have come back.' },
      { zh: '寄出文书以后，退回了再来登记。', en: 'Record it when a letter that was posted comes back.' },
    );
  },
  guard(state, payload, { actor, today }): Refusal | undefined {
    const letter =
      state.outgoing?.find(({ seq }) => seq === payload.letter) ??
      state.posted?.find(({ seq }) => seq === payload.letter);
    if (!letter || letter.method === 'electronic' || actor.kind !== 'officer' || letter.organId !== actor.organId) {
      return unlawfulField(
        'recordReturn.no-such-letter',
        'letter',
        'MSF.91',
        {
          zh: `这份文书不是本单位寄出的（这件事${stands(state).zh}）。`,
          en: `That letter was not posted by this organ; the matter is ${stands(state).en}.`,
        },
        { zh: '请从列出的文书里选。', en: 'Choose one of those listed.' },
      );
    }
    if (payload.returnReason === 'other' && !payload.note) {
      return refuse({
        kind: 'invalid',
        code: 'recordReturn.reason-missing',
        field: 'note',
        cite: 'MSF.91',
        what: {
          zh: '选「其他原因」的，要写明信封上怎么说。',
          en: 'Another reason is written down as the envelope says it.',
        },
        way: { zh: '请照信封上的批条填。', en: 'Copy it from the envelope.' },
      });
    }
    const earliest = letter.returned?.on ?? letter.on;
    if (payload.returnedOn >= earliest && payload.returnedOn <= today) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'recordReturn.returned-on',
      field: 'returnedOn',
      cite: 'MSF.91',
      what: {
        zh: `退回日期要在${earliest}到${today}（今天）之间。`,
        en: `The day it came back lies between ${earliest} and ${today} (today).`,
      },
      way: { zh: '请按信封上的退回日戳填。', en: 'Copy the day stamped on the envelope.' },
    });
  },
  apply: (state, { letter, returnedOn: on, returnReason: reason }, { seq }) =>
    takeReturn(state, letter, { on, reason, seq }),
});
