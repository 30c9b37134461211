import type { LocalDate } from '../calendar/local-date.ts';
import { type Dossier, type DossierActor, withActor } from '../dossier/index.ts';
import { type Role, roles } from '../roles.ts';
import type { MeasureName } from './measures.ts';
import type { MethodName } from './methods.ts';
import type { TriggerName } from './triggers.ts';

/**
 * 督办卡 (5.3): one card about how a unit handles one matter, never about a person. `organs.responsible` answers;
 * `organs.above` stands over the bureau: it closes what the bureau itself is late with, and convenes the joint conference.
 */
export interface Card extends Dossier {
  trigger: TriggerName;
  method: MethodName;
  /** The petition's clock that ran out, where a rule opened the card. */
  clock?: { id: string; dueOn: LocalDate };
  /** 三项建议: the number of the recommendation that waits for its answer, where the card is about one and no petition. */
  recommendation?: string;
  /** The overdue duty was met meanwhile, or fell away: the card still asks why it was late. */
  dutyMet?: { on: LocalDate; how: 'met' | 'fell-away' };
  /** The day by which the unit answers. */
  dueOn: LocalDate;
  issuedOn: LocalDate;
  acceptedOn?: LocalDate;
  answeredOn?: LocalDate;
  /** 三包: investigation, handling, implementation, each with its evidence. */
  done: { investigated: boolean; handled: boolean; implemented: boolean };
  /** How often it went back to be done again. */
  returns: number;
  /** An extension that waits for its answer, and the day asked for. */
  extensionAsked?: { on: LocalDate; to: LocalDate };
  extended?: true;
  /** A way that waits for its approval. */
  methodAsked?: { on: LocalDate; method: MethodName };
  approved: MethodName[];
  /** How often a way was used, by way: each use is on record. */
  uses: number;
  /** 1: with the bureau's head; 2: before a leader and the joint conference. */
  level: 0 | 1 | 2;
  escalated?: { on: LocalDate; dueOn: LocalDate };
  /** 挂牌、限期整改、约谈 (Art. 39), put to the convener of the joint conference. */
  measureAsked?: { on: LocalDate; measure: MeasureName };
  listed?: { from: LocalDate; until: LocalDate };
  rectifyBy?: LocalDate;
  interview?: { orderedOn: LocalDate; by: LocalDate; heldOn?: LocalDate };
  /** Officers of the unit who worked on it: none of them closes it (R-SUP-1). */
  handlerIds: string[];
}

/** Phases in which the unit owes its answer. */
export const withUnit = ['issued', 'working'] as const;
/** Roles that answer for a unit, whatever kind of organ it is. */
export const answering = [
  'organ-handler',
  'organ-head',
  'leader',
  'reviewer',
  'bureau-officer',
  'bureau-head',
] as const;
/** Roles that supervise for the bureau. */
export const supervising = ['supervisor', 'bureau-head'] as const;
/** Roles that verify for the organ above, where the bureau itself is the unit. */
export const above = ['leader', 'organ-head', 'supervisor', 'bureau-head'] as const;

/** Review and re-review: what a reviewer's own work can be supervised for. The rest of an organ's cards are others' (1.14). */
const ofReviews: readonly TriggerName[] = ['review-overdue', 'rereview-overdue', 'complaint', 'by-hand'];

/** Who in an organ sees a card: above, those who verify and direct; in the unit, whoever may have to answer it. */
export function seenInPart({ trigger }: Card, part: string): readonly Role[] | undefined {
  if (part === 'above') return above;
  if (part === 'copied') return ['bureau-officer', 'bureau-head', 'supervisor'];
  if (part !== 'responsible' || ofReviews.includes(trigger)) return undefined;
  return roles.filter((role) => role !== 'reviewer');
}

/** Whether the bureau is supervised by its own card. */
export const isOwn = (state: Card) => (state.organs.responsible ?? []).includes(state.keeperId);

/** Notes that an officer of the unit worked on it. */
export function handledBy(state: Card, actor: DossierActor): void {
  state.handlerIds = withActor(state.handlerIds, actor);
}
