import type { Context, Party } from './act.ts';
import { convenerOf } from './hearing.ts';
import { challengeAbove } from './hearing-bench.ts';
import { decidesInstead } from './own-opinion.ts';
import type { PetitionState } from './states.ts';
import { unservedOpinion } from './unserved.ts';

/** What this actor is to the petition now. An organ may be several things at once. */
export function partiesOf(state: PetitionState, { actor, organs }: Pick<Context, 'actor' | 'organs'>): Set<Party> {
  if (actor.kind === 'petitioner') return new Set(['petitioner']);
  if (actor.kind === 'clock') return new Set(['clock']);
  const parties = new Set<Party>();
  const { organId } = actor;
  // The registrar's window stays open to the petitioner wherever the matter is.
  if (state.phase === 'none' || organId === state.registrarId) parties.add('registrar');
  if (organId === state.holderId) parties.add('holder');
  // Having signed for it, the receiver may still object while its days last (Art. 23.3).
  const arriving = state.phase === 'transferring' || state.phase === 'received';
  if (arriving && organId === state.transfer?.to) parties.add('receiver');
  if (organId === state.transfer?.from) parties.add('sender');
  if (organId === state.firstReview?.organId) parties.add('reviewer');
  if (organId === state.secondReview?.organId) parties.add('rereviewer');
  const above = [state.recusal?.aboveId, challengeAbove(state)];
  if (above.includes(organId)) parties.add('superior');
  if (decidesInstead(state, organs).includes(organId)) parties.add('above');
  if (organId === state.coordination?.arbiterId) parties.add('arbiter');
  if (state.joint?.parts.some((part) => part.organId === organId)) parties.add('partner');
  const mine = (letter: { organId: string }) => letter.organId === organId;
  if (state.outgoing?.some(mine)) parties.add('deliverer');
  if (state.outgoing?.some(mine) || state.posted?.some(mine)) parties.add('poster');
  if (organId === convenerOf(state)) parties.add('convener');
  if (organId === unservedOpinion(state)?.organId) parties.add('issuer');
  return parties;
}
