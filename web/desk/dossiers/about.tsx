import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Refused } from '../api/ask.ts';
import { aboutQuery, kindsQuery } from '../api/ask-dossiers.ts';
import { unreachable } from '../api/problem.ts';
import { SuggestedLinks } from '../decisions/suggested.tsx';
import { useWords } from '../frame/words.ts';
import { Empty, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Standing } from '../parts/standing.tsx';

interface AboutProps {
  number: string;
  /** An accusation enters no register but the custodian's (Art. 30): nothing new is offered. */
  restricted: boolean;
}

/** What the office keeps beside one petition: supervision, charge, reception; and what this officer may open about it. */
export function DossiersAbout({ number, restricted }: AboutProps) {
  const { t, say } = useWords();
  const { data: kinds } = useQuery(kindsQuery);
  const { data, error } = useQuery(aboutQuery(number));
  const openings = restricted
    ? []
    : (kinds?.kinds ?? []).flatMap(({ name, openings }) =>
        openings.filter(({ aboutMatter }) => aboutMatter).map((one) => ({ kind: name, ...one })),
      );
  if (!error && (data?.rows ?? []).length === 0 && openings.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="dossiers-about">
      <h2 id="dossiers-about">{t('dossiers.about')}</h2>
      {error && <p className="quiet">{say((error instanceof Refused ? error.problem : unreachable).what)}</p>}
      {!error && !data && <Waiting what={t('dossiers.aboutWaiting')} />}
      {data?.rows.length === 0 && <Empty>{t('dossiers.aboutNone')}</Empty>}
      <ul className="plain-list">
        {data?.rows.map((row) => (
          <li key={row.dossierId} className="row about-row">
            <Link
              to="/dossiers/$kind/$shardKey/$dossierId"
              params={{ kind: row.kind, shardKey: row.shardKey, dossierId: row.dossierId }}
            >
              {say(row.one)} <span className="number">{row.number}</span>
            </Link>
            <span>{row.headline}</span>
            <span className="quiet">{say(row.phase.label)}</span>
            {row.open && <Standing row={row} />}
          </li>
        ))}
      </ul>
      {!restricted && <SuggestedLinks number={number} />}
      {openings.length > 0 && (
        <p className="row no-print">
          {openings.map(({ kind, act, label }) => (
            <Link
              key={`${kind} ${act}`}
              to="/dossiers/$kind/new/$act"
              params={{ kind, act }}
              search={{ matter: number }}
              className="button small"
            >
              <Icon name="add" />
              {say(label)}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
