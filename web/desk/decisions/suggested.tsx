import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../frame/words.ts';
import { suggestedQuery } from './ask.ts';

/** What the petition may be about: a decision by its title, a problem by its place. Only suggests; an officer links. */
export function SuggestedLinks({ number }: { number: string }) {
  const { t, say } = useWords();
  const { data } = useQuery(suggestedQuery(number));
  if (!data || data.suggestions.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={t('decisions.suggested')}>
      {data.suggestions.map(({ kind, one, shardKey, dossierId, number: reference, title, words, mayLink }) => (
        <li key={dossierId} className="chip row" data-suggested={kind}>
          <span>
            {t('decisions.maybe', { one: say(one) })} <strong>{title}</strong>{' '}
            <span className="quiet">
              <span className="number">{reference}</span> ·{' '}
              {t('decisions.because', {
                words: words.map((word) => t('decisions.quoted', { word })).join(t('dossiers.comma')),
              })}
            </span>
          </span>
          <Link
            to="/dossiers/$kind/$shardKey/$dossierId"
            params={{ kind, shardKey, dossierId }}
            search={mayLink ? { act: 'linkPetition', matter: number } : {}}
            className="button small"
          >
            {mayLink ? t('decisions.link') : t('decisions.look')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
