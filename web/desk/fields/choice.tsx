import { useWords } from '../frame/words.ts';
import { Choices, type ChoicesProps } from './choices.tsx';
import { fieldId, useFieldError } from './field.tsx';

interface ChoiceProps<V extends string> extends ChoicesProps<V> {
  value: V | '';
  set(value: V): void;
}

/** One of a few, all in view. Where it may stay open, what was chosen can be taken back. */
export function Choice<V extends string>({ value, set, ...rest }: ChoiceProps<V>) {
  const { t } = useWords();
  return (
    <Choices<V> {...rest} kind="radio" empty={value === ''} chosen={(one) => value === one} press={(one) => set(one)}>
      {rest.optional && value !== '' && (
        <button type="button" className="link" onClick={() => set('' as V)}>
          {t('kit.notChosen')}
        </button>
      )}
    </Choices>
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
