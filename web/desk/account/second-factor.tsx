import { useEffect, useState } from 'react';
import { client, noteSignedOut, sessionQuery } from '../api/ask.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Text } from '../fields/text.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Refusal } from '../parts/refusal.tsx';

/** Six digits from a telephone or a token, beside the password (RFC 6238). */
export function SecondFactor() {
  const { t } = useWords();
  const { totp } = useOfficer();
  const [begun, setBegun] = useState<{ uri: string; secret: string } | null>(null);
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  async function step<T>(options: Parameters<typeof call>[1], then: (value: T) => void) {
    const answer = await call<T>(paths.totp, options);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) {
      noteSignedOut(answer.problem);
      return;
    }
    then(answer.value);
    await client.refetchQueries({ queryKey: sessionQuery.queryKey });
  }

  return (
    <ProblemOfForm value={problem}>
      <div className="stack">
        <p>{totp ? t('account.totpOn') : t('account.totpOff')}</p>
        {problem && <Refusal problem={problem} />}
        {!totp && !begun && (
          <div>
            <button
              type="button"
              className="button"
              onClick={() => void step<{ uri: string; secret: string }>({ method: 'POST' }, setBegun)}
            >
              {t('account.totpBegin')}
            </button>
          </div>
        )}
        {!totp && begun && (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void step({ method: 'PUT', body: { code } }, () => setBegun(null));
            }}
          >
            <p>{t('account.totpScan')}</p>
            <TotpCode uri={begun.uri} />
            <p>
              {t('account.totpSecret')} <code>{begun.secret}</code>
            </p>
            <Text
              name="code"
              label={t('signin.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              autoFocus
              value={code}
              set={setCode}
            />
            <div>
              <button type="submit" className="button">
                {t('account.totpConfirm')}
              </button>
            </div>
          </form>
        )}
        {totp && (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void step({ method: 'DELETE', body: { password } }, () => setPassword(''));
            }}
          >
            <Text
              name="password"
              label={t('account.currentPassword')}
              type="password"
              autoComplete="current-password"
              value={password}
              set={setPassword}
            />
            <div>
              <button type="submit" className="button">
                {t('account.totpEnd')}
              </button>
            </div>
          </form>
        )}
      </div>
    </ProblemOfForm>
  );
}

function TotpCode({ uri }: { uri: string }) {
  const { t } = useWords();
  const [image, setImage] = useState('');
  useEffect(() => {
    let current = true;
    void import('qrcode').then(async ({ toDataURL }) => {
      const made = await toDataURL(uri, { margin: 4 });
      if (current) setImage(made);
    });
    return () => {
      current = false;
    };
  }, [uri]);
  return image ? <img className="qr" src={image} alt={t('account.totpQr')} /> : null;
}
