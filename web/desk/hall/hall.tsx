import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HallView } from '../../../server/reception/contract.ts';
import { timeOf } from '../../kit/format.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Text } from '../fields/text.tsx';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { hallQuery } from '../reception/queries.ts';
import { useSend } from '../reception/use-send.ts';
import { AtWindow } from './at-window.tsx';

const kept = 'huiyin.window';

/** The waiting list at a window: call, call again, done with its case, on to the next unit. */
export function Hall() {
  const { t, say } = useWords();
  const { data, error } = useQuery(hallQuery);
  const [place, setPlace] = useState(() => localStorage.getItem(kept) ?? '');
  const { send, busy, problem } = useSend([['hall']]);
  useTitle(t('reception.hallWindowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('reception.loading')} />;
  const here = data.tickets.filter(
    (one) => one.mine && (one.status === 'called' || one.status === 'serving') && one.place === place,
  );
  const next = (series?: 'C') => void send(paths.hallCall, { place, ...(series && { series }) });
  return (
    <ProblemOfForm value={problem}>
      <div className="stack screen">
        <header className="row between">
          <h1>{t('reception.hallTitle')}</h1>
          <a href="/hall" target="_blank" rel="noreferrer">
            {t('reception.screen')}
          </a>
        </header>
        {data.help.map(({ helpId, place: machine }) => (
          <p key={helpId} className="banner info" role="status">
            {t('reception.help', { place: machine })}{' '}
            <button type="button" className="button" onClick={() => void send(pathOf(paths.hallHelp, { helpId }), {})}>
              {t('reception.helped')}
            </button>
          </p>
        ))}
        <Text
          name="place"
          label={t('reception.place')}
          hint={t('reception.placeHint')}
          value={place}
          set={(value) => {
            setPlace(value.slice(0, 12));
            localStorage.setItem(kept, value.slice(0, 12));
          }}
        />
        {problem && <Refusal problem={problem} />}
        <div className="row">
          <button type="button" className="button primary" disabled={busy} onClick={() => next()}>
            {t('reception.next')}
          </button>
          <button type="button" className="button" disabled={busy} onClick={() => next('C')}>
            {t('reception.nextLeader')}
          </button>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void send(paths.hallDraw, { series: 'A' })}
          >
            {t('reception.draw')} {t('reception.seriesA')}
          </button>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void send(paths.hallDraw, { series: 'B' })}
          >
            {t('reception.draw')} {t('reception.seriesB')}
          </button>
        </div>
        {here.length > 0 && (
          <section className="stack" aria-labelledby="here">
            <h2 id="here">{t('reception.here')}</h2>
            {here.map((ticket) => (
              <AtWindow key={ticket.ticketId} ticket={ticket} units={data.units} />
            ))}
          </section>
        )}
        <WaitingList tickets={data.tickets.filter(({ status }) => status === 'waiting')} say={say} />
      </div>
    </ProblemOfForm>
  );
}

function WaitingList({ tickets, say }: { tickets: HallView['tickets']; say: ReturnType<typeof useWords>['say'] }) {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">
        {t('reception.waiting')} {tickets.length}
      </h2>
      {tickets.length === 0 && <Empty>{t('reception.nobody')}</Empty>}
      <ul className="plain-list">
        {tickets.map(({ ticketId, label, organ, since, appointment }) => (
          <li key={ticketId} data-row className="facts">
            <strong className="number">{label}</strong>
            <span>{timeOf(since)}</span>
            <span className="quiet">{say(organ)}</span>
            {appointment && <span>{t('reception.appointment')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
