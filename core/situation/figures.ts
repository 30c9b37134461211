import type { LocalDate } from '../calendar/index.ts';
import {
  type CameIn,
  type CameRow,
  type CameSection,
  type Cell,
  change,
  daysOf,
  figureOf,
  type Quantity,
  type Rate,
  type Span,
  say,
  sayChange,
  shareOf,
  spanKind,
  spanWords,
} from '../measure/index.ts';
import { isRefusal } from '../refusal.ts';

/** The figures of a report as its paper says them (4.3): each with its unit, compared, and with what it leaves out. */
export interface SituationFigures {
  kind: ReturnType<typeof spanKind>;
  period: { from: LocalDate; to: LocalDate; words: string };
  /** The total in words. */
  headline: string;
  tables: { heading: string; head: string[]; rows: string[][]; note?: string; widths?: number[] }[];
  /** How they are counted, and when the data were cut (R-REP-1). */
  method: string;
}

/** A unit in the order of the directory: no report ranks. */
export interface SituationUnit {
  name: string;
  cells: readonly Cell[];
}

type Spans = Record<'now' | 'before' | 'yearBefore', CameIn>;

/**
 * @param cut the moment as 'YYYY-MM-DD HH:MM' in Beijing
 * @param overseen what reviews, supervision and recommendations came to
 */
export function situationFigures(
  span: Span,
  came: Spans,
  units: readonly SituationUnit[],
  cut: string,
  overseen: readonly SituationFigures['tables'][number][],
): SituationFigures {
  const { now, before, yearBefore } = came;
  const compared = (unit: 'items' | 'visits' | 'persons') =>
    `${say(now[unit]).zh}（环比${changed(now[unit], before[unit])}，同比${changed(now[unit], yearBefore[unit])}）`;
  return {
    kind: spanKind(span),
    period: { ...daysOf(span), words: spanWords(span).zh },
    headline: `登记信访事项${compared('items')}；其中来访${compared('visits')}、${compared('persons')}`,
    tables: [...now.sections.map((section) => tableOf(section, came)), unitTable(units), ...overseen],
    method: `件次是登记的事项，批次是来访，人次是来访的人，件次和人次不相加；一次来访不论几人都是一件次、一批次。时间按登记日和期限日，地域按问题属地，不按信访人从哪里来；重复由工作人员按同一人、同一件事认定。检举控告和写明被反映人的事项不在数内。环比同比的基数为0的写「上期为0」。数字截至${spokenOf(cut)}（北京时间），不作单位排名，也不作任何人的考核`,
  };
}

/** 2026-04-22 10:00 as a report says it: 2026年4月22日10:00. */
const spokenOf = (cut: string) => cut.replace(/^(\d+)-0?(\d+)-0?(\d+) /, '$1年$2月$3日');

function tableOf(section: CameSection, came: Spans): SituationFigures['tables'][number] {
  const units = (['items', 'visits', 'persons'] as const).filter((unit) => section.rows.some((row) => row[unit]));
  const titles = { items: '件次', visits: '批次', persons: '人次' };
  const main = section.base;
  return {
    heading: section.label.zh,
    head: [
      '项目',
      ...units.flatMap((unit) =>
        unit === main ? [titles[unit], main === 'items' ? '占比' : '占来访'] : [titles[unit]],
      ),
      `${titles[main]}环比`,
      `${titles[main]}同比`,
    ],
    rows: section.rows.map((row) => [
      row.label.zh,
      ...units.flatMap((unit) => {
        const n = row[unit] ? `${row[unit].n}` : '—';
        return unit === main ? [n, percentOf(shareOf(row, section, came.now))] : [n];
      }),
      changeOf(row, section, came.before),
      changeOf(row, section, came.yearBefore),
    ]),
    widths: [5, ...units.flatMap((unit) => (unit === main ? [3, 3] : [3])), 4, 4],
  };
}

function changeOf(row: CameRow, { id, base }: CameSection, then: CameIn): string {
  const earlier = then.sections.find((one) => one.id === id)?.rows.find((one) => one.id === row.id)?.[base];
  return changed(row[base]!, earlier ?? { n: 0, unit: row[base]!.unit });
}

/** Duties of units: what fell due, how it was kept. Of units only, in the order of the directory. */
function unitTable(units: readonly SituationUnit[]): SituationFigures['tables'][number] {
  const n = (cells: readonly Cell[], standing: string) =>
    cells.filter((cell) => cell.kind === 'answer' && cell.standing === standing).reduce((all, one) => all + one.n, 0);
  return {
    heading: '责任单位',
    head: ['单位', '到期', '按期', '超期', '超期未办', '按期答复率', '按期告知率'],
    rows: units.flatMap(({ name, cells }) => {
      const answered = figureOf('K-03b', cells) as Rate;
      const told = figureOf('K-02', cells) as Rate;
      if (answered.denominator === 0 && told.denominator === 0) return [];
      const counts = ['in-time', 'late', 'overdue'].map((standing) => `${n(cells, standing)}`);
      return [[name, `${answered.denominator}`, ...counts, percentOf(answered.percent), percentOf(told.percent)]];
    }),
    note: '答复按件次，按机关名录的顺序列，不排名；没有到期的写「—」。',
    widths: [6, 2, 2, 2, 3, 3, 3],
  };
}

const percentOf = (percent: string | null) => (percent === null ? '—' : `${percent}%`);

function changed(now: Quantity, then: Quantity): string {
  const found = change(now, then);
  if (isRefusal(found)) throw new Error(found.what.en);
  return sayChange(found).zh;
}
