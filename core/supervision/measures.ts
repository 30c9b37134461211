import { choice } from '../dossier/index.ts';

/** What the joint conference may do about serious failure of a unit (Art. 13, 39). */
export const measures = {
  listing: { zh: '挂牌督办', en: 'listed supervision' },
  rectify: { zh: '限期整改', en: 'an order to rectify by a date' },
  interview: { zh: '约谈单位负责人', en: 'an interview of the unit’s head' },
} as const;
export type MeasureName = keyof typeof measures;

export const measureField = choice('措施', 'Measure', measures);
