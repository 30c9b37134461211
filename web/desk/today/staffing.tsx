import { Link } from '@tanstack/react-router';
import type { DayView } from '../../../server/day/contract.ts';
import { useWords } from '../frame/words.ts';

type Staffing = NonNullable<DayView['staffing']>;
const open = 8;

/** The administrator's day: which posts and organs have nobody yet. On an office's first day it is what to begin with. */
export function Staffing({ staffing: { bureau, organs, duties } }: { staffing: Staffing }) {
  const { t, say, language } = useWords();
  const list = bureau.lacks.map((role) => t(`roles.${role}`)).join(language === 'zh' ? '、' : ', ');
  const done = bureau.lacks.length === 0 && organs.length === 0;
  return (
    <section className="day-part stack tight" aria-labelledby="staffing">
      <h2 id="staffing">{t('day.staffing')}</h2>
      {done && <p className="quiet">{t('day.staffed')}</p>}
      {bureau.lacks.length > 0 && (
        <p>
          {t('day.postsLack', { name: say(bureau.name), list })}{' '}
          <Link to="/organs/$organId" params={{ organId: bureau.id }}>
            {t('day.staffingGo')}
          </Link>
        </p>
      )}
      {organs.length > 0 && (
        <>
          <p>{t('day.organsLack', { count: organs.length })}</p>
          <Lacking organs={organs.slice(0, open)} />
          {organs.length > open && (
            <details>
              <summary>{t('day.lackRest', { count: organs.length - open })}</summary>
              <Lacking organs={organs.slice(open)} />
            </details>
          )}
        </>
      )}
      {duties === 0 && (
        <p>
          {t('day.noDuties')} <span className="quiet">{t('day.dutiesHow')}</span>
        </p>
      )}
    </section>
  );
}

function Lacking({ organs }: { organs: Staffing['organs'] }) {
  const { t, say } = useWords();
  return (
    <ul className="plain-list day-lines">
      {organs.map(({ id, name, lacks }) => (
        <li key={id}>
          <Link to="/organs/$organId" params={{ organId: id }}>
            {say(name)}
          </Link>{' '}
          <span className="quiet">{t(`day.lackOf.${lacks}`)}</span>
        </li>
      ))}
    </ul>
  );
}
