import { z } from 'zod';
import { type Refusal, refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { officerId, organId } from '../parts.ts';
import { prose } from '../prose.ts';
import type { PetitionState } from '../states.ts';

/** 撤回 (T-37): with the petitioner's own code, or before an officer who is not the handler. Revocable for 30 days. */
export const withdraw = act({
  name: 'withdraw',
  zh: '撤回',
  en: 'Withdraw',
  plain: { zh: '自愿不再要求办理，30日内可反悔', en: 'Of the petitioner’s own will; revocable for 30 days' },
  cite: 'H.withdrawal',
  transitions: ['T-37'],
  by: ['petitioner'],
  version: 1,
  documents: ['D-25'],
  payload: z.strictObject({
    ownWill: z.literal(true),
    reason: prose(2_000).optional(),
    /** The officer before whom it was declared, when not done with the own code. */
    beforeOfficerId: officerId.optional(),
    /** That officer's organ. */
    beforeOrganId: organId.optional(),
  }),
  guard: (state, { beforeOfficerId, beforeOrganId }) =>
    beforeOfficerId ? notBefore(state, beforeOfficerId, beforeOrganId) : undefined,
  apply(state, _payload, { occurredOn }) {
    state.overlays = state.overlays.filter((overlay) => overlay !== 'papers-requested');
    state.withdrawal = { on: occurredOn, phase: state.phase };
    state.closedOn = occurredOn;
  },
});

/** Why a withdrawal is not declared before this officer: the handler, or anybody who could still become it. */
export function notBefore(state: PetitionState, officerId: string, ofOrgan?: string): Refusal | undefined {
  if ([state.handlerId, state.submittedBy].includes(officerId)) {
    return refuse({
      kind: 'forbidden',
      code: 'withdraw.before-handler',
      cite: 'H.withdrawal',
      what: { zh: '不能在经办人面前撤回。', en: 'A withdrawal is not declared before the handler.' },
      way: {
        zh: '请到信访局窗口，或用本人查询码办理。',
        en: 'Use the bureau’s window, or the petitioner’s own code.',
      },
    });
  }
  // Where nobody is named, each of the unit that has to answer it could become the handler.
  if (ofOrgan && !state.handlerId && handledBy(state).includes(ofOrgan)) {
    return refuse({
      kind: 'forbidden',
      code: 'withdraw.before-handling-unit',
      cite: 'H.withdrawal',
      what: {
        zh: '这件事还没有指定经办人，不能在承办单位的人面前撤回。',
        en: 'No handler is named, so a withdrawal is not declared before anybody of the unit that handles it.',
      },
      way: {
        zh: '请本人用查询码自己办，或到登记的信访局窗口；本单位指定经办人以后，也可以由别的人记下。',
        en: 'With the own query code, or at the bureau’s window; once a handler is named, somebody else here may take it down.',
      },
    });
  }
  return undefined;
}

/**
 * The units that have to answer it: its holder, once it is more than the bureau's to route, the one it is on its way to, and
 * those with a part in it.
 */
function handledBy(state: PetitionState): string[] {
  const { holderId, registrarId, byBureau, acceptedOn, transfer, phase, joint } = state;
  const routing = byBureau && holderId === registrarId && !acceptedOn;
  return [
    ...(routing ? [] : [holderId]),
    ...(transfer && (phase === 'transferring' || phase === 'objected') ? [transfer.to] : []),
    ...(joint?.parts.map((part) => part.organId) ?? []),
  ];
}
