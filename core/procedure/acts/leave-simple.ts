import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { delivery } from '../parts.ts';
import { prose } from '../prose.ts';

const named = { name: 'leaveSimple', zh: '转入普通程序', en: 'return it to the ordinary way' };

/**
 * 转入普通程序: the 60 days still run from the first acceptance, so nothing is gained (1.7). The day that the acceptance told is
 * another one now: whoever has not chosen it themselves is told in writing.
 */
export const leaveSimple = act({
  name: 'leaveSimple',
  zh: '转入普通程序',
  en: 'Return to the ordinary way',
  plain: { zh: '期限仍从原来受理那天算', en: 'The 60 days still count from the acceptance' },
  cite: 'JY.5',
  transitions: ['T-20'],
  by: ['holder', 'petitioner'],
  version: 2,
  documents: ['D-36'],
  payload: z.strictObject({ reason: prose(2_000), delivery: delivery.optional() }),
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
  sends: ({ delivery: way }) => way !== undefined,
  guard(state, { delivery: way }, { actor }) {
    if (way) return guardDelivery(named, state, way);
    if (actor.kind !== 'officer') return undefined;
    return unlawfulField(
      'leaveSimple.notice-missing',
      'delivery',
      'R.23',
      { zh: '答复的期限变了，要告诉本人。', en: 'The day of the answer has changed: the person is told.' },
      { zh: '请选告知方式。', en: 'Choose how.' },
    );
  },
  // Whoever asked for it themselves knows it.
  complete: (_state, { delivery: way, ...rest }, { actor }) =>
    actor.kind === 'officer' ? { ...rest, delivery: way } : rest,
  apply(state) {
    state.overlays = state.overlays.filter((overlay) => overlay !== 'simple');
  },
});
