import type { DayView } from '../../../server/day/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { useShortName } from '../parts/short-name.ts';

type Duties = NonNullable<DayView['late']>;
const open = 5;

/** Duties in which units are late, for who has to see to it. Nobody's name stands here, and nothing is ranked but by day. */
export function LateUnits({ late }: { late: Duties }) {
  const { t } = useWords();
  const rest = late.slice(open);
  if (late.length === 0) return <p className="quiet day-part">{t('day.lateNone')}</p>;
  return (
    <section className="day-part" aria-labelledby="late-units">
      <h2 id="late-units">{t('day.late', { count: late.length })}</h2>
      <p className="quiet">{t('day.lateNote')}</p>
      <Table late={late.slice(0, open)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('day.lateRest', { count: rest.length })}</summary>
          <Table late={rest} />
        </details>
      )}
    </section>
  );
}

function Table({ late }: { late: Duties }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const shortName = useShortName();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('day.lateUnit')}</th>
          <th scope="col">{t('day.lateDuty')}</th>
          <th scope="col">{t('day.lateCount')}</th>
          <th scope="col">{t('day.lateSince')}</th>
        </tr>
      </thead>
      <tbody>
        {late.map(({ organ, duty, count, due }) => (
          <tr key={`${organ.zh} ${duty.zh}`}>
            <td>{shortName(organ)}</td>
            <td>{say(duty)}</td>
            <td>{count}</td>
            <td>{shortDate(due, today, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a custodian is late with: for who heads the bureau, or the bureau above. */
export function LateReports({ reports }: { reports: NonNullable<DayView['lateReports']> }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <ul className="plain-list day-part" aria-label={t('frame.nav.concerns')}>
      {reports.map(({ organ, count, due }) => (
        <li key={organ.zh} className="state late">
          {t('day.lateReports', { organ: say(organ), count, date: shortDate(due, today, language) })}
        </li>
      ))}
    </ul>
  );
}
