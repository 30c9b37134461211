import type { PetitionView } from '../../../server/petitions/contract.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { usePrinting } from '../reprint/slip.tsx';

/** For the agent: a slip for one code of their own. Its printing is recorded. */
export function AgentSlip({ petition, agent }: { petition: PetitionView; agent: number }) {
  const { t } = useWords();
  const { shardKey, petitionId } = petition;
  const { address, problem, print } = usePrinting(
    pathOf(paths.agentSlip, { shardKey, petitionId, agent: String(agent) }),
  );
  return (
    <div className="stack no-print">
      {problem && <Refusal problem={problem} />}
      <div className="row">
        <button type="button" className="button" onClick={() => void print()}>
          <Icon name="print" />
          {t(address ? 'agents.slipAgain' : 'agents.slip')}
        </button>
        {address && (
          <a href={address} target="_blank" rel="noreferrer">
            {t('agents.openSlip')}
          </a>
        )}
        <span className="muted">{t('agents.slipNote')}</span>
      </div>
    </div>
  );
}
