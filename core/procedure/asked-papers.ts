import { addDays, daysBetween } from '../calendar/index.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import type { Running } from './duty.ts';
import type { PetitionState } from './states.ts';

/**
 * The day by which papers asked for are supplied. The days that the office left run from the arrival of its letter, so that the
 * post takes none of them; the last one is never a day of rest (R-CLK-2).
 */
export function papersRun(state: PetitionState, calendar: LegalCalendar): Running | undefined {
  const { papersRequestedOn: on, papersDueOn: set, papersToldOn: told } = state;
  if (!on || !set || !state.overlays.includes('papers-requested')) return undefined;
  const run = { owedBy: 'petitioner', startedOn: on, startedBy: 'requestPapers' } as const;
  const left = told && addDays(told, daysBetween(on, set));
  if (!left || left <= set) return { ...run, due: set };
  return {
    ...run,
    due: calendar.onOrAfter(left),
    counted: {
      zh: `文书留的天数，从送达（${told}）的次日起算，遇休假日顺延`,
      en: `the days that the letter leaves, from the day after it arrived (${told}), past days of rest`,
    },
  };
}

/** They came, or are asked for no more. */
export function askedNoMore(state: PetitionState): void {
  delete state.papersDueOn;
  delete state.papersLetter;
  delete state.papersToldOn;
}
