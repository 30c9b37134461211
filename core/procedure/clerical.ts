import { z } from 'zod';
import type { Refusal } from '../refusal.ts';
import { unlawfulField } from './not-now.ts';
import { prose } from './prose.ts';
import type { ServedOpinion } from './served-opinion.ts';
import type { PetitionState } from './states.ts';

export const slipKinds = ['name', 'figure', 'date', 'misprint'] as const;

/** 笔误: what stands printed and what it should say. */
export const slip = z.strictObject({
  kind: z.enum(slipKinds),
  /** The request whose answer it stands in; absent where it stands elsewhere, or in a review opinion. */
  request: z.int().min(1).max(20).optional(),
  wrong: prose(100),
  right: prose(100),
});
export type Slip = z.output<typeof slip>;

/** Words that say what was decided, or on what: these are no slips. */
const deciding = ['支持', '解释说明', '驳回', '维持', '撤销', '变更'];
const article = /第[〇零一二三四五六七八九十百千\d]+(条|款|项)|《/;

/** Only what changes neither result nor basis is corrected this way. */
export function guardClerical(
  state: PetitionState,
  made: ServedOpinion['by'],
  slips: readonly Slip[],
): Refusal | undefined {
  for (const [i, { request, wrong, right }] of slips.entries()) {
    const at = (field: string) => `slips.${i}.${field}`;
    if (request !== undefined && made !== 'conclude') {
      return refused('no-requests', at('request'), {
        zh: '复查、复核意见不按诉求分开写，请不要选诉求。',
        en: 'A review opinion is not written request by request: leave the request out.',
      });
    }
    if (request !== undefined && !state.requests.some(({ no }) => no === request)) {
      return refused('no-such-request', at('request'), {
        zh: `没有第${request}项诉求。`,
        en: `There is no request ${request}.`,
      });
    }
    if (wrong.trim() === right.trim())
      return refused('nothing-changed', at('right'), { zh: '改前改后一样。', en: 'It says the same as before.' });
    if (deciding.some((word) => wrong.includes(word) || right.includes(word))) {
      return refused('result', at('wrong'), {
        zh: '这改的是处理结论，不是笔误。',
        en: 'That changes the result: it is no slip.',
      });
    }
    if (article.test(wrong) || article.test(right)) {
      return refused('basis', at('wrong'), {
        zh: '这改的是依据的条文，不是笔误。',
        en: 'That changes the basis: it is no slip.',
      });
    }
  }
  return undefined;
}

function refused(why: string, field: string, what: { zh: string; en: string }): Refusal {
  return unlawfulField(`correctOpinion.${why}`, field, 'H.clerical-correction', what, beyondSlips);
}

/** The way on where it is more than a slip. */
export const beyondSlips = {
  zh: '只有写错的姓名、数字、日期能补正；结论、依据有错的，由负责人「重新启动」，或由本人申请复查。',
  en: 'Only names, figures and dates are corrected; a wrong result or basis is reopened by the head, or reviewed.',
};
