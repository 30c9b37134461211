import type { TemplatePreview } from '../../../server/notices/contract.ts';
import { useWords } from '../frame/words.ts';

export function VersionName({ version }: { version: number }) {
  const { t } = useWords();
  return <>{version === 0 ? t('templates.own') : t('templates.version', { version })}</>;
}

/** What keeps a wording from being enabled, or that nothing does. */
export function Faults({ faults }: { faults: TemplatePreview['faults'] }) {
  const { t, say } = useWords();
  if (faults.length === 0) return <p className="banner info">{t('templates.sound')}</p>;
  return (
    <div className="banner info">
      <p>{t('templates.faults', { count: faults.length })}</p>
      <ul>
        {faults.map(({ what, line }) => (
          <li key={`${line ?? ''}${what.zh}`}>
            {line !== undefined && t('templates.line', { line })}
            {say(what)}
          </li>
        ))}
      </ul>
    </div>
  );
}
