import type { Calendar } from '../../core/calendar/index.ts';
import type { Docket } from '../docket/index.ts';
import type { DossierAt, Dossiers } from '../dossiers/index.ts';
import type { Directory } from '../organs/index.ts';
import type { Petitions } from '../petitions/index.ts';
import type { Clock, Log } from '../platform/index.ts';

export interface SupervisionDeps {
  clock: Clock;
  log: Log;
  calendar: Calendar;
  directory(): Directory;
  docket: Pick<Docket, 'overdue'>;
  dossiers: Dossiers;
  petitions: Pick<Petitions, 'byIds' | 'byNumbers' | 'noteReads'>;
  /** Whether the account is in use. */
  officer(id: string): Promise<{ active: boolean } | undefined>;
  officerName(id: string): string | undefined;
  /** The bureaus that may look into what is done in a county: its own, then those above. */
  bureausOf(shardKey: string): string[];
  /** Reports past the handler. */
  complaints: {
    find(
      shardKey: string,
      concernId: string,
    ): Promise<
      { petitionId: string; kind: string; report: string; said: string; consent: string; linked: boolean } | undefined
    >;
    link(shardKey: string, concernId: string, review: DossierAt): Promise<void>;
  };
}

/** The bureau that keeps what rules open in a county. */
export const keeperOf = ({ directory }: Pick<SupervisionDeps, 'directory'>, shardKey: string) =>
  directory().bureauOf(shardKey.slice(0, 6));
