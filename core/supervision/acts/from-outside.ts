import type { DossierContext } from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { type Card, isOwn } from '../card.ts';

/**
 * R-SUP-1: whoever verifies is not of the responsible unit, is none of the officers who answered, and does not handle the
 * petition. The organ above comes in where the bureau itself is the unit.
 */
export function fromOutside(act: string, state: Card, { actor, matter }: DossierContext): Refusal | undefined {
  if (actor.kind !== 'officer') return undefined;
  const handles = state.matters.some((number) => matter(number)?.handlerId === actor.officerId);
  if (
    (state.organs.responsible ?? []).includes(actor.organId) ||
    state.handlerIds.includes(actor.officerId) ||
    handles
  ) {
    return refuse({
      kind: 'forbidden',
      code: `supervision-card.${act}.own-unit`,
      cite: 'H.supervisor-not-handler',
      what: {
        zh: '办理单位和经办人不能核实自己、给自己结卡。',
        en: 'The unit that handled it, and its officers, neither verify nor close their own card.',
      },
      way: isOwn(state)
        ? { zh: '请上一级单位核实后结卡。', en: 'The organ above verifies and closes it.' }
        : {
            zh: '请信访局没有参与办理的督查人员核实后结卡。',
            en: 'A supervisor who took no part verifies and closes it.',
          },
    });
  }
  if (actor.organId === state.keeperId || isOwn(state)) return undefined;
  return refuse({
    kind: 'forbidden',
    code: `supervision-card.${act}.not-the-bureau`,
    cite: 'H.supervisor-not-handler',
    what: { zh: '这张卡由信访局的督查人员核实。', en: 'This card is verified by the bureau’s supervisors.' },
    way: {
      zh: '请信访局的督查人员办；不满意的可以批示再督。',
      en: 'Ask them; a leader may direct them to press again.',
    },
  });
}
