import type { Refusal } from '../refusal.ts';
import { unlawfulField } from './not-now.ts';

/** Places of the list that do not exist, left it, or are named twice. */
export function placesRefused(
  name: string,
  field: string,
  places: readonly number[],
  free: readonly number[],
): Refusal | undefined {
  const stray = places.find((place, i) => !free.includes(place) || places.indexOf(place) !== i);
  if (stray === undefined) return undefined;
  return unlawfulField(
    `${name}.not-on-the-list`,
    field,
    'H.hearing-officers',
    {
      zh: `名单里的第${stray}位不能选：没有这一位、已经回避，或者重复了。`,
      en: `Number ${stray} of the list cannot be taken: not there, stepped aside, or named twice.`,
    },
    {
      zh: `可以选的是第${free.join('、')}位。`,
      en: `Those to choose from are ${free.join(', ')}.`,
    },
  );
}
