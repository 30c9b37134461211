import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { noteSignedOut } from '../api/ask.ts';
import type { Problem } from '../api/problem.ts';
import { Choice } from '../fields/choice.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { Form } from '../parts/form.tsx';
import { answerComments, type DecisionKey } from './ask.ts';

interface AnswerProps {
  at: DecisionKey;
  seq: number;
  kinds: readonly { kind: string; count: number }[];
}
type Written = Record<string, { adopted: 'yes' | 'no' | ''; reason: string }>;

/** Closes the consultation: the kinds and their counts stand already; adopted or not, and why, is written here and published. */
export function AnswerKinds({ at, seq, kinds }: AnswerProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const [written, setWritten] = useState<Written>({});
  const [none, setNone] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const of = (kind: string) => written[kind] ?? { adopted: '' as const, reason: '' };
  const send = async () => {
    const rows = kinds.map(({ kind, count }) => {
      const { adopted, reason } = of(kind);
      return { kind, count, ...(adopted && { adopted: adopted === 'yes' }), ...(reason.trim() && { reason }) };
    });
    const answer = await answerComments(at, seq, { kinds: rows, ...(none.trim() && { none }) });
    if (!answer.ok) {
      noteSignedOut(answer.problem);
      return setProblem(answer.problem);
    }
    setProblem(null);
    setDone(true);
    await client.invalidateQueries();
  };
  if (done) return <p role="status">{t('decisions.answered')}</p>;
  return (
    <Form
      problem={problem}
      submit={() => void send()}
      aria-labelledby="answer-kinds"
      heading={<h2 id="answer-kinds">{t('decisions.answerTitle')}</h2>}
    >
      {kinds.map(({ kind, count }, i) => (
        <fieldset key={kind} className="stack tight">
          <legend>
            {kind} <strong>{t('decisions.count', { count })}</strong>
          </legend>
          <Choice
            name={`kinds.${i}.adopted`}
            label={t('decisions.adopted')}
            value={of(kind).adopted}
            set={(adopted) => setWritten({ ...written, [kind]: { ...of(kind), adopted } })}
            options={[
              { value: 'yes', label: t('decisions.yes') },
              { value: 'no', label: t('decisions.no') },
            ]}
          />
          <Text
            name={`kinds.${i}.reason`}
            label={t('decisions.reason')}
            rows={2}
            value={of(kind).reason}
            set={(reason) => setWritten({ ...written, [kind]: { ...of(kind), reason } })}
          />
        </fieldset>
      ))}
      {kinds.length === 0 && <Text name="none" label={t('decisions.none')} rows={2} value={none} set={setNone} />}
      <div>
        <button type="submit" className="button primary">
          {t('decisions.publish')}
        </button>
      </div>
    </Form>
  );
}
