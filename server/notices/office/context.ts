import type { Calendar, LocalDate } from '../../../core/calendar/index.ts';
import type { Dossier } from '../../../core/dossier/index.ts';
import type { Refusal } from '../../../core/refusal.ts';
import type { NoticeModel, OrganCard } from '../model.ts';

/** What a paper of a dossier is made from: the dossier as its newest fact leaves it, texts in their places. */
export interface OfficePaperContext<State extends Dossier = Dossier> {
  state: State;
  /** The act that issues the paper. */
  act: string;
  payload: Record<string, unknown>;
  /** All acts so far, this one last. */
  history: {
    act: string;
    seq: number;
    occurredOn: LocalDate;
    organId: string;
    officerId?: string;
    payload: Record<string, unknown>;
  }[];
  /** 督〔2026〕3号; absent while it is being given. */
  number: string | undefined;
  on: LocalDate;
  calendar: Calendar;
  issuer: OrganCard;
  /** @throws when the directory lacks the organ: a bug, references were looked up */
  organ(id: string): OrganCard;
  officerName(id: string): string;
  /** What these petitions are about, by registration number; no identity. */
  subject(number: string): string;
  /** Figures of the moment, for a kind whose paper has any. */
  figures?: unknown;
}

/** Makes one paper of an act, or refuses the act because it may not be issued. */
export type OfficeTemplate = (context: OfficePaperContext) => NoticeModel | Refusal;

/** The papers of a mechanism's acts, by act. */
export type OfficeTemplates = Record<string, readonly OfficeTemplate[]>;
