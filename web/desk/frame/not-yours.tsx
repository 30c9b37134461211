import { Link } from '@tanstack/react-router';
import { useTitle } from './title.ts';
import { useWords } from './words.ts';

/** In place of a page whose every act would be refused to this officer: whose it is, and the way on. */
export function NotYours({ way }: { way: 'registersNot' | 'disclosesNot' }) {
  const { t } = useWords();
  useTitle(t('frame.product'));
  return (
    <div className="stack screen">
      <h1>{t('frame.notYours')}</h1>
      <p role="alert" className="banner">
        {t(`frame.${way}`)}
      </p>
      <p>
        <Link to="/">{t('frame.backToday')}</Link>
      </p>
    </div>
  );
}
