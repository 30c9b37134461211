import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Refusal } from './refusal.tsx';

interface FormProps {
  problem: Problem | null;
  submit(): void;
  /** Above what was refused. */
  heading?: ReactNode;
  className?: string;
  'aria-labelledby'?: string;
  children: ReactNode;
}

/** A form of the desk: what was refused stands above its fields, and each field says its own. The page is never left by it. */
export function Form({ problem, submit, heading, className = 'stack', children, ...more }: FormProps) {
  return (
    <ProblemOfForm value={problem}>
      <form
        className={className}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        {...more}
      >
        {heading}
        {problem && <Refusal problem={problem} />}
        {children}
      </form>
    </ProblemOfForm>
  );
}

/** The end of a form: do it, or not yet. */
export function FormEnd({ act, notYet, close, off }: { act: string; notYet: string; close(): void; off?: boolean }) {
  return (
    <div className="row form-end">
      <button type="submit" className="button primary" {...(off !== undefined && { 'aria-disabled': off })}>
        {act}
      </button>
      <button type="button" className="link" onClick={close}>
        {notYet}
      </button>
    </div>
  );
}
