import { useState } from 'react';
import type { z } from 'zod';
import type { registered } from '../../../server/petitions/contract.ts';
import { timeOf } from '../../kit/format.ts';
import { paths } from '../api/paths.ts';
import { Choice } from '../fields/choice.tsx';
import { DateEntry } from '../fields/date.tsx';
import { ProblemOfForm } from '../fields/field.tsx';
import { Files, type Upload } from '../fields/files.tsx';
import { CategoryPick, DivisionPick } from '../fields/organ.tsx';
import { Text } from '../fields/text.tsx';
import { useDraft } from '../frame/draft.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { NotYours } from '../frame/not-yours.tsx';
import { useOfficer } from '../frame/officer.ts';
import { isAtWindow } from '../frame/screens.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { useSubmission } from '../matter/submission.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { purposes } from '../petition/acts/file.tsx';
import { Complained } from './complained.tsx';
import { emptyRegistration, peopleIn, registrationOf, withoutIdentity } from './draft.ts';
import { Duplicates } from './duplicates.tsx';
import { People } from './people.tsx';
import { ConfirmedLine, ReadBack } from './read-back.tsx';
import { ReceiptPage } from './receipt.tsx';
import { Suggested } from './suggested.tsx';
import { Telling } from './telling.tsx';
import { useDuplicates, useSuggestions } from './while-typing.ts';

export type Registered = z.output<typeof registered>;
const forms = ['visit', 'letter', 'call', 'fax'] as const;

/** D3: write down what a person brings, show it, register it, hand over the receipt. */
export function Register() {
  const { officer } = useOfficer();
  return isAtWindow(officer.roles) ? <Registration /> : <NotYours way="registersNot" />;
}

