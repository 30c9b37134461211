import type { PetitionView } from '../../../../server/petitions/contract.ts';
import type { DeskWords } from '../../../words/desk/zh/index.ts';
import { Choice, Tick } from '../../fields/choice.tsx';
import { DateEntry } from '../../fields/date.tsx';
import { type Places, PlacesPick, placesAtFirst, useSeatOptions } from '../../fields/hearing-people.tsx';
import { Many } from '../../fields/many.tsx';
import { type NamedOfficer, OfficersNamedPick } from '../../fields/officers-named.tsx';
import { OfficerPick, OrganPick, OrganPickMany } from '../../fields/organ.tsx';
import { Pick } from '../../fields/pick.tsx';
import { Text } from '../../fields/text.tsx';
import { useOfficer } from '../../frame/officer.ts';
import { useWords } from '../../frame/words.ts';
import { AgentPick } from './agent-pick.tsx';
import {
  DeliveryChoice,
  deliveryOf,
  type Notice,
  noticeAtFirst,
  type SpokenNotice,
  spokenAtFirst,
} from './delivery.tsx';
import { type AnyActForm, accusedIn, actForm, type DeskAct, type FieldsProps, filled, type PayloadOf } from './form.ts';

/** How one field of a plain form is filled in. `optional` fields are left out of the payload when empty. */
export type Field = Kind & {
  /** Asked only then; what stands in it otherwise is not sent. */
  when?: (given: Values) => boolean;
};

/** `first`: what stands there before anybody writes. */
type Kind =
  | { kind: 'text'; rows?: number; optional?: true; numeric?: true }
  | { kind: 'day'; optional?: true; first?: (petition: PetitionView) => string }
  | { kind: 'tick'; wanted?: 'paper' }
  | { kind: 'choice'; of: Options; optional?: true; first?: (petition: PetitionView) => string }
  | { kind: 'yes-no' }
  | { kind: 'organ'; optional?: true }
  | { kind: 'officer'; optional?: true }
  /** Who could be asked to step aside. */
  | { kind: 'recusable'; optional?: true }
  /** One entry a line, read by `each`. */
  | { kind: 'lines'; each?: (line: string) => unknown; optional?: true }
  /** Numbers of requests, written in one line. */
  | { kind: 'numbers' }
  | { kind: 'organs' }
  /** Officers of any organ, looked up by name. */
  | { kind: 'officers-named' }
  /** Who acts for the petitioner, by number; not drawn where nobody does. */
  | { kind: 'agent'; optional?: true }
  /** Hearing officers, by their places in the list of the notice. */
  | { kind: 'places'; of: Places }
  /** Somebody who takes part in the hearing: all, or who is asked to step aside. */
  | { kind: 'seat'; waiting?: true; first?: (petition: PetitionView) => string }
  /** Several of a few. */
  | { kind: 'many'; of: readonly string[] }
  /** `spoken`: need not be on paper. `here`: they are at the window. */
  | { kind: 'notice'; spoken?: true; here?: true };

/** A few, or those that fit what else is given and how the matter stands. */
type Options = readonly string[] | ((given: Values, petition: PetitionView) => readonly string[]);
type Given = string | boolean | string[] | NamedOfficer[];
export type Values = Record<string, Given>;
type PlainAct = DeskAct & keyof DeskWords['plain'];
/** The labels of an act's fields; `…Hint` and the `…Of` of choices belong to a field and are none. */
type Labelled<Name extends PlainAct> = Exclude<keyof DeskWords['plain'][Name], `${string}Hint` | `${string}Of`>;

/** A form of an act that is nothing but labelled fields. A field without its words, or words without a field, do not compile. */
export function fieldsForm<Name extends PlainAct>(
  act: Name,
  fields: Record<Labelled<Name>, Field>,
  more: { files?: true; wide?: true } = {},
): AnyActForm & { act: Name; fields: string[] } {
  const list = Object.entries(fields) as [string, Field][];
  const form = actForm<Name, Values>(act, {
    start: (petition) => Object.fromEntries(list.map(([name, field]) => [name, startOf(field, petition)])),
    ...(list.length > 0 && { Fields: drawFields.bind(null, act, list) }),
    payload: (value, petition) =>
      Object.fromEntries(
        list.flatMap(([name, field]) => {
          const given = isAsked(field, value) ? payloadOf(field, standing(field, name, value, petition)) : undefined;
          return given === undefined ? [] : [[field.kind === 'notice' ? 'delivery' : name, given]];
        }),
      ) as PayloadOf<Name>,
    ...more,
  });
  return { ...form, fields: list.map(([name, { kind }]) => (kind === 'notice' ? 'delivery' : name)) };
}

function drawFields(act: PlainAct, list: [string, Field][], { petition, value, set }: FieldsProps<Values>) {
  const asked = list.filter(([, field]) => isAsked(field, value));
  return (
    <>
      {asked.map(([name, field], i) => (
        <PlainField
          key={name}
          act={act}
          name={name}
          field={field}
          petition={petition}
          value={standing(field, name, value, petition)}
          options={optionsOf(field, value, petition)}
          set={(given) => set({ [name]: given })}
          first={i === 0}
        />
      ))}
    </>
  );
}

interface PlainFieldProps {
  act: PlainAct;
  name: string;
  field: Field;
  petition: PetitionView;
  value: Given;
  options: readonly string[];
  set(value: Given): void;
  first: boolean;
}

