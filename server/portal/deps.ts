import type { z } from 'zod';
import type { Calendar, LocalDate } from '../../core/calendar/index.ts';
import type { Power } from '../../core/procedure/index.ts';
import type { Refusal, Words } from '../../core/refusal.ts';
import type { DecisionsForPortal } from '../decisions/index.ts';
import type { DisclosedEntry, DisclosedPage, StandingNotice } from '../disclosure/contract.ts';
import type { CallBacksForPortal } from '../evaluation/index.ts';
import type { MessageView } from '../messages/contract.ts';
import type { CheckedDocument, SealKey } from '../notices/contract.ts';
import type { Directory, SignedIn } from '../organs/index.ts';
import type { CaseSeal } from '../petitioners/index.ts';
import type {
  AgentPerson,
  accessItem,
  ContactView,
  PetitionView,
  ReceiptView,
  Registration,
} from '../petitions/contract.ts';
import type { ContactTyped } from '../petitions/index.ts';
import type { Clock, Db, Keys, Log } from '../platform/index.ts';
import type { ReceptionsForPortal } from '../reception/index.ts';
import type { RecommendationFigures } from '../recommendations/contract.ts';
import type { PublishedQuarter } from '../statistics/contract.ts';
import type { StatuteDocument, StatutePassage } from '../statutes/index.ts';
import type { ConcernReview, ConcernToAnswer } from './contract.ts';

/** A matter, as the portal names it. */
export interface At {
  shardKey: string;
  petitionId: string;
}

/** Whoever is let in: the petitioner, or an agent by number, with the id of the own code. */
export interface PartyAt extends At {
  agent?: number;
  memberId?: string;
}

export interface Opened {
  type: string;
  name: string;
  bytes: Uint8Array;
}

/** What the portal asks of the petitions: the same acts as the desk's, done with the petitioner's own code. */
export interface PetitionsForPortal {
  register(
    registration: Registration,
    key: string,
  ): Promise<(At & { number: string; queryCode: string; receipt: ReceiptView }) | Refusal>;
  /** Finds the matter when number and code fit. Both wrong answers are the same, and counted. */
  unlock(number: string, code: string): Promise<(At & { memberId?: string; agent?: number }) | Refusal>;
  /** A collective matter as its members may see it, and as a representative passes it on: nobody's name in it. */
  memberView(at: At): Promise<PetitionView>;
  /** @returns the slips, and for how many days each waits */
  memberSlips(at: At, count: number): Promise<{ slips: string[]; days: number } | Refusal>;
  endMemberSlips(at: At): Promise<void>;
  takeMemberCode(
    number: string,
    slip: string,
  ): Promise<(At & { memberId: string; code: string; agent?: number }) | Refusal>;
  /** Who acts for the petitioner, with their names; asked with the petitioner's own code. */
  agents(at: At): Promise<(PetitionView['agents'][number] & { name: string })[]>;
  agentSlip(at: At, agent: number): Promise<{ slip: string; days: number } | Refusal>;
  /** Why an agent's code does not open it. */
  agentMay(at: At, agent: number, power: Power | undefined): Promise<Refusal | undefined>;
  freshMemberCode(at: At, memberId: string): Promise<string>;
  /** As the petitioner may see it, with the day from which the right to ask for a hearing is counted. */
  view(at: PartyAt): Promise<PetitionView & { hearingFrom: LocalDate | undefined }>;
  act(
    at: PartyAt,
    act: string,
    payload: Record<string, unknown>,
    key: string,
    uploads: string[],
    person?: AgentPerson,
  ): Promise<Refusal | undefined>;
  /** How they can be reached, covered; and the change of it. `same`: nothing differed. */
  contact(at: At): Promise<ContactView>;
  changeContact(at: At, typed: ContactTyped): Promise<Refusal | 'same' | undefined>;
  access(at: At): Promise<z.output<typeof accessItem>[]>;
  document(
    at: At,
    documentId: string,
    as: { format: 'pdf' | 'html'; variant: 'standard' | 'large' },
  ): Promise<Opened | Refusal>;
  receipt(at: At): Promise<ReceiptView>;
  receiptPdf(receipt: ReceiptView): Promise<Opened>;
  freshCode(at: At): Promise<string>;
  sealOf(at: At): Promise<CaseSeal>;
  /** Which of these officers may read what was reported on a matter. */
  mayHearOf(at: At, officers: readonly Pick<SignedIn, 'officerId' | 'organId' | 'roles'>[]): Promise<string[]>;
  /** Where these matters stand, for an officer who reads what was reported on them; the reading is written down. */
  noteConcernsRead(
    shardKey: string,
    ids: string[],
    officer: Pick<SignedIn, 'officerId' | 'organId' | 'roles'>,
  ): Promise<Map<string, ConcernToAnswer['matter']>>;
  /** The number of a matter, for the custodian's list. */
  numberOf(at: At): Promise<string>;
}

