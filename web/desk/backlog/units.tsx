import type { ProgrammeView, UnitProgressView } from '../../../server/backlog/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { useShortName } from '../parts/short-name.ts';
import { Bar } from './bar.tsx';
import type { Figure } from './inventory.tsx';

interface UnitsProps {
  programme: ProgrammeView;
  figure: Figure | null;
  choose(figure: Figure): void;
}

/** Unit by unit in the order of the list, never by result: listed, resolved, due, next. Each figure shows its cases below. */
export function Units({ programme: { units, date }, figure, choose }: UnitsProps) {
  const { t, language } = useWords();
  const shortName = useShortName();
  const day = (on: string) => shortDate(on, date, language);
  const sum = (of: (unit: UnitProgressView) => number) => units.reduce((all, unit) => all + of(unit), 0);
  const number = (organId: string | null, state: Figure['state'], count: number) => (
    <button
      type="button"
      className="backlog-figure number"
      aria-pressed={figure?.organId === organId && figure.state === state}
      onClick={() => choose({ organId, state })}
    >
      {t('backlog.items', { count })}
    </button>
  );
  return (
    <table className="table backlog-units">
      <thead>
        <tr>
          {(['unit', 'listed', 'done', 'settled', 'due', 'next', 'standing'] as const).map((one) => (
            <th scope="col" key={one}>
              {t(`backlog.columns.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ organId, unit, listed, done, settled, due, next, ...rest }) => (
          <tr key={organId}>
            <th scope="row">{shortName(unit)}</th>
            <td>{number(organId, 'listed', listed)}</td>
            <td>
              <span className="backlog-done">
                {number(organId, 'done', done)}
                <Bar bare done={done} of={listed} due={due} />
              </span>
            </td>
            <td>{number(organId, 'settled', settled)}</td>
            <td>{t('backlog.items', { count: due })}</td>
            <td>
              {next ? t('backlog.nextTarget', { count: next.count, date: day(next.by) }) : t('backlog.allReached')}
            </td>
            <td>
              <Where unit={rest} day={day} />
            </td>
          </tr>
        ))}
        <tr className="total">
          <th scope="row">{t('backlog.total')}</th>
          <td>
            {number(
              null,
              'listed',
              sum(({ listed }) => listed),
            )}
          </td>
          <td>
            <span className="backlog-done">
              {number(
                null,
                'done',
                sum(({ done }) => done),
              )}
              <Bar bare done={sum(({ done }) => done)} of={sum(({ listed }) => listed)} due={sum(({ due }) => due)} />
            </span>
          </td>
          <td>
            {number(
              null,
              'settled',
              sum(({ settled }) => settled),
            )}
          </td>
          <td>{t('backlog.items', { count: sum(({ due }) => due) })}</td>
          <td>
            {number(
              null,
              'open',
              sum(({ listed, done }) => listed - done),
            )}
          </td>
          <td>{t('backlog.open')}</td>
        </tr>
      </tbody>
    </table>
  );
}

interface WhereProps {
  unit: Pick<UnitProgressView, 'behind' | 'explained' | 'unexplainedSince'>;
  day(on: string): string;
}

/** On target, or behind with its reason given or owed: in words, with a sign. */
function Where({ unit: { behind, explained, unexplainedSince }, day }: WhereProps) {
  const { t } = useWords();
  if (behind === 0) {
    return (
      <span className="state ok">
        <Icon name="done" />
        {t('backlog.onTarget')}
      </span>
    );
  }
  return (
    <>
      <span className="state late">
        <Icon name="late" />
        {t('backlog.late', { count: behind })}
      </span>
      {explained && (
        <span className="under quiet">{t('backlog.explained', { on: day(explained.on), by: day(explained.by) })}</span>
      )}
      {unexplainedSince && <span className="under">{t('backlog.owesReason', { date: day(unexplainedSince) })}</span>}
    </>
  );
}
