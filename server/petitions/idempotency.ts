import { instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Keys } from '../platform/crypto/index.ts';
import type { Runner } from '../platform/db/index.ts';
import type { PetitionsDeps } from './deps.ts';
import { answerOfKey, forgetKeys, type IdempotencyRow } from './store/idempotency.ts';

/** The writing a key belongs to (decisions 13): scope, key, and what was sent with it. */
export type Keyed = Pick<IdempotencyRow, 'shardKey' | 'principal' | 'act' | 'key' | 'bodyHash'>;

export function keyed(keys: Keys, scope: Omit<Keyed, 'bodyHash'>, body: unknown): Keyed {
  return { ...scope, bodyHash: keys.mac('idempotency', JSON.stringify(body)) };
}

/** What was answered under this key before; a refusal where it came with another body. */
export async function earlierAnswer(
  runner: Runner,
  { bodyHash, ...scope }: Keyed,
): Promise<{ petitionId: string; seq: number } | Refusal | undefined> {
  const earlier = await runner.first(answerOfKey(scope));
  if (!earlier) return undefined;
  return earlier.bodyHash.equals(bodyHash) ? { petitionId: earlier.petitionId, seq: earlier.seq } : otherBody();
}

const keptFor = 30 * 86_400_000;

/** Forgets keys older than 30 days; for a daily job. @returns how many */
export const forgetOldKeys = ({ db, clock }: Pick<PetitionsDeps, 'db' | 'clock'>): Promise<number> =>
  db.wide().run(forgetKeys(instantOf(millisecondsOf(clock.now()) - keptFor)));

function otherBody(): Refusal {
  return refuse({
    kind: 'unlawful',
    code: 'idempotency.other-body',
    what: {
      zh: '同一个提交编号已用于另一份内容，这一份没有登记。',
      en: 'This submission key was used for other content; nothing was written.',
    },
    way: { zh: '请刷新页面后重新提交。', en: 'Reload the page and submit again.' },
  });
}
