import { Fragment, type ReactNode, useRef } from 'react';
import type { FieldView } from '../../../server/dossiers/contract.ts';
import { fieldId, useFieldError } from '../fields/field.tsx';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { type Given, isUnwritten, newRow, type Row } from './values.ts';

interface RowsEntryProps {
  field: FieldView;
  path: string;
  value: Row[];
  set(rows: Row[]): void;
  autoFocus?: boolean;
  /** Draws one field of a row, as the form around draws its own. */
  draw(part: RowPart): ReactNode;
}

export interface RowPart {
  field: FieldView;
  path: string;
  value: Given;
  set(value: Given): void;
  autoFocus: boolean;
}

/** Rows of the same few fields: each a group of its own, one more by a button that then puts the cursor into it. */
export function RowsEntry({ field, path, value, set, autoFocus = false, draw }: RowsEntryProps) {
  const { t, say } = useWords();
  const nothing = value.every((row) => isUnwritten(field.each, row));
  const error = useFieldError(path, nothing);
  const list = useRef<HTMLDivElement>(null);
  const label = say(field.label);
  const id = fieldId(path);
  const full = field.max !== null && value.length >= field.max;
  /** The cursor goes into a row that has come, and to the button behind one that has gone. */
  const focusRow = (at: number) =>
    setTimeout(() => {
      const groups = list.current?.querySelectorAll<HTMLElement>(':scope > .group');
      const target = groups?.[at]?.querySelector<HTMLElement>('input, textarea, select') ?? document.getElementById(id);
      target?.focus();
    });
  return (
    <fieldset
      className={error ? 'field rows-entry wrong' : 'field rows-entry'}
      data-empty={nothing || undefined}
      aria-describedby={error || field.hint ? `${id}-hint` : undefined}
    >
      <legend>
        {label}
        {field.optional && <span className="optional">{t('kit.optional')}</span>}
      </legend>
      {(error || field.hint) && (
        <span className={error ? 'error' : 'hint'} id={`${id}-hint`}>
          {error ?? (field.hint && say(field.hint))}
        </span>
      )}
      <div className="stack tight" ref={list}>
        {value.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; refusals name it so
          <fieldset className="group" key={at} data-part={t('dossiers.rowOf', { label, n: String(at + 1) })}>
            <legend>{t('dossiers.rowOf', { label, n: String(at + 1) })}</legend>
            <div className="row-fields">
              {field.each.map((part, i) => (
                <Fragment key={part.name}>
                  {draw({
                    field: part,
                    path: `${path}.${at}.${part.name}`,
                    value: row[part.name] ?? '',
                    set: (given) => set(value.map((one, n) => (n === at ? { ...one, [part.name]: given } : one))),
                    autoFocus: autoFocus && at === 0 && i === 0,
                  })}
                </Fragment>
              ))}
            </div>
            {(value.length > 1 || field.optional) && (
              <div>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    set(value.filter((_, i) => i !== at));
                    focusRow(Math.min(at, value.length - 2));
                  }}
                >
                  {t('dossiers.removeRow')}
                  <span className="unseen">{t('dossiers.rowOf', { label, n: String(at + 1) })}</span>
                </button>
              </div>
            )}
          </fieldset>
        ))}
      </div>
      <div className="row">
        <button
          type="button"
          id={id}
          className="button"
          aria-disabled={full}
          onClick={() => {
            if (full) return;
            set([...value, newRow(field)]);
            focusRow(value.length);
          }}
        >
          <Icon name="add" />
          {t('dossiers.addRow', { label })}
        </button>
        {full && <span className="quiet">{t('dossiers.rowsFull', { most: String(field.max) })}</span>}
      </div>
    </fieldset>
  );
}
