import { useState } from 'react';
import { useWords } from '../frame/words.ts';
import { Field } from './field.tsx';

export interface TypedProps {
  name: string;
  label: string;
  /** As it is kept, or '' */
  value: string;
  set(value: string): void;
  hint?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
}

interface ReadProps extends TypedProps {
  placeholder: 'kit.datePlaceholder' | 'dossiers.timePlaceholder';
  /** Said where it is not understood. */
  unknown: 'kit.dateUnknown' | 'dossiers.timeUnknown';
  /** What was typed, as it is kept; undefined where it is not understood. */
  read(typed: string): string | undefined;
  /** What was understood, written out. */
  said(kept: string): string;
}

/** Typed first, in whatever short form, and written out below as it was understood. */
export function Typed({ name, label, value, set, hint, optional, autoFocus, ...how }: ReadProps) {
  const { placeholder, unknown, read, said } = how;
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  // The value may change from outside (a draft thrown away): then it is shown instead of what was typed.
  const shown = read(typed) === value || typed.trim() === value ? typed : value;
  const kept = read(shown);
  return (
    <Field name={name} label={label} hint={hint} optional={optional} empty={shown.trim() === ''}>
      {(attributes) => (
        <div className="date-entry">
          <input
            {...attributes}
            className="control"
            value={shown}
            placeholder={t(placeholder)}
            inputMode="numeric"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key press and continues there
            autoFocus={autoFocus}
            onChange={(event) => {
              setTyped(event.target.value);
              set(read(event.target.value) ?? event.target.value.trim());
            }}
          />
          <output className="quiet" htmlFor={attributes.id}>
            {kept ? said(kept) : shown !== '' ? t(unknown) : ''}
          </output>
        </div>
      )}
    </Field>
  );
}
