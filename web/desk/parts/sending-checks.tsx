import type { Words } from '../../../core/refusal.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from './icon.tsx';

/** What was looked at before a letter leaves: in order, or for a person to look at. */
export function SendingChecks({ checks }: { checks: { code: string; ok: boolean; what: Words }[] }) {
  const { t, say } = useWords();
  if (checks.length === 0) return null;
  return (
    <section aria-label={t('kit.beforeSending')} className="card panel">
      <ul className="plain-list">
        {checks.map(({ code, ok, what }) => (
          <li key={code + what.zh} className={ok ? 'state ok' : 'state late'}>
            <Icon name={ok ? 'done' : 'late'} />
            {ok ? '' : t('kit.lookFirst')}
            {say(what)}
          </li>
        ))}
      </ul>
    </section>
  );
}
