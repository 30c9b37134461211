import type { Calendar } from '../../core/calendar/index.ts';
import type { Directory } from '../organs/index.ts';
import type { Petitions } from '../petitions/index.ts';
import type { Clock, Db, Log } from '../platform/index.ts';
import type { SmsGateway, Transport } from './transport.ts';

export interface MessagesDeps {
  db: Db;
  clock: Clock;
  log: Log;
  calendar: Calendar;
  directory(): Directory;
  petitions: Pick<Petitions, 'openedMany' | 'noteReads' | 'countyOf'>;
  /** The petition opened, its people on request. */
  opened: Petitions['opened'];
  /** Short messages; absent where the office has no gateway. */
  sms?: Transport & Partial<SmsGateway>;
  /** Electronic mail; absent where the office has no mail server. */
  mail?: Transport;
}

export type Opened = NonNullable<Awaited<ReturnType<Petitions['opened']>>>;
