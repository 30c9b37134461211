import type { ReactNode } from 'react';
import { useWords } from '../frame/words.ts';
import { fieldId, useFieldError } from './field.tsx';

export interface ChoicesProps<V extends string> {
  name: string;
  label: string;
  options: { value: V; label: string }[];
  hint?: string | undefined;
  /** May stay open. */
  optional?: boolean | undefined;
}

interface DrawnProps<V extends string> extends ChoicesProps<V> {
  kind: 'radio' | 'checkbox';
  empty: boolean;
  chosen(value: V): boolean;
  /** One was pressed: `on` is how it stands then. */
  press(value: V, on: boolean): void;
  /** Behind the last one. */
  children?: ReactNode;
}

/** A few that are all in view, one of them or several: legend, hint or refusal, and the boxes. */
export function Choices<V extends string>(props: DrawnProps<V>) {
  const { name, label, options, hint, optional, kind, empty, chosen, press, children } = props;
  const { t } = useWords();
  const error = useFieldError(name, empty, kind === 'checkbox');
  const id = fieldId(name);
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      data-empty={empty || undefined}
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
              type={kind}
              name={kind === 'radio' ? id : undefined}
              id={i === 0 ? id : undefined}
              value={option.value}
              checked={chosen(option.value)}
              onChange={(event) => press(option.value, event.target.checked)}
            />
            {option.label}
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}
