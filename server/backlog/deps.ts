import type { Programme } from '../../core/backlog/index.ts';
import type { LocalDate } from '../../core/calendar/index.ts';
import type { Docket } from '../docket/index.ts';
import type { DossierAt, Dossiers, LoadedDossier } from '../dossiers/index.ts';
import type { Directory } from '../organs/index.ts';
import type { Petitions } from '../petitions/index.ts';
import type { Log } from '../platform/index.ts';

export interface BacklogDeps {
  today(): LocalDate;
  /** The county of this installation. */
  shardKey(): string;
  log: Log;
  directory(): Directory;
  docket: Pick<Docket, 'overdue'>;
  dossiers: Dossiers;
  petitions: Pick<Petitions, 'byIds' | 'byNumbers' | 'noteReads'>;
}

export const programmeKind = 'backlog-programme';

export interface KeptProgramme extends DossierAt {
  number: string;
  state: Programme;
  open: boolean;
}

/** Every programme of a county. */
export const allProgrammes = async ({ dossiers }: BacklogDeps, shardKey: string): Promise<KeptProgramme[]> =>
  (await dossiers.ofKind(shardKey, programmeKind)) as never;

/** Those that are not over. */
export const openProgrammes = async ({ dossiers }: BacklogDeps, shardKey: string): Promise<KeptProgramme[]> =>
  (await dossiers.ofKind(shardKey, programmeKind, { open: true })) as never;

/** A programme with its texts; undefined where it is none. */
export async function openedProgramme({ dossiers }: BacklogDeps, at: DossierAt) {
  const loaded = await dossiers.opened(at);
  return loaded?.kind.name === programmeKind ? (loaded as LoadedDossier & { state: Programme }) : undefined;
}