function Registration() {
  const { t, say } = useWords();
  const { officer, office } = useOfficer();
  useTitle(t('register.windowTitle'));
  const draft = useDraft(`${officer.id}:register`, emptyRegistration, withoutIdentity);
  const { value } = draft;
  // What was confirmed is what was read out: a changed text is confirmed by nobody.
  const set: typeof draft.set = (patch) => {
    const changed = 'narrative' in patch || 'requests' in patch || 'place' in patch;
    draft.set(changed ? { ...patch, confirmed: null } : patch);
  };
  const [files, setFiles] = useState<Upload[]>([]);
  const [reading, setReading] = useState(false);
  const [result, setResult] = useState<Registered | null>(null);
  const [several, setSeveral] = useState(false);
  const [answerable, setAnswerable] = useState(false);
  const duplicates = useDuplicates(value);
  const suggestions = useSuggestions(value);
  const submission = useSubmission<Registered>(paths.previewRegistration, paths.petitions);
  const body = () => registrationOf(value, office.divisionCode, files);
  const look = () => submission.look(body());
  const send = async () => {
    const sent = body();
    const made = await submission.send(sent);
    if (!made) return;
    setSeveral(peopleIn(sent) > 1);
    setAnswerable(sent.form === 'visit' && sent.purpose !== 'accusation' && peopleIn(sent) === 1);
    draft.clear();
    setFiles([]);
    setResult(made);
  };
  const next = () => {
    submission.back();
    setResult(null);
  };
  const { preview, problem } = submission;
  useCommand('preview', () => void look(), !result);
  useCommand('go', () => void look(), !result && !preview);
  useCommand('register', next, result !== null);
  const read = () => setReading(!reading && value.narrative.trim() !== '');
  useCommand('readAloud', read, !result && !preview);
  useCommand('save', draft.keep, !result);
  if (result) return <ReceiptPage result={result} several={several} answerable={answerable} next={next} />;
  return (
    <div className="register">
      <div className="stack">
        <header className="row between">
          <h1>{t('register.title')}</h1>
          <span className="muted">
            {draft.savedAt && t('kit.draftKept', { time: timeOf(draft.savedAt.toISOString()) })}
          </span>
        </header>
        {problem && <Refusal problem={problem} />}
        {preview && (
          <>
            <Confirm
              act={t('register.act')}
              consequences={preview.consequences}
              documents={preview.documents}
              busy={submission.busy}
              confirm={() => void send()}
              back={submission.back}
            />
            {preview.documents.map((document) => (
              <Sheet key={document.kind} title={say(document.title)} html={document.html} />
            ))}
          </>
        )}
        {reading && (
          <ReadBack
            draft={value}
            confirm={(confirmed) => {
              set({ confirmed });
              setReading(false);
            }}
            back={() => setReading(false)}
          />
        )}
        <ProblemOfForm value={problem}>
          <form
            className="stack"
            hidden={preview !== null || reading}
            onSubmit={(event) => {
              event.preventDefault();
              void look();
            }}
          >
            <div className="row between">
              <Choice
                name="form"
                label={t('register.form')}
                value={value.form}
                set={(form) => set({ form })}
                options={forms.map((form) => ({ value: form, label: t(`find.formOf.${form}`) }))}
              />
              <div className="row">
                <DateEntry
                  name="receivedOn"
                  label={t('register.receivedOn')}
                  optional
                  value={value.receivedOn}
                  set={(receivedOn) => set({ receivedOn })}
                />
                {value.form === 'letter' && (
                  <DateEntry
                    name="writtenOn"
                    label={t('register.writtenOn')}
                    optional
                    value={value.writtenOn}
                    set={(writtenOn) => set({ writtenOn })}
                  />
                )}
              </div>
            </div>
            <Text
              name="narrative"
              label={t('register.narrative')}
              rows={5}
              autoFocus
              value={value.narrative}
              set={(narrative) => set({ narrative })}
            />
            <RequestFields requests={value.requests} set={(requests) => set({ requests })} />
            <div className="columns three">
              <DivisionPick
                under={office.divisionCode}
                name="divisionCode"
                label={t('register.where')}
                value={value.divisionCode}
                set={(divisionCode) => set({ divisionCode })}
              />
              <Text
                name="place"
                label={t('register.place')}
                optional
                value={value.place}
                set={(place) => set({ place })}
              />
              <Text
                name="counterpart"
                label={t('register.counterpart')}
                optional
                value={value.counterpart}
                set={(counterpart) => set({ counterpart })}
              />
            </div>
            <People draft={value} set={set} />
            <Complained draft={value} set={set} />
            <div className="columns">
              <CategoryPick
                name="categoryCode"
                label={t('register.category')}
                hint={t('register.categoryHint')}
                optional
                value={value.categoryCode}
                set={(categoryCode) => set({ categoryCode })}
              />
              <Choice
                name="purpose"
                label={t('register.purpose')}
                value={value.purpose}
                set={(purpose) => set({ purpose })}
                options={purposes.map((purpose) => ({ value: purpose, label: t(`acts.purposeOf.${purpose}`) }))}
              />
            </div>
            <Text
              name="subject"
              label={t('register.subject')}
              hint={t('register.subjectHint')}
              optional
              value={value.subject}
              set={(subject) => set({ subject })}
            />
            <Files value={files} set={setFiles} />
            <Telling draft={value} set={set} />
            <ConfirmedLine draft={value} read={read} undo={() => set({ confirmed: null })} />
            <div className="row form-end">
              <button type="submit" className="button primary" aria-disabled={submission.busy}>
                {t('register.preview')}
                <kbd>F9</kbd>
              </button>
              <button type="button" className="link" onClick={draft.clear}>
                {t('register.clear')}
              </button>
            </div>
          </form>
        </ProblemOfForm>
      </div>
      <aside className="beside" aria-label={t('register.beside')}>
        <Suggested suggestions={suggestions} draft={value} set={set} />
        <Duplicates found={duplicates} draft={value} set={set} done={draft.clear} />
      </aside>
    </div>
  );
}

function RequestFields({ requests, set }: { requests: string[]; set(requests: string[]): void }) {
  const { t } = useWords();
  return (
    <div className="stack tight">
      {requests.map((text, i) => (
        <Text
          // biome-ignore lint/suspicious/noArrayIndexKey: requests have no identity but their number
          key={i}
          name={`requests.${i}`}
          label={t('register.request', { no: i + 1 })}
          optional={i === 0}
          autoFocus={i > 0 && i === requests.length - 1 && text === ''}
          value={text}
          set={(changed) => set(requests.map((one, at) => (at === i ? changed : one)))}
        />
      ))}
      {requests.length < 20 && (
        <div>
          <button type="button" className="link" onClick={() => set([...requests, ''])}>
            <Icon name="add" />
            {t('register.addRequest')}
          </button>
        </div>
      )}
    </div>
  );
}
