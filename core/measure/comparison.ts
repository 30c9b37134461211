import type { Refusal, Words } from '../refusal.ts';
import { quotient } from './exact.ts';
import { differentUnits, type Quantity } from './quantity.ts';

/** 同比 with the same period of last year, 环比 with the period before (4.2). */
export type Change =
  /** Percent with its sign, two decimals where nothing else is asked for: '+157.74', '-1.49', '0.00'. */
  | { percent: string }
  /** There was nothing to compare with, which is no growth without bounds. */
  | { text: Words };

const nothingBefore: Words = { zh: '上期为0', en: 'none in the earlier period' };

/** (this − then) ÷ then, half up, exact. Quantities of different units are refused. */
export function change(now: Quantity, then: Quantity, decimals = 2): Change | Refusal {
  if (now.unit !== then.unit) return differentUnits(now.unit, then.unit);
  const percent = quotient((now.n - then.n) * 100, then.n, decimals);
  if (percent === null) return { text: nothingBefore };
  return { percent: now.n > then.n && /[1-9]/.test(percent) ? `+${percent}` : percent };
}

/** 「+157.74%」, 「上期为0」 */
export const sayChange = (found: Change): Words =>
  'text' in found ? found.text : { zh: `${found.percent}%`, en: `${found.percent}%` };
