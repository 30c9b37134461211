import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ChargeBoard, ChargeRow } from '../../../server/supervision/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { kindsQuery } from '../api/ask-dossiers.ts';
import { chargeBoardQuery } from '../api/ask-supervision.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Parts } from '../supervision/card.tsx';
import { Standing } from '../supervision/standing.tsx';
import '../supervision/board.css';

/** D9: which matter is in whose charge, what comes next, and what is still lacking. */
export function ChargeBoardPage() {
  const { t, say, language } = useWords();
  const { data, error } = useQuery(chargeBoardQuery);
  const { data: kinds } = useQuery(kindsQuery);
  useTitle(t('charge.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('charge.loading')} />;
  const comma = language === 'zh' ? '；' : '; ';
  return (
    <div className="stack screen">
      <header className="row between">
        <h1>{t('charge.title')}</h1>
        <div className="row no-print">
          {kinds?.kinds.some(({ name }) => name === 'backlog-programme') && (
            <Link to="/backlog" className="button">
              {t('charge.backlog')}
            </Link>
          )}
          {data.mayPropose && (
            <Link to="/dossiers/$kind/new/$act" params={{ kind: 'charge', act: 'propose' }} className="button">
              <Icon name="add" />
              {t('charge.propose')}
            </Link>
          )}
        </div>
      </header>
      <p className="quiet">{t('charge.creed')}</p>
      {data.columns.every(({ rows }) => rows.length === 0) ? (
        <Empty>{t('charge.none', { criteria: data.criteria.map(say).join(comma) })}</Empty>
      ) : (
        <Columns board={data} />
      )}
    </div>
  );
}

function Columns({ board }: { board: ChargeBoard }) {
  const { t, say } = useWords();
  const shown = board.columns.filter(({ rows, code }) => rows.length > 0 || code === 'active');
  return (
    <div className="board">
      {shown.map(({ code, label, rows }) => (
        <section key={code} aria-labelledby={`column-${code}`} className="board-column">
          <h2 id={`column-${code}`}>{t('charge.column', { phase: say(label), count: rows.length })}</h2>
          {rows.length === 0 && <p className="quiet">{t('charge.empty')}</p>}
          <ul className="plain-list stack">
            {rows.map((row) => (
              <li key={row.dossierId}>
                <Card row={row} today={board.date} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Card({ row, today }: { row: ChargeRow; today: string }) {
  const { t, say, language } = useWords();
  const { kind, shardKey, dossierId, number, headline, subject, responsible, roles, next, deadline, handOverBy } = row;
  const date = (day: string) => shortDate(day, today, language);
  return (
    <article className="card board-card" data-row>
      <Link to="/dossiers/$kind/$shardKey/$dossierId" params={{ kind, shardKey, dossierId }} data-open>
        <strong>{number}</strong> {subject ?? headline}
      </Link>
      {subject && <span className="quiet">{headline}</span>}
      <span>{say(responsible)}</span>
      {roles.length > 0 && (
        <dl className="board-roles">
          {roles.map(({ role, name }) => (
            <div key={role.zh} style={{ display: 'contents' }}>
              <dt>{say(role)}</dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      )}
      {row.open && deadline && (
        <Standing standing={row.deadlineStanding}>
          {t('charge.deadline', { date: date(deadline) })} {row.deadlineLeft && say(row.deadlineLeft)}
          {row.extended && ` ${t('charge.extended')}`}
        </Standing>
      )}
      {row.due && (row.phase.code === 'proposed' || row.phase.code === 'approved') && (
        <Standing standing={row.standing}>
          {t(row.phase.code === 'proposed' ? 'charge.approveBy' : 'charge.planBy', { date: date(row.due) })}{' '}
          {row.remaining && say(row.remaining)}
        </Standing>
      )}
      {handOverBy && <Standing standing="soon">{t('charge.handOver', { date: date(handOverBy) })}</Standing>}
      {row.phase.code === 'active' && (
        <>
          <span>{next ? t('charge.next', { ...next, date: date(next.by) }) : t('charge.allSteps')}</span>
          <Parts done={row.done} />
          <Lacking row={row} />
        </>
      )}
      {row.result && <span>{t(row.result === 'settled' ? 'charge.settled' : 'charge.doneByLaw')}</span>}
    </article>
  );
}

/** What resolution needs, each with a sign and a word. */
function Lacking({ row }: { row: ChargeRow }) {
  const { t } = useWords();
  return (
    <span className="board-parts">
      <span className="quiet">{t('charge.needs')}</span>
      {(['served', 'executed', 'calledBack'] as const).map((one) => (
        <span key={one}>
          {t(`charge.${one}`)} <Icon name={row[one] ? 'done' : 'ample'} />
          <span className="unseen">{t(row[one] ? 'supervision.done' : 'supervision.notDone')}</span>
        </span>
      ))}
    </span>
  );
}
