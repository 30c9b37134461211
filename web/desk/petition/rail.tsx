import type { ActView, PetitionView } from '../../../server/petitions/contract.ts';
import { useWords } from '../frame/words.ts';
import { ActRail } from '../parts/act-rail.tsx';
import { formOf } from './acts/index.ts';

/** Acts that keep the file in order at any time: below those that move the matter. */
const keeping = [
  'classify',
  'correct',
  'supplyPapers',
  'assignHandler',
  'appointAgent',
  'changeAgency',
  'endAgency',
  'withdraw',
];

/** What can be done now, in legal order, the act that the nearest clock waits for first in weight; and why the rest cannot. */
export function Rail({ petition, choose }: { petition: PetitionView; choose(act: ActView): void }) {
  const { t, say } = useWords();
  const acts = petition.acts.filter((act) => formOf(act.name)).sort((a, b) => weight(a) - weight(b));
  return (
    <ActRail acts={acts} nothing={t('petition.nothingToDo', { organ: say(petition.holder.name) })} choose={choose} />
  );
}

/** The act that a clock waits for first; otherwise the order of the law. */
const weight = (act: ActView) => (!act.permitted ? 0 : act.primary ? 0 : keeping.includes(act.name) ? 2 : 1);
