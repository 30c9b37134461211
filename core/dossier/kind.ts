import type { z } from 'zod';
import type { Instant, LocalDate, Period } from '../calendar/index.ts';
import type { ArticleId } from '../law/articles.ts';
import type { LimitName } from '../law/limits.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import type { AccusedOfficer } from '../procedure/accused.ts';
import type { OrganDirectory } from '../procedure/act.ts';
import type { Arbiter, Question } from '../procedure/coordination.ts';
import type { Phase as PetitionPhase } from '../procedure/states.ts';
import type { Refusal, Words } from '../refusal.ts';
import type { Role } from '../roles.ts';

/** Whoever acts on a dossier: an officer, the clock where a rule opens or moves it, or the petitioner it is about. */
export type DossierActor =
  | { kind: 'officer'; officerId: string; organId: string; role: Role }
  /** `keeperId`: the organ that keeps what a rule opens. */
  | { kind: 'clock'; keeperId: string }
  /** The petitioner of its matter, with the own query code. */
  | { kind: 'petitioner'; keeperId: string };

/**
 * What the office keeps beside the petitions: a supervision card, a charge, a reception day, a conference, a recommendation,
 * an inspection, an assessment, a publication. Each is a history of facts, as a petition is, and nothing vanishes from it.
 * Kinds add what they need to know; free text never stands here (it is sealed in the facts).
 */
export interface Dossier {
  phase: string;
  seq: number;
  openedOn: LocalDate;
  /** The organ that keeps it. */
  keeperId: string;
  /** Organs with a part in it, by the part: `{ responsible: ['…'] }`. They see it. */
  organs: Record<string, string[]>;
  /** Officers named in it, by their part: `{ leader: ['…'] }`. */
  officers: Record<string, string[]>;
  /** Petitions it is about, by registration number: those that its acts name. */
  matters: string[];
  /** Organs, and officers, complained of in one of those petitions: they, and those under them, never learn of it (Art. 30). */
  barredIds: string[];
  closedOn?: LocalDate;
}

/** Who may do an act: officers of these roles in the organs of a part, or the officers named for it. */
export type Permit =
  | { part: 'keeper' | (string & {}); roles: readonly Role[] }
  | { named: string }
  | { part: 'clock' | 'petitioner' };

/** A petition that an act names, as the decision may know it. */
export interface MatterView {
  number: string;
  phase: PetitionPhase;
  restricted: boolean;
  holderId: string;
  handlerId?: string;
  complainedOrganIds: readonly string[];
  /** Officers complained of by name. */
  accused?: readonly AccusedOfficer[];
  /** Officers who stepped aside in it, or are flagged until that is decided (Art. 28). */
  recusedIds?: readonly string[];
  divisionCode: string;
  receivedOn: LocalDate;
  /** A written answer was served. */
  served: boolean;
  /** A supporting outcome was carried out, or there was none to carry out. */
  executed: boolean;
  /** The petitioner asked for it to be handled anew, and the answer. */
  reopening?: { answer?: 'granted' | 'refused' };
  /** The petitioner could ask for that now. */
  mayAskReopening?: boolean;
  /** Evaluated as not satisfied by the petitioner. */
  dissatisfied: boolean;
  /** What waits for the common superior or the joint conference (Art. 24). */
  coordination?: Arbiter & {
    question: Question;
    /** It went back before: the sender rules no more. */
    again: boolean;
    /** Accepted by its holder, who then stays the lead. */
    accepted: boolean;
  };
}

/** Another dossier that an act names. */
export interface DossierReference {
  kind: string;
  number: string;
  open: boolean;
  /** Petitions that it is about. */
  matters: readonly string[];
}

/** An officer whom an act names. */
export interface OfficerView {
  id: string;
  /** For refusals that say whom they mean. */
  name?: string;
  organId: string;
  roles: readonly Role[];
  active: boolean;
}

