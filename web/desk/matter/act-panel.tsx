import type { ReactNode } from 'react';
import type { Words } from '../../../core/refusal.ts';
import { timeOf } from '../../kit/format.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { useCommand } from '../frame/keyboard.tsx';
import { useWords } from '../frame/words.ts';
import { Confirm, useNotYet } from '../parts/confirm.tsx';
import { Refusal } from '../parts/refusal.tsx';

interface Previewed {
  consequences: Words[];
  documents: { title: Words; forPetitioner: boolean }[];
}

interface ActPanelProps {
  act: { label: Words; plain: Words; cite: { label: Words } };
  problem: Problem | null;
  /** What would leave; null while it is written. */
  preview: Previewed | null;
  busy: boolean;
  draft: { savedAt: Date | null; keep(): void };
  /** Somebody else acted in between: what is said, and how to see it. */
  meanwhile?: { words: string; see(): void } | undefined;
  /** Why the confirming button waits, if it does. */
  waitsFor?: string | undefined;
  /** The act's name stands above it already. */
  titled?: boolean;
  /** Writing goes on beside the preview. */
  wide: boolean;
  /** Goes on with what the server doubts, as it stands; absent where it has no doubts. */
  confirmDoubt?(): void;
  look(): void;
  send(): void;
  back(): void;
  close(): void;
  /** The fields. */
  children: ReactNode;
}

/** One act: write, see what leaves, confirm. F9 previews, Ctrl+Enter goes there, and confirms in the preview. */
export function ActPanel(props: ActPanelProps) {
  const { act, problem, preview, busy, draft, meanwhile, waitsFor, titled = false, wide, children } = props;
  const { look, send, back, close, confirmDoubt } = props;
  const { t, say } = useWords();
  const notYet = useNotYet();
  useCommand('preview', look);
  useCommand('go', look, !preview);
  useCommand('save', draft.keep);
  return (
    <div className="stack act-form">
      {!titled && <h2>{say(act.label)}</h2>}
      <p className="quiet">
        {say(act.plain)} <span className="muted">{say(act.cite.label)}</span>
      </p>
      {problem?.status === 409 && meanwhile && (
        <div className="banner info">
          <p>{meanwhile.words}</p>
          <button type="button" className="button" onClick={meanwhile.see}>
            {t('petition.seeChanges')}
          </button>
        </div>
      )}
      {problem && <Refusal problem={problem} />}
      {problem?.data?.confirm === true && confirmDoubt && (
        <button type="button" className="button" onClick={confirmDoubt}>
          {t('kit.confirmDoubt')}
        </button>
      )}
      {preview && (
        <Confirm
          act={say(act.label)}
          consequences={preview.consequences}
          documents={preview.documents}
          busy={busy}
          waitsFor={waitsFor}
          confirm={send}
          back={back}
        />
      )}
      <ProblemOfForm value={problem}>
        <form
          className="stack"
          hidden={preview !== null && !wide}
          onSubmit={(event) => {
            event.preventDefault();
            look();
          }}
        >
          {children}
          <div className="row form-end">
            <button type="submit" className={preview ? 'button' : 'button primary'} aria-disabled={busy}>
              {t('kit.preview')}
              <kbd>F9</kbd>
            </button>
            <button type="button" className="link" onClick={close}>
              {notYet(say(act.label))}
            </button>
          </div>
          {draft.savedAt && (
            <p className="muted">{t('kit.draftKept', { time: timeOf(draft.savedAt.toISOString()) })}</p>
          )}
        </form>
      </ProblemOfForm>
    </div>
  );
}
