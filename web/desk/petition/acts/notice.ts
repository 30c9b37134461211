import type { PetitionView } from '../../../../server/petitions/contract.ts';

export type Notice = 'in-person' | 'post' | 'electronic' | 'notice-board' | 'unreachable';
/** Without a letter it may also be told by telephone (1.7). */
export type SpokenNotice = Notice | 'phone';
export type Delivery = { method: Exclude<Notice, 'unreachable'> } | { waived: 'unreachable' };

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
