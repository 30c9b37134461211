import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { type Instant, millisecondsOf } from '../../../core/calendar/index.ts';
import type { Randomness } from './query-code.ts';

/** A UUIDv7 (RFC 9562) of that moment. Made by the application, never by the database (R4). */
export function newId(at: Instant, random: Randomness = randomBytes): string {
  const bytes = random(20);
  const view = new DataView(bytes.buffer, bytes.byteOffset, 20);
  return v7({ msecs: millisecondsOf(at), random: bytes.subarray(0, 16), seq: view.getUint32(16) });
}
