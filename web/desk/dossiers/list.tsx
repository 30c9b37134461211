import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { DossierList, DossierListRow } from '../../../server/dossiers/contract.ts';
import { type DossierFilter, dossiersQuery } from '../api/ask-dossiers.ts';
import { useOversees } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { useShortName } from '../parts/short-name.ts';
import { Standing } from '../parts/standing.tsx';

const from = '/frame/dossiers/$kind';

/** One kind's dossiers, newest first, narrowed by phase; what is shown stands in the address. */
export function DossierListPage() {
  const { t, say } = useWords();
  const { kind } = useParams({ from });
  const filter = useSearch({ from });
  useTitle(t('dossiers.windowTitle'));
  const oversees = useOversees();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(dossiersQuery(kind, filter));
  if (error) return <NoAnswer error={error} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) return <Waiting what={t('dossiers.waitingForList')} />;
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <div className="stack screen">
      <header className="row between">
        <h1>
          {say(first.kind.label)} <span className="quiet cite-beside">{say(first.kind.cite.label)}</span>
        </h1>
        <Openings list={first} />
      </header>
      {kind === 'decision-assessment' && oversees && (
        <p>
          <Link to="/decisions/petitions">{t('decisions.byPetitions')}</Link>
        </p>
      )}
      {kind === 'backlog-programme' && (
        <p>
          <Link to="/backlog">{t('backlog.board')}</Link>
        </p>
      )}
      {(kind === 'inspection-task' || kind === 'problem') && (
        <p>
          <Link to="/inspection">{t('inspection.board')}</Link>
        </p>
      )}
      <Filters list={first} filter={filter} />
      {rows.length === 0 ? (
        <NothingHere list={first} filter={filter} />
      ) : (
        <DossierRows caption={say(first.kind.label)} rows={rows} />
      )}
      {hasNextPage && (
        <div>
          <button
            type="button"
            className="button"
            aria-disabled={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {isFetchingNextPage ? t('dossiers.waitingForList') : t('dossiers.more')}
          </button>
        </div>
      )}
    </div>
  );
}

/** New ones: a button for each act that opens one and is this officer's. */
function Openings({ list }: { list: DossierList }) {
  const { t, say } = useWords();
  return (
    <div className="row no-print">
      {list.kind.name === 'publication' && list.openings.some(({ permitted }) => permitted) && (
        <Link to="/disclosure/new" className="button">
          {t('disclosure.begin')}
        </Link>
      )}
      {list.openings
        .filter(({ permitted }) => permitted && list.kind.name !== 'publication')
        .map(({ name, label }) => (
          <Link
            key={name}
            to="/dossiers/$kind/new/$act"
            params={{ kind: list.kind.name, act: name }}
            className="button"
          >
            <Icon name="add" />
            {say(label)}
          </Link>
        ))}
    </div>
  );
}

function Filters({ list, filter }: { list: DossierList; filter: DossierFilter }) {
  const { t, say } = useWords();
  const standing = filter.phase ?? filter.open ?? '';
  const links: { key: string; label: string; search: DossierFilter }[] = [
    { key: '', label: t('dossiers.all'), search: {} },
    { key: 'yes', label: t('dossiers.openOnes'), search: { open: 'yes' } },
    { key: 'no', label: t('dossiers.closedOnes'), search: { open: 'no' } },
    ...list.phases.map(({ code, label }) => ({ key: code, label: say(label), search: { phase: code } })),
  ];
  return (
    <nav className="row filters no-print" aria-label={t('petition.show')}>
      {links.map(({ key, label, search }) => (
        <Link
          key={key}
          to="/dossiers/$kind"
          params={{ kind: list.kind.name }}
          search={search}
          aria-current={key === standing ? 'true' : undefined}
          className={key === standing ? 'filter-link on' : 'filter-link'}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

function NothingHere({ list, filter }: { list: DossierList; filter: DossierFilter }) {
  const { t, say } = useWords();
  if (filter.phase || filter.open) return <Empty>{t('dossiers.noneSo')}</Empty>;
  const [opening] = list.openings.filter(({ permitted }) => permitted);
  return (
    <Empty>
      {t('dossiers.none', { one: say(list.kind.one) })}
      {opening ? t('dossiers.noneButNew', { act: say(opening.label) }) : t('dossiers.noneToSee')}
    </Empty>
  );
}

/** Dossiers, one a row: due date, number and headline, organs, phase. The order is the server's. */
export function DossierRows({ caption, rows }: { caption: string; rows: DossierListRow[] }) {
  const { t, say } = useWords();
  const shortName = useShortName();
  const body = useRef<HTMLTableSectionElement>(null);
  const arrows = useRowKeys(body, { main: true });
  return (
    <table className="table rows dossier-rows">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rows.deadline')}</th>
          <th scope="col">{t('dossiers.what')}</th>
          <th scope="col">{t('dossiers.organs')}</th>
          <th scope="col">{t('rows.phase')}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={arrows}>
        {rows.map((row) => (
          <tr key={row.dossierId} data-row>
            <td>
              <Standing row={row} />
            </td>
            <td>
              <Link
                to="/dossiers/$kind/$shardKey/$dossierId"
                params={{ kind: row.kind, shardKey: row.shardKey, dossierId: row.dossierId }}
                data-open
              >
                {row.subject || row.headline || row.number}
              </Link>
              {row.subject && <span className="under">{row.headline}</span>}
              <span className="under quiet number">{[row.number, row.about ?? []].flat().join(' · ')}</span>
            </td>
            <td>{organsOf(row).map(shortName).join(t('dossiers.comma'))}</td>
            <td>{say(row.phase.label)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Those with a part in it; where there are none yet, the organ that keeps it. */
const organsOf = ({ organs, keeper }: DossierListRow) => (organs.length > 0 ? organs : [keeper]);
