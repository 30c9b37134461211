import type { ReactNode } from 'react';
import { moment } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';

interface MatterPageProps {
  head: ReactNode;
  /** What was done last, for everybody to hear. */
  done: string;
  /** The form of the act that was chosen; absent while none is. */
  panel: ReactNode;
  /** The form takes half of the page. */
  wide: boolean;
  /** What can be done, while nothing is written. */
  rail: ReactNode;
  /** At the foot of what is printed. */
  number: string;
  /** What it is about, a paper, or what would leave. */
  children: ReactNode;
}

/** One matter or dossier on one screen: its head in view, what it is about, and beside it what can be done or is being written. */
export function MatterPage({ head, done, panel, wide, rail, number, children }: MatterPageProps) {
  const { t, language } = useWords();
  const { today, officer } = useOfficer();
  return (
    <article className={wide ? 'petition wide' : 'petition'}>
      {head}
      <p role="status" className={done ? 'state ok' : 'unseen'}>
        {done}
      </p>
      <div className="petition-body">
        {wide && <div className="writing">{panel}</div>}
        <div className="matter">{children}</div>
        {!wide && (
          <aside className="rail no-print" aria-label={t('petition.canDo')}>
            {panel || rail}
          </aside>
        )}
      </div>
      <p className="print-foot">
        {number} ·{' '}
        {t('petition.printedBy', { name: officer.name, time: moment(new Date().toISOString(), today, language) })}
      </p>
    </article>
  );
}
