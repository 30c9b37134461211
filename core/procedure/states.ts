import type { LocalDate } from '../calendar/local-date.ts';
import type { AccusedOfficer } from './accused.ts';
import type { BureauLevel } from './cascade.ts';
import type { Consent, ConsentSubject } from './consent.ts';
import type { Coordination, Joint } from './coordination.ts';
import type { Hearing } from './hearing.ts';
import type { Unwritten } from './on-paper.ts';
import type { Outgoing, Posted } from './outgoing.ts';
import type { Recusal } from './recusal.ts';
import type { Relay } from './relay.ts';
import type { Remedy } from './remedy-state.ts';
import type { Reopening } from './reopening.ts';

/** Where the handling of a petition stands. Exactly one at every moment. */
export const phases = [
  'none', // nothing registered yet
  'registered', // 已登记: the registrar holds it and has to route it
  'reported', // 已报告: proposed to the party committee and government (Art. 22, 25)
  'transferring', // 转送/交办在途: the receiver has not signed for it; the sender still holds it
  'received', // 已签收: the competent organ holds it and has to answer whether it accepts
  'objected', // 已提异议: the objector holds it until the sender has ruled
  'accepted', // 已受理
  'investigating', // 办理中: hearing the petitioner's facts and reasons, verifying
  'signing', // 待签发: the opinion waits for the organ's responsible person
  'decided', // 已签发: the opinion exists, not yet served
  'served', // 已送达
  'closed', // 已办结
  'diverted', // 已告知法定途径: tracked until the body has taken it over
  'relayed', // 已移送: with the organs of the law or of discipline; the bureau follows it (Art. 22, 30)
  'guided', // 已告知去向: a direct petition told where to go (Art. 23.2)
  'not-accepted', // 不予受理
  'no-longer-accepted', // 不再受理
  'filed', // 已存档: nothing to handle; a second person approved, the person was told
  'withdrawn', // 已撤回: revocable for 30 days
] as const;
export type Phase = (typeof phases)[number];

/** Where the remedy stands, apart from the handling: closing the handling never ends it. */
export const reviewStages = [
  'not-open', // no served opinion
  'open', // 复查期内: the petitioner may ask for review (Art. 35)
  'requested', // 复查中
  'decided', // 复查意见已作出, not served
  'rereview-open', // 复核期内 (Art. 36)
  'rereview-requested', // 复核中
  'rereview-decided', // 复核意见已作出, not served
  'ended', // 信访终结 (Art. 36.3)
  'lapsed', // 复查期满未申请
  'rereview-lapsed', // 复核期满未申请
] as const;
export type ReviewStage = (typeof reviewStages)[number];

/** What lies over a phase without replacing it. */
export const overlays = [
  'extended',
  'papers-requested',
  'executing',
  'diverted-tracked',
  'redo',
  'mediating',
  'hearing',
  'simple-proposed',
  'simple',
  'recusal',
  'coordination',
  'joint',
  'cause-analysis',
  'filing',
  'reopened',
] as const;
export type Overlay = (typeof overlays)[number];

export const outcomes = ['support', 'partial', 'explain', 'not-support'] as const;
/** 予以支持 · 部分支持 · 解释说明 · 不予支持 (Art. 32). */
export type Outcome = (typeof outcomes)[number];

export const reviewOutcomes = ['uphold', 'change', 'revoke-redo'] as const;
/** 维持 · 变更 · 撤销并责令重新办理. */
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export interface RequestState {
  /** 1-based, as printed. */
  no: number;
  outcome?: Outcome;
  /** Whether a legal basis is on file. */
  hasBasis: boolean;
  /** The articles relied on, as printed. */
  basis?: string[];
}

export interface Transfer {
  mode: 'forward' | 'assign';
  from: string;
  to: string;
  /** Day the receiver got it (electronic delivery, R-CLK-6). */
  on: LocalDate;
  /** Day by which an assigned matter's result is reported (Art. 22.3). */
  reportBy?: LocalDate;
  /** Levels of sender and receiver, where they are petition bureaus. */
  levels?: { from?: BureauLevel | undefined; to?: BureauLevel | undefined };
  /** Whether the receiver may still object (a refused objection is final, R-JUR-4). */
  mayObject: boolean;
}

export type { Remedy } from './remedy-state.ts';

/** The petition as its facts leave it. Derived by `fold`, never edited. Holds no text and no identity. */
export interface PetitionState {
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

export const forms = ['letter', 'visit', 'web', 'call', 'fax'] as const;
/** 来信 · 来访 · 网信 · 来电 · 传真 (Art. 17). */
export type Form = (typeof forms)[number];

export const purposes = ['appeal', 'request', 'accusation', 'suggestion', 'inquiry', 'other'] as const;
/** 申诉 · 求决 · 揭发控告 · 意见建议 · 咨询 · 其他. */
export type Purpose = (typeof purposes)[number];

/** Phases in which no further handling is owed. Remedies, execution and tracking may still run. */
export const endings: readonly Phase[] = [
  'closed',
  'guided',
  'not-accepted',
  'no-longer-accepted',
  'filed',
  'withdrawn',
];
