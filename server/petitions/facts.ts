import { randomBytes } from 'node:crypto';
import type { Instant } from '../../core/calendar/index.ts';
import { type Committed, commit, type JsonValue, SALT_BYTES } from '../../core/merkle/index.ts';
import { acts, type Fact, type FactDraft, join, upcast } from '../../core/procedure/index.ts';
import type { CaseSeal } from '../petitioners/index.ts';
import { newId } from '../platform/crypto/index.ts';
import type { PetitionText, RecordedFact } from './change.ts';
import type { FactRow } from './store/facts.ts';

/** Numbers the drafts, gives each a salt, and commits to it. */
export function record(
  drafts: FactDraft[],
  at: { shardKey: string; petitionId: string; after: number; now: Instant; channelReceivedAt?: Instant | undefined },
): RecordedFact[] {
  return drafts.map((draft, i) => {
    const fact: Fact = {
      shardKey: at.shardKey,
      petitionId: at.petitionId,
      seq: at.after + i + 1,
      id: newId(at.now),
      kind: draft.kind,
      version: draft.version,
      recordedAt: at.now,
      occurredOn: draft.occurredOn,
      ...(at.channelReceivedAt && { channelReceivedAt: at.channelReceivedAt }),
      actor: draft.actor,
      payload: draft.payload,
      sealed: draft.sealed,
    };
    const salt = randomBytes(SALT_BYTES);
    return { ...fact, salt, commitment: Buffer.from(commit(salt, committed(fact))) };
  });
}

/**
 * What the commitment covers: header and the whole payload, free texts in their places. Whoever wrote the text can check
 * that it is theirs; the database alone cannot be made to fit another text.
 */
export function committed(fact: Fact): Committed {
  const { shardKey, petitionId, seq, id, kind, version, recordedAt, occurredOn, channelReceivedAt, actor } = fact;
  const header = { shardKey, petitionId, seq, id, kind, version, recordedAt, occurredOn, actor };
  return {
    header: { ...header, ...(channelReceivedAt && { channelReceivedAt }) } as JsonValue,
    // `join` copies by way of JSON: what is committed to is what is stored.
    payload: join(fact.payload, fact.sealed) as JsonValue,
  };
}

/** A fact as its row: free texts sealed with the case's key. */
export function toRow(fact: RecordedFact, seal: CaseSeal): Omit<FactRow, 'number'> {
  const { sealed, ...row } = fact;
  const prose = Object.keys(sealed).length > 0 ? seal.seal(`fact/${fact.seq}`, JSON.stringify(sealed)) : null;
  return { ...row, channelReceivedAt: fact.channelReceivedAt ?? null, sealed: prose };
}

/** The fact of a row. Without the seal (an erased case) its free texts are absent. */
export function fromRow(row: FactRow, seal: CaseSeal | undefined): RecordedFact {
  const { channelReceivedAt, sealed, number: _number, ...fact } = row;
  return {
    ...fact,
    payload: upcast(fact, acts[fact.kind].version),
    ...(channelReceivedAt && { channelReceivedAt }),
    sealed: sealed && seal && !seal.erased ? JSON.parse(seal.open(`fact/${row.seq}`, sealed)) : {},
  };
}

/** The texts that these facts leave: as registered, then corrected. */
export function textOf(history: readonly Pick<Fact, 'kind' | 'sealed' | 'payload'>[]): PetitionText {
  const first = history[0]?.sealed ?? {};
  const text: PetitionText = {
    subject: first.subject ?? '',
    narrative: first.narrative ?? '',
    place: first.place,
    counterpart: first.counterpart,
    complainedOf: first.complainedOf,
    requests: [],
  };
  for (let no = 0; first[`requests.${no}.text`] !== undefined; no++) text.requests.push(first[`requests.${no}.text`]!);
  for (const { kind, sealed } of history) {
    if (kind !== 'correct') continue;
    if (sealed.subject) text.subject = sealed.subject;
    if (sealed.place) text.place = sealed.place;
  }
  return text;
}
