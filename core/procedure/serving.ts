import type { LocalDate } from '../calendar/index.ts';
import type { LegalCalendar as Calendar } from '../law/overlays.ts';
import type { Running } from './duty.ts';
import { returnedOpinion } from './returned.ts';
import { since } from './running.ts';
import type { PetitionState } from './states.ts';

/** Signed, and served within days; where the post brought the letter back, the days to try another way count from then. */
export function servedFrom(
  made: 'conclude' | 'decideReview' | 'decideRereview',
  state: PetitionState,
  owner: string,
  signedOn: LocalDate,
  calendar: Calendar,
): Running {
  const returned = returnedOpinion(state, made);
  if (!returned) return since('serve', state, owner, signedOn, made, calendar);
  const start = { zh: '文书退回', en: 'the day the letter came back' };
  return { ...since('serve', state, owner, returned.on, 'recordReturn', calendar), start };
}
