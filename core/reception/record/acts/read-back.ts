import { dossierAct, files, form, optional, text, tick } from '../../../dossier/index.ts';
import { refuse } from '../../../refusal.ts';
import type { ReceptionRecord } from '../record.ts';

/** 念给来访人听并认可: what was written is what was said. */
export const readBack = dossierAct({
  zh: '念给来访人听，本人认可',
  en: 'Read back and confirmed',
  plain: { zh: '念一遍；有出入的照本人说的补记', en: 'Read aloud; where it differs, their words are added' },
  cite: 'H.reception-read-back',
  from: ['recorded'],
  to: 'confirmed',
  by: [{ part: 'keeper', roles: ['clerk', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  documents: ['D-30'],
  payload: form({
    confirmed: tick('已念给来访人听，本人认可', 'Read back to the visitor, who confirmed it'),
    correction: optional(text('本人补充更正', 'What they added or corrected', { max: 2_000 })),
    files: files('签名页', 'Signed page'),
  }),
  guard(_state, { confirmed, correction }) {
    if (confirmed || correction) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'reception-record.readBack.not-confirmed',
      field: 'confirmed',
      cite: 'H.reception-read-back',
      what: {
        zh: '本人没有认可，也没有写下不同意的地方。',
        en: 'Not confirmed, and nothing of what differs is written.',
      },
      way: { zh: '请念一遍；不认可的写下本人的话。', en: 'Read it aloud; where they disagree, write their words.' },
    });
  },
  apply(state: ReceptionRecord, _payload, { occurredOn }) {
    state.confirmedOn = occurredOn;
    if (state.promises.length === 0) state.settledOn = occurredOn;
  },
});
