import type { LocalDate } from '../calendar/local-date.ts';
import type { AccusedOfficer } from './accused.ts';
import type { Represented } from './agency.ts';
import type { BureauLevel } from './cascade.ts';
import type { Consent, ConsentSubject } from './consent.ts';
import type { Coordination, Joint } from './coordination.ts';
import type { Form, Purpose } from './form-and-purpose.ts';
import type { Hearing } from './hearing.ts';
import type { Unwritten } from './on-paper.ts';
import type { Remedy, RequestState } from './outcomes.ts';
import type { Outgoing, Posted } from './outgoing.ts';
import type { Transfer } from './passed-on.ts';
import type { Overlay, Phase, ReviewStage } from './phases.ts';
import type { Recusal } from './recusal.ts';
import type { Relay } from './relay.ts';
import type { Reopening } from './reopening.ts';

export * from './form-and-purpose.ts';
export * from './outcomes.ts';
export type { Transfer } from './passed-on.ts';
export * from './phases.ts';

/** The petition as its facts leave it. Derived by `fold`, never edited. Holds no text and no identity. */
export interface PetitionState extends Represented {
  phase: Phase;
  review: ReviewStage;
  overlays: Overlay[];
  /** Sequence number of the newest fact; 0 when there is none. */
  seq: number;
  /** The one organ responsible now (INV-5); '' only in phase `none`. */
  holderId: string;
  heldSince: LocalDate;
  handlerId?: string;
  /** The handler stepped aside on this day, and nobody has followed yet. */
  unhandledSince?: LocalDate;
  registrarId: string;
  /** Registered by a petition bureau (Art. 22), or by another organ (Art. 23)? */
  byBureau: boolean;
  receivedOn: LocalDate;
  registeredOn: LocalDate;
  form: Form;
  purpose: Purpose;
  /** An accusation (检举控告), or not certainly none: held by the bureau, and only relayed (Art. 30). */
  restricted: boolean;
  /** Organs complained of, and those whose heads are. They and those under them never get, see or handle it. */
  complainedOrganIds: string[];
  /** Officers complained of by name. */
  accused?: AccusedOfficer[];
  anonymous: boolean;
  /** A name and an address or telephone are known, so that notices are owed (Art. 23). */
  reachable: boolean;
  /** Agreed to electronic service. */
  electronic?: true;
  /** Asked, and did not agree to electronic service. */
  onPaper?: true;
  /** Asked for letters on paper, at registration or later (1.7). */
  wantsPaper?: true;
  /** What the simplified way told without a letter. */
  unwritten?: Unwritten[];
  personCount: number;
  representativeCount: number;
  requests: RequestState[];
  categoryCode?: string;
  divisionCode: string;
  transfer?: Transfer;
  /** How often a receiver sent it back. */
  returns: number;
  objectedOn?: LocalDate;
  returnedOn?: LocalDate;
  routedOn?: LocalDate;
  reportedOn?: LocalDate;
  /** Day the present holder received it as competent organ: C-03, C-04 count from it. */
  organReceivedOn?: LocalDate;
  acknowledgedOn?: LocalDate;
  acceptedOn?: LocalDate;
  /** Day on which the letter of acceptance arrived, where that is on record. */
  acceptanceToldOn?: LocalDate;
  papersRequestedOn?: LocalDate;
  papersDueOn?: LocalDate;
  /** The letter that asked for them, and the day on which it arrived, where that is on record. */
  papersLetter?: number;
  papersToldOn?: LocalDate;
  investigatedOn?: LocalDate;
  /** The petitioner was heard, or it is on record why not (Art. 31.6). */
  heard: boolean;
  extension?: { on: LocalDate; days: number };
  /** 1 for the first opinion, 2 after a redo. */
  round: number;
  submittedOn?: LocalDate;
  submittedBy?: string;
  decidedOn?: LocalDate;
  servedOn?: LocalDate;
  /** Day on which the latest correction of it was served: the days to ask for review run anew from there. */
  correctedOn?: LocalDate;
  /** Day on which the opinion was posted, where it was served by post. */
  postedOn?: LocalDate;
  /** Day on which the public notice of the opinion went up. */
  boardOn?: LocalDate;
  /** Letters to the petitioner that left and are not known to have arrived. */
  outgoing?: Outgoing[];
  /** Letters that may still come back: opinions, and what is on record as arrived by post. */
  posted?: Posted[];
  /** Day by which a supporting opinion is carried out (Art. 32). */
  executeBy?: LocalDate;
  executedOn?: LocalDate;
  closedOn?: LocalDate;
  /** Day by which an assigned matter's result is reported, who owes that, and since when (Art. 22.3). */
  reportBy?: LocalDate;
  assigned?: { to: string; on: LocalDate };
  /** Day by which a matter sent back is handled anew, and the day of that order's service. */
  redoBy?: LocalDate;
  redoOn?: LocalDate;
  /** What the revoked opinion said: a redo may not repeat it on the same findings. */
  revoked?: RequestState[];
  /** First contact with the petitioner (R-FIRST-2). */
  contactedOn?: LocalDate;
  /** The earlier matter that this one repeats, as an officer decided; and since when its cause is asked for. */
  repeatOf?: string;
  causeOpenedOn?: LocalDate;
  /** 存 proposed, by whom (decisions 26). */
  filing?: { on: LocalDate; by?: string };
  /** A recusal that waits for its decision, and officers who stepped aside (Art. 28). */
  recusal?: Recusal;
  recused?: string[];
  /** Who acts as the responsible person in this matter, where the head stepped aside. */
  standIn?: string;
  /** Organs that sent it back; a second bounce goes to the arbiter (Art. 24). */
  returnedBy?: string[];
  coordination?: Coordination;
  joint?: Joint;
  relay?: Relay;
  /** What became of a suggestion (Art. 29). */
  adopted?: 'adopted' | 'partly' | 'not';
  /** 三到位: request numbers in three checklists (Art. 27). */
  result?: {
    on: LocalDate;
    resolved: number[];
    underWay: number[];
    explained: number[];
    unexplained: number[];
    hardship: 'none' | 'told' | 'applied' | 'granted';
    /** It is on record why something stays open. */
    excused?: true;
  };
  /** Help after the end of the procedure (Art. 37.3). */
  supportedOn?: LocalDate;
  /** 调解、和解 under way, and what came of it (Art. 33). */
  mediation?: { kind: 'mediation' | 'settlement'; on: LocalDate };
  agreement?: {
    kind: 'mediation' | 'settlement';
    on: LocalDate;
    /** Reached before a people's mediation committee: both sides may ask a court to confirm it. */
    committee?: true;
    confirmAskedOn?: LocalDate;
  };
  /** Level of the holder, where it is a petition bureau: it has its share of the routing days. */
  bureauLevel?: BureauLevel;
  /** The language it was written in, and the one it is to be answered in, where that is not Chinese. */
  writtenIn?: string;
  answerIn?: string;
  translatedOn?: LocalDate;
  answerTranslatedOn?: LocalDate;
  /** The latest hearing, wherever it is or was held. */
  hearing?: Hearing;
  /** What the organ proposed and the petitioner alone can agree to. */
  consents?: { [S in ConsentSubject]?: Consent };
  /** Officers who had it in hand: none of them sits at its hearing (Art. 28). */
  handledBy?: string[];
  divertedOn?: LocalDate;
  diversionConfirmedOn?: LocalDate;
  firstReview?: Remedy;
  secondReview?: Remedy;
  /** The petitioner asked for it to be handled anew. */
  reopening?: Reopening;
  withdrawal?: { on: LocalDate; phase: Phase };
  evaluations: number;
  evaluatedOn?: LocalDate;
  /** The newest evaluation says so of the office or the organ. */
  dissatisfied?: true;
}
