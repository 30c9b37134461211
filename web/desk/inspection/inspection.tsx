import { Link, useNavigate } from '@tanstack/react-router';
import type { InspectionBoard } from '../../../server/inspection/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';

type One = InspectionBoard['inspections'][number];

/** One inspection: the last day, the figures, what my unit still owes, and what each unit said. */
export function Inspection({ one }: { one: One }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const { shardKey, dossierId, figures, mine } = one;
  const params = { kind: 'inspection-task', shardKey, dossierId };
  const acts = (['zero', 'lateZero', 'report'] as const).filter((act) => mine[act]);
  return (
    <section className="stack tight" aria-labelledby={`i-${dossierId}`} data-inspection={one.phase.code}>
      <h2 id={`i-${dossierId}`}>
        <Link to="/dossiers/$kind/$shardKey/$dossierId" params={params}>
          {one.title}
        </Link>{' '}
        <span className="quiet number">{one.number}</span>
      </h2>
      <p className="facts">
        <span>{t('inspection.until', { date: shortDate(one.dueOn, today, language) })}</span>
        <span>{say(one.phase.label)}</span>
        {(['due', 'said', 'silent', 'late', 'zero', 'falseZero'] as const).map((figure) => (
          <span key={figure} data-figure={figure}>
            {t(`inspection.figures.${figure}`)} <strong>{figures[figure]}</strong>
          </span>
        ))}
      </p>
      {acts.length > 0 && (
        <p className="row no-print">
          <span>{t('inspection.mine')}</span>
          {acts.map((act) => (
            <Act key={act} one={one} act={act} />
          ))}
        </p>
      )}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('inspection.columns.unit')}</th>
            <th scope="col">{t('inspection.columns.said')}</th>
            <th scope="col">{t('inspection.columns.on')}</th>
          </tr>
        </thead>
        <tbody>
          {one.units.map((unit) => (
            <tr key={unit.organId} data-said={unit.said}>
              <td>{say(unit.name)}</td>
              <td>
                {t(`inspection.said.${unit.said}`, { count: unit.problems })}
                {unit.correctedZero && (
                  <span className="quiet">
                    {' · '}
                    {t('inspection.corrected', { date: shortDate(unit.correctedZero, today, language) })}
                  </span>
                )}
                {unit.falseZero && <strong> · {t('inspection.falseZero')}</strong>}
              </td>
              <td>
                {unit.on ? shortDate(unit.on, today, language) : '—'}
                {unit.lateDays !== null && <strong> · {t('inspection.lateDays', { count: unit.lateDays })}</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Act({ one, act }: { one: One; act: 'report' | 'zero' | 'lateZero' }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { shardKey, dossierId } = one;
  return (
    <button
      type="button"
      className={act === 'report' ? 'button' : 'button primary'}
      onClick={() =>
        void navigate({
          to: '/dossiers/$kind/$shardKey/$dossierId',
          params: { kind: 'inspection-task', shardKey, dossierId },
          search: { act },
        })
      }
    >
      {t(`inspection.acts.${act}`)}
    </button>
  );
}
