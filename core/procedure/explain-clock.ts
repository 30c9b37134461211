import { citeEn, citeZh } from '../law/articles.ts';
import { dateWords, type Explanation, explain } from '../law/explain.ts';
import { byDayOfStep, limitOn, ruleSetOn } from '../law/rule-sets.ts';
import { acts } from './acts/index.ts';
import type { Clock } from './clocks.ts';

/** Why this clock ends on its day: article, start and arithmetic, as data and in both languages. */
export function explainClock(clock: Clock): Explanation {
  const explanation = explained(clock);
  const lines = [...transition(clock)];
  if (clock.otherwise) lines.push({ label: { zh: '两种读法', en: 'Two readings' }, text: clock.otherwise.words });
  return lines.length === 0 ? explanation : { ...explanation, lines: [...explanation.lines, ...lines] };
}

/** Why an earlier text than the present one binds this matter, and whether the present one would give another day. */
function transition({ receivedOn, limit, startedOn, otherwise }: Clock): Explanation['lines'] {
  if (!receivedOn) return [];
  const own = ruleSetOn(receivedOn);
  const later = limit && byDayOfStep(receivedOn, startedOn);
  const same = later && !otherwise?.byRuleSet;
  const article = later && limitOn(limit, startedOn).cite;
  return [
    {
      label: { zh: '过渡', en: 'Transition' },
      text: {
        zh: `${receivedOn}收到，在信访工作条例施行（2022年5月1日）以前，按收到时的${own.zh}到底${same ? `；按${citeZh(article!, true)}算也是这一天` : ''}`,
        en: `received on ${receivedOn}, before the Regulations of 2022 were in force: the ${own.en} bind it to its end${same ? `; by ${citeEn(article!, true)} the day is the same` : ''}`,
      },
    },
  ];
}

function explained(clock: Clock): Explanation {
  const { period, local, added, start, counted } = clock;
  if (added && period) {
    const limit = { ...added, owedBy: 'organ' as const, cite: clock.cite };
    return explain(limit, period, start, local);
  }
  if (clock.limit && period) return explain(limitOn(clock.limit, clock.receivedOn), period, start, local);
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
