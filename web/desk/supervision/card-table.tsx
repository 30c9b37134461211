import { Link } from '@tanstack/react-router';
import type { SupervisionBoard } from '../../../server/supervision/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { useWords } from '../frame/words.ts';
import { Empty } from '../parts/empty.tsx';
import { Marks, Parts } from './card.tsx';
import { Standing } from './standing.tsx';

/** The same cards as a table, the latest first. */
export function CardTable({ board }: { board: SupervisionBoard }) {
  const { t, say, language } = useWords();
  const rows = board.columns.flatMap((column) => column.rows);
  if (rows.length === 0) return <Empty>{t('supervision.none')}</Empty>;
  return (
    <table className="table rows">
      <caption className="unseen">{t('supervision.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('supervision.day')}</th>
          <th scope="col">{t('supervision.card')}</th>
          <th scope="col">{t('supervision.unit')}</th>
          <th scope="col">{t('supervision.trigger')}</th>
          <th scope="col">{t('supervision.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.dossierId} data-row>
            <td>
              {row.open ? (
                <Standing standing={row.standing}>
                  {shortDate(row.dueOn, board.date, language)} {row.remaining && say(row.remaining)}
                </Standing>
              ) : (
                <span className="muted">{shortDate(row.dueOn, board.date, language)}</span>
              )}
            </td>
            <td>
              <Link
                to="/dossiers/$kind/$shardKey/$dossierId"
                params={{ kind: row.kind, shardKey: row.shardKey, dossierId: row.dossierId }}
                data-open
              >
                {row.number}
              </Link>
            </td>
            <td>{say(row.unit)}</td>
            <td>
              {say(row.trigger)} <span className="quiet">{say(row.article)}</span>
            </td>
            <td>
              {say(row.phase.label)} <Parts done={row.done} /> <Marks row={row} today={board.date} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
