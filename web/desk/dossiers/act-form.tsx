import { useState } from 'react';
import type { DossierActView } from '../../../server/dossiers/contract.ts';
import { timeOf } from '../../kit/format.ts';
import type { DossierActed, DossierPreview } from '../api/ask-dossiers.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import type { Upload } from '../fields/files.tsx';
import { Text } from '../fields/text.tsx';
import { useDraft } from '../frame/draft.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Confirm, useNotYet } from '../parts/confirm.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useSubmission } from '../petition/use-act.ts';
import { FormField } from './field.tsx';
import { payloadOf, startOf, type Values } from './values.ts';

interface DossierFormProps {
  act: DossierActView;
  /** What the draft is of, within this officer's: `dossierId:act`. */
  draftOf: string;
  /** Registration number of the petition from which the officer came. */
  matter?: string | undefined;
  paths: { preview: string; send: string };
  /** The whole body around payload and files. */
  body(content: { payload: Record<string, unknown>; uploads: string[] }): object;
  /** Shows what would leave in the wide part of the page; null takes it away. */
  show(preview: DossierPreview | null): void;
  /** Fetches what somebody else did in between; absent where nothing is there yet. */
  seeChanges?: (() => void) | undefined;
  /** The act's name stands above it as the page's title already. */
  titled?: boolean;
  /** Writing goes on beside the preview: the form has a place of its own. */
  wide?: boolean;
  close(): void;
  done(result: DossierActed): Promise<void> | void;
}

/** One act, drawn from its fields: write, see what leaves, confirm. Typed text survives every refusal, and somebody else's act in between. */
export function DossierForm({ act, draftOf, matter, paths, body, show, seeChanges, ...rest }: DossierFormProps) {
  const { wide = false, titled = false, close, done } = rest;
  const { t, say } = useWords();
  const notYet = useNotYet();
  const { officer } = useOfficer();
  const draft = useDraft<Values>(act.fields.length > 0 ? `${officer.id}:${draftOf}` : null, () =>
    startOf(act.fields, matter),
  );
  const [files, setFiles] = useState<Upload[]>([]);
  /** Never kept with the draft. */
  const [password, setPassword] = useState('');
  const submission = useSubmission<DossierActed, DossierPreview>(paths.preview, paths.send);
  const content = () => body({ payload: payloadOf(act.fields, draft.value), uploads: files.map(({ token }) => token) });

  const look = async () => show((await submission.look(content())) ?? null);
  const send = async () => {
    const result = await submission.send({ ...content(), ...(act.signed && { password }) });
    setPassword('');
    if (!result) return show(null);
    draft.clear();
    await done(result);
  };
  const back = () => {
    submission.back();
    show(null);
  };
  const write = (patch: Values) => {
    if (submission.preview) back();
    draft.set(patch);
  };
  useCommand('preview', () => void look());
  useCommand('go', () => void look(), !submission.preview);
  useCommand('save', draft.keep);

  const { preview, problem, busy } = submission;
  return (
    <div className="stack act-form">
      {!titled && <h2>{say(act.label)}</h2>}
      <p className="quiet">
        {say(act.plain)} <span className="muted">{say(act.cite.label)}</span>
      </p>
      {problem?.status === 409 && seeChanges && (
        <div className="banner info">
          <p>{t('dossiers.changedMeanwhile')}</p>
          <button type="button" className="button" onClick={seeChanges}>
            {t('petition.seeChanges')}
          </button>
        </div>
      )}
      {problem && <Refusal problem={problem} />}
      {preview && (
        <Confirm
          act={say(act.label)}
          consequences={preview.consequences}
          documents={preview.papers.map(({ title }) => ({ title, forPetitioner: false }))}
          busy={busy}
          confirm={() => void send()}
          back={back}
        />
      )}
      <ProblemOfForm value={problem}>
        <form
          className="stack"
          hidden={preview !== null && !wide}
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          {act.fields.map((field, i) => (
            <FormField
              key={field.name}
              field={field}
              path={field.name}
              value={draft.value[field.name] ?? ''}
              set={(value) => write({ [field.name]: value })}
              files={files}
              setFiles={(list) => {
                if (preview) back();
                setFiles(list);
              }}
              autoFocus={i === 0}
            />
          ))}
          {act.signed && (
            <Text
              name="password"
              type="password"
              label={t('dossiers.password')}
              hint={t('dossiers.passwordHint')}
              value={password}
              set={(value) => {
                if (preview) back();
                setPassword(value);
              }}
              autoComplete="current-password"
            />
          )}
          {act.fields.length === 0 && <p className="quiet">{t('dossiers.nothingToWrite')}</p>}
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

/** Too much to write for the rail: rows, or many fields. */
export const needsWidth = ({ fields }: DossierActView): boolean =>
  fields.length > 6 || fields.some(({ kind }) => kind === 'rows' || kind === 'matters');
