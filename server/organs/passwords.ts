import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP's argon2id floor, 45 ms here: forty sign-ins in a minute must not stop the office.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id hash in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

/** Whether the password fits; an unknown account is checked against a hash that nothing fits, so that both take the same time. */
export const passwordFits = (stored: string | undefined, password: string): Promise<boolean> =>
  verify(stored ?? nobodysHash, password).then((fits) => fits && stored !== undefined);

const nobodysHash = await hash('nobody has this password', parameters);

// No characters that are mistaken for one another on paper.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password to hand over: 4 groups of 4, about 79 bits. It must be changed at first sign-in. */
export function initialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
