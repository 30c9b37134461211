import type { Keys } from '../platform/index.ts';
import type { Booking } from './contract.ts';
import type { AppointmentRow } from './store/appointments.ts';

/** What lies sealed in an appointment. */
export type Told = Pick<Booking, 'what' | 'name' | 'phone' | 'channel' | 'needs' | 'number'>;

const place = (shardKey: string, appointmentId: string) => `${shardKey}/appointment/${appointmentId}`;

/** Seals who they are under a key of this appointment's own: destroying the key shreds it. */
export function sealed(keys: Keys, at: { shardKey: string; appointmentId: string }, told: Told) {
  const { key, wrapped } = keys.newCaseKey();
  return { wrapped, sealed: keys.seal(key, JSON.stringify(told), place(at.shardKey, at.appointmentId)) };
}

/** @returns undefined once it was forgotten */
export function opened(
  keys: Keys,
  row: Pick<AppointmentRow, 'shardKey' | 'appointmentId' | 'wrapped' | 'sealed'>,
): Told | undefined {
  if (!row.wrapped || !row.sealed) return undefined;
  const bytes = keys.open(keys.unwrap(row.wrapped), row.sealed, place(row.shardKey, row.appointmentId));
  return JSON.parse(bytes.toString()) as Told;
}
