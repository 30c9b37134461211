import type { OfficerView } from '../../core/dossier/index.ts';
import type { LegalCalendar } from '../../core/law/index.ts';
import type { Dossiers } from '../dossiers/index.ts';
import type { Directory, SignedIn } from '../organs/index.ts';
import type { Petitions } from '../petitions/index.ts';
import type { Clock, Db, Keys, Log } from '../platform/index.ts';

export type Officer = Pick<SignedIn, 'officerId' | 'organId' | 'roles'>;

/** A way out of the house for a short text (`server/messages/transport.ts`). */
interface Transport {
  send(message: { id: string; to: string; text: string }): Promise<{ as: 'sent' | 'gone' | 'again' }>;
}

export interface ReceptionDeps {
  db: Db;
  clock: Clock;
  keys: Keys;
  log: Log;
  calendar: LegalCalendar;
  directory(): Directory;
  /** The bureau that runs the hall. */
  office(): { id: string; divisionCode: string; nameZh: string; nameEn: string; phone: string; address: string };
  shardKey(): string;
  officerName(id: string): string | undefined;
  leaders(): (OfficerView & { name: string })[];
  dossiers: Pick<Dossiers, 'ofKind' | 'openedMany' | 'concerning' | 'about' | 'open' | 'act'>;
  petitions: Pick<Petitions, 'byNumbers' | 'openCase'>;
  /** Whether number and code belong together; counts wrong tries. */
  unlock: ReturnType<Petitions['forPortal']>['unlock'];
  /** Sets small papers: tickets, briefings, slips. */
  pdf(source: string, model: unknown): Promise<Uint8Array>;
  sms?: Transport;
  portal: string;
}
