import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { IdentityRequestToDecide } from '../../../server/petitions/contract.ts';
import { groupNumber, moment, shortDate } from '../../kit/format.ts';
import { identityRequestsQuery } from '../api/ask-identity.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Deadline, openExplanation } from '../parts/deadline.tsx';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Decide } from './decide.tsx';

/** Who asks to see an identity, for which matter and why, and since when they wait: the longest first. */
export function IdentityRequests() {
  const { t } = useWords();
  const { data, error } = useQuery(identityRequestsQuery);
  const [open, setOpen] = useState('');
  const [done, setDone] = useState('');
  useTitle(t('identity.windowTitle'));
  useCommand('explain', openExplanation);
  const waiting = data?.requests.filter(({ state }) => state === 'waiting') ?? [];
  const decided = data?.requests.filter(({ state }) => state !== 'waiting') ?? [];
  return (
    <div className="stack screen">
      <h1>{t('identity.title')}</h1>
      <p className="quiet">{t('identity.note')}</p>
      {error && <NoAnswer error={error} />}
      {!error && !data && <Waiting what={t('identity.loading')} />}
      <p role="status" className={done ? 'state ok' : 'unseen'}>
        {done}
      </p>
      {data && (
        <section className="stack" aria-labelledby="waiting">
          <h2 id="waiting">{t('identity.waiting', { count: waiting.length })}</h2>
          {waiting.length === 0 && <Empty>{t('identity.none')}</Empty>}
          {waiting.map((request) => (
            <Request request={request} key={request.requestId}>
              {open === request.requestId ? (
                <Decide
                  request={request}
                  close={() => setOpen('')}
                  done={() => {
                    setOpen('');
                    setDone(t('identity.decided'));
                  }}
                />
              ) : (
                <div>
                  <button
                    type="button"
                    className="button"
                    onClick={() => {
                      setDone('');
                      setOpen(request.requestId);
                    }}
                  >
                    {t('identity.decide')}
                    <span className="unseen">{groupNumber(request.number)}</span>
                  </button>
                </div>
              )}
            </Request>
          ))}
        </section>
      )}
      {decided.length > 0 && (
        <details>
          <summary>
            <h2>{t('identity.decidedTitle', { count: decided.length })}</h2>
          </summary>
          <div className="stack">
            {decided.map((request) => (
              <Request request={request} key={request.requestId}>
                <Outcome request={request} />
              </Request>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function Request({ request, children }: { request: IdentityRequestToDecide; children: ReactNode }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const { who, matter, number, shardKey, petitionId, purpose, askedAt, clock } = request;
  return (
    <article className="card report" data-row aria-label={groupNumber(number)}>
      <div className="row between">
        <h3>{t('identity.who', { name: who.name, organ: say(who.organ), role: say(who.role) })}</h3>
        <Deadline clock={clock} />
      </div>
      <p className="facts quiet">
        <span>{t('identity.since', { time: moment(askedAt, today, language) })}</span>
        <span className="number">
          {matter.restricted ? (
            <Link to="/p/$shardKey/$petitionId" params={{ shardKey, petitionId }}>
              {groupNumber(number)}
            </Link>
          ) : (
            groupNumber(number)
          )}
        </span>
        <span>{matter.subject}</span>
        <span>{t('identity.heldBy', { holder: say(matter.holder), phase: say(matter.phase) })}</span>
      </p>
      <p>
        <span className="quiet">{t('petition.purpose')}</span> <strong>{purpose}</strong>
      </p>
      {children}
    </article>
  );
}

function Outcome({ request: { state, usableUntil, usedAt, reason, clock } }: { request: IdentityRequestToDecide }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  return (
    <p>
      <strong>{t(`identity.stateOf.${state}`, { date: shortDate(usableUntil ?? clock.due, today, language) })}</strong>{' '}
      {state !== 'refused' &&
        (usedAt ? t('identity.usedAt', { time: moment(usedAt, today, language) }) : t('identity.unused'))}{' '}
      {reason && <span className="quiet">{t('identity.because', { reason })}</span>}
    </p>
  );
}
