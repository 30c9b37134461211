import type { TemplateDetail } from '../../../server/notices/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Faults } from './said.tsx';

interface HistoryProps {
  template: TemplateDetail;
  /** Puts a version's text into the editor. */
  put(text: string): void;
  enable(version: number): void;
}

/** Every version: who, why, when, and who took it into use. */
export function History({ template, put, enable }: HistoryProps) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  const day = (at: string) => shortDate(at.slice(0, 10), today, language);
  const named = (version: number) => (version === 0 ? t('templates.own') : t('templates.version', { version }));
  return (
    <section aria-labelledby="template-history">
      <h3 id="template-history">{t('templates.history')}</h3>
      <ul className="plain-list">
        {template.versions.map((one) => (
          <li key={one.version} className="card panel stack">
            <p>
              <strong>{named(one.version)}</strong> · {t('templates.by', { by: one.by, date: day(one.at) })} ·{' '}
              {one.reason}
            </p>
            <p className="quiet">
              {one.enabled
                ? t('templates.enabledBy', { by: one.enabled.by, date: day(one.enabled.at) })
                : t('templates.notEnabled')}
            </p>
            <details>
              <summary>{t('templates.see')}</summary>
              <pre className="template-text">{one.text}</pre>
              <button type="button" className="link" onClick={() => put(one.text)}>
                {t('templates.seen')}
              </button>
            </details>
            {one.faults.length > 0 && <Faults faults={one.faults} />}
            {one.version !== template.current && one.faults.length === 0 && (
              <div className="row">
                {one.byMe ? (
                  <span className="quiet">{t('templates.mine')}</span>
                ) : (
                  <button type="button" className="button" onClick={() => enable(one.version)}>
                    {t('templates.enable', { version: named(one.version) })}
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
        <li className="card panel stack">
          <strong>{named(0)}</strong>
          <details>
            <summary>{t('templates.see')}</summary>
            <pre className="template-text">{template.own}</pre>
            <button type="button" className="link" onClick={() => put(template.own)}>
              {t('templates.seen')}
            </button>
          </details>
          {template.current !== 0 && (
            <button type="button" className="button" onClick={() => enable(0)}>
              {t('templates.enable', { version: named(0) })}
            </button>
          )}
        </li>
      </ul>
    </section>
  );
}
