import { createContext, type ReactNode, useContext, useRef } from 'react';
import { allOf, type Problem } from '../api/problem.ts';
import { useWords } from '../frame/words.ts';

/** Refusals of the form around; each field finds its own by its path. */
export const ProblemOfForm = createContext<Problem | null>(null);

/** The element id of a field with this path. */
export const fieldId = (name: string) => `f-${name.replaceAll('.', '-')}`;

/**
 * What the server said about this field, if anything.
 * @param empty whether nothing stood in it; what was true when the refusal came is what is said
 * @param entries it holds several values: a refusal of one of them (`organs.2`) is said here
 */
export function useFieldError(name: string, empty = false, entries = false): string | null {
  const problem = useContext(ProblemOfForm);
  const { t, say, language } = useWords();
  const refused = useRef({ problem, empty });
  if (refused.current.problem !== problem) refused.current = { problem, empty };
  if (!problem) return null;
  const hit = allOf(problem).find(({ field = '' }) => {
    const path = field.replace(/^payload\./, '');
    return path === name || (entries && path.startsWith(`${name}.`));
  });
  if (!hit) return null;
  if (hit.code.endsWith('.malformed')) {
    if (refused.current.empty) return t('kit.fieldEmpty');
    return hit.data?.atMost ? t('kit.fieldTooLong', { most: String(hit.data.atMost) }) : t('kit.fieldWrong');
  }
  return `${say(hit.what)}${language === 'en' ? ' ' : ''}${hit.code.startsWith('input.') ? '' : say(hit.way)}`;
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Said by the label when a field may stay empty. */
  optional?: boolean | undefined;
  /** Nothing stands in it now. */
  empty: boolean;
  /** It holds several values. */
  entries?: boolean;
  children: (attributes: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
}

/** Label, hint, input and the refusal's words at the input. */
export function Field({ name, label, hint, optional, empty, entries, children }: FieldProps) {
  const { t } = useWords();
  const error = useFieldError(name, empty, entries);
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field wrong' : 'field'} data-empty={empty || undefined}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional">{t('kit.optional')}</span>}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
