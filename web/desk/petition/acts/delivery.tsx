import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { Choice } from '../../fields/choice.tsx';
import { useWords } from '../../frame/words.ts';
import type { SpokenNotice } from './notice.ts';

export * from './notice.ts';

/** How the notice goes out; only where nobody can be reached may none be owed. */
export function DeliveryChoice<Way extends SpokenNotice>({
  petition,
  value,
  set,
  spoken,
}: {
  petition: PetitionView;
  value: Way;
  set(value: Way): void;
  /** Need not be on paper: the telephone will do. */
  spoken?: true | undefined;
}) {
  const { t } = useWords();
  const ways: SpokenNotice[] = [
    'in-person',
    'post',
    'electronic',
    ...(spoken ? (['phone'] as const) : []),
    'notice-board',
    ...(petition.reachable ? [] : (['unreachable'] as const)),
  ];
  return (
    <Choice
      name="delivery"
      label={t('acts.delivery')}
      value={value}
      set={set}
      options={ways.map((way) => ({ value: way as Way, label: t(`acts.deliveryBy.${way}`) }))}
    />
  );
}
