import { type Refusal, refuse } from '../refusal.ts';
import type { Delivery } from './parts.ts';
import type { PetitionState } from './states.ts';
import type { Named } from './transfer.ts';

/** A notice may be left out only where nobody can be reached (Art. 23, INV-2). */
export function guardDelivery(act: Named, state: PetitionState, delivery: Delivery): Refusal | undefined {
  if (!('waived' in delivery) || !state.reachable) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `${act.name}.notice-owed`,
    field: 'delivery',
    cite: 'R.23',
    what: {
      zh: `留有姓名和联系方式，${act.zh}必须书面告知本人（第23条）。`,
      en: `To ${act.en} it, the person has to be told in writing: a name and a way to reach them are on file (Art. 23).`,
    },
    way: {
      zh: '请选告知方式：当面、邮寄、电子或公告。',
      en: 'Choose how: in person, post, electronic or notice board.',
    },
  });
}
