import { plainNumber } from './format.ts';

/**
 * A time of the day from what a hand types: `930`, `9:30`, `9点半`, `14.05`, `9`, full-width digits.
 * @returns 'HH:MM', or undefined where no such time exists
 */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().replace(/[０-９]/g, (digit) => plainNumber(digit));
  const half = /^(\d{1,2})[点时]半$/.exec(text);
  if (half) return valid(half[1]!, '30');
  const parts = text.split(/[^\d]+/).filter((part) => part !== '');
  const [first = '', second] = parts;
  if (parts.length === 1 && first.length <= 2 && first !== '') return valid(first, '00');
  if (parts.length === 1 && (first.length === 3 || first.length === 4))
    return valid(first.slice(0, -2), first.slice(-2));
  if (parts.length === 2 && second) return valid(first, second);
  return undefined;
}

function valid(hour: string, minute: string): string | undefined {
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}
