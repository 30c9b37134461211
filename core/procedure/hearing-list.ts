import type { LegalCalendar } from '../law/overlays.ts';
import type { Refusal } from '../refusal.ts';
import { leastOfficers, mostInside } from './hearing-profile.ts';
import { unlawfulField } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** The officers of a notice: those who sit, or those to choose from. */
export interface Listed {
  officers: { ofOrgan?: boolean | undefined }[];
  choosing: boolean;
  seats?: number | undefined;
  weighty: boolean;
}

/** How many sit, where they are chosen. */
export const seatsOf = (state: PetitionState, { seats, weighty }: Listed, calendar: LegalCalendar): number =>
  seats ?? leastOfficers(state, calendar, weighty);

/** Number of officers and share of outsiders (domain 1.12, local rules); a list to choose from has more than its seats. */
export function listRefused(state: PetitionState, list: Listed, calendar: LegalCalendar): Refusal | undefined {
  const least = leastOfficers(state, calendar, list.weighty);
  const count = list.officers.length;
  const seats = list.choosing ? seatsOf(state, list, calendar) : count;
  if (seats < least || seats % 2 === 0) {
    return unlawfulField(
      'noticeHearing.officers',
      list.choosing ? 'seats' : 'officers',
      'H.hearing-profile',
      {
        zh: `听证员要单数，不少于${least}人，现在是${seats}人。`,
        en: `Officers are an odd number of at least ${least}, not ${seats}.`,
      },
      { zh: '请补足或减少到单数。', en: 'Add or leave out one.' },
    );
  }
  if (list.choosing && count <= seats) {
    return unlawfulField(
      'noticeHearing.candidates',
      'officers',
      'H.hearing-officers',
      {
        zh: `要选${seats}位听证员，名单上的人要多于${seats}位，现在是${count}位。`,
        en: `${seats} are to be chosen, so more than ${seats} stand on the list, not ${count}.`,
      },
      { zh: '请把名单写多一些，或不由信访人选。', en: 'Add candidates, or do not offer a choice.' },
    );
  }
  const inside = list.officers.filter(({ ofOrgan }) => ofOrgan).length;
  const most = mostInside(state, calendar, count);
  if (inside <= most) return undefined;
  return unlawfulField(
    'noticeHearing.inside',
    'officers',
    'H.hearing-profile',
    {
      zh: `${count}位里本单位的最多${most}位，现在是${inside}位（地方规定）。`,
      en: `Of ${count}, at most ${most} are of the organ itself, not ${inside} (local rule).`,
    },
    { zh: '请换成外单位的。', en: 'Take officers from outside instead.' },
  );
}