function PlainField({ act, name, field, petition, value, options, set, first }: PlainFieldProps) {
  const { t, words } = usePlainWords(act);
  const { organ } = useOfficer();
  const { say } = useWords();
  const seats = { all: useSeatOptions(petition, false), waiting: useSeatOptions(petition, true) };
  const text = value as string;
  const hint = words[`${name}Hint`] === undefined ? undefined : t(`${name}Hint`);
  const line = { name, label: t(name), hint, value: text, set, autoFocus: first, optional: isOptional(field) };
  switch (field.kind) {
    case 'numbers':
      return <Text {...line} optional />;
    case 'organs':
      return <OrganPickMany name={name} label={line.label} value={listOf(value)} set={set} autoFocus={first} />;
    case 'officers-named':
      return (
        <OfficersNamedPick
          name={name}
          label={line.label}
          hint={hint}
          autoFocus={first}
          value={value as NamedOfficer[]}
          set={set}
        />
      );
    case 'places':
      return (
        <PlacesPick
          name={name}
          label={line.label}
          hint={hint}
          petition={petition}
          of={field.of}
          value={listOf(value)}
          set={set}
        />
      );
    case 'seat':
      return <Choice {...line} options={field.waiting ? seats.waiting : seats.all} />;
    case 'many':
      return (
        <Many
          name={name}
          label={line.label}
          hint={hint}
          value={listOf(value)}
          set={set}
          options={options.map((one) => ({ value: one, label: t(`${name}Of.${one}`) }))}
        />
      );
    case 'text':
      return <Text {...line} rows={field.rows ?? 1} {...(field.numeric && { inputMode: 'numeric' as const })} />;
    case 'lines':
      return <Text {...line} rows={4} />;
    case 'day':
      return <DateEntry {...line} />;
    case 'tick':
      return <Tick name={name} label={line.label} value={value === true} set={set} />;
    case 'agent':
      return petition.agents.length === 0 ? null : <AgentPick {...line} hint={hint ?? ''} petition={petition} />;
    case 'organ':
      return <OrganPick {...line} />;
    case 'officer':
      return <OfficerPick organId={organ.id} except={accusedIn(petition)} {...line} />;
    case 'recusable':
      return (
        <Pick
          {...line}
          options={petition.recusable.map((one) => ({ value: one.officerId, label: `${one.name} · ${say(one.as)}` }))}
        />
      );
    case 'notice':
      return <DeliveryChoice petition={petition} value={text as SpokenNotice} set={set} spoken={field.spoken} />;
    default:
      return (
        <Choice
          name={name}
          label={line.label}
          hint={hint}
          optional={line.optional}
          value={text}
          set={set}
          options={options.map((one) => ({ value: one, label: t(`${name}Of.${one}`) }))}
        />
      );
  }
}

/** The words of one act's form. Which keys exist is checked where the form is declared. */
function usePlainWords(act: PlainAct) {
  const { t } = useWords();
  const words = t(`plain.${act}` as 'plain.mediate', { returnObjects: true }) as unknown as Record<string, unknown>;
  return { words, t: (key: string) => t(`plain.${act}.${key}` as 'plain.mediate.otherSide') };
}

const isAsked = ({ when }: Field, value: Values) => when === undefined || when(value);

/** What can be chosen, as far as other fields decide it. */
function optionsOf(field: Field, value: Values, petition: PetitionView): readonly string[] {
  if (field.kind === 'yes-no') return ['yes', 'no'];
  if (field.kind !== 'choice' && field.kind !== 'many') return [];
  return typeof field.of === 'function' ? field.of(value, petition) : field.of;
}

/** What stands in a field; a choice that can no longer be made is none. */
function standing(field: Field, name: string, value: Values, petition: PetitionView): Given {
  const given = value[name] ?? '';
  return field.kind === 'choice' && !optionsOf(field, value, petition).includes(given as string) ? '' : given;
}

const isOptional = (field: Field) => 'optional' in field && field.optional === true;

const listOf = (value: Given): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function startOf(field: Field, petition: PetitionView): Given {
  if (field.kind === 'tick') return field.wanted !== undefined && petition.wants[field.wanted];
  if (field.kind === 'organs' || field.kind === 'many' || field.kind === 'officers-named') return [];
  if (field.kind === 'places') return placesAtFirst(petition, field.of);
  if (field.kind === 'choice' || field.kind === 'day' || field.kind === 'seat') return field.first?.(petition) ?? '';
  if (field.kind !== 'notice') return '';
  if (field.here) return 'in-person';
  return field.spoken ? spokenAtFirst(petition) : noticeAtFirst(petition);
}

function payloadOf(field: Field, value: Given): unknown {
  if (field.kind === 'organs' || field.kind === 'many') return listOf(value);
  if (field.kind === 'places') return listOf(value).map(Number);
  if (field.kind === 'tick') return value === true;
  if (field.kind === 'officers-named') return (value as NamedOfficer[]).map(({ id }) => id);
  const text = value as string;
  if (field.kind === 'numbers') return (text.match(/\d+/g) ?? []).map(Number);
  if (field.kind === 'notice') return deliveryOf(text as Notice);
  if (field.kind === 'yes-no') return text === '' ? '' : text === 'yes';
  if (field.kind === 'lines') {
    const lines = text.split('\n').flatMap((line) => filled(line) ?? []);
    return lines.length === 0 && field.optional ? undefined : lines.map(field.each ?? ((line) => line));
  }
  if (field.kind === 'agent') return text === '' ? undefined : Number(text);
  if (field.kind === 'text' && field.numeric) return text.trim() === '' ? undefined : Number(text);
  return isOptional(field) ? filled(text) : text;
}
