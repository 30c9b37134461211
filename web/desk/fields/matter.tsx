import { useQueries } from '@tanstack/react-query';
import { checkDigit } from '../../../core/registration-number.ts';
import { groupNumber, plainNumber } from '../../kit/format.ts';
import { searchQueryOf } from '../api/ask.ts';
import { numbersIn } from '../dossiers/values.ts';
import { useWords } from '../frame/words.ts';
import { Field } from './field.tsx';

interface MatterProps {
  name: string;
  label: string;
  /** As typed: one number, or one a line. */
  value: string;
  set(value: string): void;
  hint?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
}

/** A petition by its registration number, typed or pasted; its subject is shown as soon as it is found. */
export function MatterEntry({ name, label, value, set, hint, optional, autoFocus }: MatterProps) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} empty={value.trim() === ''}>
      {(attributes) => (
        <div className="date-entry">
          <input
            {...attributes}
            className="control number"
            value={value}
            inputMode="numeric"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key press and continues there
            autoFocus={autoFocus}
            onChange={(event) => set(event.target.value)}
          />
          <FoundMatters id={attributes.id} numbers={value.trim() === '' ? [] : [plainNumber(value)]} />
        </div>
      )}
    </Field>
  );
}

/** Several petitions, one number a line. */
export function MattersEntry({ name, label, value, set, hint, optional, autoFocus }: MatterProps) {
  const { t } = useWords();
  return (
    <Field
      name={name}
      label={label}
      hint={hint ?? t('dossiers.mattersHint')}
      optional={optional}
      empty={value.trim() === ''}
      entries
    >
      {(attributes) => (
        <div className="date-entry">
          <textarea
            {...attributes}
            className="control number"
            rows={3}
            value={value}
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key press and continues there
            autoFocus={autoFocus}
            onChange={(event) => set(event.target.value)}
          />
          <FoundMatters id={attributes.id} numbers={numbersIn(value)} />
        </div>
      )}
    </Field>
  );
}

/** What stands behind each number: its subject, that it cannot be right, or that it was not found. */
function FoundMatters({ id, numbers }: { id: string; numbers: string[] }) {
  const { t } = useWords();
  const whole = [...new Set(numbers)].filter(isNumber);
  const answers = useQueries({ queries: whole.map((number) => searchQueryOf({ number })) });
  const wordsOf = (number: string): string => {
    if (!/^\d{25}$/.test(number)) return number.length < 25 ? '' : t('dossiers.numberWrong');
    if (!isNumber(number)) return t('dossiers.numberWrong');
    const answer = answers[whole.indexOf(number)];
    if (answer?.data) return answer.data.rows[0]?.subject ?? t('dossiers.numberUnknown');
    return answer?.error ? t('dossiers.numberUnknown') : t('dossiers.numberLooking');
  };
  return (
    <output className="quiet" htmlFor={id}>
      {numbers.map((number, i) => {
        const words = wordsOf(number);
        if (words === '') return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name
          <span className="found-matter" key={i}>
            {numbers.length > 1 && <span className="number">{groupNumber(number)} </span>}
            {words}
          </span>
        );
      })}
    </output>
  );
}

const isNumber = (number: string): boolean => /^\d{25}$/.test(number) && checkDigit(number.slice(0, 24)) === number[24];
