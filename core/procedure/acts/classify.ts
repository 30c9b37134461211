import { z } from 'zod';
import { type Refusal, refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { unlawfulField } from '../not-now.ts';
import { prose } from '../prose.ts';
import { type PetitionState, purposes } from '../states.ts';
import { stands } from '../words.ts';

/** 分类确认: an officer accepts or changes a suggestion, or classifies by hand. The label change is itself a fact (G-15). */
export const classify = act({
  name: 'classify',
  zh: '确认分类',
  en: 'Classify',
  plain: { zh: '定内容分类，改动会留痕', en: 'Set the category; changes stay on record' },
  cite: 'R.22',
  transitions: ['T-01'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    categoryCode: z.string().regex(/^\d{6}$/),
    purpose: z.enum(purposes).optional(),
    /** The suggestion it came from, when there was one. */
    suggestion: z.strictObject({ code: z.string().max(64), accepted: z.boolean() }).optional(),
    reason: prose(500).optional(),
  }),
  guard(state, payload) {
    const atBureau = state.byBureau && state.holderId === state.registrarId && !state.acceptedOn;
    if (payload.purpose !== 'accusation' || state.restricted || (atBureau && state.phase !== 'transferring')) {
      return relabels(state, payload);
    }
    return refuse({
      kind: 'unlawful',
      code: 'classify.accusation-elsewhere',
      field: 'purpose',
      cite: 'R.30',
      what: {
        zh: '已经交出去办，不能再改成检举控告：那样会停在不该看的单位手里。',
        en: 'It has left the bureau and cannot become an accusation now: it would rest with an organ that may not see it.',
      },
      way: {
        zh: '请把检举控告的部分另行登记在信访局名下，本件照常办。',
        en: 'Register the accusation apart, with the bureau; this matter goes on.',
      },
    });
  },
  apply(state, payload) {
    state.categoryCode = payload.categoryCode;
    if (payload.purpose) {
      state.purpose = payload.purpose;
      // A matter once restricted stays so: relabelling must not open it to those complained of.
      state.restricted ||= payload.purpose === 'accusation';
    }
  },
});

/**
 * The purpose decides what is owed: an opinion with its review, or a reply to a suggestion, which has none. A change says why
 * (G-15), and what was accepted as a request is not made a suggestion (Art. 29, 32).
 */
function relabels(state: PetitionState, payload: { purpose?: string; reason?: string }): Refusal | undefined {
  const { purpose, reason } = payload;
  if (!purpose || purpose === state.purpose) return undefined;
  if (purpose === 'suggestion' && state.acceptedOn) {
    return unlawfulField(
      'classify.accepted-as-request',
      'purpose',
      'R.32',
      {
        zh: `${state.acceptedOn}已受理，要出具处理意见；改成意见建议就没有复查了。这件事${stands(state).zh}。`,
        en: `Accepted on ${state.acceptedOn}, it is owed an opinion; as a suggestion it would have no review. The matter is ${stands(state).en}.`,
      },
      { zh: '请照常出具处理意见；其中的建议可以一并答复。', en: 'Issue the opinion; answer what it suggests in it.' },
    );
  }
  if (reason) return undefined;
  return unlawfulField(
    'classify.purpose-why',
    'reason',
    'R.22',
    {
      zh: `改了信访目的，没有写为什么。这件事${stands(state).zh}。`,
      en: `The purpose is changed, and nothing says why. The matter is ${stands(state).en}.`,
    },
    { zh: '请写明理由，本人看得到。', en: 'Give the reason; the petitioner can read it.' },
  );
}
