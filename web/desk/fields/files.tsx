import { useRef, useState } from 'react';
import { fileSize } from '../../kit/format.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';

export interface Upload {
  token: string;
  name: string;
  type: string;
  bytes: number;
}

/** Files of this submission. Each is checked by its content when it arrives; a refused one leaves the others in place. */
export function Files({ label, value, set }: { label?: string; value: Upload[]; set(files: Upload[]): void }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(value);
  latest.current = value;
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  useCommand('scan', () => input.current?.click());

  const send = async (files: File[]) => {
    setProblem(null);
    for (const file of files) {
      setBusy(file.name);
      const form = new FormData();
      form.append('file', file);
      const answer = await call<Upload>(paths.uploads, { body: form });
      if (!answer.ok) {
        setProblem(answer.problem);
        break;
      }
      latest.current = [...latest.current, answer.value];
      set(latest.current);
    }
    setBusy('');
  };

  return (
    <fieldset className="field files">
      <legend>{label ?? t('kit.files')}</legend>
      <span className="hint">{t('kit.filesHint')}</span>
      {value.length > 0 && (
        <ul className="plain-list">
          {value.map((file) => (
            <li key={file.token}>
              <Icon name="file" /> {file.name} <span className="muted">{fileSize(file.bytes)}</span>
              <button type="button" className="link" onClick={() => set(value.filter((one) => one !== file))}>
                {t('kit.removeFile')}
                <span className="unseen">{file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {problem && <Refusal problem={problem} />}
      <div className="row">
        <input
          ref={input}
          type="file"
          multiple
          className="unseen"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            void send([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <button type="button" className="button" onClick={() => input.current?.click()}>
          <Icon name="clip" />
          {t('kit.addFiles')}
          <kbd>Shift+F2</kbd>
        </button>
        <span role="status" className="quiet">
          {busy && t('kit.sendingFile', { name: busy })}
        </span>
      </div>
    </fieldset>
  );
}
