import { z } from 'zod';
import { act } from '../act.ts';
import { guardClerical, slip } from '../clerical.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'correctOpinion', zh: '补正', en: 'correct the opinion' };

/**
 * 补正 (R-DOC-4): slips of the pen in a served opinion, put right by a letter of its own that cites it. Neither result nor basis
 * changes by it; whatever does, goes by review or a redo. From its service the days to ask for review run anew.
 */
export const correctOpinion = act({
  name: 'correctOpinion',
  zh: '补正笔误',
  en: 'Correct a slip',
  plain: {
    zh: '只改写错的姓名、数字、日期；送到以后复查期重新算',
    en: 'Names, figures and dates alone; the review period runs anew from its service',
  },
  cite: 'H.clerical-correction',
  transitions: ['T-27'],
  by: ['holder'],
  version: 1,
  documents: ['D-37'],
  payload: z.strictObject({
    slips: z.array(slip).min(1).max(10),
    /** From what it is plain that it was a slip: a contract, a certificate, the record. */
    evident: prose(1_000),
    delivery,
  }),
  ready(state) {
    if (!state.decidedOn || !state.servedOn || state.agreement) {
      return notNow(
        state,
        'correctOpinion.no-opinion',
        'H.clerical-correction',
        { zh: '这件事没有送达的处理意见书可以补正。', en: 'No opinion was served here that could be corrected.' },
        {
          zh: '答复有错的，请「重新启动」；协议有错的，双方另签。',
          en: 'A wrong answer is reopened; an agreement is signed anew by both sides.',
        },
      );
    }
    if (state.review === 'open' || state.review === 'lapsed') return undefined;
    return notNow(
      state,
      'correctOpinion.under-review',
      'H.clerical-correction',
      { zh: '已经申请过复查，原意见由复查复核机关看。', en: 'Review was asked for: the opinion is before that body.' },
      {
        zh: '请把笔误告诉复查复核机关，由它在意见里写明。',
        en: 'Tell that body of the slip: it says so in its opinion.',
      },
    );
  },
  guard: (state, payload) => guardClerical(state, payload.slips) ?? guardDelivery(named, state, payload.delivery),
  apply() {},
});
