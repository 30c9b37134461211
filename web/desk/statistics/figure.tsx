import { Link } from '@tanstack/react-router';
import type { FigureView, StatisticsView } from '../../../server/statistics/contract.ts';
import { useWords } from '../frame/words.ts';
import type { Beside } from './groups.ts';

interface Where {
  view: Pick<StatisticsView, 'span' | 'mayFollow' | 'scheme'>;
  figure: FigureView;
  mean: boolean;
  /** Absent: all organs together. */
  organ?: string;
  beside: Beside;
  row: number;
  column: number;
}

/** One figure with both its terms, what it stands beside, and the way to its matters. */
export function Figure({ view, figure, mean, organ, beside, row, column }: Where) {
  const { t } = useWords();
  const { id, denominator, belowFloor } = figure;
  const then = beside === 'before' ? figure.before : figure.yearBefore;
  const points = beside === 'before' ? figure.pointsBefore : figure.pointsYearBefore;
  const floor = view.scheme?.lines.find(({ indicator }) => indicator === id)?.floor;
  const text = <Terms terms={figure} mean={mean} />;
  return (
    <td className="figure" data-figure={id}>
      {view.mayFollow && denominator > 0 ? (
        <Link
          to="/statistics/cases"
          search={{ span: view.span, figure: id, line: 'below', ...(organ && { organ }) }}
          data-cell={`${row}/${column}`}
        >
          {text}
        </Link>
      ) : (
        text
      )}
      {belowFloor && <span className="state late">{t('statistics.belowFloor', { floor })}</span>}
      {beside !== 'none' && (then.value !== null || denominator > 0) && (
        <span className="quiet beside">
          {then.value === null
            ? t(`statistics.noneThen.${beside}`)
            : t(`statistics.earlier.${beside}`, { value: mean ? then.value : `${then.percent}%` })}
          {points !== null && t('statistics.points', { points })}
        </span>
      )}
    </td>
  );
}

/** 「92.3%(132/143)」; nothing due is 「—(分母为0)」. */
export function Terms({
  terms: { numerator, denominator, value, percent },
  mean,
}: {
  terms: Pick<FigureView, 'numerator' | 'denominator' | 'value' | 'percent'>;
  mean: boolean;
}) {
  const { t } = useWords();
  if (value === null) return <span className="muted">{t('statistics.none')}</span>;
  return (
    <span className="number">
      <strong>{mean ? t('statistics.days', { value }) : `${percent}%`}</strong>{' '}
      <span className="quiet">
        {mean ? t('statistics.ofMatters', { count: denominator }) : `(${numerator}/${denominator})`}
      </span>
    </span>
  );
}