export interface DossierContext {
  today: LocalDate;
  now: Instant;
  calendar: LegalCalendar;
  actor: DossierActor;
  organs: OrganDirectory;
  /** The petitions named in this act and those the dossier is about. */
  matter(number: string): MatterView | undefined;
  /** The officers named in this act and those named in the dossier. */
  officer(id: string): OfficerView | undefined;
  /** The dossiers that this act names. */
  dossier(number: string): DossierReference | undefined;
  /** Whoever acts has looked again at what was doubtful, and confirms it. */
  confirmed?: boolean;
}

export interface Happened {
  seq: number;
  occurredOn: LocalDate;
  actor: DossierActor;
}

/** One act on a dossier: its law, its form, when and by whom it may be done, and what it does. */
export interface DossierAct<State extends Dossier = Dossier, Shape extends z.ZodType = z.ZodType> {
  zh: string;
  en: string;
  /** The plain line under the button. */
  plain: Words;
  cite: ArticleId;
  /** Phases in which it stands; `none` for the act that opens the dossier. */
  from: readonly string[];
  /** Where it leads; absent where the phase stays. */
  to?: string;
  by: readonly Permit[];
  payload: Shape;
  version: number;
  /** A bureau above the county may name one of its ordinary petitions by number (Art. 14, 40); accusations never. */
  fromAbove?: true;
  /** The officer signs for it: the password is asked for again when it is submitted. */
  signed?: true;
  /** It meets a duty, but nobody is led to it: a last way out, such as taking a text down. */
  neverUrged?: true;
  /** Documents this act issues. */
  documents?: readonly `D-${number}`[];
  /** Whether the state allows it now, whatever the content. */
  ready?(state: State, context: DossierContext): Refusal | undefined;
  /** Conditions on the content. */
  guard?(state: State, payload: z.output<Shape>, context: DossierContext): Refusal | undefined;
  /** What follows from the directory on that day and is kept in the fact. */
  complete?(state: State, payload: z.output<Shape>, context: DossierContext): z.output<Shape>;
  /** What it changes. Reads no free text. It may set `phase` itself where `to` does not say it. */
  apply(state: State, payload: z.output<Shape>, fact: Happened): void;
}

/** An obligation as this state has it. */
export interface DossierDuty {
  /** One clock a key. */
  key: string;
  id: `${'C' | 'H' | 'L'}-${string}`;
  label: Words;
  cite: ArticleId;
  owedBy: { organId: string; officerId?: string };
  startedOn: LocalDate;
  due: LocalDate;
  /** The period behind the date; absent where an act set the day itself. */
  period?: Period;
  limit?: LimitName;
  /** The starting event. */
  start?: Words;
  /** Acts that fulfil it, the usual one first. */
  metBy: readonly string[];
  /** What their forms ask and this duty says already, by field: which promise it is about. */
  given?: Readonly<Record<string, string>>;
}

/** An act that happened, its texts open. */
export interface PastAct {
  seq: number;
  act: string;
  /** Of whoever did it, where it was an officer. */
  organId?: string;
  payload: Record<string, unknown>;
}

/** How a dossier about several petitions is shown without some of them. */
export interface PartlyShown<State extends Dossier = Dossier> {
  /** Whether the rest stays in sight at all. */
  stands(state: State): boolean;
  /** Other dossiers that its acts name: hidden with the petitions they are about. */
  names(acts: readonly PastAct[]): { kind: string; number: string }[];
  /** What is left of each act, by its place, without these petitions and dossiers; those that are not there are hidden whole. */
  without(acts: readonly PastAct[], hidden: ReadonlySet<string>): Map<number, Record<string, unknown>>;
  /** The state without them. */
  cover(state: State, hidden: ReadonlySet<string>): State;
  /** How many lines are missing. */
  lines(state: State, covered: State): number;
}

