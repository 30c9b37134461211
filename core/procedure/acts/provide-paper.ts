import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery, methodOf } from '../delivery.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { guardPaper, unwritten } from '../on-paper.ts';
import { day, delivery } from '../parts.ts';

const named = { name: 'providePaper', zh: '补发纸质文书', en: 'provide it on paper' };

/**
 * 补发纸质文书 (1.7; Civil Procedure Law, Art. 90, by analogy): what the simplified way told by web, telephone or message, on
 * paper, because the person asks for it afterwards. No period starts anew; what follows goes out on paper too.
 */
export const providePaper = act({
  name: 'providePaper',
  zh: '补发纸质文书',
  en: 'Provide it on paper',
  plain: { zh: '本人后来要纸质的，补出有文号的文书', en: 'Asked for afterwards: a numbered letter' },
  cite: 'JY16.notice',
  transitions: ['T-20'],
  by: ['holder'],
  version: 1,
  documents: ['D-04', 'D-14'],
  payload: z.strictObject({
    askedOn: day,
    /** What had been told without a letter. Found in the history, never typed. */
    given: z.array(z.enum(unwritten)).default([]),
    delivery,
  }),
  ready(state) {
    if (state.unwritten) return undefined;
    return notNow(
      state,
      'providePaper.nothing',
      'JY16.notice',
      { zh: '没有只用网上、电话、短信告知过的文书。', en: 'Nothing was told by web, telephone or message alone.' },
      { zh: '已经出具的文书，请在文书清单里打印。', en: 'What was issued can be printed from the list of documents.' },
    );
  },
  guard(state, payload, { today }) {
    const first = state.acceptedOn!;
    if (payload.askedOn < first || payload.askedOn > today) {
      return unlawfulField(
        'providePaper.asked-on',
        'askedOn',
        'JY16.notice',
        {
          zh: `提出的日期要在${first}（受理）到${today}（今天）之间。`,
          en: `The day on which it was asked for lies between ${first} (acceptance) and ${today} (today).`,
        },
        { zh: '请填本人哪天说要纸质的。', en: 'Give the day on which the person asked.' },
      );
    }
    return (
      guardDelivery(named, state, payload.delivery) ??
      guardPaper('providePaper', 'delivery', state, true, methodOf(payload.delivery))
    );
  },
  complete: (state, payload) => ({ ...payload, given: [...(state.unwritten ?? [])] }),
  apply(state) {
    delete state.unwritten;
    state.wantsPaper = true;
  },
});
