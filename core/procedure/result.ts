import type { Refusal } from '../refusal.ts';
import { notNow } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** 三到位 (Art. 27): each request solved or explained, hardship answered; or it is on record why something stays open. */
export const inFull = ({ result }: PetitionState): boolean =>
  result !== undefined &&
  (result.excused === true || (result.underWay.length === 0 && result.unexplained.length === 0));

/** Nothing is closed before the three lists are answered. */
export function notInFull(state: PetitionState): Refusal | undefined {
  if (inFull(state)) return undefined;
  const { result } = state;
  const open = [...(result?.underWay ?? []), ...(result?.unexplained ?? [])].sort((a, b) => a - b);
  return notNow(
    state,
    result ? 'close.result-open' : 'close.result-missing',
    'R.27',
    result
      ? {
          zh: `还不能办结：第${open.join('、')}项还没有解决到位或解释到位（第27条）。`,
          en: `Not yet: request ${open.join(', ')} is not solved or explained in full (Art. 27).`,
        }
      : {
          zh: '还不能办结：没有登记三到位——解决、解释、帮扶（第27条）。',
          en: 'Not yet: the result in full is not on record: solved, explained, helped (Art. 27).',
        },
    {
      zh: '请先「登记三到位」，系统按处理意见已经填好，核对确认即可；确实不适用的，写明理由。',
      en: 'Record the result in full first: it is prefilled from the opinion. Where a part does not apply, say why.',
    },
  );
}
