import './reception.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { AppointmentView, Briefing, DayView } from '../../../server/reception/contract.ts';
import { groupNumber, longDate } from '../../kit/format.ts';
import { callForFile, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { BookForm } from './book.tsx';
import { dayQuery } from './queries.ts';
import { RecordForm } from './record.tsx';
import { useSend } from './use-send.ts';

/** D10: who comes, what it is about, where it is stuck, what was promised; begin, not there, record. */
export function ReceptionDayPage() {
  const { planId, n } = useParams({ strict: false }) as { planId: string; n: string };
  const { t, say, language } = useWords();
  const { officer } = useOfficer();
  const { data, error } = useQuery(dayQuery(planId, n));
  const [recording, setRecording] = useState<string>();
  const [saved, setSaved] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  useTitle(t('reception.windowTitle'));
  const first = data?.appointments.find(({ status, leaderNamed }) => status.code === 'booked' && !leaderNamed);
  useCommand('acts', () => first && setRecording(first.appointmentId), recording === undefined);
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('reception.loading')} />;
  const { day } = data;
  const prepares = officer.roles.some((role) => ['clerk', 'bureau-officer', 'bureau-head'].includes(role));
  const print = async () => {
    const file = await callForFile(pathOf(paths.receptionBriefing, { planId, n }));
    if (file.ok) window.open(URL.createObjectURL(file.value), '_blank', 'noopener');
    else setProblem(file.problem);
  };
  return (
    <div className="stack screen">
      <header className="row between">
        <h1>
          {longDate(day.on, language)} {day.leader.name} {say(day.form)} {day.from}—{day.until}
        </h1>
        <button type="button" className="button" onClick={() => void print()}>
          {t('reception.briefing')}
        </button>
      </header>
      <p className="facts">
        <span>{day.topic}</span>
        <span>{day.place}</span>
        <span className="quiet">{t('reception.left', { open: day.openLeft, kept: day.keptLeft })}</span>
      </p>
      <p role="status" className={saved ? 'state ok' : 'unseen'}>
        {saved}
      </p>
      {problem && <Refusal problem={problem} />}
      <section className="stack" aria-labelledby="visitors">
        <h2 id="visitors">{t('reception.visitors')}</h2>
        {data.appointments.length === 0 && <Empty>{t('reception.noVisitors')}</Empty>}
        {data.appointments.map((one) => (
          <Visitor
            key={one.appointmentId}
            one={one}
            view={data}
            planId={planId}
            n={n}
            begin={prepares ? () => setRecording(one.appointmentId) : undefined}
          >
            {recording === one.appointmentId && (
              <RecordForm
                view={data}
                appointment={one}
                planId={planId}
                n={n}
                close={() => setRecording(undefined)}
                done={(number) => {
                  setRecording(undefined);
                  setSaved(t('reception.saved', { number }));
                }}
              />
            )}
          </Visitor>
        ))}
      </section>
      {prepares && day.bookable && <BookForm planId={planId} n={n} />}
    </div>
  );
}

interface VisitorProps {
  one: AppointmentView;
  view: DayView;
  planId: string;
  n: string;
  begin: (() => void) | undefined;
  children: React.ReactNode;
}

function Visitor({ one, view, planId, n, begin, children }: VisitorProps) {
  const { t, say } = useWords();
  const { send, busy, problem } = useSend([['reception', planId, n]]);
  const briefing = view.briefings.find(({ label }) => label.zh === one.label.zh);
  const change = (to: string) =>
    void send(pathOf(paths.receptionAppointment, { appointmentId: one.appointmentId, change: to }), {});
  return (
    <article className="card visit" data-row aria-label={say(one.label)}>
      <div className="row between">
        <h3>
          {say(one.label)} <span className="quiet">{say(one.status.label)}</span>
        </h3>
        {begin && one.status.code === 'booked' && (
          <span className="row">
            {one.leaderNamed ? <strong>{t('reception.needsOther')}</strong> : null}
            <button type="button" className="button primary" disabled={busy} onClick={begin}>
              {t('reception.start')}
            </button>
            <button type="button" className="button" disabled={busy} onClick={() => change('absent')}>
              {t('reception.absent')}
            </button>
            <button type="button" className="link" disabled={busy} onClick={() => change('cancel')}>
              {t('reception.cancel')}
            </button>
          </span>
        )}
      </div>
      {problem && <Refusal problem={problem} />}
      {briefing ? <Brief briefing={briefing} /> : <p className="words">{one.what}</p>}
      {children}
    </article>
  );
}

/** What was promised and not kept comes first. */
function Brief({ briefing }: { briefing: Briefing }) {
  const { t, say } = useWords();
  const { shardKey, petitionId, number } = briefing;
  return (
    <>
      {briefing.promises.map(({ what, unit, by, late, status }) => (
        <p key={`${what}${by}`} className={late || status === 'not-met' ? 'state late' : 'quiet'}>
          {t('reception.promised', { what, unit: say(unit), by })}{' '}
          {(late || status === 'not-met') && `▲ ${t('reception.late')}`}
        </p>
      ))}
      <p>
        <strong>{briefing.subject}</strong>{' '}
        {shardKey && petitionId && number ? (
          <Link className="number" to="/p/$shardKey/$petitionId" params={{ shardKey, petitionId }}>
            {groupNumber(number)}
          </Link>
        ) : (
          <span className="quiet">{t('reception.unlinked')}</span>
        )}
      </p>
      {briefing.lines.map((line) => (
        <p key={line} className="words">
          {line}
        </p>
      ))}
      {briefing.holder && (
        <p className="facts quiet">
          <span>
            {t('reception.holder')}
            {say(briefing.holder)}
          </span>
          {briefing.stuck && (
            <span>
              {t('reception.stuck')}
              {say(briefing.stuck)}
            </span>
          )}
        </p>
      )}
    </>
  );
}
