import type { LocalDate } from '../../calendar/index.ts';
import {
  choice,
  type DossierActor,
  day,
  dossierAct,
  form,
  line,
  number,
  optional,
  rows,
  text,
  withActor,
} from '../../dossier/index.ts';
import { countedFigures, indicatorIds, indicatorOf, judgeScheme } from '../../measure/index.ts';
import type { Refusal, Words } from '../../refusal.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import { type AssessmentScheme, writers } from '../state.ts';

/** Every figure that is shown or known, those that no scheme may weigh among them: whoever tries is told why not. */
const figures: Record<string, Words> = {
  ...Object.fromEntries(
    indicatorIds.map((id) => {
      const { zh, en, use } = indicatorOf(id);
      const mark = {
        assessment: { zh: '', en: '' },
        display: { zh: '（只作说明）', en: ' (shown only)' },
        'self-diagnosis': { zh: '（只供自查）', en: ' (self-diagnosis only)' },
      }[use];
      return [id, { zh: `${id} ${zh}${mark.zh}`, en: `${id} ${en}${mark.en}` }];
    }),
  ),
  ...Object.fromEntries(
    Object.entries(countedFigures).map(([id, { zh, en }]) => [
      id,
      { zh: `${zh}（不得考核）`, en: `${en} (never assessed)` },
    ]),
  ),
};

const payload = form({
  title: line('名称', 'Title', { hint: { zh: '如：2026年信访工作考核方案', en: 'For instance: Assessment of 2026' } }),
  from: day('自哪天起用', 'In use from'),
  by: line('按什么比', 'Compared by', {
    max: 40,
    hint: { zh: '写「责任单位」或「单位类别」', en: 'Write "responsible organ" or "kind of organ"' },
  }),
  lines: rows(
    '指标和权重',
    'Indicators and weights',
    {
      indicator: choice('指标', 'Indicator', figures),
      weight: number('权重', 'Weight', { min: 1, max: 100, unit: { zh: '%', en: '%' } }),
      floor: optional(
        number('底线', 'Floor', {
          max: 100,
          unit: { zh: '%为底线', en: '% as floor' },
          hint: { zh: '低于它的单位要说明怎么改', en: 'A unit below it says what it will do' },
        }),
      ),
    },
    { max: 12 },
  ),
  why: text('依据和说明', 'Basis and reasons', { max: 2_000, rows: 4 }),
});

interface Given {
  title: string;
  from: LocalDate;
  by: string;
  lines: AssessmentScheme['lines'];
  why: string;
}

/** 提出考核方案. */
export const propose = dossierAct({
  zh: '提出考核方案',
  en: 'Propose a scheme',
  plain: { zh: '写哪些办理质量、各占多少；由另一人审定', en: 'Which qualities of handling count how much' },
  cite: 'R.39',
  from: ['none'],
  to: 'proposed',
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload,
  guard: (_state, given) => unfit('propose', given as Given),
  apply: written,
});

/** 修改方案: before it is approved. Whoever changed it is an author, too. */
export const revise = dossierAct({
  zh: '修改方案',
  en: 'Revise it',
  plain: { zh: '改指标、权重或底线', en: 'Change indicators, weights or floors' },
  cite: 'R.39',
  from: ['proposed'],
  by: [{ part: 'keeper', roles: writers }],
  version: 1,
  payload,
  guard: (_state, given) => unfit('revise', given as Given),
  apply: written,
});

const unfit = (act: string, { title, by, lines, why }: Given): Refusal | undefined =>
  judgeScheme({ by, lines, texts: { title, why } }, act) ?? aboutMatterOnly('assessment-scheme', act, { title, why });

function written(
  state: AssessmentScheme,
  { lines, from }: Pick<Given, 'lines' | 'from'>,
  { actor }: { actor: DossierActor },
) {
  state.lines = lines.map(({ indicator, weight, floor }) => ({
    indicator,
    weight,
    ...(floor !== undefined && { floor }),
  }));
  state.from = from;
  state.authorIds = withActor(state.authorIds, actor);
}
