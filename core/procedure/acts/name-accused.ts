import { z } from 'zod';
import { type Refusal, refuse } from '../../refusal.ts';
import { accusedOf, guardAgainst, guardedOrgans, isGuarded, namesThemselves, unknownAccused } from '../accused.ts';
import { act, type Context } from '../act.ts';
import { loseHandler } from '../handler.ts';
import { hold } from '../hold.ts';
import { unlawfulField } from '../not-now.ts';
import { officerId, organId } from '../parts.ts';
import { prose } from '../prose.ts';
import type { PetitionState } from '../states.ts';
import { stands } from '../words.ts';

/**
 * 补记被反映人 (Art. 28, 30): it turned out later whom the matter complains of. From then on they, and the organs they head, cannot
 * receive, see or handle it. A restricted matter that its own bureau may no longer hold goes to the bureau above.
 */
export const nameAccused = act({
  name: 'nameAccused',
  zh: '补记被反映人',
  en: 'Name those complained of',
  plain: { zh: '查明反映的是谁，从此对其封存', en: 'It turned out whom it is about: kept from them from now on' },
  cite: 'R.30',
  transitions: ['T-09'],
  by: ['holder', 'registrar'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    complainedOfficerIds: z.array(officerId).max(10).default([]),
    complainedOrganIds: z.array(organId).max(10).default([]),
    reason: prose(1_000),
    /** Where they work and what they head; found in the directory, never typed. */
    accused: z.array(z.strictObject({ officerId, organId, heads: z.boolean() })).optional(),
    /** The bureau above, where the one that held it is guarded now; found in the directory, never typed. */
    keeperId: organId.optional(),
  }),
  guard(state, { complainedOfficerIds, complainedOrganIds }, context) {
    const { organs } = context;
    if (complainedOfficerIds.length + complainedOrganIds.length === 0) return nobodyNamed(state);
    const wrong =
      unknownAccused('nameAccused', complainedOfficerIds, organs) ??
      namesThemselves('nameAccused', complainedOfficerIds, context, state);
    if (wrong) return wrong;
    const strange = complainedOrganIds.findIndex((id) => !organs.get(id));
    if (strange >= 0) return unknownOrgan(strange);
    const guarded = guardedOrgans(complainedOrganIds, accusedOf(complainedOfficerIds, organs));
    const hit = (id: string | undefined) => id !== undefined && guarded.some((top) => organs.isUnder(id, top));
    if (hit(state.holderId) && (!state.restricted || !keeperAbove(state, guarded, context))) return inItsHands(state);
    return liveParts(state).some(hit) ? inItsHands(state) : undefined;
  },
  complete(state, { accused: _a, keeperId: _k, ...payload }, context) {
    const accused = accusedOf(payload.complainedOfficerIds, context.organs);
    const guarded = guardedOrgans(payload.complainedOrganIds, accused);
    const keeperId = guarded.some((top) => context.organs.isUnder(state.holderId, top))
      ? keeperAbove(state, guarded, context)
      : undefined;
    return { ...payload, accused, ...(keeperId && { keeperId }) };
  },
  apply(state, { complainedOrganIds, accused = [], keeperId }, { occurredOn }) {
    const { handlerId } = state;
    guardAgainst(state, complainedOrganIds, accused);
    if (handlerId && !state.handlerId) loseHandler(state, occurredOn);
    if (keeperId) hold(state, keeperId, occurredOn);
  },
});

/** Organs that have a part in it now, besides the holder. */
const liveParts = ({
  transfer,
  phase,
  review,
  firstReview,
  secondReview,
  joint,
  coordination,
  relay,
}: PetitionState) => [
  ...(['transferring', 'objected'].includes(phase) ? [transfer?.to, transfer?.from] : []),
  ...(['requested', 'decided'].includes(review) ? [firstReview?.organId] : []),
  ...(['rereview-requested', 'rereview-decided'].includes(review) ? [secondReview?.organId] : []),
  ...(joint?.parts.filter(({ doneOn }) => !doneOn).map((part) => part.organId) ?? []),
  coordination?.arbiterId,
  ...(phase === 'relayed' ? [relay?.to] : []),
];

/** The nearest petition bureau above the holder that nobody complained of stands over. */
function keeperAbove(state: PetitionState, guarded: readonly string[], { organs }: Context): string | undefined {
  const barred = { complainedOrganIds: [...state.complainedOrganIds, ...guarded] };
  let at = organs.bureauAbove(state.holderId);
  while (at && isGuarded(barred, at, organs)) at = organs.bureauAbove(at);
  return at;
}

const nobodyNamed = (state: PetitionState): Refusal =>
  unlawfulField(
    'nameAccused.nobody',
    'complainedOfficerIds',
    'R.30',
    { zh: `没有写反映的是谁。这件事${stands(state).zh}。`, en: `Nobody is named. The matter is ${stands(state).en}.` },
    { zh: '请从名录里选人或单位。', en: 'Choose a person or an organ of the directory.' },
  );

const unknownOrgan = (at: number): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'nameAccused.unknown-organ',
    field: `complainedOrganIds.${at}`,
    cite: 'H.form',
    what: { zh: '名录里没有这个单位。', en: 'This organ is not in the directory.' },
    way: { zh: '请从机关名录里选。', en: 'Choose one from the directory of organs.' },
  });

/** It cannot be guarded from whoever has it in hand: the accusation is registered apart, where it can. */
const inItsHands = (state: PetitionState): Refusal =>
  unlawfulField(
    'nameAccused.in-its-hands',
    'complainedOfficerIds',
    'R.30',
    {
      zh: `这件事${stands(state).zh}，正由被反映的单位（或其负责人所在单位）经手，封存不住了。`,
      en: `The matter is ${stands(state).en}, and an organ that would be guarded has it in hand: it cannot be kept from it now.`,
    },
    {
      zh: '请把反映的问题另行登记在信访局名下；本件可以「申请回避」，由上一级决定。',
      en: 'Register what is said of them apart, with the bureau; here "Ask for recusal" is decided by the organ above.',
    },
  );
