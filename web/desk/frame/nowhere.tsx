import { Link } from '@tanstack/react-router';
import { useWords } from './words.ts';

/** An address that leads nowhere. */
export function Nowhere() {
  const { t } = useWords();
  return (
    <main className="sign-in">
      <h1>{t('frame.nowhere')}</h1>
      <p>
        <Link to="/">{t('frame.backToday')}</Link>
      </p>
    </main>
  );
}
