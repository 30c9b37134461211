import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { setHandler, takeOn } from '../handler.ts';
import { day, fileIds, officerId } from '../parts.ts';
import { prose } from '../prose.ts';

/** 调查核实 (Art. 31.6): hear the petitioner's facts and reasons; write down who said what. */
export const investigate = act({
  name: 'investigate',
  zh: '记录调查',
  en: 'Record the investigation',
  plain: { zh: '听本人陈述，核实情况', en: 'Hear the petitioner and verify' },
  cite: 'R.31',
  transitions: ['T-21'],
  by: ['holder'],
  version: 2,
  documents: ['D-13'],
  payload: z.strictObject({
    heldOn: day,
    method: z.enum(['interview', 'phone', 'site', 'papers', 'other-organ']),
    petitionerHeard: z.boolean(),
    /** Why the petitioner was not heard although it was offered. */
    notHeard: z.enum(['declined', 'did-not-come', 'unreachable']).optional(),
    place: prose(200).optional(),
    present: prose(300).optional(),
    record: prose(20_000),
    /** What was established, per request number. */
    findings: z
      .array(z.strictObject({ request: z.int().min(1).max(20), text: prose(10_000) }))
      .max(20)
      .default([]),
    fileIds,
    /** Who takes it on by this, where nobody was named (R-FIRST-1). Found, never typed. */
    handlerId: officerId.optional(),
  }),
  complete: takeOn,
  guard(state, payload, { today }) {
    if (payload.heldOn >= state.receivedOn && payload.heldOn <= today) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'investigate.held-on',
      field: 'heldOn',
      cite: 'R.31',
      what: {
        zh: `调查的日期要在${state.receivedOn}（收到）到${today}（今天）之间。`,
        en: `The day lies between ${state.receivedOn} (receipt) and ${today} (today).`,
      },
      way: { zh: '请按笔录上的日期填。', en: 'Copy the date from the record.' },
    });
  },
  apply(state, payload, { occurredOn }) {
    setHandler(state, payload.handlerId);
    state.investigatedOn ??= occurredOn;
    state.heard ||= payload.petitionerHeard || payload.notHeard !== undefined;
  },
});
