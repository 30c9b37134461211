import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PassageView } from '../../../server/citations/contract.ts';
import { useWords } from '../frame/words.ts';
import { libraryQueryOf } from '../library/ask.ts';
import { ChosenBasis, Effect } from './basis-chosen.tsx';
import { Field, fieldId } from './field.tsx';
import './basis.css';

interface BasisProps {
  name: string;
  label: string;
  /** One article a line; the last line may still be being written. */
  value: string;
  set(value: string): void;
  /** The day whose law counts for the matter. */
  on?: string | undefined;
  /** At most so many articles; absent: no limit of the form's own. */
  most?: number;
  hint?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
}

const shownAtMost = 8;

/**
 * The basis of an answer out of the library of law: words or a law with its article are typed, ↓ and Enter choose, and the
 * text stands beside. What the library lacks is taken as it was typed, and says so.
 */
export function BasisEntry({ name, label, value, set, on, most, hint, optional, autoFocus }: BasisProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const [folded, setFolded] = useState(false);
  const composing = useRef(false);
  const lines = linesOf(value);
  const writing = typed.trim() !== '' && lines.at(-1) === typed.trim();
  const chosen = writing ? lines.slice(0, -1) : lines;
  const asked = useSettled(writing && !folded ? typed.trim() : '', 200);
  const { data } = useQuery({ ...libraryQueryOf(asked, on), enabled: asked !== '' });
  const found = asked === '' ? [] : (data?.passages ?? []).filter(({ effect }) => effect !== 'house');
  const options = found.slice(0, shownAtMost);
  const list = `${fieldId(name)}-list`;
  const full = most !== undefined && chosen.length >= most;

  const write = (text: string) => {
    setTyped(text);
    setActive(-1);
    setFolded(false);
    set([...chosen, ...(text.trim() === '' ? [] : [text.trim()])].join('\n'));
  };
  const take = (text: string) => {
    setTyped('');
    setActive(-1);
    set([...chosen.filter((one) => one !== text), text].join('\n'));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and the arrows belong to the input method while it composes.
    if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((before) => Math.min(Math.max(before + move, 0), options.length - 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (options[active]) take(options[active].citation);
      else if (writing) take(typed.trim());
    } else if (event.key === 'Escape' && options.length > 0) {
      event.preventDefault();
      setFolded(true);
    }
  };

  return (
    <Field
      name={name}
      label={label}
      hint={hint ?? t('library.pick.hint')}
      optional={optional}
      empty={lines.length === 0}
      entries
    >
      {(attributes) => (
        <div className="basis">
          <ChosenBasis
            label={t('library.pick.chosen')}
            lines={chosen}
            on={on}
            firstId={full ? attributes.id : undefined}
            remove={(gone) =>
              set([...chosen.filter((one) => one !== gone), ...(writing ? [typed.trim()] : [])].join('\n'))
            }
          />
          {!full && (
            <input
              {...attributes}
              className="control"
              role="combobox"
              aria-autocomplete="list"
              aria-expanded={options.length > 0}
              aria-controls={list}
              aria-activedescendant={options[active] ? `${list}-${active}` : undefined}
              autoComplete="off"
              value={writing ? typed : ''}
              // biome-ignore lint/a11y/noAutofocus: the form was opened by a key press and continues there
              autoFocus={autoFocus}
              onCompositionStart={() => {
                composing.current = true;
              }}
              onCompositionEnd={() => {
                composing.current = false;
              }}
              onChange={(event) => write(event.target.value)}
              onKeyDown={onKeyDown}
              onBlur={() => writing && take(typed.trim())}
            />
          )}
          <output className="quiet" htmlFor={attributes.id}>
            {asked === '' || !data
              ? ''
              : found.length === 0
                ? t('library.pick.nothing')
                : t('library.pick.matches', { count: found.length })}
          </output>
          {options.length > 0 && <Options id={list} options={options} active={active} take={take} />}
          {found.length > options.length && (
            <p className="quiet">{t('library.pick.more', { count: found.length - options.length })}</p>
          )}
        </div>
      )}
    </Field>
  );
}

interface OptionsProps {
  id: string;
  options: PassageView[];
  active: number;
  take(citation: string): void;
}

/** What was found, each with its effect and its text; the whole text of the one that the arrows stand on. */
function Options({ id, options, active, take }: OptionsProps) {
  const { language } = useWords();
  const list = useRef<HTMLDivElement>(null);
  // The form's last row covers what stands at the foot of the window: what was found is brought above it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the arrows move or something else is found
  useEffect(() => {
    const stands = list.current?.querySelector('[aria-selected=true]') ?? list.current;
    stands?.scrollIntoView({ block: 'nearest' });
  }, [options, active]);
  return (
    <div ref={list} className="basis-found" role="listbox" id={id} tabIndex={-1}>
      {options.map((one, i) => (
        <div
          key={`${one.versionId}${one.labelZh}`}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          className={i === active ? 'option on' : 'option'}
          // Before the input loses the cursor, which would take what was typed as it stands.
          onMouseDown={(event) => {
            event.preventDefault();
            take(one.citation);
          }}
        >
          <strong>{one.citation}</strong> <Effect of={one.effect} />
          <span className="text">{language === 'zh' ? one.textZh : one.textEn}</span>
        </div>
      ))}
    </div>
  );
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A text once it has stood still for so many milliseconds; nothing at once. */
function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === '') {
      setSettled('');
      return;
    }
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return text === '' ? '' : settled;
}
