import { type Refusal, refuse } from '../refusal.ts';
import type { Delivery, Service, SpokenDelivery } from './parts.ts';
import type { PetitionState } from './states.ts';
import type { Named } from './transfer.ts';

/** A notice may be left out only where nobody can be reached (Art. 23, INV-2). */
export function guardDelivery(
  act: Named,
  state: PetitionState,
  delivery: Delivery | SpokenDelivery,
): Refusal | undefined {
  if ('method' in delivery) return guardElectronic(act.name, 'delivery', state, delivery.method);
  if (!state.reachable) return undefined;
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

/** How a notice goes out; undefined where nobody can be reached. */
export const methodOf = (delivery: Delivery | SpokenDelivery) => ('method' in delivery ? delivery.method : undefined);

/**
 * Electronic service needs the person's consent (R-CLK-6). A letter may go out that way unless they were asked and did not give
 * it; it has arrived that way only where they gave it, at registration or for this document.
 * @param consented whether this document's service was agreed to; null where it is only sent
 */
export function guardElectronic(
  name: string,
  field: string,
  state: PetitionState,
  method: Service['method'] | 'phone',
  consented: boolean | null = null,
): Refusal | undefined {
  if (method !== 'electronic') return undefined;
  if (!state.onPaper) return consented === null || state.electronic || consented ? undefined : notAsked(name);
  return refuse({
    kind: 'unlawful',
    code: `${name}.no-consent`,
    field,
    cite: 'MSF.90',
    what: {
      zh: '本人登记时没有同意电子送达（民事诉讼法第90条）。',
      en: 'The person did not agree to electronic service when registering (Civil Procedure Law, Art. 90).',
    },
    way: { zh: '请当面或邮寄送达。', en: 'Serve it in person or by post.' },
  });
}

function notAsked(name: string): Refusal {
  return refuse({
    kind: 'unlawful',
    code: `${name}.consent-missing`,
    field: 'service.consented',
    cite: 'MSF.90',
    what: {
      zh: '电子送达要本人同意；登记时没有问过（民事诉讼法第90条）。',
      en: 'Electronic service needs consent, and it was not asked for at registration (Civil Procedure Law, Art. 90).',
    },
    way: {
      zh: '本人同意的，请勾选「本人同意电子送达」；没有的，当面或邮寄。',
      en: 'If they agreed, say so; else serve in person or by post.',
    },
  });
}
