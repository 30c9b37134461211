import { useState } from 'react';
import { readTime } from '../../kit/time-entry.ts';
import { useWords } from '../frame/words.ts';
import { Field } from './field.tsx';

interface TimeProps {
  name: string;
  label: string;
  /** 'HH:MM', or '' */
  value: string;
  set(value: string): void;
  hint?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
}

/** A time of the day, typed: `930` is understood and written out below. */
export function TimeEntry({ name, label, value, set, hint, optional, autoFocus }: TimeProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  // The value may change from outside (a draft thrown away): then it is shown instead of what was typed.
  const shown = readTime(typed) === value || typed.trim() === value ? typed : value;
  const read = readTime(shown);
  return (
    <Field name={name} label={label} hint={hint} optional={optional} empty={shown.trim() === ''}>
      {(attributes) => (
        <div className="date-entry">
          <input
            {...attributes}
            className="control"
            value={shown}
            placeholder={t('dossiers.timePlaceholder')}
            inputMode="numeric"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key press and continues there
            autoFocus={autoFocus}
            onChange={(event) => {
              setTyped(event.target.value);
              set(readTime(event.target.value) ?? event.target.value.trim());
            }}
          />
          <output className="quiet" htmlFor={attributes.id}>
            {read ?? (shown !== '' ? t('dossiers.timeUnknown') : '')}
          </output>
        </div>
      )}
    </Field>
  );
}