/** What an organ reads of a dossier in which others have the same part: what concerns it, and no other's. */
export interface OwnPart<State extends Dossier = Dossier> {
  /** Organs of these parts read so; whoever keeps, oversees or decides reads the whole. */
  parts: readonly string[];
  /** Those of its petitions that are this organ's. */
  matters(state: State, organId: string): readonly string[];
  /** Whether its papers tell of others; absent: they are addressed to all who have the part. */
  hidesPapers?(state: State, organId: string): boolean;
  /** What is shown of each act, by its place; those that are not there are hidden whole. */
  shown(acts: readonly PastAct[], organId: string): Map<number, Record<string, unknown>>;
}

/** Something to look at again before it is written. */
export interface Doubt {
  /** Stands at the end of the refusal's code. */
  code: string;
  cite: ArticleId;
  what: Words;
  way: Words;
}

/** A mechanism of the office: its phases, its acts, its duties. */
export interface DossierKind<State extends Dossier = Dossier> {
  name: string;
  zh: string;
  en: string;
  /** What one of them is called: 督办卡. */
  one: Words;
  cite: ArticleId;
  /** Before the year of its number: 督 in 督〔2026〕3号. */
  word: string;
  /** Phases in their order, with their words. */
  phases: Record<string, Words>;
  /** Phases in which nothing more is owed. */
  ended: readonly string[];
  parts: Record<string, Words>;
  acts: Record<string, DossierAct<State, z.ZodType>>;
  /** Before the first fact. */
  nothing: State;
  duties(state: State, calendar: LegalCalendar): DossierDuty[];
  /** Fields whose newest value stands at the head of its page, the first of them also in lists. */
  heads: readonly string[];
  /** Its headline says why it was opened: what it is about stands in its one petition's subject, for who may read that. */
  namedByMatter?: true;
  /** What a petitioner of one of its matters may read of it, and every officer who may open that matter; absent: nothing. */
  tells?(state: State): Words | undefined;
  /** Organs and officers from whom it is kept for now, in which parts they may have a place later. */
  keptFrom?(state: State): readonly string[];
  /**
   * What makes a text doubtful that an officer writes in one of its acts: whoever does it is told, looks again and confirms,
   * and then it is written, with the fact that it was confirmed. Refuses nothing for good; a rule is not asked.
   */
  doubts?(text: string): Doubt | undefined;
  /** Roles that see every one of their county, in the bureau, the government and party offices. */
  seenBy: readonly Role[];
  /** Roles that see it in an organ with this part; absent: those who have an act in it, or all where nobody has. */
  seenInPart?(state: State, part: string): readonly Role[] | undefined;
  /** About several petitions: what stays in sight when one of them becomes an accusation; absent: nothing does (Art. 30). */
  partly?: PartlyShown<State>;
  /** What organs that share a part read of it; absent: all that is there. */
  ownPart?: OwnPart<State>;
  /**
   * Sealed: only officers of these roles in the keeper meet it, and in `barredIds` of it nobody. No list, count, task, news or
   * navigation of anybody else has it. Absent: whoever has a part in it sees it.
   */
  sealedTo?: readonly Role[];
}

/** Keeps the state's and payload's types for an act's own functions. */
export function dossierAct<State extends Dossier, Shape extends z.ZodType>(
  definition: DossierAct<State, Shape>,
): DossierAct<State, z.ZodType> {
  return definition as unknown as DossierAct<State, z.ZodType>;
}

/** Declares a mechanism; several states meet in one list as what they share. */
export function dossierKind<State extends Dossier>(definition: DossierKind<State>): DossierKind {
  return definition as unknown as DossierKind;
}

/** A dossier before its first fact. */
export const emptyDossier = (): Dossier => ({
  phase: 'none',
  seq: 0,
  openedOn: '' as LocalDate,
  keeperId: '',
  organs: {},
  officers: {},
  matters: [],
  barredIds: [],
});

/** A copy that may be changed. States are plain data. */
export const copyOf = <State extends Dossier>(state: State): State => JSON.parse(JSON.stringify(state)) as State;
