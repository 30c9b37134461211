import type { Calendar } from '../../core/calendar/index.ts';
import type { Dossier, DossierKind, MatterView, OfficerView } from '../../core/dossier/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Directory } from '../organs/index.ts';
import type { CaseSeal, Petitioners } from '../petitioners/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Keys } from '../platform/crypto/index.ts';
import type { Db, Runner, Write } from '../platform/db/index.ts';
import type { DossierChange } from './change.ts';
import type { PaperView } from './contract.ts';
import type { Officer } from './policy.ts';

/** A petition that a dossier names, with what a page shows of it. */
export interface Matter extends MatterView {
  shardKey: string;
  petitionId: string;
  /** What the matter is about, where the reader may know. */
  subject: string;
}

/** 文书, as dossiers need them. */
export interface Papers {
  /** Parts of the act's statement that keep its documents; one that may not be issued refuses the act. */
  issue(change: DossierChange): Promise<Write[] | Refusal>;
  of(runner: Runner, at: { kind: string; shardKey: string; dossierId: string }): Promise<PaperView[]>;
  /** What would be issued, as HTML. */
  preview(
    change: DossierChange,
  ): Promise<{ kind: string; title: { zh: string; en: string }; html: string }[] | Refusal>;
  open(
    at: { shardKey: string; dossierId: string; documentId: string },
    as: { format: 'pdf' | 'docx' | 'html' },
  ): Promise<{ type: string; name: string; bytes: Uint8Array } | Refusal>;
}

export interface DossiersDeps {
  db: Db;
  clock: Clock;
  keys: Keys;
  calendar: Calendar;
  petitioners: Pick<Petitioners, 'admit' | 'findSeal' | 'sealsOf'>;
  evidence: Evidence;
  ledger: Pick<Ledger, 'queue'>;
  papers: Papers;
  kinds: readonly DossierKind[];
  directory(): Directory;
  /** Whether this is the officer's password; counted and locked like tries to sign in. */
  confirmPassword(officerId: string, password: string): Promise<Refusal | undefined>;
  officer(id: string): Promise<(OfficerView & { name: string }) | undefined>;
  /** Held in memory; for presenters. */
  officerName(id: string): string | undefined;
  /** The petitions of these numbers that the officer may know of; all that exist, where a rule asks. */
  matters(numbers: readonly string[], reader: Officer | 'rule'): Promise<Matter[]>;
  /**
   * By kind: what its slice looks at before an act is written, where that is more than the decision may know (the names of a
   * petition's parties). A refusal refuses the act, and its preview.
   */
  guards?: Partial<Record<string, (change: DossierChange) => Promise<Refusal | undefined>>>;
  /** What a page tells of a petition is a reading of it, written down before it is answered (decisions 25). */
  noteMatters(matters: readonly Matter[], officer: Officer): Promise<void>;
}

export type { CaseSeal, Dossier };
