import type { DayView } from '../../../server/day/contract.ts';
import { count as counted, moment, shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';

type Unusual = NonNullable<DayView['audit']>['unusual'][number];

/** Lines of unusual readings before the others are folded away. */
const atOnce = 3;

/** The auditor's three signs: how far the log is witnessed, where far more was read than usual, whether figures recompute. */
export function Audit({ audit }: { audit: NonNullable<DayView['audit']> }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const at = (time: string) => moment(time, today, language);
  const line = ({ organ, role, count, identities, usual }: Unusual) => (
    <li key={`${organ.zh} ${role.zh}`}>
      {t('day.readsUnusual', { organ: say(organ), role: say(role), count, identities, usual })}
    </li>
  );
  const { signed, witnesses, readsOn, reads, tooFewDays, unusual, rebuild } = audit;
  return (
    <section className="day-part" aria-labelledby="audit">
      <h2 id="audit">{t('day.audit')}</h2>
      <ul className="plain-list day-lines">
        <li>{t('day.signed', { size: counted(signed) })}</li>
        {witnesses.length === 0 && <li>{t('day.noWitness')}</li>}
        {witnesses.map(({ name, size, at: last }) => (
          <li key={name}>
            {size === null || last === null
              ? t('day.witnessSilent', { name })
              : t('day.witness', { name, size: counted(size), time: at(last) })}
            {size !== null && size < signed && t('day.witnessBehind', { count: signed - size })}
          </li>
        ))}
        <li>
          {readsOn === null
            ? t('day.readsNone')
            : t('day.reads', { date: shortDate(readsOn, today, language), count: reads })}
        </li>
        {readsOn !== null && tooFewDays && <li>{t('day.readsTooFewDays', tooFewDays)}</li>}
        {readsOn !== null && !tooFewDays && unusual.length === 0 && <li>{t('day.readsUsual')}</li>}
        {unusual.slice(0, atOnce).map(line)}
        {unusual.length > atOnce && (
          <li>
            <details>
              <summary>{t('day.newsRest', { count: unusual.length - atOnce })}</summary>
              <ul className="plain-list day-lines">{unusual.slice(atOnce).map(line)}</ul>
            </details>
          </li>
        )}
        <li>
          {rebuild === null
            ? t('day.rebuildNone')
            : t(rebuild.differing > 0 ? 'day.rebuild' : 'day.rebuildSame', {
                time: at(rebuild.at),
                done: counted(rebuild.done),
                differing: rebuild.differing,
              })}
        </li>
      </ul>
    </section>
  );
}
