import { useState } from 'react';
import { readDate } from '../../kit/date-entry.ts';
import { longDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Field } from './field.tsx';

interface DateProps {
  name: string;
  label: string;
  /** 'YYYY-MM-DD', or '' */
  value: string;
  set(value: string): void;
  hint?: string;
  optional?: boolean;
  autoFocus?: boolean;
}

/** A day, typed first: `0506` is understood and written out with its weekday below. */
export function DateEntry({ name, label, value, set, hint, optional, autoFocus }: DateProps) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  const [typed, setTyped] = useState(value);
  // The value may change from outside (a draft thrown away): then it is shown instead of what was typed.
  const shown = readDate(typed, today) === value || typed.trim() === value ? typed : value;
  const read = readDate(shown, today);
  const understood = read ? longDate(read, language) : '';
  const type = (text: string) => {
    setTyped(text);
    set(readDate(text, today) ?? text.trim());
  };
  return (
    <Field name={name} label={label} hint={hint} optional={optional} empty={shown.trim() === ''}>
      {(attributes) => (
        <div className="date-entry">
          <input
            {...attributes}
            className="control"
            value={shown}
            placeholder={t('kit.datePlaceholder')}
            inputMode="numeric"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key press and continues there
            autoFocus={autoFocus}
            onChange={(event) => type(event.target.value)}
          />
          <output className="quiet" htmlFor={attributes.id}>
            {understood || (shown !== '' ? t('kit.dateUnknown') : '')}
          </output>
        </div>
      )}
    </Field>
  );
}
