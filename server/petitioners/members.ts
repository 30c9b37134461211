import { type Instant, instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { type Keys, newId, newQueryCode, normaliseQueryCode } from '../platform/crypto/index.ts';
import type { Runner } from '../platform/db/index.ts';
import { counted, type Typed } from './query-codes.ts';
import { addSlips, dropSlips, memberOfCode, redeemSlip, replaceMemberCode } from './store/members.ts';

interface At {
  shardKey: string;
  petitionId: string;
}

/** How long a slip waits for whoever it was given to, in days. Long enough for somebody who works in another province. */
export const slipDays = 30;
/** Slips that may wait at one matter: as many as a registration takes people. */
const mostSlips = 1_000;

/** Slips for a representative to hand out, each good for one code. They are nobody's: which goes to whom is not known here. */
export async function newSlips(
  runner: Runner,
  keys: Keys,
  at: At,
  count: number,
  now: Instant,
  agent?: number,
): Promise<string[] | Refusal> {
  await runner.run(dropSlips(at, slipsSince(now)));
  const slips = Array.from({ length: count }, () => newQueryCode());
  const made = await runner.run(
    addSlips(
      at,
      slips.map((slip) => slipDigest(keys, slip)),
      now,
      mostSlips,
      agent ?? null,
    ),
  );
  return made === 0 ? enough() : slips;
}

/** Ends every slip that nobody has used. */
export async function endSlips(runner: Runner, at: At, now: Instant): Promise<void> {
  await runner.run(dropSlips(at, now));
}

/**
 * Takes a slip for a code of one's own. A wrong slip is answered and counted as a wrong code is, whether or not there is such a
 * number; a slip that was used is as wrong as one that never was.
 */
export async function redeem(
  runner: Runner,
  keys: Keys,
  typed: Typed,
  now: Instant,
): Promise<{ memberId: string; code: string; agent?: number } | Refusal> {
  const memberId = newId(now);
  const code = newQueryCode();
  const done = await counted(runner, typed, now, async (petitionId) => {
    const slip = normaliseQueryCode(typed.code);
    const fresh = { memberId, digest: keys.queryCodeMac(code), at: now };
    const at = { shardKey: typed.shardKey, petitionId };
    return slip ? runner.first(redeemSlip(at, slipDigest(keys, slip), slipsSince(now), fresh)) : undefined;
  });
  if (isRefusal(done)) return done.code === 'query-code.wrong' ? wrongSlip(done) : done;
  return { memberId, code, ...(done.agent && { agent: done.agent }) };
}

/** Somebody with a code of their own: a member of a collective matter, or an agent, by number. */
export interface OwnCode {
  memberId: string;
  agent?: number;
}

/** Whose code this is among members and agents; undefined where it is none of theirs. */
export async function memberOf(runner: Runner, keys: Keys, at: At, code: string): Promise<OwnCode | undefined> {
  const typed = normaliseQueryCode(code);
  const found = typed ? await runner.first(memberOfCode(at, keys.queryCodeMac(typed))) : undefined;
  return found && { memberId: found.memberId, ...(found.agent && { agent: found.agent }) };
}

/** Another code for a member who showed the old one, which ends. */
export async function freshMemberCode(
  runner: Runner,
  keys: Keys,
  at: At,
  memberId: string,
  now: Instant,
): Promise<string> {
  const code = newQueryCode();
  await runner.run(replaceMemberCode(at, memberId, keys.queryCodeMac(code), now));
  return code;
}

/** Apart from the codes: a slip is no code, and a code no slip. */
const slipDigest = (keys: Keys, slip: string) => keys.mac('member-slip', slip);

const slipsSince = (now: Instant) => instantOf(millisecondsOf(now) - slipDays * 86_400_000);

function wrongSlip({ data }: Refusal): Refusal {
  const left = Number(data?.left ?? 0);
  return refuse({
    kind: 'unknown',
    code: 'member-slip.wrong',
    field: 'slip',
    what: {
      zh: `编号或取码条对不上，还可以试${left}次。一张条只能用一次。`,
      en: `The number or the slip is wrong; ${left} more ${left === 1 ? 'try' : 'tries'} left. A slip works once.`,
    },
    way: {
      zh: `请对照条子再输一次；条子只管${slipDays}日，过了请向代表再要一张。`,
      en: `Compare it with the slip; it works for ${slipDays} days, then ask a representative for another.`,
    },
    data: { left },
  });
}

function enough(): Refusal {
  return refuse({
    kind: 'unlawful',
    code: 'member-slip.enough',
    cite: 'R.20',
    what: {
      zh: `没有用过的取码条已经有不少，一件事最多留${mostSlips}张。`,
      en: `Many slips are still unused; a matter keeps at most ${mostSlips}.`,
    },
    way: {
      zh: '请先发完手里的；丢了的，点「没用过的全部作废」再领。',
      en: 'Hand those out first; if they are lost, end the unused ones and make new ones.',
    },
  });
}
