import { randomBytes } from 'node:crypto';
import type { Instant } from '../../core/calendar/index.ts';
import type { DossierDraft } from '../../core/dossier/index.ts';
import { type Committed, commit, type JsonValue, SALT_BYTES } from '../../core/merkle/index.ts';
import { join } from '../../core/procedure/index.ts';
import type { CaseSeal } from '../petitioners/index.ts';
import { newId } from '../platform/crypto/index.ts';
import type { DossierFact } from './change.ts';
import type { FactRow } from './store/facts.ts';

/** Numbers a draft, gives it a salt, and commits to it. */
export function recordFact(
  draft: DossierDraft,
  at: { shardKey: string; dossierId: string; after: number; now: Instant },
): DossierFact {
  const { shardKey, dossierId, now } = at;
  const fact = { ...draft, shardKey, dossierId, seq: at.after + 1, id: newId(now), recordedAt: now };
  const salt = randomBytes(SALT_BYTES);
  return { ...fact, salt, commitment: Buffer.from(commit(salt, committed(fact))) };
}

/** What the commitment covers: header and the whole payload, free texts in their places. */
function committed(fact: Omit<DossierFact, 'salt' | 'commitment'>): Committed {
  const { shardKey, dossierId, seq, id, act, version, recordedAt, occurredOn, actor } = fact;
  return {
    header: { shardKey, dossierId, seq, id, act, version, recordedAt, occurredOn, actor } as JsonValue,
    payload: join(fact.payload, fact.sealed) as JsonValue,
  };
}

export function toRow(
  fact: DossierFact,
  seal: CaseSeal,
  first: { kind: string; origin: string | null } | undefined,
): FactRow {
  const { sealed, ...row } = fact;
  const prose = Object.keys(sealed).length > 0 ? seal.seal(`fact/${fact.seq}`, JSON.stringify(sealed)) : null;
  return { ...row, sealed: prose, kind: first?.kind ?? null, origin: first?.origin ?? null, number: null };
}

/** The fact of a row, its texts open. */
export function fromRow(row: FactRow, seal: CaseSeal): DossierFact {
  const { sealed, kind: _kind, number: _number, origin: _origin, ...fact } = row;
  return { ...fact, sealed: sealed ? JSON.parse(seal.open(`fact/${row.seq}`, sealed)) : {} };
}

/** A payload as it was written, texts in their places. */
export const payloadOf = (fact: Pick<DossierFact, 'payload' | 'sealed'>): Record<string, unknown> =>
  join(fact.payload, fact.sealed) as Record<string, unknown>;
