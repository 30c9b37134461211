import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { templatesQuery } from '../api/ask.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { VersionName } from './said.tsx';
import { TemplatePage } from './template.tsx';
import './templates.css';

/** D7: the wording of each letter, kept version by version. */
export function Templates() {
  const { t, say } = useWords();
  const { document } = useParams({ strict: false });
  const { data, error } = useQuery(templatesQuery);
  useTitle(t('templates.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('templates.waiting')} />;
  return (
    <div className="templates screen">
      <header>
        <h1>{t('templates.title')}</h1>
        <p className="quiet">{t('templates.lead')}</p>
      </header>
      <nav aria-label={t('templates.list')}>
        <ul className="plain-list">
          {data.templates.map((row) => (
            <li key={row.document}>
              <Link to="/templates/$document" params={{ document: row.document }} className="nav-link">
                <span>
                  {say(row.title)}
                  <br />
                  <small className="quiet">
                    {row.document} · <VersionName version={row.current} />
                    {row.newest > row.current &&
                      ` · ${t('templates.newer', { version: t('templates.version', { version: row.newest }) })}`}
                  </small>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {document ? <TemplatePage key={document} document={document} /> : <Empty>{t('templates.choose')}</Empty>}
    </div>
  );
}
