/**
 * Whether a telephone number looks as if a digit were missing or too many: it begins like a mobile one and has not its eleven.
 * A doubt, never a refusal: whoever has no better number keeps this one.
 */
export function phoneInDoubt(typed: string): boolean {
  const digits = bare(typed).replace(/^(\+|00)?86(?=1)/, '');
  return /^1[3-9]\d{3,}$/.test(digits) && digits.length !== 11;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether an identity number does not add up (GB 11643: the last sign is ISO 7064 MOD 11-2 over the first 17). A doubt, never a refusal. */
export function identityNumberInDoubt(typed: string): boolean {
  const text = bare(typed).toUpperCase();
  if (!/^\d{10,}[\dX]$/.test(text)) return false;
  if (!/^\d{17}[\dX]$/.test(text)) return text.length !== 15;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return '10X98765432'[sum % 11] !== text[17];
}

const bare = (typed: string) => typed.normalize('NFKC').replace(/[\s\-–—()]/g, '');
