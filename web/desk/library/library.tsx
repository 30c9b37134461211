import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { PassageView, VersionView } from '../../../server/citations/contract.ts';
import { longDate } from '../../kit/format.ts';
import { kindsQuery } from '../api/ask-dossiers.ts';
import { Effect } from '../fields/basis-chosen.tsx';
import '../fields/basis.css';
import { DateEntry } from '../fields/date.tsx';
import { ProblemOfForm } from '../fields/field.tsx';
import { Text } from '../fields/text.tsx';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { libraryQueryOf } from './ask.ts';

/** 政策法规库: articles by words or number, as they stand on a day. The effect is said before anything else. */
export function LibraryPage() {
  const { t, language } = useWords();
  const { q = '', on } = useSearch({ from: '/frame/library' });
  const navigate = useNavigate();
  const [words, setWords] = useState(q);
  const [day, setDay] = useState(on ?? '');
  const { data, error } = useQuery(libraryQueryOf(q, on));
  const kinds = useQuery(kindsQuery).data?.kinds ?? [];
  const mayEnter = kinds.some(({ name, mayOpen }) => name === 'statute-version' && mayOpen);
  useTitle(t('library.windowTitle'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/library', search: { ...(words.trim() && { q: words.trim() }), ...(day && { on: day }) } });
  };
  return (
    <div className="stack screen">
      <div className="row">
        <h1>{t('library.title')}</h1>
        {mayEnter && (
          <Link
            to="/dossiers/$kind/new/$act"
            params={{ kind: 'statute-version', act: 'enter' }}
            className="button small"
          >
            {t('library.enter')}
          </Link>
        )}
      </div>
      <p className="quiet">{t('library.about')}</p>
      <ProblemOfForm value={null}>
        <search>
          <form className="search-form" onSubmit={submit}>
            <Text
              name="q"
              label={t('library.label')}
              hint={t('library.labelHint')}
              type="search"
              autoFocus={q === ''}
              value={words}
              set={setWords}
            />
            <DateEntry name="on" label={t('library.on')} hint={t('library.onHint')} optional value={day} set={setDay} />
            <div className="row end">
              <button type="submit" className="button primary">
                {t('library.search')}
              </button>
            </div>
          </form>
        </search>
      </ProblemOfForm>
      {error && <NoAnswer error={error} />}
      {!error && !data && <Waiting what={t('library.searching')} />}
      {data && q !== '' && (
        <p role="status" className="quiet">
          {data.passages.length > 0 ? t('library.found', { count: data.passages.length }) : ''}
        </p>
      )}
      {data && q !== '' && data.passages.length === 0 && <Empty>{t('library.none')}</Empty>}
      {data?.passages.map((one) => (
        <Passage key={`${one.versionId}${one.labelZh}`} passage={one} on={data.on} />
      ))}
      {data && q === '' && (
        <section className="stack">
          <h2>{t('library.all')}</h2>
          <ul className="plain-list">
            {data.documents.map((one) => (
              <li key={one.versionId}>
                <Effect of={one.effect} />{' '}
                <Link to="/library/$versionId" params={{ versionId: one.versionId }}>
                  {language === 'zh' ? one.titleZh : one.titleEn}
                </Link>{' '}
                <Dates of={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** An article that was found, with the way to its version. */
function Passage({ passage, on }: { passage: PassageView; on: string }) {
  const { t, language } = useWords();
  const zh = language === 'zh';
  return (
    <article className="panel card">
      <h2>
        <Effect of={passage.effect} />{' '}
        <Link to="/library/$versionId" params={{ versionId: passage.versionId }} search={{ article: passage.article }}>
          {zh || !passage.labelEn.includes(passage.titleEn) ? passage.citation : passage.labelEn}
        </Link>
      </h2>
      <p className="words">{zh ? passage.textZh : passage.textEn}</p>
      <p className="quiet">
        <Dates of={passage} />
        {passage.effectToday &&
          ` ${t('library.effectThen', { date: longDate(on, language), effect: t(`library.effectOf.${passage.effect}`) })} · ${t('library.effectToday', { effect: t(`library.effectOf.${passage.effectToday}`) })}`}
      </p>
    </article>
  );
}

/** Since when, and until when. */
export function Dates({ of: { effect, inForceFrom, endsOn } }: { of: VersionView }) {
  const { t, language } = useWords();
  if (effect === 'house') return null;
  const until = endsOn ? ` · ${t('library.until', { date: longDate(endsOn, language) })}` : '';
  return (
    <span className="quiet">
      {t('library.since', { date: longDate(inForceFrom, language) })}
      {until}
    </span>
  );
}
