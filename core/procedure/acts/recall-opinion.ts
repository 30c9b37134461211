import { z } from 'zod';
import { act } from '../act.ts';
import { unlawfulField } from '../not-now.ts';
import { dropPosted } from '../outgoing.ts';
import { prose } from '../prose.ts';
import { undecided, unservedOpinion } from '../unserved.ts';

/**
 * 收回意见: signed with an error, and nobody has been served with it. Its number is void and is not given again; the paper
 * stays on file as recalled. Whoever made it works on it again, and every period goes on as if it had not been signed.
 */
export const recallOpinion = act({
  name: 'recallOpinion',
  zh: '收回意见',
  en: 'Recall the opinion',
  plain: {
    zh: '签发后发现有错，送达前收回重写；期限照走',
    en: 'Signed with an error: taken back before service; no time is gained',
  },
  cite: 'H.recall-unserved',
  transitions: ['T-26', 'T-31', 'T-34'],
  by: ['issuer'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    reason: prose(2_000),
    /** The paper is still here: neither handed over, nor posted, nor put up on a board. */
    stillHere: z.boolean(),
  }),
  guard(_state, { stillHere }) {
    if (stillHere) return undefined;
    return unlawfulField(
      'recallOpinion.left',
      'stillHere',
      'H.recall-unserved',
      {
        zh: '文书已经交出、寄出或者贴出，收不回来了。',
        en: 'The paper has been handed over, posted or put up: it cannot be taken back.',
      },
      {
        zh: '请登记「送达」：笔误用「补正笔误」，结论有错的「重新启动」；还在本单位的，请勾选。',
        en: 'Record its service: slips are corrected, a wrong result is reopened. If it is still here, say so.',
      },
    );
  },
  apply(state) {
    const { by } = unservedOpinion(state)!;
    const letter = state.posted?.findLast((one) => one.by === by);
    if (letter) dropPosted(state, letter.seq);
    if (by === 'decideReview') state.firstReview = undecided(state.firstReview!);
    else if (by === 'decideRereview') state.secondReview = undecided(state.secondReview!);
    else {
      for (const key of ['submittedOn', 'submittedBy', 'decidedOn', 'answerTranslatedOn', 'executeBy'] as const)
        delete state[key];
      state.requests = state.requests.map(({ no }) => ({ no, hasBasis: false }));
      // The order to handle it anew, and its day, hold until an opinion is served on it.
      if (state.round > 1 && state.redoOn) state.overlays = [...state.overlays, 'redo'];
    }
  },
});
