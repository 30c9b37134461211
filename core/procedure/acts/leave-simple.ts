import { z } from 'zod';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { prose } from '../prose.ts';

/** 转入普通程序: the 60 days still run from the first acceptance, so nothing is gained (1.7). */
export const leaveSimple = act({
  name: 'leaveSimple',
  zh: '转入普通程序',
  en: 'Return to the ordinary way',
  plain: { zh: '期限仍从原来受理那天算', en: 'The 60 days still count from the acceptance' },
  cite: 'JY.5',
  transitions: ['T-20'],
  by: ['holder', 'petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({ reason: prose(2_000) }),
  ready(state) {
    if (state.overlays.includes('simple')) return undefined;
    return notNow(
      state,
      'leaveSimple.not-simple',
      'JY.5',
      { zh: '这件事本来就按普通程序办。', en: 'This matter goes the ordinary way already.' },
      { zh: '请照常调查办理。', en: 'Investigate as usual.' },
    );
  },
  apply(state) {
    state.overlays = state.overlays.filter((overlay) => overlay !== 'simple');
  },
});
