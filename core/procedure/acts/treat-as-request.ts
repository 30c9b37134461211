import { z } from 'zod';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { prose } from '../prose.ts';

/**
 * 转为求决办理 (Art. 22, 30): whoever was not sure, or brought wages and an accusation in one breath, has what they need solved.
 * Only they may choose that: the matter leaves the bureau's keeping for an organ that is not complained of, and is owed acceptance,
 * an opinion and its review. Whoever was complained of by name stays kept out.
 */
export const treatAsRequest = act({
  name: 'treatAsRequest',
  zh: '转为求决办理',
  en: 'Handle it as a request',
  plain: {
    zh: '不再只由信访局保管，按求决件转办、受理、答复',
    en: 'No longer only kept: routed, accepted and answered',
  },
  cite: 'R.22',
  transitions: ['T-09'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({ reason: prose(2_000) }),
  ready(state) {
    if (state.restricted) return undefined;
    return notNow(
      state,
      'treatAsRequest.ordinary',
      'R.22',
      { zh: '这件事本来就按求决件办。', en: 'This matter is handled as a request already.' },
      { zh: '请照常转送、交办或受理。', en: 'Route or accept it as usual.' },
    );
  },
  apply(state) {
    state.restricted = false;
    if (state.purpose === 'accusation') state.purpose = 'request';
  },
});
