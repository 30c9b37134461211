import type { LocalDate } from '../../core/calendar/index.ts';
import type { Session } from '../../core/conference/index.ts';
import type { OfficerView } from '../../core/dossier/index.ts';
import type { Docket } from '../docket/index.ts';
import type { DossierAt, Dossiers, LoadedDossier } from '../dossiers/index.ts';
import { payloadOf } from '../dossiers/index.ts';
import type { Directory } from '../organs/index.ts';
import type { Petitions } from '../petitions/index.ts';

export interface ConferenceDeps {
  dossiers: Dossiers;
  petitions: Pick<Petitions, 'act' | 'byIds' | 'byNumbers' | 'opened'>;
  docket: Pick<Docket, 'running'>;
  today(): LocalDate;
  directory(): Directory;
  officer(id: string): Promise<(OfficerView & { name: string }) | undefined>;
  /** The bureau of this installation, and its county. */
  officeId(): string;
  shardKey(): string;
}

/** A session as kept, without its texts. */
export interface Kept extends DossierAt {
  number: string;
  state: Session;
  open: boolean;
}

/** Every joint session and session on one case of a county; `open`: those that are not signed yet. */
export const sessionsOf = async (deps: ConferenceDeps, shardKey: string, of: { open?: true } = {}): Promise<Kept[]> =>
  (await deps.dossiers.ofKind(shardKey, 'conference', of)) as never;

/** The session, texts open. */
export async function openSession(deps: ConferenceDeps, at: DossierAt) {
  const loaded = await deps.dossiers.opened(at);
  return loaded?.kind.name === 'conference' ? (loaded as LoadedDossier & { state: Session }) : undefined;
}

/** What an act of a session said, the newest that fits. */
export function said(
  { history }: Pick<LoadedDossier, 'history'>,
  act: string,
  fits: (payload: Record<string, unknown>, seq: number) => boolean = () => true,
): Record<string, unknown> | undefined {
  return history
    .filter((fact) => fact.act === act)
    .map((fact) => ({ seq: fact.seq, payload: payloadOf(fact) }))
    .findLast(({ payload, seq }) => fits(payload, seq))?.payload;
}
