/**
 * A quotient of whole numbers with so many decimals, half up (away from zero), as text: '0.9230'. Reckoned in whole
 * numbers throughout: no binary fraction stands between a count and what is printed.
 * @returns null where the denominator is zero: such a quotient is neither 0 nor 1
 */
export function quotient(numerator: number, denominator: number, decimals: number): string | null {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator < 0)
    throw new RangeError(`not counts: ${numerator} / ${denominator}`);
  if (denominator === 0) return null;
  const scaled = BigInt(Math.abs(numerator)) * 10n ** BigInt(decimals);
  const below = BigInt(denominator);
  const digits = String((scaled * 2n + below) / (below * 2n)).padStart(decimals + 1, '0');
  const sign = numerator < 0 && /[1-9]/.test(digits) ? '-' : '';
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** A share of a whole with both its terms, so that it can be recomputed from what is shown. */
export interface Rate {
  numerator: number;
  denominator: number;
  /** Four decimals, half up: '0.9230'; null where nothing was due. */
  value: string | null;
  /** The same in percent with one decimal, reckoned from the terms and not from `value`. */
  percent: string | null;
}

/** @throws RangeError where more is counted than there is: such a rate is a mistake, never 100 % */
export function rate(numerator: number, denominator: number): Rate {
  if (numerator < 0 || numerator > denominator) throw new RangeError(`no share: ${numerator} of ${denominator}`);
  return {
    numerator,
    denominator,
    value: quotient(numerator, denominator, 4),
    percent: quotient(numerator * 100, denominator, 1),
  };
}
