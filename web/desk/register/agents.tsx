import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { AgentPersonFields, AuthorityFields, KindChoice } from '../petition/acts/agent-fields.tsx';
import { type AgentDraft, newAgent } from './draft.ts';

/** One or two who act for the petitioner: who, as what, with which authority. The paper goes with the other papers. */
export function Agents({ agents, set }: { agents: AgentDraft[]; set(agents: AgentDraft[]): void }) {
  const { t } = useWords();
  return (
    <div className="group">
      <p className="quiet">{t('register.agentHint')}</p>
      {agents.map((agent, i) => {
        const change = (patch: Partial<AgentDraft>) =>
          set(agents.map((one, place) => (place === i ? { ...one, ...patch } : one)));
        const at = `agents.${i}.`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: agents in a form have no identity but their place
          <div className="group" key={i}>
            <KindChoice name={`${at}kind`} value={agent.kind} set={(kind) => change({ kind })} />
            <AgentPersonFields at={at} value={agent} set={change} />
            <AuthorityFields at={at} value={agent} set={change} guardian={agent.kind === 'guardian'} />
            {agents.length > 1 && (
              <button type="button" className="link" onClick={() => set(agents.filter((_, place) => place !== i))}>
                {t('agents.remove')}
                <span className="unseen">{agent.name}</span>
              </button>
            )}
          </div>
        );
      })}
      {agents.length < 2 && (
        <button type="button" className="link" onClick={() => set([...agents, newAgent()])}>
          <Icon name="add" />
          {t('agents.add')}
        </button>
      )}
    </div>
  );
}
