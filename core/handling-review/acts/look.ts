import { choice, day, dossierAct, files, form, text } from '../../dossier/index.ts';
import { aboutMatterOnly } from '../../supervision/matter-only.ts';
import { dayCome } from '../../supervision/refusals.ts';
import { outside } from '../outside.ts';
import { type HandlingReview, looks, reviewing } from '../state.ts';

/** 核查记录: ways of looking that need nobody of the unit. */
export const look = dossierAct({
  zh: '记录核查情况',
  en: 'Record what was found',
  plain: { zh: '查案卷、听本人说、实地看，写查到的事', en: 'From the file, from the petitioner, on the spot' },
  cite: 'R.40',
  from: ['open', 'asked'],
  by: [{ part: 'keeper', roles: reviewing }],
  version: 1,
  payload: form({
    how: choice('怎么查的', 'How', looks),
    on: day('哪一天', 'On'),
    found: text('查到的情况', 'What was found', { max: 4_000, rows: 5 }),
    files: files('凭证', 'Evidence'),
  }),
  ready: outside,
  guard: (_state, { on, found }, { today }) =>
    dayCome('handling-review.look.day-ahead', 'on', on, today) ?? aboutMatterOnly('handling-review', 'look', { found }),
  apply(state: HandlingReview, { how }) {
    state.looked = [...new Set([...state.looked, how])];
  },
});
