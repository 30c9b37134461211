import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { kindsQuery } from '../api/ask-dossiers.ts';
import { useWords } from './words.ts';

/** The registers beside the petitions, those that the officer meets; names come from the server. */
export function Registers() {
  const { t, say } = useWords();
  const { data } = useQuery(kindsQuery);
  if (!data || data.kinds.length === 0) return null;
  return (
    <div className="nav-group">
      <h2 id="registers">{t('dossiers.group')}</h2>
      <ul className="plain-list" aria-labelledby="registers">
        {data.kinds.map(({ name, label }) => (
          <li key={name}>
            <Link to="/dossiers/$kind" params={{ kind: name }} className="nav-link nested">
              {say(label)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
