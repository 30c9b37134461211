import { Field } from './field.tsx';

interface NumberProps {
  name: string;
  label: string;
  /** As typed. */
  value: string;
  set(value: string): void;
  unit?: string | undefined;
  hint?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
}

/** A whole number with its unit behind it. */
export function NumberEntry({ name, label, value, set, unit, hint, optional, autoFocus }: NumberProps) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} empty={value.trim() === ''}>
      {(attributes) => (
        <div className="number-entry">
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
          {unit && <span className="quiet">{unit}</span>}
        </div>
      )}
    </Field>
  );
}
