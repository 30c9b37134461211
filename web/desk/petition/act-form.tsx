import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActView, PetitionView } from '../../../server/petitions/contract.ts';
import { timeOf } from '../../kit/format.ts';
import { petitionQuery } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Files, type Upload } from '../fields/files.tsx';
import { useDraft } from '../frame/draft.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Confirm, useNotYet } from '../parts/confirm.tsx';
import { Refusal } from '../parts/refusal.tsx';
import type { AnyActForm } from './acts/form.ts';
import { type Acted, type Preview, useSubmission } from './use-act.ts';

interface ActFormProps {
  petition: PetitionView;
  act: ActView;
  form: AnyActForm;
  /** Shows what would leave in the wide part of the page; null takes it away. */
  show(preview: Preview | null): void;
  /** Whether the shown documents have been read to their end. */
  readThrough: boolean;
  close(): void;
  done(result: Acted): void;
}

/** One act: write, see what leaves, confirm. Typed text survives every refusal, and somebody else's act in between. */
export function ActFormPanel({ petition, act, form, show, readThrough, close, done }: ActFormProps) {
  const { t, say } = useWords();
  const notYet = useNotYet();
  const { officer } = useOfficer();
  const client = useQueryClient();
  const key = { shardKey: petition.shardKey, petitionId: petition.petitionId };
  const draft = useDraft(form.Fields ? `${officer.id}:${petition.petitionId}:${act.name}` : null, () =>
    form.start(petition),
  );
  const [files, setFiles] = useState<Upload[]>([]);
  const submission = useSubmission<Acted>(
    pathOf(paths.preview, { ...key, act: act.name }),
    pathOf(paths.act, { ...key, act: act.name }),
  );
  const body = () => ({
    expectedSeq: petition.seq,
    payload: form.payload(draft.value, petition),
    uploads: files.map(({ token }) => token),
  });

  const look = async () => {
    const seen = await submission.look(body());
    show(seen ?? null);
  };
  const send = async () => {
    const result = await submission.send(body());
    if (!result) {
      show(null);
      return;
    }
    draft.clear();
    await client.invalidateQueries({ queryKey: petitionQuery(key).queryKey });
    done(result);
  };
  const back = () => {
    submission.back();
    show(null);
  };
  const write = (patch: object) => {
    if (submission.preview) submission.back();
    draft.set(patch);
  };
  useCommand('preview', () => void look());
  useCommand('go', () => void look(), !submission.preview);
  useCommand('save', draft.keep);

  const { Fields } = form;
  const { preview, problem } = submission;
  return (
    <div className="stack act-form">
      <h2>{say(act.label)}</h2>
      <p className="quiet">
        {say(act.plain)} <span className="muted">{say(act.cite.label)}</span>
      </p>
      {problem?.status === 409 && (
        <div className="banner info">
          <p>{t('petition.changedMeanwhile')}</p>
          <button
            type="button"
            className="button"
            onClick={() => void client.invalidateQueries({ queryKey: petitionQuery(key).queryKey })}
          >
            {t('petition.seeChanges')}
          </button>
        </div>
      )}
      {problem && <Refusal problem={problem} />}
      {preview && (
        <Confirm
          act={say(act.label)}
          consequences={preview.consequences}
          documents={preview.documents}
          busy={submission.busy}
          waitsFor={form.readToEnd && !readThrough && preview.documents.length > 0 ? t('kit.readToEnd') : undefined}
          confirm={() => void send()}
          back={back}
        />
      )}
      <ProblemOfForm value={problem}>
        <form
          className="stack"
          hidden={preview !== null && !form.wide}
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          {Fields && <Fields petition={petition} value={draft.value} set={write} />}
          {form.files && <Files value={files} set={setFiles} />}
          <div className="row form-end">
            <button type="submit" className="button primary" aria-disabled={submission.busy}>
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
