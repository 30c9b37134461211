import type { ClockView, PetitionView } from '../../server/petitions/contract.ts';

/** The newest clock of this number: after a second opinion there are two for asking for review. */
export const clockOf = (view: PetitionView, id: string): ClockView | undefined =>
  view.clocks.findLast((clock) => clock.id.split('.')[0] === id);

/** Whether its time ran out unused, even where the lapse is not written down yet (decisions 3). */
export const isOver = (clock: ClockView | undefined, today: string): boolean =>
  clock?.status === 'lapsed' || (clock?.status === 'running' && clock.petitioners && clock.due < today);

/** What the clock is about in the petitioner's words, by its number. */
export function plainDuty(duties: Record<string, string>, clock: ClockView, language: 'zh' | 'en'): string {
  return duties[clock.id.split('.')[0]!] ?? clock.label[language];
}

export const permitted = (view: PetitionView, name: string): boolean =>
  view.acts.some((act) => act.name === name && act.permitted);
