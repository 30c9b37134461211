import { type LocalDate, localDate } from '../../core/calendar/index.ts';
import { type Actor, decide, type Form, fold, nothing } from '../../core/procedure/index.ts';
import { unreadableText } from '../../core/readable-text.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { formCodes, partsOfShardKey, shardKeyFor } from '../../core/registration-number.ts';
import { newId } from '../platform/crypto/index.ts';
import { isUniqueViolation, type Write } from '../platform/db/index.ts';
import type { Change } from './change.ts';
import { commit } from './commit.ts';
import type { ReceiptView } from './contract.ts';
import type { PetitionsDeps } from './deps.ts';
import { derived } from './derived.ts';
import { record, textOf, toRow } from './facts.ts';
import { earlierAnswer, type Keyed, keyed } from './idempotency.ts';
import { receiptOf, receiptOfStored } from './receipt.ts';
import {
  checkReferences,
  partiesOf,
  payloadOf,
  type Registration,
  type RegistrationPlace,
  registrarFor,
} from './registration-payload.ts';
import { appendFacts } from './store/facts.ts';
import { rememberKey } from './store/idempotency.ts';
import { addPetition, numberGiven } from './store/petitions.ts';

/** Who registers, through which door, and what else has to happen in the same moment. */
export interface Registering {
  actor: Exclude<Actor, { kind: 'clock' }>;
  /** The organ at whose door it came in. */
  organId: string;
  /** `window`, `portal`, `import:NAME`. */
  channel: string;
  /** Absent only where something else makes the writing happen once (`alongside`). */
  key?: string | undefined;
  source?: { name: string; messageNo: string } | undefined;
  /** Makes a query code, which goes to the petitioner alone. */
  withCode?: boolean;
  /** One more part of the statement. */
  alongside?: ((petitionId: string) => Write) | undefined;
}

export interface Registered {
  shardKey: string;
  petitionId: string;
  number: string;
  receipt: ReceiptView;
  repeated: boolean;
  /** For the petitioner's own eyes; present only where it was asked for. */
  code?: string;
}

/**
 * 登记 (Art. 22, 23). Facts, number, sealed identity, search words, work list, clocks, leaf and key go in with one
 * statement. The same key brings the same answer, whoever asks first.
 */
export async function register(
  deps: PetitionsDeps,
  input: Registration,
  how: Registering,
): Promise<Registered | Refusal> {
  const prepared = prepare(deps, input, how);
  if (isRefusal(prepared)) return prepared;
  const { shardKey, petitionId, now } = prepared;
  const scope = how.key && scopeOf(deps, shardKey, input, how, how.key);

  const seq = 1;
  const { seal, writes } = deps.petitioners.admit({ shardKey, petitionId }, partiesOf(input), now);
  const by = how.actor.kind === 'officer' ? 'office' : 'petitioner';
  const files = await deps.evidence.claim(input.uploads, {
    shardKey,
    petitionId,
    seal,
    seq,
    by,
    today: prepared.place.today,
    already: 0,
  });
  if (isRefusal(files)) return (scope && (await repeated(deps, scope, how))) || files;

  const change = decided(deps, input, how, prepared, files.fileIds, seal);
  if (isRefusal(change)) return change;
  const code = how.withCode ? deps.petitioners.freshCode({ shardKey, petitionId }, now) : undefined;
  try {
    const number = await writeRegistration(deps, change, [
      ...writes,
      ...files.writes,
      ...(code ? [code.write] : []),
      ...(scope ? [rememberKey({ ...scope, petitionId, seq }, now)] : []),
      ...(how.alongside ? [how.alongside(petitionId)] : []),
    ]);
    if (isRefusal(number)) return number;
    const receipt = await deps.ledger.promise(deps.db.local(shardKey), receiptOf(deps, number, change.facts[0]!));
    return { shardKey, petitionId, number, receipt, repeated: false, ...(code && { code: code.code }) };
  } catch (error) {
    if (!scope || !isUniqueViolation(error, 'idempotency_pkey')) throw error;
    const earlier = await repeated(deps, scope, how);
    if (!earlier) throw error;
    return earlier;
  }
}

/**
 * Writes a decided registration in one statement.
 * @param admitted the case's key and people, and whatever else belongs to this moment
 * @returns the number that was given, or why a document may not be issued
 */
