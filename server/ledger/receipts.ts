import type { Instant } from '../../core/calendar/index.ts';
import {
  fingerprint,
  formatLogProof,
  formatReceipt,
  inclusionRanges,
  perfectNodes,
  proveInclusion,
  type Receipt,
  receiptCode,
  signReceipt,
  toBase64,
} from '../../core/merkle/index.ts';
import type { Runner } from '../platform/db/index.ts';
import type { ReceiptView } from './contract.ts';
import type { Identities } from './identities.ts';
import { readNodes } from './nodes.ts';
import { bestCheckpointOver, cosignaturesOn } from './store/signed.ts';
import { positionOf } from './store/tree.ts';

/** A registration as its receipt tells it: fact 1 of the petition. */
export interface Registered {
  shardKey: string;
  petitionId: string;
  /** Registration number. */
  number: string;
  organId: string;
  /** Full name of the organ. */
  organ: string;
  at: string;
  salt: Buffer;
  commitment: Buffer;
}

/** A leaf's place under a signed checkpoint. */
export interface Place {
  position: number;
  path: Uint8Array[];
  /** Signed note with the cosignatures there are. */
  checkpoint: string;
}

/** The registration's receipt: the signed promise, and its place in the log once a checkpoint covers it. */
export async function receiptOf(runner: Runner, who: Identities, registered: Registered): Promise<ReceiptView> {
  const receipt = await sign(runner, who, registered);
  return present(receipt, await placeOf(runner, registered.shardKey, registered.petitionId, 1));
}

/** The promise alone, for the moment of registration, when nothing can stand in the log yet. */
export async function promiseOf(runner: Runner, who: Identities, registered: Registered): Promise<ReceiptView> {
  return present(await sign(runner, who, registered), undefined);
}

async function sign(runner: Runner, who: Identities, registered: Registered): Promise<Receipt> {
  const { shardKey, number, organId, organ, at, salt, commitment } = registered;
  const signer = await who.office(runner, shardKey, organId);
  const origin = await who.origin(runner, shardKey);
  return signReceipt(
    { number, organ, time: at as Instant, origin, salt: bytes(salt), commitment: bytes(commitment) },
    signer,
  );
}

/** Where a fact's leaf stands, with the proof; undefined until a checkpoint covers it. */
export async function placeOf(
  runner: Runner,
  shardKey: string,
  petitionId: string,
  seq: number,
): Promise<Place | undefined> {
  const leaf = await runner.first(positionOf(shardKey, petitionId, seq));
  if (leaf === undefined) return undefined;
  const head = await runner.first(bestCheckpointOver(shardKey, leaf.position));
  if (head === undefined) return undefined;
  const nodes = inclusionRanges(leaf.position, head.size).flatMap(perfectNodes);
  const source = await readNodes(runner, shardKey, nodes);
  const lines = await runner.rows(cosignaturesOn(shardKey, head.size));
  return {
    position: leaf.position,
    path: proveInclusion(leaf.position, head.size, source),
    checkpoint: head.note + lines.map(({ line }) => line).join(''),
  };
}

function present(receipt: Receipt, place: Place | undefined): ReceiptView {
  const proof = place && formatLogProof({ index: place.position, path: place.path, checkpoint: place.checkpoint });
  return {
    number: receipt.number,
    office: receipt.organ,
    at: receipt.time,
    salt: toBase64(receipt.salt),
    commitment: toBase64(receipt.commitment),
    origin: receipt.origin,
    keyId: receipt.key.id,
    fingerprint: fingerprint(receipt.key.publicKey),
    signature: toBase64(receipt.signature),
    qr: receiptCode(receipt),
    position: place?.position ?? null,
    proof: place?.path.map(toBase64) ?? null,
    checkpoint: place?.checkpoint ?? null,
    file: formatReceipt(proof === undefined ? receipt : { ...receipt, proof }),
  };
}

/** A plain array: what the driver gives is a Buffer, which prints and compares differently. */
const bytes = (buffer: Buffer) => new Uint8Array(buffer);
