import { type KeyboardEvent, useRef } from 'react';
import type { StatisticsView } from '../../../server/statistics/contract.ts';
import { useWords } from '../frame/words.ts';
import { useShortName } from '../parts/short-name.ts';
import { Figure } from './figure.tsx';
import type { Beside, groups } from './groups.ts';

interface Table {
  view: StatisticsView;
  group: (typeof groups)[number];
  beside: Beside;
}

const steps: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Organs by a few indicators, in the order of the directory: nothing is ranked. Arrows go from figure to figure. */
export function FigureTable({ view, group, beside }: Table) {
  const { t, say } = useWords();
  const shortName = useShortName();
  const body = useRef<HTMLTableElement>(null);
  const heads = group.ids.flatMap((id) => view.indicators.find((one) => one.id === id) ?? []);
  const figuresOf = (list: StatisticsView['total']) =>
    heads.flatMap(({ id }) => list.find((one) => one.id === id) ?? []);
  const rows = [
    { organ: undefined, name: t('statistics.total'), figures: view.total },
    ...view.rows
      .filter(({ figures }) => figuresOf(figures).some(({ denominator }) => denominator > 0))
      .map(({ organId, name, figures }) => ({ organ: organId, name: shortName(name), figures })),
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const at = (event.target as HTMLElement).dataset.cell?.split('/').map(Number);
    if (!step || !at) return;
    event.preventDefault();
    for (
      let [row, column] = [at[0]! + step[0], at[1]! + step[1]];
      row >= 0 && row < rows.length && column >= 0 && column < heads.length;
      row += step[0], column += step[1]
    ) {
      const cell = body.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`);
      if (cell) return cell.focus();
    }
  };
  return (
    <section className="stack tight" aria-labelledby={`figures-${group.key}`}>
      <h2 id={`figures-${group.key}`}>{t(`statistics.group.${group.key}`)}</h2>
      <div className="table-wrap">
        <table className="table figures" ref={body} onKeyDown={onKeyDown}>
          <caption className="unseen">
            {t(`statistics.group.${group.key}`)} {say(view.label)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('statistics.organ')}</th>
              {heads.map(({ id, label, unit }) => (
                <th key={id} scope="col">
                  <a href={`#formula-${id}`} className="plain-link">
                    {id} {say(label)}
                  </a>
                  <span className="quiet unit">{say(unit)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ organ, name, figures }, row) => (
              <tr key={organ ?? 'total'} data-organ={organ ?? 'total'} className={organ ? undefined : 'total'}>
                <th scope="row">{name}</th>
                {figuresOf(figures).map((figure, column) => (
                  <Figure
                    key={figure.id}
                    view={view}
                    figure={figure}
                    mean={heads[column]!.mean}
                    {...(organ && { organ })}
                    beside={beside}
                    row={row}
                    column={column}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
