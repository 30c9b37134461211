import { citeEn, citeZh } from '../law/articles.ts';
import { dateWords, type Explanation, explain } from '../law/explain.ts';
import { limitOf } from '../law/limits.ts';
import { acts } from './acts/index.ts';
import type { Clock } from './clocks.ts';

/** Why this clock ends on its day: article, start and arithmetic, as data and in both languages. */
export function explainClock(clock: Clock): Explanation {
  const explanation = explained(clock);
  if (!clock.otherwise) return explanation;
  const line = { label: { zh: '两种读法', en: 'Two readings' }, text: clock.otherwise.words };
  return { ...explanation, lines: [...explanation.lines, line] };
}

function explained(clock: Clock): Explanation {
  const { period, local, added, start, counted } = clock;
  if (added && period) {
    const limit = { ...added, owedBy: 'organ' as const, cite: clock.cite };
    return explain(limit, period, start, local);
  }
  if (clock.limit && period) return explain(limitOf(clock.limit), period, start, local);
  const act = acts[clock.startedBy];
  return {
    id: clock.id,
    due: clock.due,
    sentence: {
      zh: `${citeZh(clock.cite)}：${clock.startedOn}「${act.zh}」时定的日期，${clock.due}为最后一日`,
      en: `${citeEn(clock.cite)}: the day set by "${act.en}" on ${clock.startedOn}, ${clock.due} being the last`,
    },
    lines: [
      { label: clock.label, text: dateWords(clock.due) },
      { label: { zh: '依据', en: 'Basis' }, text: { zh: citeZh(clock.cite, true), en: citeEn(clock.cite, true) } },
      {
        label: { zh: '起算', en: 'Start' },
        text: { zh: `${clock.startedOn} ${act.zh}`, en: `${clock.startedOn}, ${act.en}` },
      },
      {
        label: { zh: '算法', en: 'Count' },
        text: counted ?? { zh: '日期由文书写明，不另计算', en: 'the day stands in the document; nothing is counted' },
      },
    ],
  };
}
