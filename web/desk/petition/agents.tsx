import type { PetitionView } from '../../../server/petitions/contract.ts';
import { useWords } from '../frame/words.ts';
import { AgentSlip } from './agent-slip.tsx';

/** Who acts for the petitioner and who did: as what, with which scope. Names stay with the sealed identity. */
export function AgentsOf({ petition }: { petition: PetitionView }) {
  const { t, say } = useWords();
  if (petition.agents.length === 0) return null;
  return (
    <section aria-label={t('agents.title')}>
      {petition.agents.map(({ no, label, scope, authorisedOn, since, ended }) => (
        <div key={no}>
          <p>
            <span className="quiet">{t('agents.title')}</span> {t('agents.one', { as: say(label), on: since })}
            {ended && ` · ${t('agents.ended', { on: ended.on, how: say(ended.label) })}`}
          </p>
          {!ended && (
            <p className="muted">
              {t('agents.scope', { scope: say(scope) })} · {t('agents.paper', { on: authorisedOn })}
            </p>
          )}
          {!ended && <AgentSlip petition={petition} agent={no} />}
        </div>
      ))}
    </section>
  );
}
