import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { searchQueryOf } from '../api/ask.ts';
import { DateEntry } from '../fields/date.tsx';
import { ProblemOfForm } from '../fields/field.tsx';
import { CategoryPick, OrganPick } from '../fields/organ.tsx';
import { Pick } from '../fields/pick.tsx';
import { Text } from '../fields/text.tsx';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Rows } from '../parts/rows.tsx';
import { emptySearch, formCodes, phaseCodes, type SearchTerms, wordsOrNumber } from './terms.ts';

/** Matters by words, number, category, holder, state and dates. Persons are not searched for, listed or counted. */
export function Find() {
  const { t } = useWords();
  useTitle(t('find.windowTitle'));
  const given = useLocation({ select: ({ state }) => state.terms }) ?? emptySearch;
  const navigate = useNavigate();
  const [terms, setTerms] = useState<SearchTerms>(given);
  useEffect(() => setTerms(given), [given]);
  const set = (patch: Partial<SearchTerms>) => setTerms((before) => ({ ...before, ...patch }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/find', state: { terms: wordsOrNumber(terms) } });
  };
  const any = Object.values(given).some(Boolean);
  return (
    <div className="stack screen">
      <h1>{t('find.title')}</h1>
      <ProblemOfForm value={null}>
        <search>
          <form className="search-form" onSubmit={submit}>
            <Text
              name="q"
              label={t('find.words')}
              hint={t('find.wordsHint')}
              type="search"
              autoFocus={!any}
              value={terms.q || terms.number || ''}
              set={(q) => set({ q, number: '' })}
            />
            <CategoryPick
              name="category"
              label={t('find.category')}
              optional
              value={terms.category ?? ''}
              set={(category) => set({ category })}
            />
            <OrganPick
              name="holder"
              label={t('find.holder')}
              optional
              value={terms.holder ?? ''}
              set={(holder) => set({ holder })}
            />
            <Pick
              name="phase"
              label={t('find.phase')}
              optional
              value={terms.phase ?? ''}
              set={(phase) => set({ phase })}
              options={phaseCodes.map((code) => ({ value: code, label: t(`find.phaseOf.${code}`) }))}
            />
            <Pick
              name="form"
              label={t('find.form')}
              optional
              value={terms.form ?? ''}
              set={(form) => set({ form })}
              options={formCodes.map((code) => ({ value: code, label: t(`find.formOf.${code}`) }))}
            />
            <DateEntry
              name="from"
              label={t('find.from')}
              optional
              value={terms.from ?? ''}
              set={(from) => set({ from })}
            />
            <DateEntry name="to" label={t('find.to')} optional value={terms.to ?? ''} set={(to) => set({ to })} />
            <div className="row end">
              <button type="submit" className="button primary">
                {t('find.search')}
              </button>
              <button
                type="button"
                className="link"
                onClick={() => void navigate({ to: '/find', state: { terms: emptySearch } })}
              >
                {t('find.clear')}
              </button>
            </div>
          </form>
        </search>
      </ProblemOfForm>
      <Results terms={given} />
    </div>
  );
}

/** Pages are kept, so that going back needs no second search. */
function Results({ terms }: { terms: SearchTerms }) {
  const { t } = useWords();
  const [pages, setPages] = useState<string[]>(['']);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new search starts at its first page
  useEffect(() => setPages(['']), [terms]);
  const { data, error, isFetching } = useQuery(searchQueryOf({ ...terms, after: pages.at(-1) }));
  const list = useRef<HTMLElement>(null);
  const asked = Object.values(terms).some(Boolean);
  useEffect(() => {
    // After a search the cursor stands on the first row, so that Enter opens it.
    if (asked && data) list.current?.querySelector<HTMLElement>('a[data-open]')?.focus();
  }, [asked, data]);
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('find.searching')} />;
  return (
    <section ref={list} className={isFetching ? 'stack dimmed' : 'stack'} aria-label={t('find.results')}>
      <p role="status" className="quiet">
        {isFetching ? t('find.searching') : t('find.found', { count: data.rows.length, page: pages.length })}
      </p>
      {data.rows.length > 0 ? (
        <Rows caption={t('find.results')} rows={data.rows} main />
      ) : (
        <Empty>{t(asked ? 'find.none' : 'find.noneYet')}</Empty>
      )}
      <div className="row">
        {pages.length > 1 && (
          <button type="button" className="button" onClick={() => setPages(pages.slice(0, -1))}>
            {t('find.previous')}
          </button>
        )}
        {data.next && (
          <button type="button" className="button" onClick={() => setPages([...pages, data.next!])}>
            {t('find.next')}
          </button>
        )}
      </div>
    </section>
  );
}
