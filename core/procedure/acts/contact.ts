import { z } from 'zod';
import { act } from '../act.ts';
import { unlawfulField } from '../not-now.ts';
import { day } from '../parts.ts';
import { prose } from '../prose.ts';

/** 首次联系 (R-FIRST-2): the handler gets in touch with the petitioner. */
export const contact = act({
  name: 'contact',
  zh: '首次联系',
  en: 'First contact',
  plain: { zh: '收到后3个工作日内联系本人', en: 'Get in touch within 3 working days of receipt' },
  cite: 'H.first-contact',
  transitions: ['T-21'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    contactedOn: day,
    how: z.enum(['phone', 'visit', 'message', 'letter']),
    /** Spoken to or answered; an attempt alone does not count. */
    reached: z.boolean(),
    note: prose(2_000),
  }),
  guard(state, { contactedOn }, { today }) {
    if (contactedOn >= state.receivedOn && contactedOn <= today) return undefined;
    return unlawfulField(
      'contact.contacted-on',
      'contactedOn',
      'H.first-contact',
      {
        zh: `联系的日期要在${state.receivedOn}（收到）到${today}（今天）之间。`,
        en: `The day lies between ${state.receivedOn} (receipt) and ${today} (today).`,
      },
      { zh: '请按联系记录填。', en: 'Copy it from the record.' },
    );
  },
  apply(state, payload) {
    if (payload.reached) state.contactedOn ??= payload.contactedOn;
  },
});
