import { useState } from 'react';
import { noteSignedOut } from '../api/ask.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Form } from '../parts/form.tsx';

interface PasswordFormProps {
  /** Nothing else is on the page: the cursor begins here. */
  first?: boolean;
  done(): void;
}

/** A new password for whoever is signed in. It can be looked at while it is typed: a slip would lock its owner out. */
export function PasswordForm({ first = false, done }: PasswordFormProps) {
  const { t } = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [shown, setShown] = useState(false);
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
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        autoFocus={first}
        value={current}
        set={setCurrent}
      />
      <Text
        name="next"
        label={t('account.nextPassword')}
        hint={t('account.passwordHint')}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        value={next}
        set={setNext}
      />
      <label className="choice">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('signin.show')}
      </label>
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
