import { useWords } from '../frame/words.ts';
import { fieldId, useFieldError } from './field.tsx';

interface ChoiceProps<V extends string> {
  name: string;
  label: string;
  value: V | '';
  set(value: V): void;
  options: { value: V; label: string }[];
  hint?: string | undefined;
  /** May stay open: what was chosen can be taken back. */
  optional?: boolean;
}

/** One of a few, all in view. */
export function Choice<V extends string>({ name, label, value, set, options, hint, optional }: ChoiceProps<V>) {
  const { t } = useWords();
  const error = useFieldError(name, value === '');
  const id = fieldId(name);
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      data-empty={value === '' || undefined}
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
              type="radio"
              name={id}
              id={i === 0 ? id : undefined}
              checked={value === option.value}
              onChange={() => set(option.value)}
            />
            {option.label}
          </label>
        ))}
        {optional && value !== '' && (
          <button type="button" className="link" onClick={() => set('' as V)}>
            {t('kit.notChosen')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface TickProps {
  name: string;
  label: string;
  hint?: string | undefined;
  value: boolean;
  set(value: boolean): void;
}

/** Yes or no. */
export function Tick({ name, label, hint, value, set }: TickProps) {
  const error = useFieldError(name);
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {error && <span className="error">{error}</span>}
      <label className="choice">
        <input id={fieldId(name)} type="checkbox" checked={value} onChange={(event) => set(event.target.checked)} />
        {label}
      </label>
      {hint && <span className="hint">{hint}</span>}
    </div>
  );
}
