import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { StatisticsView } from '../../../server/statistics/contract.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { csvPath, tableQuery } from './ask.ts';
import { Came } from './came.tsx';
import { Formulas } from './formulas.tsx';
import { type Beside, groups } from './groups.ts';
import { Registered } from './registered.tsx';
import { FigureTable } from './table.tsx';
import './statistics.css';

/** D17: how organs kept their dates and what became of it. Figures are of handling; nobody is counted or ranked. */
export function StatisticsPage() {
  const { t, say } = useWords();
  const { span, beside = 'before' } = useSearch({ from: '/frame/statistics' });
  const { data, error } = useQuery(tableQuery(span));
  useTitle(t('statistics.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('statistics.loading')} />;
  return (
    <div className="stack screen statistics">
      <h1>{t('statistics.title', { span: say(data.label) })}</h1>
      <Controls view={data} beside={beside} />
      <Scheme view={data} />
      {!data.mayFollow && <p className="quiet">{t('statistics.figuresOnly')}</p>}
      {data.rows.length === 0 && <Empty>{t('statistics.nothing', { from: data.from, to: data.to })}</Empty>}
      {data.rows.length > 0 && <p className="quiet no-print">{t('statistics.pointsNote')}</p>}
      {data.rows.length > 0 &&
        groups.map((group) => <FigureTable key={group.key} view={data} group={group} beside={beside} />)}
      <LeftOut view={data} />
      <Registered view={data} />
      <Came view={data} />
      <Formulas view={data} />
      <section className="stack tight" aria-labelledby="notes">
        <h2 id="notes">{t('statistics.notes')}</h2>
        <dl className="notes">
          {data.notes.map(({ label, text }) => (
            <div key={label.en}>
              <dt>{say(label)}</dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function Controls({ view, beside }: { view: StatisticsView; beside: Beside }) {
  const { t, say, language } = useWords();
  const navigate = useNavigate({ from: '/statistics' });
  const spans = view.spans.some(({ span }) => span === view.span) ? view.spans : [view, ...view.spans];
  return (
    <div className="row no-print">
      <label className="row">
        {t('statistics.span')}
        <select
          id="f-span"
          className="control"
          value={view.span}
          onChange={({ target }) => void navigate({ search: (now) => ({ ...now, span: target.value }) })}
        >
          {spans.map(({ span, label }) => (
            <option key={span} value={span}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="bare row">
        <legend className="unseen">{t('statistics.besideLegend')}</legend>
        {(['before', 'year', 'none'] as const).map((choice) => (
          <label key={choice} className="row">
            <input
              type="radio"
              name="beside"
              checked={beside === choice}
              onChange={() => void navigate({ search: (now) => ({ ...now, beside: choice }) })}
            />
            {t(`statistics.beside.${choice}`)}
          </label>
        ))}
      </fieldset>
      <a className="button" href={csvPath(view.span, language)} download>
        <Icon name="file" />
        {t('statistics.csv')}
      </a>
      <button type="button" className="button" onClick={() => print()}>
        <Icon name="print" />
        {t('statistics.print')}
      </button>
    </div>
  );
}

/** The scheme in use: what it weighs, and that it weighs handling alone. */
function Scheme({ view: { scheme, indicators, mayFollow } }: { view: StatisticsView }) {
  const { t, say } = useWords();
  if (!scheme) return <p className="quiet">{t('statistics.noScheme')}</p>;
  const lines = scheme.lines
    .map(({ indicator, weight, floor }) => {
      const label = indicators.find(({ id }) => id === indicator)?.label;
      const what = { what: label ? say(label) : indicator, weight, floor };
      return floor === null ? t('statistics.schemeLine', what) : t('statistics.schemeLineFloor', what);
    })
    .join(t('statistics.comma'));
  const { shardKey, dossierId } = scheme;
  const params = { kind: 'assessment-scheme', shardKey, dossierId };
  return (
    <p>
      {t('statistics.scheme')}{' '}
      {mayFollow ? (
        <Link to="/dossiers/$kind/$shardKey/$dossierId" params={params}>
          {scheme.number}
        </Link>
      ) : (
        scheme.number
      )}{' '}
      {lines}
    </p>
  );
}

/** In no rate, by reason: each leads to its list (R-KPI-3). */
function LeftOut({ view: { leftOut, span, mayFollow } }: { view: StatisticsView }) {
  const { t, say } = useWords();
  return (
    <section className="stack tight" aria-labelledby="left-out">
      <h2 id="left-out">{t('statistics.leftOut')}</h2>
      {leftOut.length === 0 && <p className="quiet">{t('statistics.noneLeftOut')}</p>}
      <ul className="plain-list">
        {leftOut.map(({ reason, label, n }) => (
          <li key={reason} data-reason={reason}>
            {mayFollow ? (
              <Link to="/statistics/cases" search={{ span, figure: 'out', line: reason }}>
                {say(label)} {t('statistics.duties', { count: n })}
              </Link>
            ) : (
              `${say(label)} ${t('statistics.duties', { count: n })}`
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
