import type { z } from 'zod';
import type { Instant, LocalDate } from '../calendar/index.ts';
import type { ArticleId } from '../law/articles.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import type { Refusal, Words } from '../refusal.ts';
import type { Actor } from './actor.ts';
import type { PetitionState } from './states.ts';

/** What somebody is to this petition at this moment. Which officer of that organ may act is policy, not procedure. */
export type Party =
  | 'registrar' // whoever registers it
  | 'holder' // the one responsible organ
  | 'sender' // the organ that transferred it
  | 'receiver' // the organ it was transferred to
  | 'reviewer' // the body asked for review (复查机关)
  | 'rereviewer' // the body asked for re-review (复核机关)
  | 'convener' // the organ before which a hearing is held: holder, reviewer or rereviewer
  | 'superior' // the organ above the holder, where it decides about the holder's head
  | 'above' // a body that may review the opinion, where the registering organ's own it is
  | 'arbiter' // the common superior, or the office of the joint conference, before whom a dispute lies (Art. 24)
  | 'partner' // an organ with a part of its own in joint handling
  | 'deliverer' // an organ whose letter to the petitioner is on its way
  | 'issuer' // the organ that signed an opinion nobody has been served with
  | 'poster' // an organ whose letter may still come back
  | 'petitioner'
  | 'clock';

export type DocumentId = `D-${number}`;

/** An organ as the procedure sees it, on the day of the act. */
export interface OrganView {
  id: string;
  nameZh: string;
  level: 'national' | 'province' | 'city' | 'county' | 'town';
  kind: string;
  superiorId?: string;
}

/** Questions the procedure asks about organs. Answered from dated rows given by the caller. */
export interface OrganDirectory {
  get(id: string): OrganView | undefined;
  /** Whether `id` is `top` or stands below it. */
  isUnder(id: string, top: string): boolean;
  /** The bodies that may review an opinion of this organ (Art. 35); more than one where the petitioner chooses. */
  reviewBodies(id: string): string[];
  /** Where this officer works, and whether as the head of the organ or its leader; undefined where nobody has that id. */
  officer(id: string): { organId: string; heads: boolean } | undefined;
  /** The petition bureau one level above this bureau. */
  bureauAbove(id: string): string | undefined;
  /** The petition bureau of this area, which runs the office of its joint conference (Art. 13). */
  conferenceOffice(divisionCode: string): string | undefined;
}

/** Everything `decide` may know besides the history. */
export interface Context {
  today: LocalDate;
  now: Instant;
  calendar: LegalCalendar;
  actor: Actor;
  organs: OrganDirectory;
}

/** One act of the procedure: its law, its form, what it asks and what it does. */
export interface Act<Name extends string = string, Shape extends z.ZodType = z.ZodType> {
  name: Name;
  /** 延期 */
  zh: string;
  en: string;
  /** The plain line under the button. */
  plain: Words;
  cite: ArticleId;
  /** Rows of the specification's table, e.g. `['T-24']`. */
  transitions: readonly string[];
  by: readonly Party[];
  payload: Shape;
  version: number;
  /** Documents this act produces. */
  documents: readonly DocumentId[];
  /** Whether a letter goes out with it, where that hangs on the content. Asked of acts that make documents and tell somebody. */
  sends?(payload: z.output<Shape>): boolean;
  /** Whether the state allows it now, whatever the content. Asked for the list of permitted acts too. */
  ready?(state: PetitionState, context: Context): Refusal | undefined;
  /** Further conditions on the content. Called after the table, the party and `ready` have agreed. */
  guard?(state: PetitionState, payload: z.output<Shape>, context: Context): Refusal | undefined;
  /** What follows from the directory on that day and is kept in the fact, because the fold knows no directory. Called last. */
  complete?(state: PetitionState, payload: z.output<Shape>, context: Context): z.output<Shape>;
  /** What the act changes, besides the phase and stage that the table gives. Reads no free text: the stored payload has none. */
  apply(state: PetitionState, payload: z.output<Shape>, fact: Happened): void;
}

/** The part of a fact that changes state. */
export interface Happened {
  seq: number;
  occurredOn: LocalDate;
  actor: Actor;
}

/** Declares an act; keeps the payload's type for guard and apply. */
export function act<const Name extends string, Shape extends z.ZodType>(
  definition: Act<Name, Shape>,
): Act<Name, Shape> {
  return definition;
}
