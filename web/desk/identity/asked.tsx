import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IdentityStanding, OwnIdentityRequest, PetitionView } from '../../../server/petitions/contract.ts';
import { moment, shortDate } from '../../kit/format.ts';
import { noteSignedOut, petitionQuery } from '../api/ask.ts';
import { call, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Text } from '../fields/text.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Deadline } from '../parts/deadline.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';

interface AskedProps {
  petition: PetitionView;
  /** Reads it, for the purpose that was granted. */
  read(purpose: string): void;
}

/** For whose role does not need to know who it is: asks the custodian, and sees how that stands. */
export function AskedIdentity({ petition, read }: AskedProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const { shardKey, petitionId } = petition;
  const { requests } = petition.identity;
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const waits = requests.some(({ state }) => state === 'waiting');
  const granted = requests.find(({ state }) => state === 'granted');
  const send = async () => {
    const answer = await call<IdentityStanding>(pathOf(paths.askIdentity, { shardKey, petitionId }), {
      body: { purpose },
    });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return noteSignedOut(answer.problem);
    const { queryKey } = petitionQuery({ shardKey, petitionId });
    client.setQueryData(queryKey, (now) => now && { ...now, identity: answer.value });
    setAsking(false);
    setPurpose('');
    setDone(t('identity.asked'));
  };
  return (
    <div className="identity no-print">
      <p className="state sealed">
        <Icon name="sealed" />
        {t('petition.sealed')}
        {granted ? (
          <button type="button" className="button small" onClick={() => read(granted.purpose)}>
            {t('identity.readGranted')}
          </button>
        ) : (
          !waits &&
          !asking && (
            <button type="button" className="link" onClick={() => setAsking(true)}>
              {t('identity.ask')}
            </button>
          )
        )}
      </p>
      <p role="status" className={done ? 'state ok' : 'unseen'}>
        {done}
      </p>
      {requests.length > 0 && (
        <ul className="plain-list" aria-label={t('identity.own')}>
          {requests.map((request) => (
            <li key={request.requestId}>
              <OwnRequest request={request} />
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p className="quiet">{t('identity.askNote')}</p>
          {problem && <Refusal problem={problem} />}
          <ProblemOfForm value={problem}>
            <div className="row end">
              <Text
                name="purpose"
                label={t('petition.purpose')}
                hint={t('identity.purposeHint')}
                autoFocus
                value={purpose}
                set={setPurpose}
              />
              <button type="submit" className="button">
                {t('identity.send')}
              </button>
              <button type="button" className="link" onClick={() => setAsking(false)}>
                {t('identity.notAsk')}
              </button>
            </div>
          </ProblemOfForm>
        </form>
      )}
    </div>
  );
}

function OwnRequest({ request }: { request: OwnIdentityRequest }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  const { state, purpose, askedAt, reason, usableUntil, clock } = request;
  return (
    <div className="row">
      <span>
        {t('identity.ownLine', { time: moment(askedAt, today, language), purpose })}{' '}
        <strong>
          {t(`identity.stateOf.${state}`, { date: shortDate(usableUntil ?? clock.due, today, language) })}
        </strong>
        {reason && <span className="quiet"> {t('identity.because', { reason })}</span>}
      </span>
      {state === 'waiting' && <Deadline clock={clock} />}
    </div>
  );
}
