import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateDetail, TemplatePreview } from '../../../server/notices/contract.ts';
import { client, noteSignedOut, templateQuery, templatesQuery } from '../api/ask.ts';
import { call, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemOfForm } from '../fields/field.tsx';
import { Text } from '../fields/text.tsx';
import { useCommand } from '../frame/keyboard.tsx';
import { useWords } from '../frame/words.ts';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { History } from './history.tsx';
import { Faults, VersionName } from './said.tsx';

/** One letter: its wording on the left, the sample case on the right, its versions below. */
export function TemplatePage({ document }: { document: string }) {
  const { t } = useWords();
  const { data, error } = useQuery(templateQuery(document));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('templates.waiting')} />;
  return <Editor template={data} />;
}

function Editor({ template }: { template: TemplateDetail }) {
  const { t, say } = useWords();
  const { document } = template;
  const [text, setText] = useState(template.text);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<TemplatePreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');

  async function ask<T>(path: string, body?: unknown): Promise<T | undefined> {
    const answer = await call<T>(path, { method: 'POST', body: body ?? {} });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) return answer.value;
    noteSignedOut(answer.problem);
    return undefined;
  }
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: templateQuery(document).queryKey }),
      client.invalidateQueries({ queryKey: templatesQuery.queryKey }),
    ]);
  const look = async () =>
    setShown((await ask<TemplatePreview>(pathOf(paths.templatePreview, { document }), { text })) ?? null);
  const keep = async () => {
    const kept = await ask<{ version: number }>(pathOf(paths.template, { document }), { text, reason });
    if (!kept) return;
    setReason('');
    setSaid(t('templates.kept', kept));
    await refresh();
  };
  const enable = async (version: number) => {
    const done = await ask<{ current: number }>(pathOf(paths.templateEnable, { document, version: String(version) }));
    if (!done) return;
    setSaid(t('templates.enabled', { version: t('templates.version', { version }) }));
    await refresh();
  };
  useCommand('preview', () => void look());
  return (
    <section className="stack" aria-labelledby="template-title">
      <h2 id="template-title">
        {say(template.title)} <small className="quiet">{document}</small>
      </h2>
      <p>
        <VersionNow current={template.current} />
      </p>
      <p role="status">{said}</p>
      {problem && <Refusal problem={problem} />}
      <div className="template-columns">
        <ProblemOfForm value={problem}>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void keep();
            }}
          >
            <Text
              name="text"
              label={t('templates.wording')}
              hint={t('templates.hint')}
              rows={16}
              value={text}
              set={(typed) => {
                setText(typed);
                setShown(null);
              }}
            />
            <Parts template={template} text={text} add={(line) => setText(`${text.trimEnd()}\n${line}`)} />
            <Text
              name="reason"
              label={t('templates.reason')}
              hint={t('templates.reasonHint')}
              value={reason}
              set={setReason}
            />
            <div className="row">
              <button type="button" className="button primary" onClick={() => void look()}>
                {t('templates.preview')}
                <kbd>F9</kbd>
              </button>
              <button type="submit" className="button">
                {t('templates.keep')}
              </button>
            </div>
          </form>
        </ProblemOfForm>
        {shown && (
          <div className="stack">
            <Faults faults={shown.faults} />
            <Sheet title={t('templates.previewed')} html={shown.html} />
          </div>
        )}
      </div>
      <History template={template} put={setText} enable={(version) => void enable(version)} />
    </section>
  );
}

function VersionNow({ current }: { current: number }) {
  const { t } = useWords();
  return (
    <>
      {t('templates.inUse', { version: '' })}
      <VersionName version={current} />
    </>
  );
}

/** What has to be in it, told while typing; the server checks it again. */
function Parts({ template, text, add }: { template: TemplateDetail; text: string; add(line: string): void }) {
  const { t } = useWords();
  const lines = text.split('\n').map((line) => line.trim());
  return (
    <>
      <h3>{t('templates.parts')}</h3>
      <ul className="plain-list">
        {template.parts.map(({ key, heading }) => {
          const there = lines.includes(`{${key}}`);
          return (
            <li key={key} className="row">
              <span className={there ? 'state ok' : 'state late'}>
                <Icon name={there ? 'done' : 'late'} />
                {t(`templates.partOf.${there ? 'there' : 'missing'}`)}
              </span>
              <button type="button" className="link" onClick={() => add(`{${key}}`)}>
                {`{${key}}`}
              </button>
              {heading !== null && heading !== key && <span className="quiet">{heading}</span>}
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{t('templates.values')}</summary>
        <ul className="plain-list">
          {template.values.map(({ key, sample }) => (
            <li key={key}>
              <code>{`{${key}}`}</code> <span className="quiet">{t('templates.valueSample', { sample })}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
