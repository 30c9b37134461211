import type { Ref } from 'react';
import { Field } from './field.tsx';

interface TextProps {
  name: string;
  label: string;
  value: string;
  set(value: string): void;
  hint?: string;
  optional?: boolean;
  /** More than one makes it a text of several lines. */
  rows?: number;
  max?: number;
  autoFocus?: boolean;
  autoComplete?: string;
  type?: 'text' | 'password' | 'tel' | 'email' | 'search';
  inputMode?: 'numeric' | 'text';
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** One line or several. Nothing is cut off while typing: what is too long is said by the refusal. */
export function Text({ name, label, value, set, hint, optional, rows = 1, autoFocus, inputRef, ...rest }: TextProps) {
  const { autoComplete = 'off', type = 'text', inputMode } = rest;
  return (
    <Field name={name} label={label} hint={hint} optional={optional} empty={value.trim() === ''}>
      {(attributes) =>
        rows > 1 ? (
          <textarea
            {...attributes}
            className="control"
            rows={rows}
            value={value}
            ref={inputRef}
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key press and continues there
            autoFocus={autoFocus}
            onChange={(event) => set(event.target.value)}
          />
        ) : (
          <input
            {...attributes}
            className="control"
            type={type}
            value={value}
            ref={inputRef}
            autoComplete={autoComplete}
            inputMode={inputMode}
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key press and continues there
            autoFocus={autoFocus}
            onChange={(event) => set(event.target.value)}
          />
        )
      }
    </Field>
  );
}
