import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DayLetter } from '../../../server/notices/contract.ts';
import { noteSignedOut } from '../api/ask.ts';
import { call, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { useOfficer } from '../frame/officer.ts';
import { isAtWindow } from '../frame/screens.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';

const writing = ['clerk', 'bureau-officer', 'bureau-head', 'organ-handler', 'organ-head', 'reviewer'] as const;

/** The day's letters to post, listed when asked for: the list counts as a reading. */
export function PostOfDay({ on }: { on: string }) {
  const { t } = useWords();
  const { officer } = useOfficer();
  const [letters, setLetters] = useState<DayLetter[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!officer.roles.some((role) => (writing as readonly string[]).includes(role))) return null;
  const ask = async () => {
    const answer = await call<{ letters: DayLetter[] }>(pathOf(paths.letters, {}, { on }));
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setLetters(answer.value.letters);
    else noteSignedOut(answer.problem);
  };
  const ready = letters?.filter(({ hasAddress }) => hasAddress) ?? [];
  const without = letters?.filter(({ hasAddress }) => !hasAddress) ?? [];
  return (
    <div className="row">
      <button type="button" className="button small" onClick={() => void ask()}>
        <Icon name="print" />
        {t('today.post')}
      </button>
      {isAtWindow(officer.roles) && (
        <Link to="/reprint" className="button small">
          {t('reprint.title')}
        </Link>
      )}
      {problem && <Refusal problem={problem} />}
      <span role="status">{letters && t('today.postCount', { count: letters.length })}</span>
      {ready.length > 0 && (
        <a href={pathOf(paths.lettersPdf, {}, { on })} target="_blank" rel="noreferrer">
          {t('today.postPrint', { count: ready.length })}
        </a>
      )}
      {without.length > 0 && (
        <span className="quiet">
          {t('today.postWithout', { list: without.map(({ number, title }) => number ?? title).join('、') })}
        </span>
      )}
    </div>
  );
}
