import { isRecused, type PetitionState, seatOf } from '../../../core/procedure/index.ts';
import { roleWords } from '../../../core/roles.ts';
import type { Directory } from '../../organs/index.ts';
import type { PetitionView } from '../contract.ts';
import type { OfficerCard } from '../deps.ts';

/** Officers of the organ before which the matter lies, by id: its handler, its heads, and where it is looked at again, the reviewers. */
export function recusableIds(state: PetitionState, directory: Directory): string[] {
  const seat = seatOf(state);
  if (!seat || state.restricted) return [];
  const heads = directory.officersIn(seat, 'organ-head').concat(directory.officersIn(seat, 'bureau-head'));
  const others = seat === state.holderId ? [state.handlerId] : directory.officersIn(seat, 'reviewer');
  return [...new Set([...others, ...heads])].filter((id): id is string => id !== undefined && !isRecused(state, id));
}

/** The same by name, and as what. */
export const recusableViews = (
  state: PetitionState,
  directory: Directory,
  officers: ReadonlyMap<string, OfficerCard>,
): PetitionView['recusable'] =>
  recusableIds(state, directory).flatMap((officerId) => {
    const card = officers.get(officerId);
    if (!card) return [];
    const heads = directory.officer(officerId)?.heads === true;
    const as = heads
      ? roleWords['organ-head']
      : officerId === state.handlerId
        ? roleWords['organ-handler']
        : roleWords.reviewer;
    return [{ officerId, name: card.name, as }];
  });
