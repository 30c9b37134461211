import type { PetitionView } from '../../../../server/petitions/contract.ts';
import { Choice } from '../../fields/choice.tsx';
import { useWords } from '../../frame/words.ts';

export type Notice = 'in-person' | 'post' | 'electronic' | 'notice-board' | 'unreachable';
/** Without a letter it may also be told by telephone (1.7). */
export type SpokenNotice = Notice | 'phone';
export type Delivery = { method: Exclude<Notice, 'unreachable'> } | { waived: 'unreachable' };

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

/** By the way they came; by post where what was sent to them electronically never arrives. */
export const noticeAtFirst = ({
  reachable,
  form,
  messages,
}: Pick<PetitionView, 'reachable' | 'form' | 'messages'>): Notice => {
  if (!reachable) return 'unreachable';
  return form.code === 'web' && !messages.some(({ failed }) => failed) ? 'electronic' : 'post';
};

/** For what need not be on paper: by the way they came, and by post where paper was asked for. */
export const spokenAtFirst = (petition: PetitionView): SpokenNotice => {
  const first = noticeAtFirst(petition);
  if (first !== 'post' && first !== 'electronic') return first;
  return petition.wants.paper ? 'post' : first === 'post' ? 'phone' : first;
};

export const deliveryOf = (notice: Notice): Delivery =>
  notice === 'unreachable' ? { waived: 'unreachable' } : { method: notice };
