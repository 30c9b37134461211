import { instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { ActedOnDossier, DossierParty } from './act.ts';
import type { DossiersDeps } from './deps.ts';
import { answerOfKey, forgetKeys, type KeyRow } from './store/writing.ts';

/** The writing a key belongs to (decisions 13): scope, key, and what was sent with it. */
export type Scope = Omit<KeyRow, 'dossierId' | 'seq'>;

export function keyOf(
  deps: DossiersDeps,
  shardKey: string,
  { key, by, payload, uploads }: { key?: string | undefined; by: DossierParty; payload: unknown; uploads?: string[] },
  act: string,
): Scope | undefined {
  if (key === undefined || !('officer' in by)) return undefined;
  const bodyHash = deps.keys.mac('idempotency', JSON.stringify({ payload, uploads: uploads ?? [] }));
  return { shardKey, principal: by.officer.officerId, act, key, bodyHash };
}

/** What was answered under this key before; a refusal where it came with another body. */
export async function answered(
  deps: DossiersDeps,
  scope: Scope | undefined,
): Promise<ActedOnDossier | Refusal | undefined> {
  if (!scope) return undefined;
  const earlier = await deps.db.local(scope.shardKey).first(answerOfKey(scope));
  if (!earlier) return undefined;
  if (!earlier.bodyHash.equals(scope.bodyHash)) return otherBody();
  return { shardKey: scope.shardKey, dossierId: earlier.dossierId, seq: earlier.seq, number: '', repeated: true };
}

const otherBody = () =>
  refuse({
    kind: 'unlawful',
    code: 'idempotency.other-body',
    what: {
      zh: '同一个提交编号已用于另一份内容，这一份没有记下。',
      en: 'This submission key was used for other content; nothing was written.',
    },
    way: { zh: '请刷新页面后重新提交。', en: 'Reload the page and submit again.' },
  });

const keptFor = 30 * 86_400_000;

/** Forgets keys older than 30 days; for a daily job. @returns how many */
export const forgetOldDossierKeys = ({ db, clock }: Pick<DossiersDeps, 'db' | 'clock'>): Promise<number> =>
  db.wide().run(forgetKeys(instantOf(millisecondsOf(clock.now()) - keptFor)));
