import { randomInt } from 'node:crypto';

const symbols = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number short enough to be read out on the telephone: `E-7K3M9Q`. */
export function newIncident(): string {
  return `E-${Array.from({ length: 6 }, () => symbols[randomInt(symbols.length)]).join('')}`;
}
