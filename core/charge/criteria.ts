import { addDays, type LocalDate } from '../calendar/index.ts';
import type { PetitionState } from '../procedure/index.ts';
import type { Words } from '../refusal.ts';

/** Which matters are proposed for a leader's charge (5.2): the whole configuration. All are about the matter. */
export const chargeCriteria = {
  /** Sent down for handling by an organ of a higher level. */
  fromAbove: { levels: ['national', 'province', 'city'] as readonly string[] },
  /** Persons whom the matter concerns. */
  manyPersons: { atLeast: 30 },
  /** Days since acceptance without a served opinion. */
  unanswered: { moreThan: 90 },
  /** Days since a supporting opinion was served and is not carried out. */
  unexecuted: { moreThan: 180 },
};

export const criteria = {
  'from-above': { zh: '上级交办', en: 'assigned by a higher level' },
  'many-persons': { zh: '涉及30人以上', en: 'concerns 30 persons or more' },
  unanswered: { zh: '受理超过90日没有送达意见', en: 'no opinion served 90 days after acceptance' },
  unexecuted: { zh: '支持的意见超过180日没有执行', en: 'a supporting opinion not carried out in 180 days' },
  'came-back': { zh: '办结后同一件事又来', en: 'the same matter came back after it was closed' },
  backlog: { zh: '列入积案化解方案', en: 'on the list of a backlog programme' },
  prominent: { zh: '其他突出问题', en: 'another prominent problem' },
} as const satisfies Record<string, Words>;
export type CriterionName = keyof typeof criteria;

/** Phases in which handling goes on, so that somebody can take charge of it. */
const inHand = ['received', 'objected', 'accepted', 'investigating', 'signing', 'decided', 'served', 'closed'];

/** The criteria that a matter meets on a day. @param levelOf the level of an organ */
export function criteriaMet(
  state: PetitionState,
  today: LocalDate,
  levelOf: (organId: string) => string | undefined,
): CriterionName[] {
  if (state.restricted || !inHand.includes(state.phase)) return [];
  const { fromAbove, manyPersons, unanswered, unexecuted } = chargeCriteria;
  const open = state.phase !== 'closed' && state.phase !== 'served';
  const found: CriterionName[] = [];
  const sender = state.transfer?.mode === 'assign' ? state.transfer.from : undefined;
  if (open && state.reportBy && sender && fromAbove.levels.includes(levelOf(sender) ?? '')) found.push('from-above');
  if (open && state.personCount >= manyPersons.atLeast) found.push('many-persons');
  if (state.acceptedOn && !state.servedOn && addDays(state.acceptedOn, unanswered.moreThan) < today)
    found.push('unanswered');
  if (state.overlays.includes('executing') && state.servedOn && addDays(state.servedOn, unexecuted.moreThan) < today)
    found.push('unexecuted');
  if (open && (state.repeatOf !== undefined || state.overlays.includes('reopened'))) found.push('came-back');
  return found;
}
