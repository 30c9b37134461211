import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { SupervisionBoard, WaitingRow } from '../../../server/supervision/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { supervisionBoardQuery } from '../api/ask-supervision.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Card } from './card.tsx';
import { CardTable } from './card-table.tsx';
import './board.css';

const from = '/frame/supervision';

/** D8: which are late, whose, and what moves them. Columns read as headings; the table says the same. */
export function SupervisionBoardPage() {
  const { t, say } = useWords();
  const { organ, as } = useSearch({ from });
  const navigate = useNavigate({ from: '/supervision' });
  const { data, error } = useQuery(supervisionBoardQuery(organ));
  useTitle(t('supervision.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('supervision.loading')} />;
  return (
    <div className="stack screen">
      <header className="row between">
        <h1>{t('supervision.title')}</h1>
        <Figures board={data} />
      </header>
      <div className="row end no-print">
        {data.units.length > 0 && (
          <label className="field">
            {t('supervision.unit')}
            <select
              className="control"
              value={organ ?? ''}
              onChange={({ target }) =>
                void navigate({ search: (now) => ({ ...now, organ: target.value || undefined }) as typeof now })
              }
            >
              <option value="">{t('supervision.allUnits')}</option>
              {data.units.map(({ organId, name }) => (
                <option key={organId} value={organId}>
                  {say(name)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Link
          to="/supervision"
          search={{ ...(organ && { organ }), ...(as !== 'table' && { as: 'table' as const }) }}
          className="button"
        >
          {t(as === 'table' ? 'supervision.asBoard' : 'supervision.asTable')}
        </Link>
        {data.mayIssue && (
          <Link to="/dossiers/$kind/new/$act" params={{ kind: 'supervision-card', act: 'issue' }} className="button">
            <Icon name="add" />
            {t('supervision.issue')}
          </Link>
        )}
      </div>
      {as === 'table' ? <CardTable board={data} /> : <Columns board={data} />}
      <p className="muted">{t('supervision.order')}</p>
    </div>
  );
}

/** What stands out, in words. Each is the number of cards below. */
function Figures({ board }: { board: SupervisionBoard }) {
  const { t } = useWords();
  const cards = board.columns.flatMap(({ rows }) => rows);
  const open = cards.filter((card) => card.open);
  return (
    <p className="facts">
      <strong>{t('supervision.late', { count: open.filter(({ standing }) => standing === 'late').length })}</strong>
      <span>{t('supervision.toVerify', { count: open.filter(({ phase }) => phase.code === 'answered').length })}</span>
      <span>{t('supervision.sentBack', { count: open.filter(({ returns }) => returns > 0).length })}</span>
    </p>
  );
}

function Columns({ board }: { board: SupervisionBoard }) {
  const { t, say } = useWords();
  return (
    <div className="board">
      {board.waiting && <NotCardedYet rows={board.waiting} today={board.date} />}
      {board.columns.map(({ code, label, rows, more }) => (
        <section key={code} aria-labelledby={`column-${code}`} className="board-column">
          <h2 id={`column-${code}`}>{t('supervision.column', { phase: say(label), count: rows.length })}</h2>
          {rows.length === 0 && <p className="quiet">{t('supervision.none')}</p>}
          <ul className="plain-list stack">
            {rows.map((row) => (
              <li key={row.dossierId}>
                <Card row={row} today={board.date} />
              </li>
            ))}
          </ul>
          {more && <p className="muted">{t('supervision.more', { count: rows.length })}</p>}
        </section>
      ))}
    </div>
  );
}

/** 已触发未发卡: asked afresh each time, so that "nothing slipped through" is true when it is said. */
function NotCardedYet({ rows, today }: { rows: WaitingRow[]; today: string }) {
  const { t, say, language } = useWords();
  return (
    <section aria-labelledby="column-waiting" className="board-column">
      <h2 id="column-waiting">{t('supervision.waiting', { count: rows.length })}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('supervision.noneWaiting')}</p>
      ) : (
        <p className="quiet">{t('supervision.waitingNote')}</p>
      )}
      <ul className="plain-list stack">
        {rows.map(({ unit, trigger, article, dueOn }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows without a number of their own
          <li key={i} className="card board-card">
            <strong>{say(unit)}</strong>
            <span>
              {say(trigger)} <span className="quiet">{say(article)}</span>
            </span>
            <span>{t('supervision.wasDue', { date: shortDate(dueOn, today, language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
