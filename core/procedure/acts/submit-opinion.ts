import type { z } from 'zod';
import { type Refusal, refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { unhandled } from '../handler.ts';
import { guardOpinion, opinionBody, takeFindings } from '../opinion.ts';

/** 送签: the handler puts the written opinion before the organ's responsible person. */
export const submitOpinion = act({
  name: 'submitOpinion',
  zh: '送负责人签发',
  en: 'Submit the opinion for signature',
  plain: { zh: '经办人写好，负责人签发', en: 'The handler writes, the head signs' },
  cite: 'R.32',
  transitions: ['T-26'],
  by: ['holder'],
  version: 3,
  documents: [],
  payload: opinionBody,
  ready(state): Refusal | undefined {
    if (state.heard) return unhandled(state, 'submitOpinion');
    return refuse({
      kind: 'unlawful',
      code: 'submitOpinion.not-heard',
      cite: 'R.31.6',
      what: {
        zh: '还不能送签：没有听取本人陈述的记录（第31条）。',
        en: 'Not yet: there is no record that the petitioner was heard (Art. 31).',
      },
      way: {
        zh: '请听取陈述并记录；本人不愿或联系不上的，在调查记录里写明。',
        en: 'Hear the person and record it; or record that they declined or cannot be reached.',
      },
    });
  },
  guard: guardOpinion,
  apply(state, payload, { occurredOn, actor }) {
    takeFindings(state, payload);
    state.submittedOn = occurredOn;
    if (actor.kind === 'officer') state.submittedBy = actor.officerId;
  },
});

export type Opinion = z.output<typeof opinionBody>;
