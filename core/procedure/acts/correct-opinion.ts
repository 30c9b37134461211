import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { act } from '../act.ts';
import { guardClerical, slip } from '../clerical.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';
import { servedOpinion, underReview } from '../served-opinion.ts';
import type { PetitionState } from '../states.ts';

const named = { name: 'correctOpinion', zh: '补正', en: 'correct the opinion' };

/**
 * 补正 (R-DOC-4): slips of the pen in a served opinion, put right by a letter of its own that cites it: the handling opinion, or
 * the review or re-review opinion served since. Neither result nor basis changes by it; whatever does, goes by review or a redo.
 * From its service the days to ask for review, or for re-review, run anew.
 */
export const correctOpinion = act({
  name: 'correctOpinion',
  zh: '补正笔误',
  en: 'Correct a slip',
  plain: {
    zh: '只改写错的姓名、数字、日期；送到以后复查、复核期重新算',
    en: 'Names, figures and dates alone; the days to ask for review run anew from its service',
  },
  cite: 'H.clerical-correction',
  transitions: ['T-27', 'T-31', 'T-34'],
  by: ['holder', 'reviewer', 'rereviewer'],
  version: 1,
  documents: ['D-37'],
  payload: z.strictObject({
    slips: z.array(slip).min(1).max(10),
    /** From what it is plain that it was a slip: a contract, a certificate, the record. */
    evident: prose(1_000),
    delivery,
  }),
  ready(state, { actor }): Refusal | undefined {
    const opinion = servedOpinion(state);
    if (opinion) {
      const own = actor.kind === 'officer' && actor.organId === opinion.organId;
      return own ? undefined : elsewhere(state);
    }
    if (underReview.includes(state.review)) {
      return notNow(
        state,
        'correctOpinion.under-review',
        'H.clerical-correction',
        {
          zh: '已经申请过复查（复核），原意见由复查复核机关看。',
          en: 'A review was asked for: the opinion is before that body.',
        },
        {
          zh: '请把笔误告诉复查复核机关，由它在意见里写明。',
          en: 'Tell that body of the slip: it says so in its opinion.',
        },
      );
    }
    return notNow(
      state,
      'correctOpinion.no-opinion',
      'H.clerical-correction',
      { zh: '这件事没有送达的书面意见可以补正。', en: 'No opinion was served here that could be corrected.' },
      {
        zh: '答复有错的，请「重新启动」；协议有错的，双方另签。',
        en: 'A wrong answer is reopened; an agreement is signed anew by both sides.',
      },
    );
  },
  guard: (state, payload): Refusal | undefined =>
    guardClerical(state, servedOpinion(state)!.by, payload.slips) ?? guardDelivery(named, state, payload.delivery),
  apply() {},
});

const elsewhere = (state: PetitionState): Refusal =>
  notNow(
    state,
    'correctOpinion.elsewhere',
    'H.clerical-correction',
    {
      zh: '最后送达的意见不是本单位作出的，由作出它的单位补正。',
      en: 'The opinion that was served last is of another organ, which corrects it.',
    },
    { zh: '请把笔误告诉那个单位。', en: 'Tell that organ of the slip.' },
  );
