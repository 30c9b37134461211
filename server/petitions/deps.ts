import type { z } from 'zod';
import type { Calendar, Instant, LocalDate } from '../../core/calendar/index.ts';
import type { PetitionState } from '../../core/procedure/index.ts';
import type { Refusal, Words } from '../../core/refusal.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Directory, SignedIn } from '../organs/index.ts';
import type { CaseSeal, Petitioners } from '../petitioners/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Keys } from '../platform/crypto/index.ts';
import type { Db, Runner, Write } from '../platform/db/index.ts';
import type { Change, PetitionText, Projection, ShardWrite } from './change.ts';
import type { actPreview, documentView, PetitionView, ReceiptView } from './contract.ts';

export type DocumentView = z.output<typeof documentView>;
export type PreviewedDocument = z.output<typeof actPreview>['documents'][number];
export type MessageView = PetitionView['messages'][number];
export type Suggestion = PetitionView['suggestions'][number];

/** The public log, as an act needs it. */
export interface Ledger {
  /** The parts of the act's statement that queue the commitments of its facts. */
  queue(leaves: Leaf[]): Write[];
  /** The office's signed promise that a registration, committed a moment ago, will stand in the log. */
  promise(runner: Runner, registered: Registered): Promise<ReceiptView>;
  /** The same, with proof and checkpoint once the leaf is in the tree. */
  receipt(runner: Runner, registered: Registered): Promise<ReceiptView>;
  /** Leaves in the county's log, and when it last grew. */
  size(runner: Runner, shardKey: string): Promise<{ size: number; at: string | null }>;
}

export interface Leaf {
  shardKey: string;
  petitionId: string;
  seq: number;
  commitment: Buffer;
  at: string;
}

/** What a receipt says (decisions 19). */
export interface Registered {
  shardKey: string;
  petitionId: string;
  number: string;
  organId: string;
  organ: string;
  at: string;
  salt: Buffer;
  commitment: Buffer;
}

/** 文书, as an act needs them. */
export interface Documents {
  /** Parts of the act's statement that number and keep its documents; a document that may not be issued refuses the act. */
  issue(change: Change): Promise<ShardWrite[] | Refusal>;
  /** `seq`: the fact that issued it. */
  of(runner: Runner, at: { shardKey: string; petitionId: string }): Promise<(DocumentView & { seq: number })[]>;
  /** With what to look at before it leaves. */
  preview(change: Change): Promise<PreviewedDocument[] | Refusal>;
  open(
    /** `forPetitioner`: only what was made for the petitioner may be opened. */
    at: { shardKey: string; petitionId: string; documentId: string; forPetitioner?: boolean },
    /** `names`: false hides them; absent, the document decides. */
    as: { format: 'pdf' | 'docx' | 'html'; variant: 'standard' | 'large'; names?: boolean },
  ): Promise<(Opened & { /** Whether it shows who somebody is. */ identity?: boolean }) | Refusal>;
  /** The contents of the file of a matter that is over, as a PDF. `sealed`: this reader may not open what lies in it. */
  contents(
    at: { shardKey: string; petitionId: string },
    by: Pick<SignedIn, 'officerId' | 'organId' | 'roles'>,
    given: {
      files: { name: string; addedOn: LocalDate; by: 'petitioner' | 'office'; sha256?: string }[];
      sealed: boolean;
    },
  ): Promise<Opened | Refusal>;
  /** The re-review opinion of this number in this county; absent where nothing is kept. */
  rereview?(
    runner: Runner,
    at: { shardKey: string; number: string },
  ): Promise<{ petitionId: string; issuedOn: string } | undefined>;
  receiptPdf(receipt: ReceiptView): Promise<Opened>;
  /** `agent`: as what, where it is an agent's. */
  memberSlipPdf(slip: { number: string; office: string; slip: string; days: number; agent?: string }): Promise<Opened>;
  /** `code`: to print, or `withheld` on a reprint for somebody who was not checked. `reprintedAt` marks it as one. */
  slipPdf(slip: {
    number: string;
    code: string;
    receipt: ReceiptView;
    reprintedAt?: Instant;
    agents?: string[];
  }): Promise<Opened>;
}

export interface Opened {
  type: string;
  name: string;
  bytes: Uint8Array;
}

/** Officers' names and phones, for presenters. */
export interface OfficerCard {
  id: string;
  name: string;
  phone: string;
  organId: string;
  /** Whether the account may sign in; absent where nobody asks. */
  active?: boolean;
}

export interface PetitionsDeps {
  db: Db;
  clock: Clock;
  keys: Keys;
  calendar: Calendar;
  petitioners: Petitioners;
  evidence: Evidence;
  ledger: Ledger;
  documents: Documents;
  /** As it stands today; held in memory by `organs`. */
  directory(): Directory;
  officer(id: string): Promise<OfficerCard | undefined>;
  /** Kept up to date in each act's statement, beside those of this slice. */
  projections: Projection[];
  /** What is kept beside this petition and its petitioner may read (T-38), by registration number. */
  told?(number: string): Promise<PetitionView['told']>;
  /** Suggestions of the case page; shown only. */
  /** What was sent to the petitioner, newest first; absent where nothing is ever sent. */
  messages?(at: { shardKey: string; petitionId: string }, seal: CaseSeal): Promise<MessageView[]>;
  suggest?(text: PetitionText, state: PetitionState): Suggestion[];
}

export type { SignedIn, Words };
