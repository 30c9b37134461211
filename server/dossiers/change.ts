import type { Calendar, Instant, LocalDate } from '../../core/calendar/index.ts';
import type { Dossier, DossierDraft, DossierKind } from '../../core/dossier/index.ts';
import type { CaseSeal } from '../petitioners/index.ts';

/** A fact as stored. `sealed` is open here. */
export interface DossierFact extends DossierDraft {
  shardKey: string;
  dossierId: string;
  seq: number;
  id: string;
  recordedAt: Instant;
  salt: Buffer;
  commitment: Buffer;
}

/** What one act changes of a dossier. */
export interface DossierChange {
  kind: DossierKind;
  shardKey: string;
  dossierId: string;
  /** Absent while it is being given. */
  number: string | undefined;
  /** What opened it by rule. */
  origin: string | null;
  before: Dossier;
  after: Dossier;
  fact: DossierFact;
  /** Everything, the new fact included. */
  history: DossierFact[];
  seal: CaseSeal;
  today: LocalDate;
  now: Instant;
  calendar: Calendar;
}
