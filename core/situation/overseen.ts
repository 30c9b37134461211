import type { LocalDate } from '../calendar/index.ts';
import type { Cell } from '../measure/index.ts';
import { adoptions, type Recommendation, recommendationSorts, type Sort } from '../recommendation/index.ts';
import type { Card } from '../supervision/index.ts';
import { type TriggerName, triggers } from '../supervision/index.ts';
import type { SituationFigures } from './figures.ts';

/** What supervision, recommendations and reviews came to in a span (4.3). Of matters, units and papers; of no person. */
export interface Overseen {
  /** Cards that were issued in the span, as they stand when the data are cut. */
  cards: readonly Pick<Card, 'trigger' | 'phase' | 'dueOn' | 'answeredOn'>[];
  /** Recommendations that were issued in the span, as they stand then. */
  recommendations: readonly Pick<Recommendation, 'sort' | 'phase' | 'answeredOn' | 'adopted'>[];
  /** Of the span: reviews stand by the day on which they were asked for. */
  cells: readonly Cell[];
}

type Table = SituationFigures['tables'][number];

/** 督办、建议、复查复核: three tables, each whole also where there is nothing, because nothing is an answer too. */
export function overseenTables({ cards, recommendations, cells }: Overseen, today: LocalDate): Table[] {
  return [reviewTable(cells), cardTable(cards, today), recommendationTable(recommendations)];
}

function reviewTable(cells: readonly Cell[]): Table {
  const rows = (['review', 'rereview'] as const).map((kind) => {
    const n = (standing: string) =>
      cells.filter((cell) => cell.kind === kind && cell.standing === standing).reduce((all, one) => all + one.n, 0);
    const counts = ['uphold', 'change', 'revoke-redo', 'asked'].map(n);
    return [kind === 'review' ? '复查' : '复核', `${counts.reduce((all, one) => all + one, 0)}`, ...counts.map(String)];
  });
  return {
    heading: '复查复核',
    head: ['程序', '申请', '维持', '变更', '撤销重办', '还在办'],
    rows,
    note: '按申请的日子计，件次；意见送达了才算办结。申请复查复核是信访人的权利，多少都不作任何单位的考核。',
    widths: [4, 3, 3, 3, 3, 3],
  };
}

function cardTable(cards: Overseen['cards'], today: LocalDate): Table {
  const row = (label: string, some: Overseen['cards']) => [
    label,
    `${some.length}`,
    `${some.filter(({ answeredOn }) => answeredOn !== undefined).length}`,
    `${some.filter(({ phase }) => phase === 'closed').length}`,
    `${some.filter(({ phase, answeredOn, dueOn }) => phase !== 'closed' && !answeredOn && dueOn < today).length}`,
  ];
  const found = (Object.keys(triggers) as TriggerName[]).flatMap((trigger) => {
    const some = cards.filter((card) => card.trigger === trigger);
    return some.length > 0 ? [row(triggers[trigger].zh, some)] : [];
  });
  return {
    heading: '督办',
    head: ['督办情形', '发卡', '已反馈', '已结卡', '到期未反馈'],
    rows: [...found, row('合计', cards)],
    note: '按发卡的日子计，张；反馈、结卡是截至取数时的。按情形列，不按单位排名。',
    widths: [8, 3, 3, 3, 4],
  };
}

function recommendationTable(all: Overseen['recommendations']): Table {
  return {
    heading: '三项建议',
    head: ['建议', '发出', '已反馈', `${adoptions.yes.zh}、${adoptions.partly.zh}`, '已落实'],
    rows: (Object.keys(recommendationSorts) as Sort[]).map((sort) => {
      const some = all.filter((one) => one.sort === sort);
      const n = (holds: (one: Overseen['recommendations'][number]) => boolean) => `${some.filter(holds).length}`;
      return [
        recommendationSorts[sort].zh,
        `${some.length}`,
        n(({ answeredOn }) => answeredOn !== undefined),
        n(({ adopted }) => adopted.some((one) => one !== 'no')),
        n(({ phase }) => phase === 'carried-out'),
      ];
    }),
    note: '按发出的日子计，份；一份建议有几条的，有一条采纳就算。追究责任的建议只计份数，不写对谁。',
    widths: [6, 3, 3, 5, 3],
  };
}
