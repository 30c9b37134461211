import { useEffect, useRef, useState } from 'react';
import type { Words } from '../../../core/refusal.ts';
import { allOf, type Problem } from '../api/problem.ts';
import { fieldId } from '../fields/field.tsx';
import { useWords } from '../frame/words.ts';

/** What was not done, by which article, what can be done. Takes the focus; what was typed stays where it is. */
export function Refusal({ problem }: { problem: Problem }) {
  const { t, say } = useWords();
  const section = useRef<HTMLElement>(null);
  const cite = useCitation(problem.cite);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new refusal takes the focus again
  useEffect(() => section.current?.focus(), [problem]);
  const wrong = allOf(problem).filter(
    ({ field }, i, all) => field !== undefined && all.findIndex((one) => one.field === field) === i,
  );
  const [first] = wrong;
  return (
    <section className="banner" role="alert" tabIndex={-1} ref={section}>
      {wrong.length > 1 ? (
        <>
          <h2>{t('kit.toMend', { count: wrong.length })}</h2>
          <ul className="plain-list">
            {wrong.map((one) => (
              <li key={`${one.field} ${one.code}`}>
                <FieldLink field={one.field!}>{whatAt(one)}</FieldLink>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            <strong>{t('kit.notDone')}</strong>
            {first ? <FieldLink field={first.field!}>{whatAt(first)}</FieldLink> : say(problem.what)}
          </p>
          {cite && (
            <p>
              <strong>{t('kit.basis')}</strong>
              {say(cite.label)}
              {t('kit.inBrackets', { text: say(cite.gist) })}
            </p>
          )}
          <p>
            <strong>{t('kit.youCan')}</strong>
            {say(problem.way)}
            {problem.incident && t('kit.incident', { number: problem.incident })}
          </p>
        </>
      )}
    </section>
  );

  /** The words of a schema name no field in the reader's language: the label on the screen does. */
  function whatAt({ code, what, field, data }: ReturnType<typeof allOf>[number]): string {
    const input = field === undefined ? null : inputOf(field);
    const label = input && labelOf(input);
    if (!label) return say(what);
    if (code.endsWith('.malformed')) {
      if (input.closest('[data-empty]')) return t('kit.labelEmpty', { label });
      return t('kit.fieldSays', {
        label,
        what: data?.atMost ? t('kit.fieldTooLong', { most: String(data.atMost) }) : t('kit.fieldWrong'),
      });
    }
    return code.startsWith('input.') ? t('kit.fieldSays', { label, what: say(what) }) : say(what);
  }
}

function FieldLink({ field, children }: { field: string; children: string }) {
  return (
    <a
      href={`#${fieldId(field)}`}
      onClick={(event) => {
        event.preventDefault();
        const input = inputOf(field);
        input?.focus();
        input?.scrollIntoView({ block: 'center' });
      }}
    >
      {children}
    </a>
  );
}

/** The input of a path, or of the nearest path above it that has one. */
function inputOf(field: string): HTMLElement | null {
  const path = field.split('.');
  for (let length = path.length; length > 0; length -= 1) {
    const input = document.getElementById(fieldId(path.slice(0, length).join('.')));
    if (input) return input;
  }
  return document.querySelector(`[id^="${fieldId(field)}-"]`);
}

/** The label, with the part of the form where the same label stands in several. */
function labelOf(input: HTMLElement): string | undefined {
  const text = input.closest('.field')?.querySelector('label, legend')?.firstChild?.textContent?.trim();
  const part = input.closest('[data-part]')?.getAttribute('data-part');
  return text && part ? `${part} ${text}` : text || undefined;
}

function useCitation(id: string | undefined) {
  const [cite, setCite] = useState<{ label: Words; gist: Words } | null>(null);
  useEffect(() => {
    let current = true;
    if (id) void import('./cite-words.ts').then(({ citation }) => current && setCite(citation(id)));
    return () => {
      current = false;
    };
  }, [id]);
  return id ? cite : null;
}
