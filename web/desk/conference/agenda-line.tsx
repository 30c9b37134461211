import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AgendaItem } from '../../../server/conference/contract.ts';
import { groupNumber, longDate } from '../../kit/format.ts';
import type { Problem } from '../api/problem.ts';
import { InlineAct } from '../dossiers/inline-act.tsx';
import { useWords } from '../frame/words.ts';
import type { Doing } from './session.tsx';

interface Line {
  item: AgendaItem;
  doing: Doing;
  first: boolean;
  last: boolean;
  refused(problem: Problem): void;
}

/** One item: where it comes from, who holds it, what was decided; one place up or down. */
export function AgendaLine({ item, doing, first, last, refused }: Line) {
  const { t, say, language } = useWords();
  const [writing, setWriting] = useState(false);
  const move = async (way: 'up' | 'down') => {
    const problem = await doing.run('moveItem', { item: item.no, way }, t('conference.moved', { title: item.title }));
    if (problem) refused(problem);
  };
  const { decision } = item;
  const decide = doing.act('decideItem');
  return (
    <li className="card panel stack" data-item={item.no}>
      <div className="row between">
        <h3>{item.title}</h3>
        {!(first && last) && doing.act('moveItem') && (
          <span className="row">
            <button type="button" className="button" aria-disabled={first} onClick={() => !first && void move('up')}>
              {t('conference.up')}
              <span className="unseen">{item.title}</span>
            </button>
            <button type="button" className="button" aria-disabled={last} onClick={() => !last && void move('down')}>
              {t('conference.down')}
              <span className="unseen">{item.title}</span>
            </button>
          </span>
        )}
      </div>
      <p className="quiet">
        {t('conference.source', { source: say(item.source) })}
        {item.matter &&
          (item.petitionId && item.shardKey ? (
            <>
              {' · '}
              <Link to="/p/$shardKey/$petitionId" params={{ shardKey: item.shardKey, petitionId: item.petitionId }}>
                {groupNumber(item.matter)}
              </Link>
            </>
          ) : (
            ` · ${groupNumber(item.matter)}`
          ))}
        {item.card && ` · ${item.card}`}
        {item.holder && ` · ${t('conference.holder', { holder: say(item.holder) })}`}
      </p>
      {item.waits && <p className="state soon">{t('conference.waits')}</p>}
      {decision && (
        <>
          <p>
            <strong>
              {t(item.outcome === 'deferred' ? 'conference.deferred' : 'conference.decided', {
                decision: decision.decision,
              })}
            </strong>{' '}
            {decision.unit &&
              decision.by &&
              t('conference.by', { unit: say(decision.unit), date: longDate(decision.by, language) })}
          </p>
          {decision.dissent && <p>{t('conference.dissent', { dissent: decision.dissent })}</p>}
        </>
      )}
      {item.entered && <p className="state ok">{say(item.entered)}</p>}
      {writing && decide ? (
        <InlineAct
          act={decide}
          given={{ item: item.no }}
          earlier={decision ? decision.written : item.waits ? { outcome: 'decided' } : undefined}
          run={(payload) => doing.run('decideItem', payload, t('conference.saved'))}
          close={() => setWriting(false)}
        />
      ) : (
        decide && (
          <div>
            <button type="button" className="button" onClick={() => setWriting(true)}>
              {t(item.outcome ? 'conference.decideAgain' : 'conference.decide')}
              <span className="unseen">{item.title}</span>
            </button>
          </div>
        )
      )}
    </li>
  );
}
