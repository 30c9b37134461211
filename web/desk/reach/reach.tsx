import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { reachQuery } from '../api/ask.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { openExplanation } from '../parts/deadline.tsx';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Task } from './task.tsx';

/** Whom no message and no letter reached: each a task for a person, with what is owed and by when. Nobody's name stands here. */
export function Reach() {
  const { t } = useWords();
  const { data, error } = useQuery(reachQuery);
  const [done, setDone] = useState('');
  const list = useRef<HTMLElement>(null);
  const move = (step: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-open]') ?? [])];
    const now = links.findIndex((link) => link.closest('article')?.contains(document.activeElement));
    links[Math.min(Math.max(now + step, 0), links.length - 1)]?.focus();
  };
  useTitle(t('reach.windowTitle'));
  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  useCommand('explain', openExplanation);
  return (
    <div className="stack screen">
      <h1>{t('reach.title')}</h1>
      <p className="quiet">{t('reach.note')}</p>
      {error && <NoAnswer error={error} />}
      {!error && !data && <Waiting what={t('reach.loading')} />}
      {data && (
        <section className="stack" aria-labelledby="to-be-told" ref={list}>
          <h2 id="to-be-told">{t('reach.open', { count: data.rows.length })}</h2>
          <p role="status" className={done ? 'state ok' : 'unseen'}>
            {done}
          </p>
          {data.rows.length === 0 && <Empty>{t('reach.none')}</Empty>}
          {data.rows.map((row) => (
            <Task key={row.messageId} row={row} begin={() => setDone('')} done={() => setDone(t('reach.recorded'))} />
          ))}
        </section>
      )}
    </div>
  );
}