/** A public key that a receipt may be signed with, as the verify page lists it. */
export interface TrustedKey {
  /** C2SP verifier key. */
  key: string;
  use: 'log' | 'office';
  fingerprint: string;
}

export interface PortalDeps {
  db: Db;
  clock: Clock;
  keys: Keys;
  log: Log;
  calendar: Calendar;
  directory(): Directory;
  officeId: string;
  demo: boolean;
  /** The public address, where one is set. */
  origin: string | undefined;
  petitions: PetitionsForPortal;
  /** What was sent by the channel the petitioner chose, newest first. */
  messages(at: At): Promise<MessageView[]>;
  /** Takes an uploaded file in; refused where it is not what it says, or too large. */
  upload(file: {
    name: string;
    content: AsyncIterable<Uint8Array>;
  }): Promise<{ token: string; name: string; bytes: number } | Refusal>;
  /** What came of a complaint that is looked into. */
  review(at: { shardKey: string; dossierId: string }): Promise<ConcernReview | undefined>;
  /** 挂牌督办: kind of matter, unit, days. */
  listed(): Promise<{ category: Words; unit: Words; from: string; until: string }[]>;
  /** 专项督查, as it was published. */
  inspected(): Promise<
    {
      title: string;
      summary: string;
      on: string;
      from: string;
      until: string;
      units: number;
      findings: number;
      duties: Words[];
    }[]
  >;
  /** 政策法规库. */
  library: {
    documents(): Promise<StatuteDocument[]>;
    search(q: string): Promise<StatutePassage[]>;
    version(versionId: string): Promise<StatutePassage[]>;
    /** Where the article stands that a basis names. */
    cited(basis: string): Promise<{ versionId: string; article: number } | undefined>;
  };
  /** Disclosed matters, and what each organ publishes. */
  disclosure: {
    list(q: string, after: string | undefined): Promise<DisclosedPage>;
    entry(id: string): Promise<DisclosedEntry | undefined>;
    file(id: string, digest: string): Promise<{ type: string; bytes: Uint8Array; name: string } | undefined>;
    notices(): Promise<StandingNotice[]>;
  };
  /** Whether an issued letter is genuine: for anyone. */
  documents: {
    sealKeys(): SealKey[];
    checkCode(text: string): Promise<CheckedDocument>;
    checkNumber(number: string, short: string): Promise<CheckedDocument>;
  };
  /** Quarters as they were made public. */
  statistics(): Promise<PublishedQuarter[]>;
  /** How many recommendations were made, answered and taken up. */
  recommendations(): Promise<RecommendationFigures>;
  /** 重大决策: drafts open to comment, what was answered, what was decided. */
  decisions: DecisionsForPortal;
  /** Keys that sign receipts, for the verify page. */
  receiptKeys(): Promise<TrustedKey[]>;
  /** 回访 of a matter, for its petitioner. */
  callBacks: CallBacksForPortal;
  /** 领导接访: days, appointments by their code, the hall. */
  receptions: ReceptionsForPortal;
  assets: { stylesheet: string; verify: string; hall: string; hallStyle: string; kiosk: string };
}
