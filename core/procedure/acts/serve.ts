import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { guardElectronic } from '../delivery.ts';
import { waitsForTranslation } from '../languages.ts';
import { type Service, service } from '../parts.ts';

/** 送达 (Art. 35): the opinion reached the petitioner; the 30 days for review start the day after. */
export const serve = act({
  name: 'serve',
  zh: '送达',
  en: 'Serve',
  plain: { zh: '交到本人，开始算复查期限', en: 'Into the petitioner’s hands; the review period starts' },
  cite: 'R.35',
  transitions: ['T-27'],
  by: ['holder'],
  version: 1,
  documents: ['D-19'],
  payload: z.strictObject({ service }),
  ready: waitsForTranslation,
  guard: (state, payload, { today }) =>
    guardElectronic('serve', 'service.method', state, payload.service.method) ??
    guardServedOn('serve', payload.service, state.decidedOn!, today),
  apply(state, payload) {
    state.servedOn = payload.service.servedOn;
    delete state.postedOn;
    if (payload.service.postedOn) state.postedOn = payload.service.postedOn;
    if (state.executeBy && !state.overlays.includes('executing')) state.overlays = [...state.overlays, 'executing'];
  },
});

/** A document is not served before it was made, nor in the future; an earlier day needs its proof (decisions 2). */
export function guardServedOn(name: string, service: Service, madeOn: string, today: string) {
  const { servedOn, postedOn = servedOn, proof } = service;
  if (postedOn >= madeOn && postedOn <= servedOn && servedOn <= today) {
    if (proof || servedOn === today) return undefined;
    return refuse({
      kind: 'invalid',
      code: `${name}.proof-missing`,
      field: 'service.proof',
      cite: 'H.backdating',
      what: {
        zh: `送达日期${servedOn}早于今天，要写明送达凭据。`,
        en: `The day of service, ${servedOn}, is before today: its proof is needed.`,
      },
      way: { zh: '请填回证签收人或邮单号。', en: 'Give the signature on the return slip, or the postal number.' },
    });
  }
  return refuse({
    kind: 'invalid',
    code: `${name}.served-on`,
    field: 'service.servedOn',
    cite: 'R.35',
    what: {
      zh: `送达日期要在${madeOn}（签发）到${today}（今天）之间。`,
      en: `The day of service lies between ${madeOn} (signed) and ${today} (today).`,
    },
    way: { zh: '请按送达回证上的日期填。', en: 'Copy the date from the return slip.' },
  });
}
