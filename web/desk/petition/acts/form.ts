import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { ActName, acts } from '../../../../core/procedure/acts/index.ts';
import type { AgentPerson, PetitionView } from '../../../../server/petitions/contract.ts';

/** Acts that are no officer's: the first one, the clock's, and what only the own code does: the evaluation, the change of contact. */
type NotOfTheDesk = 'register' | `lapse${string}` | 'evaluate' | 'changeContact';
export type DeskAct = Exclude<ActName, NotOfTheDesk>;
export type PayloadOf<Name extends ActName> = z.input<(typeof acts)[Name]['payload']>;

export interface FieldsProps<Value> {
  petition: PetitionView;
  value: Value;
  set(patch: Partial<Value>): void;
}

/** The form of one act: what it starts with, its fields, and what it sends. */
export interface ActForm<Name extends DeskAct, Value extends object> {
  start(petition: PetitionView): Value;
  /** Absent where nothing is to be filled in. */
  Fields?: ComponentType<FieldsProps<Value>>;
  payload(value: Value, petition: PetitionView): PayloadOf<Name>;
  /** Who is appointed by it: sealed with the people, no part of the act. */
  person?(value: Value): AgentPerson;
  /** Takes files along. */
  files?: true;
  /** Too much to write for the rail: takes the width of the page. */
  wide?: true;
  /** Cannot be undone outside: the preview has to be read to its end first. */
  readToEnd?: true;
}

/** A form whose value only it knows. */
export interface AnyActForm {
  start(petition: PetitionView): object;
  Fields?: ComponentType<FieldsProps<object>>;
  payload(value: object, petition: PetitionView): Record<string, unknown>;
  person?(value: object): AgentPerson;
  files?: true;
  wide?: true;
  readToEnd?: true;
}

/** Declares a form; its payload is checked against the act's own schema by the compiler. */
export function actForm<Name extends DeskAct, Value extends object>(
  _name: Name,
  form: ActForm<Name, Value>,
): AnyActForm & { act: Name } {
  return { ...form, act: _name } as unknown as AnyActForm & { act: Name };
}

/** A text as the wire wants it: absent when empty. */
export const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Nothing has been chosen yet: the server says which field is missing, in the law's words. */
export const undecided = <T>(value: T | ''): T => value as T;

/** Officers complained of in this matter: nobody chooses them for it. */
export const accusedIn = ({ complained }: PetitionView): string[] =>
  complained.officers.map(({ officerId }) => officerId);
