import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DigestView } from '../../../server/day/contract.ts';
import { noteSignedOut } from '../api/ask.ts';
import { digestQuery } from '../api/ask-day.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Refusal } from '../parts/refusal.tsx';

/** 摘要邮件: the officer's own choice, and to which address. */
export function Digest() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const { data } = useQuery(digestQuery);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!data) return null;
  const send = async (options: Parameters<typeof call>[1]) => {
    const answer = await call<DigestView>(paths.digest, options);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) {
      client.setQueryData(digestQuery.queryKey, answer.value);
      setAddress('');
    } else noteSignedOut(answer.problem);
  };
  return (
    <ProblemOfForm value={problem}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send({ method: 'PUT', body: { address: address.trim(), language } });
        }}
      >
        <p className="quiet">{t('day.digestNote')}</p>
        <p role="status">{data.chosen ? t('day.digestOn', { address: data.chosen.address }) : t('day.digestOff')}</p>
        {data.failed && <p className="state late">{t('day.digestFailed')}</p>}
        {problem && <Refusal problem={problem} />}
        {data.possible ? (
          <>
            <Text name="address" label={t('day.digestAddress')} value={address} set={setAddress} />
            <div className="row">
              <button type="submit" className="button">
                {t(data.chosen ? 'day.digestChange' : 'day.digestStart')}
              </button>
              {data.chosen && (
                <button type="button" className="link" onClick={() => void send({ method: 'DELETE' })}>
                  {t('day.digestEnd')}
                </button>
              )}
            </div>
          </>
        ) : (
          <p>{t('day.digestImpossible')}</p>
        )}
      </form>
    </ProblemOfForm>
  );
}
