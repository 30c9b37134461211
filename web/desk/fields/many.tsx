import { useWords } from '../frame/words.ts';
import { fieldId, useFieldError } from './field.tsx';

interface ManyProps {
  name: string;
  label: string;
  value: string[];
  set(value: string[]): void;
  options: { value: string; label: string }[];
  hint?: string | undefined;
  optional?: boolean;
}

/** Several of a few, all in view. */
export function Many({ name, label, value, set, options, hint, optional }: ManyProps) {
  const { t } = useWords();
  const error = useFieldError(name, value.length === 0, true);
  const id = fieldId(name);
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      data-empty={value.length === 0 || undefined}
      aria-describedby={hint || error ? `${id}-hint` : undefined}
    >
      <legend>
        {label}
        {optional && <span className="optional">{t('kit.optional')}</span>}
      </legend>
      {(hint || error) && (
        <span className={error ? 'error' : 'hint'} id={`${id}-hint`}>
          {error ?? hint}
        </span>
      )}
      <div className="choices">
        {options.map((option, i) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              id={i === 0 ? id : undefined}
              checked={value.includes(option.value)}
              onChange={(event) =>
                set(
                  options
                    .map((one) => one.value)
                    .filter((one) => (one === option.value ? event.target.checked : value.includes(one))),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
