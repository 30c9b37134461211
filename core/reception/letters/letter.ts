import type { LocalDate } from '../../calendar/local-date.ts';
import type { Dossier } from '../../dossier/index.ts';

/** 阅批来信 (Art. 18): one petition on one leader's reading list. */
export interface LetterReading extends Dossier {
  leaderId: string;
  leaderOrganId: string;
  readOn?: LocalDate;
  unit?: string;
  by?: LocalDate;
  instructedOn?: LocalDate;
  answeredOn?: LocalDate;
}
