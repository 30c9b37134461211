import { useRef, useState } from 'react';
import type { DossierActView } from '../../../server/dossiers/contract.ts';
import type { DossierActed, DossierPreview } from '../api/ask-dossiers.ts';
import type { Upload } from '../fields/files.tsx';
import { Text } from '../fields/text.tsx';
import { useDraft } from '../frame/draft.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { ActPanel } from '../matter/act-panel.tsx';
import { useSubmission } from '../matter/submission.ts';
import { FormField } from './field.tsx';
import { payloadOf, startOf, type Values } from './values.ts';

interface DossierFormProps {
  act: DossierActView;
  /** What the draft is of, within this officer's: `dossierId:act`. */
  draftOf: string;
  /** Registration number of the petition from which the officer came. */
  matter?: string | undefined;
  /** What the duty says that it fulfils, by field. */
  given?: Readonly<Record<string, string>> | undefined;
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
export function DossierForm({ act, draftOf, matter, given, paths, body, show, seeChanges, ...rest }: DossierFormProps) {
  const { wide = false, titled = false, close, done } = rest;
  const { t } = useWords();
  const { officer } = useOfficer();
  const draft = useDraft<Values>(act.fields.length > 0 ? `${officer.id}:${draftOf}` : null, () =>
    startOf(act.fields, matter, given),
  );
  const [files, setFiles] = useState<Upload[]>([]);
  /** Never kept with the draft. */
  const [password, setPassword] = useState('');
  /** What the server doubts was looked at again; anything written since has not been. */
  const confirmed = useRef(false);
  const submission = useSubmission<DossierActed, DossierPreview>(paths.preview, paths.send);
  const content = () => ({
    ...body({ payload: payloadOf(act.fields, draft.value), uploads: files.map(({ token }) => token) }),
    ...(confirmed.current && { confirmed: true }),
  });

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
    confirmed.current = false;
    if (submission.preview) back();
    draft.set(patch);
  };
  const { preview, problem, busy } = submission;
  return (
    <ActPanel
      act={act}
      problem={problem}
      preview={
        preview && {
          consequences: preview.consequences,
          documents: preview.papers.map(({ title }) => ({ title, forPetitioner: false })),
        }
      }
      busy={busy}
      draft={draft}
      meanwhile={seeChanges && { words: t('dossiers.changedMeanwhile'), see: seeChanges }}
      titled={titled}
      wide={wide}
      confirmDoubt={() => {
        confirmed.current = true;
        void look();
      }}
      look={() => void look()}
      send={() => void send()}
      back={back}
      close={close}
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
    </ActPanel>
  );
}

/** Too much to write for the rail: rows, or many fields. */
export const needsWidth = ({ fields }: DossierActView): boolean =>
  fields.length > 6 || fields.some(({ kind }) => kind === 'rows' || kind === 'matters');
