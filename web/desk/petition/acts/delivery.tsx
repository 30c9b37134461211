import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { Choice } from '../../fields/choice.tsx';
import { useWords } from '../../frame/words.ts';

export type Notice = 'in-person' | 'post' | 'electronic' | 'notice-board' | 'unreachable';
export type Delivery = { method: Exclude<Notice, 'unreachable'> } | { waived: 'unreachable' };

/** How the notice goes out; only where nobody can be reached may none be owed. */
export function DeliveryChoice({
  petition,
  value,
  set,
}: {
  petition: PetitionView;
  value: Notice;
  set(value: Notice): void;
}) {
  const { t } = useWords();
  const ways: Notice[] = [
    'in-person',
    'post',
    'electronic',
    'notice-board',
    ...(petition.reachable ? [] : (['unreachable'] as const)),
  ];
  return (
    <Choice
      name="delivery"
      label={t('acts.delivery')}
      value={value}
      set={set}
      options={ways.map((way) => ({ value: way, label: t(`acts.deliveryBy.${way}`) }))}
    />
  );
}

export const noticeAtFirst = (petition: PetitionView): Notice =>
  petition.reachable ? (petition.form.code === 'web' ? 'electronic' : 'post') : 'unreachable';

export const deliveryOf = (notice: Notice): Delivery =>
  notice === 'unreachable' ? { waived: 'unreachable' } : { method: notice };
