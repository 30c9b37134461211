import type { LocalDate } from '../calendar/local-date.ts';
import type { Dossier } from '../dossier/index.ts';
import type { CriterionName } from './criteria.ts';

/**
 * 包案 (5.2, Art. 18): one problem, one card, one leader, one team, one plan, one written reply. Five named roles on one
 * matter (五包一), responsible for investigation, handling and implementation; never for watching a person.
 */
export interface Charge extends Dossier {
  criteria: CriterionName[];
  byRule?: true;
  approvedOn?: LocalDate;
  activeOn?: LocalDate;
  deadline?: LocalDate;
  plan: { by: LocalDate; doneOn?: LocalDate }[];
  plannedOn?: LocalDate;
  done: { investigated: boolean; handled: boolean; implemented: boolean };
  extensionAsked?: { on: LocalDate; to: LocalDate };
  extended?: true;
  /** The leader changed, and nobody took over yet. */
  leaderGone?: LocalDate;
  handOvers: number;
  /** The newest call-back by another unit, and what the petitioner says of it. */
  callBack?: { on: LocalDate; solved: 'solved' | 'partly' | 'not' | 'not-reached' };
  result?: 'settled' | 'done';
}

/** 五包一: the five roles, each a named officer, on the one matter. */
export const fiveRoles = {
  leader: { zh: '包案领导', en: 'Leader in charge' },
  unitHead: { zh: '责任单位负责人', en: 'Head of the responsible unit' },
  caseOfficer: { zh: '经办人', en: 'Case officer' },
  coordinator: { zh: '属地协调人', en: 'Local coordinator' },
  aid: { zh: '法律帮扶联系人', en: 'Contact for law and aid' },
} as const;

/** Phases in which somebody is or will be in charge. */
export const open = ['proposed', 'approved', 'active'] as const;

/** Whether this officer has one of the five roles, or is of the team. */
export const takesPart = ({ officers }: Charge, officerId: string) =>
  Object.values(officers).flat().includes(officerId);

/** A leader's organ is kept in the fact: whoever owes something is found by organ and officer. */
export const withOrgan = <Given extends object>(given: Given, leaderOrgan: string): Given =>
  ({ ...given, leaderOrgan }) as Given;
export const organIn = (given: object): string => (given as { leaderOrgan: string }).leaderOrgan;
