import { Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { Field } from './field.tsx';

export interface PickOption {
  value: string;
  label: string;
  /** What may be typed to find it besides the label: initials in pinyin, a code. */
  keys?: string;
}

interface PickProps {
  name: string;
  label: string;
  value: string;
  set(value: string): void;
  options: PickOption[];
  hint?: string;
  optional?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  /** What is said where nothing fits what was typed. */
  nothing?: string;
}

/** One of many, found by typing. */
export function Pick({ name, label, value, set, options, hint, optional, autoFocus, placeholder, nothing }: PickProps) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} empty={value.length === 0}>
      {(attributes) => (
        <Select
          {...attributes}
          showSearch={{ filterOption: matches, filterSort: nearestFirst }}
          allowClear={optional === true}
          autoFocus={autoFocus === true}
          placeholder={placeholder}
          {...(nothing && { notFoundContent: nothing })}
          value={value || undefined}
          options={options}
          onChange={(chosen?: string) => set(chosen ?? '')}
          style={{ width: '100%' }}
          popupMatchSelectWidth={false}
        />
      )}
    </Field>
  );
}

/** Several of many. */
export function PickMany({
  name,
  label,
  value,
  set,
  options,
  hint,
  optional,
  nothing,
}: Omit<PickProps, 'value' | 'set'> & { value: string[]; set(value: string[]): void }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} empty={value.length === 0} entries>
      {(attributes) => (
        <div onKeyDownCapture={chooseNothingByTab}>
          <Select
            {...attributes}
            mode="multiple"
            {...(nothing && { notFoundContent: nothing })}
            showSearch={{ filterOption: matches }}
            value={value}
            options={options}
            onChange={(chosen: string[]) => set(chosen)}
            style={{ width: '100%' }}
          />
        </div>
      )}
    </Field>
  );
}

/**
 * The list of several stays open after each choice, and it takes Tab for one more: whoever only goes on would choose
 * what happens to stand first. With something typed, Tab still takes what was found.
 */
function chooseNothingByTab(event: KeyboardEvent) {
  if (event.key === 'Tab' && (event.target as HTMLInputElement).value === '') event.stopPropagation();
}

function matches(typed: string, option: PickOption | undefined): boolean {
  const wanted = typed.trim().toLowerCase();
  return option !== undefined && `${option.label} ${option.keys ?? ''}`.toLowerCase().includes(wanted);
}

/** What begins as typed comes before what merely contains it. */
function nearestFirst(a: PickOption, b: PickOption, { searchValue }: { searchValue: string }): number {
  const wanted = searchValue.trim().toLowerCase();
  const rank = ({ label, keys = '' }: PickOption) =>
    `${label} ${keys}`
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(wanted))
      ? 0
      : 1;
  return rank(a) - rank(b);
}
