import { useRef, useState } from 'react';
import { coverByRule, type DisclosureTexts } from '../api/ask-disclosure.ts';
import type { DossierActed } from '../api/ask-dossiers.ts';
import type { Problem } from '../api/problem.ts';
import { DateEntry } from '../fields/date.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import { useSubmission } from '../matter/submission.ts';
import { useNotYet } from '../parts/confirm.tsx';
import { Form, FormEnd } from '../parts/form.tsx';
import { type ByHand, ByHandButtons, wrapped } from './by-hand.tsx';

interface EditorProps {
  label: string;
  start: DisclosureTexts;
  notBefore: string;
  matters: string[];
  withReason?: boolean;
  /** What the opening asks beside the texts. */
  more?: Record<string, unknown>;
  send: string;
  body(payload: Record<string, unknown>): object;
  close(): void;
  done(result: DossierActed): Promise<void> | void;
}

const lines = { title: 1, place: 1, facts: 6, requests: 4, process: 6, result: 6 } as const;
type Name = keyof typeof lines;
const names = Object.keys(lines) as Name[];

/** The texts with their covers: by rule at one press, by hand on what is selected. */
export function Editor({
  label,
  start,
  notBefore,
  matters,
  withReason = false,
  more,
  send,
  body,
  close,
  done,
}: EditorProps) {
  const { t } = useWords();
  const notYet = useNotYet();
  const [texts, setTexts] = useState<Record<Name, string>>(() => ({
    title: start.title,
    place: start.place,
    facts: start.facts ?? '',
    requests: start.requests ?? '',
    process: start.process,
    result: start.result,
  }));
  const [day, setDay] = useState(notBefore);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Problem | null>(null);
  const submission = useSubmission<DossierActed, unknown>(send, send);
  const areas = useRef<Partial<Record<Name, HTMLInputElement & HTMLTextAreaElement>>>({});
  const last = useRef<Name>('process');
  const written = () => Object.fromEntries(names.flatMap((name) => (texts[name].trim() ? [[name, texts[name]]] : [])));

  const cover = async () => {
    const answer = await coverByRule(matters, written());
    if (answer.ok) setTexts((old) => ({ ...old, ...answer.value.texts }));
    setWrong(answer.ok ? null : answer.problem);
  };
  /** Wraps what is selected: covered by hand, or looked at and let stand. */
  const mark = (rule: ByHand) => {
    const name = last.current;
    const marked = wrapped(texts[name], areas.current[name], rule);
    if (marked === undefined) return;
    setTexts((old) => ({ ...old, [name]: marked }));
    areas.current[name]?.focus();
  };
  const submit = async () => {
    const result = await submission.send(
      body({ ...more, ...written(), notBefore: day, ...(withReason && { reason }) }),
    );
    if (result) await done(result);
  };
  const problem = submission.problem ?? wrong;
  return (
    <section className="stack" aria-label={label}>
      <h2>{label}</h2>
      <Form problem={problem} submit={() => void submit()}>
        <div className="row">
          <button type="button" className="button" onClick={() => void cover()}>
            {t('disclosure.coverByRule')}
          </button>
          <ByHandButtons mark={mark} />
        </div>
        <p className="quiet">{t('disclosure.markHint')}</p>
        {withReason && <Text name="reason" label={t('disclosure.reason')} value={reason} set={setReason} />}
        {names.map((name) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: remembers which text was written last
          <div
            key={name}
            onFocus={() => {
              last.current = name;
            }}
          >
            <Text
              name={name}
              label={t(`disclosure.fields.${name}`)}
              value={texts[name]}
              set={(value) => setTexts((old) => ({ ...old, [name]: value }))}
              rows={lines[name]}
              optional={name === 'facts' || name === 'requests'}
              inputRef={(area) => {
                if (area) areas.current[name] = area;
              }}
            />
          </div>
        ))}
        <DateEntry name="notBefore" label={t('disclosure.fields.notBefore')} value={day} set={setDay} />
        <FormEnd act={label} notYet={notYet(label)} close={close} off={submission.busy} />
      </Form>
    </section>
  );
}
