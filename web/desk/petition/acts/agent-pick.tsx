import { takenDown } from '../../../../core/procedure/said-at-window.ts';
import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { Pick } from '../../fields/pick.tsx';
import { useWords } from '../../frame/words.ts';

const agencyActs: readonly string[] = ['appointAgent', 'changeAgency'];

interface AgentPickProps {
  name: string;
  petition: PetitionView;
  value: string;
  set(agent: string): void;
  label?: string;
  hint?: string;
  optional?: boolean;
}

/** One of those who act for the petitioner, or did. */
export function AgentPick({ name, petition, value, set, label, hint, optional }: AgentPickProps) {
  const { t, say } = useWords();
  const options = petition.agents.map(({ no, label: as, since, ended }) => ({
    value: String(no),
    label: t(ended ? 'agents.oneEnded' : 'agents.one', { as: say(as), on: ended?.on ?? since }),
  }));
  return (
    <Pick
      name={name}
      label={label ?? t('agents.which')}
      options={options}
      value={value}
      set={set}
      {...(hint && { hint })}
      {...(optional && { optional })}
    />
  );
}

/** Of what is taken down at the window: whether an agent says it, and which. Empty while nobody ever acted for the petitioner. */
export function SaidBy({
  act,
  petition,
  value,
  set,
}: {
  act: string;
  petition: PetitionView;
  value: string;
  set(agent: string): void;
}) {
  const { t } = useWords();
  if (petition.agents.length === 0 || agencyActs.includes(act) || !takenDown.some((one) => one === act)) return null;
  return (
    <AgentPick
      name="saidBy"
      petition={petition}
      value={value}
      set={set}
      label={t('agents.saidBy')}
      hint={t('agents.saidByHint')}
      optional
    />
  );
}
