export { letterReading } from './letters/index.ts';
export type { LetterReading } from './letters/letter.ts';
export { receptionRecord } from './record/index.ts';
export type { ReceptionRecord } from './record/record.ts';
export { frequencyWords, quarterDays, shortfalls, stretchesOf } from './roster/frequency.ts';
export { receptionPlan } from './roster/index.ts';
export { leaderLevelOf } from './roster/levels.ts';
export { type DayStatus, dayStatuses, type Roster, type RosterDay, receptionForms } from './roster/roster.ts';
