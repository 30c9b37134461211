import type { ProgrammeView } from '../../../server/backlog/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { useShortName } from '../parts/short-name.ts';

/** 每月盘点: what stood on that day, whether the facts still say so, and why units were behind. */
export function Reviews({ programme: { reviews, date } }: { programme: ProgrammeView }) {
  const { t, language } = useWords();
  const shortName = useShortName();
  const day = (on: string) => shortDate(on, date, language);
  return (
    <section className="stack tight backlog-part" aria-labelledby="reviews">
      <h2 id="reviews">{t('backlog.reviews')}</h2>
      {reviews.length === 0 && <p className="quiet">{t('backlog.noReviews')}</p>}
      <ol className="plain-list backlog-reviews">
        {reviews.map(({ on, note, units, agrees, reasons }) => (
          <li key={on} className="stack tight">
            <p>
              <strong>{day(on)}</strong> {note}{' '}
              <span className={agrees ? 'state ok' : 'state late'}>
                <Icon name={agrees ? 'done' : 'late'} />
                {t(agrees ? 'backlog.agrees' : 'backlog.differs')}
              </span>
            </p>
            <p className="facts quiet">
              {units.map(({ unit, ...figures }) => (
                <span key={unit.zh}>{t('backlog.reviewLine', { unit: shortName(unit), ...figures })}</span>
              ))}
            </p>
            {reasons.map(({ unit, on: said, reason, next, by }) => (
              <p key={unit.zh + said}>
                {t('backlog.reason', { unit: shortName(unit), date: day(said), reason, next, by: day(by) })}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
