import type { LocalDate } from '../calendar/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Context } from './act.ts';
import { notNow } from './not-now.ts';
import type { PetitionState } from './states.ts';
import { stands } from './words.ts';

/** 近亲属 · 利害关系 · 参与过原办理 · 其他可能影响公正的 (Art. 28; local rules). */
export const recusalGrounds = ['kin', 'interest', 'took-part', 'other'] as const;

/** An officer flagged until the decision. */
export interface Recusal {
  officerId: string;
  on: LocalDate;
  /** Set where the officer is the head: the organ above decides. */
  aboveId?: string;
}

/** Whether this officer stepped aside, or is flagged until the decision. */
export const isRecused = (state: PetitionState, officerId: string): boolean =>
  state.recusal?.officerId === officerId || (state.recused?.includes(officerId) ?? false);

/** The organ before which the matter lies now: the one that handles it, or looks at it again. Its officers may have to step aside. */
export function seatOf({ review, firstReview, secondReview, holderId }: PetitionState): string {
  if (review === 'requested' && firstReview) return firstReview.organId;
  return review === 'rereview-requested' && secondReview ? secondReview.organId : holderId;
}

/** Whether this officer signs for the organ in this matter: its head, or whoever stands in for the head. Nobody there decides about them. */
export const signsAsHead = (state: PetitionState, officerId: string, { organs }: Pick<Context, 'organs'>): boolean =>
  organs.officer(officerId)?.heads === true || state.standIn === officerId;

/** The organ that decides about an officer who heads this one (SH 24). */
export const aboveOf = (organId: string, { organs }: Pick<Context, 'organs'>): string | undefined =>
  organs.get(organId)?.superiorId ?? organs.reviewBodies(organId)[0];

/** Flags an officer. */
export function flag(state: PetitionState, recusal: Recusal): void {
  state.recusal = recusal;
  state.overlays = [...state.overlays, 'recusal'];
}

/** One recusal is decided before another is asked for. */
export function recusalWaits(state: PetitionState, name: string): Refusal | undefined {
  if (!state.recusal) return undefined;
  return notNow(
    state,
    `${name}.waits-already`,
    'R.28',
    { zh: `${state.recusal.on}提出的回避还没有决定。`, en: `The recusal of ${state.recusal.on} is not decided yet.` },
    { zh: '请单位负责人先「决定回避」。', en: 'The responsible person decides that one first.' },
  );
}

/** A flagged or recused officer does nothing in the matter (Art. 28, G-14). */
export function steppedAside(
  state: PetitionState,
  act: { name: string; zh: string; en: string },
  { actor }: Pick<Context, 'actor'>,
): Refusal | undefined {
  if (actor.kind !== 'officer' || !isRecused(state, actor.officerId)) return undefined;
  const where = stands(state);
  return refuse({
    kind: 'forbidden',
    code: `${act.name}.recused`,
    cite: 'R.28',
    what: {
      zh: `您在这件事里要回避（第28条），不能「${act.zh}」。这件事${where.zh}。`,
      en: `You have to step aside in this matter (Art. 28): no "${act.en}". The matter is ${where.en}.`,
    },
    way: {
      zh: '请本单位其他人办；对回避有异议的，由负责人决定。',
      en: 'Somebody else of your organ does it; the head decides whether you step aside.',
    },
  });
}
