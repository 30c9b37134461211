import { z } from 'zod';
import { act } from '../act.ts';
import { lacks } from '../agency-rules.ts';
import { leaveBeside } from '../beside.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, fileIds } from '../parts.ts';
import { prose } from '../prose.ts';
import { givesUpRights } from '../waiver.ts';

/** 登记调解、和解协议 (Art. 33): signed by both sides, a copy for each. It can never give up petitioning or review. */
export const recordAgreement = act({
  name: 'recordAgreement',
  zh: '登记协议',
  en: 'Record the agreement',
  plain: {
    zh: '双方签字各执一份，写明怎么做到、哪天以前',
    en: 'Signed by both, a copy each, with what is done by when',
  },
  cite: 'R.33',
  transitions: ['T-22'],
  by: ['holder'],
  version: 1,
  documents: ['D-15', 'D-16'],
  payload: z.strictObject({
    facts: prose(10_000),
    terms: prose(10_000),
    /** What they disagreed about, and how responsibility was seen. */
    dispute: prose(5_000).optional(),
    performer: prose(300),
    /** How it is performed: by transfer, on the spot. */
    way: prose(300).optional(),
    performBy: day,
    signedOn: day,
    /** Where it was mediated. */
    place: prose(200).optional(),
    /** Signed by this side, with its own copy in hand. */
    petitionerSigned: z.boolean(),
    otherSigned: z.boolean(),
    /** The agent who signed in the petitioner's place, by number. */
    signedByAgent: z.int().min(1).max(999).optional(),
    /** Reached before a people's mediation committee (人民调解委员会). */
    committee: z.boolean().default(false),
    /** A clause by which the petitioner gives up petitioning, review or another remedy. */
    givesUpRights: z.boolean().default(false),
    fileIds,
  }),
  ready(state) {
    if (state.mediation) return undefined;
    return notNow(
      state,
      'recordAgreement.no-mediation',
      'R.33',
      { zh: '没有开始调解，登记不了协议。', en: 'There is no mediation to agree in.' },
      { zh: '双方自愿的，先办「组织调解、和解」。', en: 'Where both sides want it, begin mediation first.' },
    );
  },
  guard(state, payload, { today }) {
    if (payload.givesUpRights || givesUpRights(payload.terms)) {
      return unlawfulField(
        'recordAgreement.gives-up-rights',
        'terms',
        'H.no-waiver',
        {
          zh: '协议不能约定放弃信访、复查、复核、复议或诉讼。',
          en: 'An agreement cannot give up petitioning, review, reconsideration or litigation.',
        },
        { zh: '请删去这样的条款，双方重新签字。', en: 'Take the clause out and have both sides sign anew.' },
      );
    }
    if (payload.committee && state.mediation!.kind !== 'mediation') {
      return unlawfulField(
        'recordAgreement.committee-settlement',
        'committee',
        'RMTJ.33',
        { zh: '这是和解，不是人民调解委员会的调解。', en: 'This is a settlement, not mediation before a committee.' },
        { zh: '请不选「人民调解」，再登记。', en: 'Leave that box empty and record it.' },
      );
    }
    const by = payload.signedByAgent;
    const notTheirs = by && lacks(state, by, 'settle', { zh: '签协议', en: 'an agreement' });
    if (notTheirs) return { ...notTheirs, field: 'signedByAgent' };
    if (!payload.petitionerSigned || !payload.otherSigned) {
      return unlawfulField(
        'recordAgreement.signatures',
        payload.petitionerSigned ? 'otherSigned' : 'petitionerSigned',
        'R.33',
        { zh: '协议要双方签字，各执一份。', en: 'Both sides sign, and each keeps a copy.' },
        { zh: '请补签后登记；不愿签的，结束调解。', en: 'Record it when both have signed; else end the mediation.' },
      );
    }
    if (payload.signedOn > today || payload.signedOn < state.mediation!.on) {
      return unlawfulField(
        'recordAgreement.signed-on',
        'signedOn',
        'R.33',
        {
          zh: `签字日期要在${state.mediation!.on}（开始调解）到${today}（今天）之间。`,
          en: `The day of signing lies between ${state.mediation!.on} and ${today}.`,
        },
        { zh: '请按协议上的日期填。', en: 'Copy the date of the agreement.' },
      );
    }
    if (payload.performBy < payload.signedOn) {
      return unlawfulField(
        'recordAgreement.perform-by',
        'performBy',
        'R.33',
        { zh: '履行期限早于签字日期。', en: 'The day of performance is before the signing.' },
        { zh: '请填签字当天或以后。', en: 'Give the day of signing or a later one.' },
      );
    }
    return undefined;
  },
  apply(state, payload) {
    state.agreement = {
      kind: state.mediation!.kind,
      on: payload.signedOn,
      ...(payload.committee && { committee: true }),
    };
    leaveBeside(state);
    state.servedOn = payload.signedOn;
    state.executeBy = payload.performBy;
    delete state.executedOn;
    state.overlays = [...state.overlays, 'executing'];
  },
});
