import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DayLetter } from '../../../server/notices/contract.ts';
import { ask } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { DateEntry } from '../fields/date.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer } from '../parts/empty.tsx';

/** Letters that the office issued on a day, each to be printed again. Asked for by the day: the list counts as a reading. */
export function LettersOf() {
  const { t, say } = useWords();
  const { today } = useOfficer();
  const [typed, setTyped] = useState('');
  const [on, setOn] = useState('');
  const { data, error } = useQuery({
    queryKey: ['letters', on],
    queryFn: () => ask<{ letters: DayLetter[] }>(pathOf(paths.letters, {}, { on })),
    enabled: on !== '',
    gcTime: 0,
  });
  return (
    <section className="stack" aria-labelledby="letters">
      <h2 id="letters">{t('reprint.letters')}</h2>
      <form
        className="row end"
        onSubmit={(event) => {
          event.preventDefault();
          setOn(typed || today);
        }}
      >
        <DateEntry name="letters-on" label={t('reprint.lettersOn')} value={typed} set={setTyped} optional />
        <button type="submit" className="button">
          {t('reprint.lettersList')}
        </button>
      </form>
      {error && <NoAnswer error={error} />}
      {data && data.letters.length === 0 && <Empty>{t('reprint.noLetters')}</Empty>}
      {data && data.letters.length > 0 && (
        <ul className="plain-list">
          {data.letters.map(({ shardKey, petitionId, documentId, title, number }) => (
            <li key={documentId} className="row">
              <a
                href={pathOf(paths.document, { shardKey, petitionId, documentId }, { format: 'pdf' })}
                target="_blank"
                rel="noreferrer"
              >
                {say(title)}
              </a>
              <span className="quiet">{number}</span>
              <Link to="/p/$shardKey/$petitionId" params={{ shardKey, petitionId }}>
                {t('reprint.openMatter')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
