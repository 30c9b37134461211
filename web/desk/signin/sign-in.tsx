import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SessionView } from '../../../server/organs/contract.ts';
import { LanguageSwitch } from '../account/language.tsx';
import { client, sessionQuery } from '../api/ask.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { Text } from '../fields/text.tsx';
import { keepOnlyDraftsOf } from '../frame/draft.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Form } from '../parts/form.tsx';

/** D1: account, password, and the six digits of those who have a second factor. */
export function SignIn() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useTitle(t('signin.windowTitle'));

  const enter = async () => {
    setBusy(true);
    const body = { account, password, ...(code.trim() !== '' && { code }) };
    const answer = await call<SessionView>(paths.session, { body });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    keepOnlyDraftsOf(answer.value.officer.id);
    client.clear();
    client.setQueryData(sessionQuery.queryKey, answer.value);
    await navigate({ to: answer.value.mustChangePassword ? '/first-password' : '/' });
  };

  return (
    <main className="sign-in">
      <h1>{t('signin.title')}</h1>
      <Form
        problem={problem}
        submit={() => {
          if (!busy) void enter();
        }}
      >
        <Text
          name="account"
          label={t('signin.account')}
          autoFocus
          autoComplete="username"
          value={account}
          set={setAccount}
        />
        <Text
          name="password"
          label={t('signin.password')}
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          value={password}
          set={setPassword}
        />
        <label className="choice">
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          {t('signin.show')}
        </label>
        <Text
          name="code"
          label={t('signin.code')}
          hint={t('signin.codeHint')}
          optional
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          set={setCode}
        />
        <button type="submit" className="button primary" aria-disabled={busy}>
          {t('signin.enter')}
        </button>
      </Form>
      <p className="quiet">{t('signin.forgotten')}</p>
      <p className="muted">{t('signin.idle')}</p>
      <LanguageSwitch />
    </main>
  );
}
