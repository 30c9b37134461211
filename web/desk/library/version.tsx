import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CitingRow, PassageView } from '../../../server/citations/contract.ts';
import { shortNumber } from '../../kit/format.ts';
import { Effect } from '../fields/basis-chosen.tsx';
import '../fields/basis.css';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { citingQueryOf, statuteQueryOf } from './ask.ts';
import { Dates } from './library.tsx';

/** One version with its articles, its other versions, and which answers rest on an article. */
export function StatutePage() {
  const { t, language } = useWords();
  const { versionId } = useParams({ from: '/frame/library/$versionId' });
  const { article } = useSearch({ from: '/frame/library/$versionId' });
  const { data, error } = useQuery(statuteQueryOf(versionId));
  useTitle(t('library.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  const first = data?.passages[0];
  if (!data || !first) return <Waiting what={t('library.searching')} />;
  const zh = language === 'zh';
  const about = (['issuer', 'documentNumber', 'source'] as const).filter((one) => first[one] !== '');
  return (
    <div className="stack screen">
      <p className="no-print">
        <Link to="/library">{t('library.back')}</Link>
      </p>
      <h1>
        <Effect of={first.effect} /> {zh ? first.titleZh : first.titleEn}
      </h1>
      <Dates of={first} />
      {about.length > 0 && (
        <dl className="lines">
          {about.map((one) => (
            <div key={one}>
              <dt>{t(`library.${one}`)}</dt>
              <dd>{first[one]}</dd>
            </div>
          ))}
        </dl>
      )}
      {first.form === 'gist' && first.effect !== 'house' && <p className="quiet">{t('library.gist')}</p>}
      {data.passages.map((one) => (
        <Article key={one.labelZh} passage={one} open={one.article === article} />
      ))}
      {data.versions.length > 1 && (
        <section className="stack">
          <h2>{t('library.versions')}</h2>
          <ul className="plain-list">
            {data.versions.map((one) => (
              <li key={one.versionId}>
                <Effect of={one.effect} />{' '}
                <Link to="/library/$versionId" params={{ versionId: one.versionId }}>
                  {zh ? one.titleZh : one.titleEn}
                </Link>{' '}
                <Dates of={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** An article; the answers that rest on it are asked for when somebody wants to see them, for each shown is a reading. */
function Article({ passage, open }: { passage: PassageView; open: boolean }) {
  const { language } = useWords();
  const zh = language === 'zh';
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) place.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  return (
    <article className="panel" ref={place} aria-label={passage.citation}>
      <h2>{passage.effect === 'house' ? (zh ? passage.labelZh : passage.labelEn) : passage.citation}</h2>
      <p className="words">{zh ? passage.textZh : passage.textEn}</p>
      {passage.article > 0 && <Citing passage={passage} />}
    </article>
  );
}

function Citing({ passage }: { passage: PassageView }) {
  const { t } = useWords();
  const { data, error, refetch, isFetching } = useQuery({
    ...citingQueryOf(passage.versionId, passage.article),
    enabled: false,
  });
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && !data && !isFetching) void refetch();
      }}
    >
      <summary>{t('library.citing')}</summary>
      <p className="quiet">{t('library.citingNote')}</p>
      {error && <NoAnswer error={error} />}
      {!error && !data && <Waiting what={t('library.citingWaiting')} />}
      {data?.rows.length === 0 && <Empty>{t('library.citingNone')}</Empty>}
      {data && data.rows.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              {(['number', 'act', 'citedOn'] as const).map((head) => (
                <th scope="col" key={head}>
                  {t(`library.column.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <CitingLine key={row.petitionId} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function CitingLine({ row }: { row: CitingRow }) {
  const { say } = useWords();
  return (
    <tr>
      <td>
        <Link to="/p/$shardKey/$petitionId" params={{ shardKey: row.shardKey, petitionId: row.petitionId }}>
          <span className="number">{shortNumber(row.number)}</span> {row.subject}
        </Link>
      </td>
      <td>{say(row.act)}</td>
      <td className="number">{row.citedOn}</td>
    </tr>
  );
}
