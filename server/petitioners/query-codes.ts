import { timingSafeEqual } from 'node:crypto';
import { type Instant, instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { type Keys, newQueryCode, normaliseQueryCode } from '../platform/crypto/index.ts';
import type { Runner, Write } from '../platform/db/index.ts';
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

/**
 * Compares a typed code. A number that does not exist is answered exactly as a wrong code is, and counted too.
 * @param petitionId undefined where no petition has this number
 */
export async function tryCode(
  runner: Runner,
  keys: Keys,
  typed: { shardKey: string; number: string; petitionId: string | undefined; code: string },
  now: Instant,
): Promise<Refusal | undefined> {
  const { shardKey, number, petitionId, code } = typed;
  const since = instantOf(millisecondsOf(now) - windowMs);
  const before = await runner.first(wrongCodes(shardKey, number));
  if (before && before.tries >= mostTries && before.since > since) return tooMany();
  const stored = await runner.first(codeDigest({ shardKey, petitionId: petitionId ?? noPetition }));
  const given = keys.queryCodeMac(normaliseQueryCode(code) ?? '');
  if (stored && petitionId && timingSafeEqual(stored.digest, given)) {
    if (before) await runner.run(forgetWrongCodes(shardKey, number));
    return undefined;
  }
  const tries = (await runner.first(noteWrongCode(shardKey, number, now, since)))?.tries ?? 1;
  return tries >= mostTries ? tooMany() : wrong(mostTries - tries);
}

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