export async function writeRegistration(
  deps: PetitionsDeps,
  change: Change,
  admitted: Write[],
): Promise<string | Refusal> {
  const { shardKey, facts, after, seal, now, today } = change;
  const documents = await deps.documents.issue(change);
  if (isRefusal(documents)) return documents;
  const { row, parts } = await derived(deps, change);
  const writes = [
    ...admitted,
    ...addPetition(row, numberHead(shardKey, today, after.form)),
    appendFacts(
      facts.map((fact) => toRow(fact, seal)),
      'petition_added',
    ),
    ...parts,
    ...deps.ledger.queue(facts.map((fact) => ({ ...fact, at: now }))),
    ...documents,
  ];
  const given = await commit(deps.db, shardKey, writes, numberGiven());
  if (!given) throw new Error('a registration came back without its number');
  return given.number;
}

/** The same checks as `register`, with nothing written. Files are not looked at. */
export function checkRegistration(deps: PetitionsDeps, input: Registration, how: Registering): Refusal | undefined {
  const change = previewRegistration(deps, input, how);
  return isRefusal(change) ? change : undefined;
}

/** What a registration would change; nothing is written and nothing can open what it sealed. */
export function previewRegistration(deps: PetitionsDeps, input: Registration, how: Registering): Change | Refusal {
  const prepared = prepare(deps, input, how);
  if (isRefusal(prepared)) return prepared;
  const { seal } = deps.petitioners.admit(prepared, partiesOf(input), prepared.now);
  return decided(deps, input, how, prepared, [], seal);
}

interface Prepared {
  shardKey: string;
  petitionId: string;
  now: Change['now'];
  place: RegistrationPlace;
}

function prepare(deps: PetitionsDeps, input: Registration, how: Registering): Prepared | Refusal {
  const directory = deps.directory();
  const registrarId = registrarFor(how.organId, input, directory);
  const refusal = unreadableText(input) ?? checkReferences(input, registrarId, directory);
  if (refusal) return refusal;
  const now = deps.clock.now();
  const organ = directory.organ(registrarId);
  if (!organ) throw new Error(`the registering organ ${registrarId} is not in the directory`);
  return {
    shardKey: shardKeyFor(organ.divisionCode),
    petitionId: newId(now),
    now,
    place: { registrarId, channel: how.channel, source: how.source, today: deps.clock.today() },
  };
}

function decided(
  deps: PetitionsDeps,
  input: Registration,
  how: Registering,
  { shardKey, petitionId, now, place }: Prepared,
  fileIds: string[],
  seal: Change['seal'],
): Change | Refusal {
  const directory = deps.directory();
  const { calendar } = deps;
  const context = { today: place.today, now, calendar, actor: how.actor, organs: directory };
  const drafts = decide(nothing, 'register', payloadOf(input, place, directory, fileIds), context);
  if (isRefusal(drafts)) return drafts;
  const facts = record(drafts, { shardKey, petitionId, after: 0, now });
  return {
    shardKey,
    petitionId,
    number: undefined,
    before: nothing,
    after: fold(facts),
    facts,
    history: facts,
    text: textOf(facts),
    seal,
    today: place.today,
    now,
    calendar,
    parties: async () => partiesOf(input),
  };
}

/** Everything of a number before its sequence: region, bucket, day of registration, form. */
function numberHead(shardKey: string, today: LocalDate, form: Form): string {
  const { region, bucket } = partsOfShardKey(shardKey);
  return `${region}${bucket}${localDate(today).replaceAll('-', '')}${formCodes[form]}`;
}

const principalOf = (actor: Registering['actor']) => (actor.kind === 'officer' ? actor.officerId : 'petitioner');

function scopeOf(deps: PetitionsDeps, shardKey: string, input: Registration, how: Registering, key: string): Keyed {
  return keyed(deps.keys, { shardKey, principal: principalOf(how.actor), act: 'register', key }, input);
}

/** The answer of an earlier writing under the same key. A petitioner who asks again gets a fresh code: the old one is not kept. */
async function repeated(
  deps: PetitionsDeps,
  scope: Keyed,
  how: Registering,
): Promise<Registered | Refusal | undefined> {
  const local = deps.db.local(scope.shardKey);
  const earlier = await earlierAnswer(local, scope);
  if (!earlier || isRefusal(earlier)) return earlier;
  const at = { shardKey: scope.shardKey, petitionId: earlier.petitionId };
  const receipt = await deps.ledger.receipt(local, await receiptOfStored(deps, at));
  const code = how.withCode ? deps.petitioners.freshCode(at, deps.clock.now()) : undefined;
  if (code) await local.run(code.write.statement);
  return { ...at, number: receipt.number, receipt, repeated: true, ...(code && { code: code.code }) };
}
