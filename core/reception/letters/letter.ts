import type { LocalDate } from '../../calendar/local-date.ts';
import type { Dossier } from '../../dossier/index.ts';

/** 阅批来信 (Art. 18): one petition on one leader's reading list. */
export interface LetterReading extends Dossier {
  leaderId: string;
  leaderOrganId: string;
  /** The leader whom the matter names: the office they head gets no part of it. */
  recusedId?: string;
  readOn?: LocalDate;
  unit?: string;
  by?: LocalDate;
  instructedOn?: LocalDate;
  answeredOn?: LocalDate;
}
