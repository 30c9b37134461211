import { useNavigate } from '@tanstack/react-router';
import { PasswordForm } from '../account/password.tsx';
import { client, sessionQuery } from '../api/ask.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';

/** The password that the administrator made is changed before anything else. */
export function FirstPassword() {
  const { t } = useWords();
  const navigate = useNavigate();
  useTitle(t('signin.firstWindowTitle'));
  return (
    <main className="sign-in">
      <h1>{t('signin.firstTitle')}</h1>
      <p className="quiet">{t('signin.firstWhy')}</p>
      <PasswordForm
        first
        done={async () => {
          await client.refetchQueries({ queryKey: sessionQuery.queryKey });
          await navigate({ to: '/' });
        }}
      />
    </main>
  );
}
