import type { z } from 'zod';
import type { LocalDate } from '../../core/calendar/index.ts';
import type { LegalCalendar } from '../../core/law/overlays.ts';
import type { ActName, acts } from '../../core/procedure/acts/index.ts';
import type { PetitionState } from '../../core/procedure/states.ts';
import type { NoticeId, OrganCard } from './model.ts';

/** An act's payload with its free texts in place. */
export type PayloadOf<Name extends ActName> = z.output<(typeof acts)[Name]['payload']>;

/** An act of the history, free texts in place, in the order it happened. */
export type PastAct = {
  [Name in ActName]: { kind: Name; seq: number; occurredOn: LocalDate; organId?: string; payload: PayloadOf<Name> };
}[ActName];

/** A document issued before in this petition. */
export interface EarlierDocument {
  /** The act that made it. */
  seq: number;
  document: NoticeId;
  title: string;
  number: string;
  issuedOn: LocalDate;
  organId: string;
}

/** Who brought the matter, as far as the caller may know. Templates mark each use as identity. */
export interface PetitionerCard {
  /** How the letter addresses them; absent where the matter is anonymous. */
  name?: string;
  phone?: string;
  idNumber?: string;
  address?: string;
  representatives?: string[];
  /** Who acts or acted for them, as far as it is known by this act. */
  agents?: AgentCard[];
}

/** Who acts for the petitioner. */
export interface AgentCard {
  name: string;
  /** 「委托代理人」, and what the authority holds. */
  as: string;
  scope: string;
  authorisedOn?: LocalDate;
  no?: number;
  /** Whether the authority stands as the act leaves it. */
  stands: boolean;
  /** Telephone, number, address: covered with the name. */
  particulars: string[];
}

/** Everything a document is made from: the petition as the act leaves it, its history, and the organs. */
export interface NoticeContext {
  state: PetitionState;
  caseNumber: string;
  /** Legal day of issue. */
  on: LocalDate;
  /** Working days, with the local rules where there are any. */
  calendar: LegalCalendar;
  /** The organ that issues: the actor's. */
  issuer: OrganCard;
  /** @returns undefined for an organ that the directory does not have. */
  organ(id: string): OrganCard | undefined;
  /** Bodies that may look again at an opinion of this organ (Art. 35, 36). */
  reviewBodies(organId: string): OrganCard[];
  /** Names of content categories and places, by code. */
  category(code: string): string;
  division(code: string): string;
  petitioner: PetitionerCard;
  /** The agent who did it in the petitioner's name, by number. */
  byAgent?: number;
  /** Up to and without the act itself; the first is the registration, unless the act registers. */
  history: PastAct[];
  /** Whom the reader may ask: the handler, or the officer acting. */
  contact?: { name: string; phone: string };
  documents: EarlierDocument[];
}
