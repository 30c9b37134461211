import { citeEn, citeZh } from '../law/articles.ts';
import type { Words } from '../refusal.ts';
import type { Card } from './card.ts';
import { triggers } from './triggers.ts';

/** What the petitioner reads while it is supervised (T-38): why, by which article, and until when. Nobody is named. */
export function tellsOfCard({ phase, trigger, dueOn, dutyMet, listed }: Card): Words | undefined {
  if (phase === 'closed' || phase === 'none') return undefined;
  const { zh, en, article } = triggers[trigger];
  const why = { zh: `${zh}，${citeZh(article)}`, en: `${en}; ${citeEn(article)}` };
  const until =
    phase === 'answered'
      ? {
          zh: '责任单位已反馈，正在核实，会回访您。',
          en: 'The unit has answered; it is being verified, and you will be called.',
        }
      : { zh: `责任单位须在${dueOn}前书面反馈。`, en: `The unit answers in writing by ${dueOn}.` };
  const met =
    dutyMet?.how === 'met'
      ? { zh: '晚办的事已经补办。', en: 'What was late has been done meanwhile.' }
      : { zh: '', en: '' };
  const list = listed ? { zh: '已挂牌督办。', en: 'It is on the public list of supervision.' } : { zh: '', en: '' };
  return {
    zh: `这件事正在督办（${why.zh}）。${met.zh}${until.zh}${list.zh}`,
    en: ['This matter is supervised', `(${why.en}).`, met.en, until.en, list.en].filter(Boolean).join(' '),
  };
}
