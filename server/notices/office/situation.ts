import type { SituationFigures, SituationReport } from '../../../core/situation/index.ts';
import { d33 } from '../templates/d-33.ts';
import { sentence } from '../words.ts';
import type { OfficePaperContext, OfficeTemplate, OfficeTemplates } from './context.ts';

/** 信访情况周（月、季、半年、年）报: the words of the draft as it was last revised, and the figures of the moment of issue. */
const report: OfficeTemplate = (given) => {
  const { figures, history, state, organ, ...context } = given as OfficePaperContext<SituationReport>;
  const found = figures as SituationFigures | undefined;
  if (!found) throw new Error('a situation report without figures');
  const draft = history.findLast(({ act }) => act === 'draft' || act === 'revise')!.payload;
  const { kind, period, headline, tables, method } = found;
  const paper = d33(context, {
    kind,
    period,
    summary: `${headline}。${sentence(String(draft.work))}`,
    tables,
    problems: String(draft.problems),
    advice: String(draft.advice ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    method,
  });
  return { ...paper, copyTo: state.addressed.map((id) => organ(id).name) };
};

export const situationPapers: OfficeTemplates = { approve: [report] };
