import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  type DisclosureSource,
  type MadeCopyView,
  makeCopy,
  type Region,
  sourcesQuery,
} from '../api/ask-disclosure.ts';
import type { DossierActed } from '../api/ask-dossiers.ts';
import type { Problem } from '../api/problem.ts';
import { Choice, Tick } from '../fields/choice.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { useSubmission } from '../matter/submission.ts';
import { useNotYet } from '../parts/confirm.tsx';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { Form, FormEnd } from '../parts/form.tsx';
import { type ByHand, ByHandButtons, wrapped } from './by-hand.tsx';
import { Frames } from './frames.tsx';
import { AttachedSheets } from './sheets.tsx';

interface AttachProps {
  at: { shardKey: string; dossierId: string };
  label: string;
  description: string;
  looked: string;
  send: string;
  seq: number;
  close(): void;
  done(): Promise<void> | void;
}

/** 附上附件: choose, scan, cover what no rule sees, describe, attach the copy. */
export function Attach({ at, label, send, seq, close, done, ...words }: AttachProps) {
  const { t, say } = useWords();
  const notYet = useNotYet();
  const sources = useQuery(sourcesQuery(at));
  const [chosen, setChosen] = useState('');
  const [regions, setRegions] = useState<Region[]>([]);
  const [text, setText] = useState('');
  /** With the wishes it was made by: frames drawn since are not in it. */
  const [made, setMade] = useState<{ copy: MadeCopyView; by: string } | null>(null);
  const [description, setDescription] = useState('');
  const [looked, setLooked] = useState(false);
  const [making, setMaking] = useState(false);
  const [wrong, setWrong] = useState<Problem | null>(null);
  const submission = useSubmission<DossierActed, unknown>(send, send);
  const area = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  if (sources.error) return <NoAnswer error={sources.error} />;
  if (!sources.data) return <Waiting what={t('disclosure.waiting')} />;
  const source = sources.data.find(({ fileId }) => fileId === chosen);
  const wishes = JSON.stringify({ regions, text });

  const make = async () => {
    if (!source || making) return;
    setMaking(true);
    const { matter, fileId } = source;
    const answer = await makeCopy(at, { matter, fileId, regions, ...(text && { text }) });
    setMaking(false);
    setWrong(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const covered = answer.value.text ?? '';
    setText(covered);
    setLooked(false);
    setMade({ copy: answer.value, by: JSON.stringify({ regions, text: covered }) });
  };
  const mark = (rule: ByHand) => {
    const marked = wrapped(text, area.current, rule);
    if (marked === undefined) return;
    setText(marked);
    area.current?.focus();
  };
  const submit = async () => {
    const copy = made && { copyId: made.copy.copyId, by: made.copy.by, sheets: made.copy.sheets };
    const payload = { description, looked, ...(copy && made.by === wishes && { copy }) };
    if (await submission.send({ expectedSeq: seq, payload, uploads: [] })) await done();
  };
  const problem = wrong ?? submission.problem;
  const stale = made !== null && made.by !== wishes;
  return (
    <section className="stack" aria-label={label}>
      <h2>{label}</h2>
      <Form problem={problem} submit={() => void submit()}>
        {sources.data.length === 0 && <p role="status">{t('disclosure.copied.nothing')}</p>}
        <Choice
          name="fileId"
          label={t('disclosure.copied.source')}
          value={chosen}
          set={(fileId) => {
            setChosen(fileId);
            setMade(null);
            setRegions([]);
            setText('');
          }}
          options={sources.data.map((one, i) => ({ value: one.fileId, label: nameOf(one, i, t) }))}
        />
        {source?.cannot && (
          <p className="banner info">
            {t('disclosure.copied.cannot')} · {say(source.cannot)}
          </p>
        )}
        <div className="row">
          <button
            type="button"
            className="button"
            aria-disabled={!source || source.cannot !== null || making}
            onClick={() => void make()}
          >
            {t(made ? 'disclosure.copied.again' : 'disclosure.copied.make')}
          </button>
          <span role="status">{making ? t('disclosure.copied.making') : ''}</span>
        </div>
        {made && (
          <>
            <Found copy={made.copy} />
            {made.copy.text === null ? (
              <>
                <p className="quiet">{t('disclosure.copied.draw')}</p>
                <AttachedSheets
                  at={at}
                  copyId={made.copy.copyId}
                  sheets={made.copy.sheets}
                  description={description || label}
                  regions={regions}
                  add={(region) => setRegions([...regions, region])}
                />
                <Frames regions={regions} set={setRegions} pages={made.copy.sheets.length} />
              </>
            ) : (
              <>
                <div className="row">
                  <ByHandButtons mark={mark} />
                </div>
                <Text
                  name="text"
                  label={t('disclosure.copied.text')}
                  hint={t('disclosure.markHint')}
                  value={text}
                  set={setText}
                  rows={10}
                  inputRef={area}
                />
              </>
            )}
            {stale && <p className="state late">{t('disclosure.copied.unmade')}</p>}
            <Text name="description" label={words.description} value={description} set={setDescription} rows={2} />
            <Tick name="looked" label={words.looked} value={looked} set={setLooked} />
          </>
        )}
        <FormEnd act={label} notYet={notYet(label)} close={close} off={submission.busy || !made || stale} />
      </Form>
    </section>
  );
}

/** What the scan found, and what the rules covered. */
function Found({ copy }: { copy: MadeCopyView }) {
  const { t, say } = useWords();
  return (
    <section className="card panel" aria-live="polite">
      {copy.removed.length === 0 ? (
        <p>{t('disclosure.removedNone')}</p>
      ) : (
        <>
          <p>{t('disclosure.removedThere')}</p>
          <ul>
            {copy.removed.map((one) => (
              <li key={one.zh}>{say(one)}</li>
            ))}
          </ul>
        </>
      )}
      {copy.byRule > 0 && <p>{t('disclosure.copied.byRule', { n: String(copy.byRule) })}</p>}
      {copy.left > 0 && <p className="state late">{t('disclosure.copied.left', { n: String(copy.left) })}</p>}
    </section>
  );
}

function nameOf({ name, bytes, by, cannot }: DisclosureSource, i: number, t: ReturnType<typeof useWords>['t']): string {
  const whose = t(by === 'office' ? 'disclosure.copied.office' : 'disclosure.copied.petitioner');
  const size = `${Math.ceil(bytes / 1024)} KB`;
  return [
    `${t('disclosure.attachment', { n: String(i + 1) })}${name}`,
    whose,
    size,
    ...(cannot ? [t('disclosure.copied.cannot')] : []),
  ].join(' · ');
}
