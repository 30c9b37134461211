import { timingSafeEqual } from 'node:crypto';
import { type Instant, instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { type Keys, newQueryCode, normaliseQueryCode } from '../platform/crypto/index.ts';
import type { Runner, Write } from '../platform/db/index.ts';
import type { OwnCode } from './members.ts';
import { codeDigest, forgetWrongCodes, noteWrongCode, setCode, wrongCodes } from './store.ts';

/** Wrong tries at one number within a day. Tries of one address are limited apart, in memory. */
const mostTries = 5;
const windowMs = 24 * 3_600_000;

/** A fresh code and the part of the statement that stores its HMAC. It ends whatever code there was. */
export function freshCode(keys: Keys, at: { shardKey: string; petitionId: string }, now: Instant) {
  const code = newQueryCode();
  return { code, write: codeWrite(keys, at, code, now) };
}

/** Stores a code that the petitioner chose to have made anew. */
function codeWrite(keys: Keys, at: { shardKey: string; petitionId: string }, code: string, now: Instant): Write {
  return setCode(at, keys.queryCodeMac(code), now);
}

/** What was typed at the door of a matter. */
export interface Typed {
  shardKey: string;
  number: string;
  /** Undefined where no petition has this number. */
  petitionId: string | undefined;
  code: string;
}

/**
 * Compares a typed code. A number that does not exist is answered exactly as a wrong code is, and counted too.
 * @param member looks for it among the codes of members and agents
 * @returns whose it is
 */
export function tryCode(
  runner: Runner,
  keys: Keys,
  typed: Typed,
  now: Instant,
  member: (petitionId: string) => Promise<OwnCode | undefined>,
): Promise<'petitioner' | OwnCode | Refusal> {
  return counted(runner, typed, now, async (petitionId) => {
    const stored = await runner.first(codeDigest({ shardKey: typed.shardKey, petitionId }));
    const given = keys.queryCodeMac(normaliseQueryCode(typed.code) ?? '');
    if (stored && timingSafeEqual(stored.digest, given)) return 'petitioner';
    return member(petitionId);
  });
}

/** Looks at what was typed, unless too much was tried at this number; what is wrong is counted, what is right forgets the count. */
export async function counted<Found>(
  runner: Runner,
  { shardKey, number, petitionId }: Typed,
  now: Instant,
  look: (petitionId: string) => Promise<Found | undefined>,
): Promise<Found | Refusal> {
  const since = instantOf(millisecondsOf(now) - windowMs);
  const before = await runner.first(wrongCodes(shardKey, number));
  if (before && before.tries >= mostTries && before.since > since) return tooMany();
  const found = await look(petitionId ?? noPetition);
  if (found !== undefined) {
    if (before) await runner.run(forgetWrongCodes(shardKey, number));
    return found;
  }
  const tries = (await runner.first(noteWrongCode(shardKey, number, now, since)))?.tries ?? 1;
  return tries >= mostTries ? tooMany() : wrong(mostTries - tries);
}

/** Looked for like any other, so that a number that does not exist takes the same time. */
const noPetition = '00000000-0000-7000-8000-000000000000';

function wrong(left: number): Refusal {
  return refuse({
    kind: 'unknown',
    code: 'query-code.wrong',
    field: 'code',
    what: {
      zh: `编号或查询码不对，还可以试${left}次。`,
      en: `The number or the query code is wrong; ${left} more ${left === 1 ? 'try' : 'tries'} left.`,
    },
    way: {
      zh: '凭证丢了，可带身份证到任一接待窗口补领。',
      en: 'If the receipt is lost, any window gives a new code on showing an identity card.',
    },
    data: { left },
  });
}

function tooMany(): Refusal {
  return refuse({
    kind: 'tooMany',
    code: 'query-code.too-many',
    field: 'code',
    what: {
      zh: '这个编号今天试得太多，先停24小时，防止别人猜。',
      en: 'Too many tries at this number; it rests for 24 hours so that nobody can guess.',
    },
    way: {
      zh: '可带身份证到任一接待窗口，或打电话问。',
      en: 'Any window helps on showing an identity card; so does the telephone.',
    },
  });
}
