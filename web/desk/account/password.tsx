import { useState } from 'react';
import { noteSignedOut } from '../api/ask.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Form } from '../parts/form.tsx';

/** A new password for whoever is signed in. */
export function PasswordForm({ done }: { done(): void }) {
  const { t } = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [changed, setChanged] = useState(false);
  const change = async () => {
    const answer = await call<unknown>(paths.password, { body: { current, next } });
    setProblem(answer.ok ? null : answer.problem);
    setChanged(answer.ok);
    if (!answer.ok) {
      noteSignedOut(answer.problem);
      return;
    }
    setCurrent('');
    setNext('');
    done();
  };
  return (
    <Form problem={problem} submit={() => void change()}>
      <Text
        name="current"
        label={t('account.currentPassword')}
        type="password"
        autoComplete="current-password"
        value={current}
        set={setCurrent}
      />
      <Text
        name="next"
        label={t('account.nextPassword')}
        hint={t('account.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={next}
        set={setNext}
      />
      <div className="row">
        <button type="submit" className="button primary">
          {t('account.changePassword')}
        </button>
        <span role="status" className="state ok">
          {changed && t('account.passwordChanged')}
        </span>
      </div>
    </Form>
  );
}
