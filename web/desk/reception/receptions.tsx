import './reception.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Role } from '../../../server/organs/contract.ts';
import type { ReceptionDay } from '../../../server/reception/contract.ts';
import { longDate } from '../../kit/format.ts';
import { useAtSeat, useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Calls } from './calls.tsx';
import { daysQuery } from './queries.ts';

/** The server decides; this keeps others from what they would be refused. */
const windowRoles: Role[] = ['clerk', 'bureau-officer', 'bureau-head'];
const reportRoles: Role[] = ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'];

/** The announced days of reception, in the order of the calendar. */
export function Receptions() {
  const { t } = useWords();
  const { officer, today } = useOfficer();
  const { bureau } = useAtSeat();
  const { data, error } = useQuery(daysQuery);
  useTitle(t('reception.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('reception.loading')} />;
  // What comes is what one prepares for; what was held stands folded, the latest first.
  const past = data.days.filter(({ on }) => on < today).reverse();
  return (
    <div className="stack screen">
      <header className="row between">
        <h1>{t('reception.title')}</h1>
        {officer.roles.some((role) => reportRoles.includes(role)) && (
          <Link to="/reception/compliance">{t('reception.compliance')}</Link>
        )}
      </header>
      {bureau && officer.roles.some((role) => windowRoles.includes(role)) && <Calls />}
      {data.days.length === 0 && (
        <Empty>
          {t('reception.none')}
          <Link to="/dossiers/$kind" params={{ kind: 'reception-plan' }}>
            {t('reception.toPlans')}
          </Link>
        </Empty>
      )}
      <Days days={data.days.filter(({ on }) => on >= today)} />
      {past.length > 0 && (
        <details>
          <summary>{t('reception.past', { count: past.length })}</summary>
          <Days days={past} />
        </details>
      )}
    </div>
  );
}

function Days({ days }: { days: ReceptionDay[] }) {
  const { t, say, language } = useWords();
  return (
    <ul className="plain-list stack">
      {days.map((day) => (
        <li key={`${day.planId}/${day.n}`} className="card visit">
          <p className="row between">
            <Link to="/reception/$planId/$n" params={{ planId: day.planId, n: String(day.n) }}>
              <strong>
                {longDate(day.on, language)} {day.from}—{day.until}
              </strong>
            </Link>
            <span className="quiet">{say(day.status.label)}</span>
          </p>
          <p className="facts">
            <span>
              {day.leader.name} · {say(day.leader.organ)}
            </span>
            <span>
              {say(day.form)} · {day.topic}
            </span>
            <span>{day.place}</span>
            {day.status.code === 'planned' && (
              <span className="quiet">{t('reception.left', { open: day.openLeft, kept: day.keptLeft })}</span>
            )}
            {day.instead && (
              <span>
                {t('reception.insteadBy', {
                  date: longDate(day.instead.on, language),
                  leader: day.instead.leader.name,
                })}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
