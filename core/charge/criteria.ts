import { addDays, type LocalDate } from '../calendar/index.ts';
import { CHARGE_THRESHOLDS, type ChargeThresholds } from '../law/charge-thresholds.ts';
import type { PetitionState } from '../procedure/index.ts';
import type { Words } from '../refusal.ts';

/** Sent down for handling by an organ of a higher level. The numbers of the others stand with the local rules (5.2). */
const above: readonly string[] = ['national', 'province', 'city'];

export const criteria = {
  'from-above': { zh: '上级交办', en: 'assigned by a higher level' },
  'many-persons': { zh: '涉及人数达到包案条件', en: 'concerns as many persons as the criterion says' },
  unanswered: { zh: '受理后长期没有送达意见', en: 'no opinion served long after acceptance' },
  unexecuted: { zh: '支持的意见长期没有执行', en: 'a supporting opinion long not carried out' },
  'came-back': { zh: '办结后同一件事又来', en: 'the same matter came back after it was closed' },
  backlog: { zh: '列入积案化解方案', en: 'on the list of a backlog programme' },
  prominent: { zh: '其他突出问题', en: 'another prominent problem' },
} as const satisfies Record<string, Words>;
export type CriterionName = keyof typeof criteria;

/** Phases in which handling goes on, so that somebody can take charge of it. */
const inHand = ['received', 'objected', 'accepted', 'investigating', 'signing', 'decided', 'served', 'closed'];

/** A criterion with its number at this place, as a proposal says why. */
export function criterionWords(name: CriterionName, at: ChargeThresholds): string {
  if (name === 'many-persons') return `涉及${at.persons}人以上`;
  if (name === 'unanswered') return `受理超过${at.unansweredDays}日没有送达意见`;
  return name === 'unexecuted' ? `支持的意见超过${at.unexecutedDays}日没有执行` : criteria[name].zh;
}

/** The criteria that a matter meets on a day. @param levelOf the level of an organ @param at the numbers in force there */
export function criteriaMet(
  state: PetitionState,
  today: LocalDate,
  levelOf: (organId: string) => string | undefined,
  at: ChargeThresholds = CHARGE_THRESHOLDS,
): CriterionName[] {
  if (state.restricted || !inHand.includes(state.phase)) return [];
  const open = state.phase !== 'closed' && state.phase !== 'served';
  const found: CriterionName[] = [];
  const sender = state.transfer?.mode === 'assign' ? state.transfer.from : undefined;
  if (open && state.reportBy && sender && above.includes(levelOf(sender) ?? '')) found.push('from-above');
  if (open && state.personCount >= at.persons) found.push('many-persons');
  if (state.acceptedOn && !state.servedOn && addDays(state.acceptedOn, at.unansweredDays) < today)
    found.push('unanswered');
  if (state.overlays.includes('executing') && state.servedOn && addDays(state.servedOn, at.unexecutedDays) < today)
    found.push('unexecuted');
  if (open && (state.repeatOf !== undefined || state.overlays.includes('reopened'))) found.push('came-back');
  return found;
}
