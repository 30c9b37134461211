import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { plainNumber } from '../../kit/format.ts';
import { type DisclosureTexts, propose } from '../api/ask-disclosure.ts';
import { openingsQuery } from '../api/ask-dossiers.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { Problem } from '../api/problem.ts';
import { Choice } from '../fields/choice.tsx';
import { MatterEntry } from '../fields/matter.tsx';
import { Text } from '../fields/text.tsx';
import { NotYours } from '../frame/not-yours.tsx';
import { useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { Form } from '../parts/form.tsx';
import { Editor } from './editor.tsx';
import './disclosure.css';

/** 拟公开一件: texts from the matter's own papers, covered by rule, to go on from. */
export function BeginDisclosure() {
  const { t } = useWords();
  const { data, error } = useQuery(openingsQuery('publication'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('dossiers.waitingForForm')} />;
  const drafts = data.openings.some(({ name, permitted }) => name === 'draft' && permitted);
  return drafts ? <Beginning /> : <NotYours way="disclosesNot" />;
}

function Beginning() {
  const { t } = useWords();
  const { today } = useOfficer();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [mode, setMode] = useState<string>('');
  const [consent, setConsent] = useState('');
  const [texts, setTexts] = useState<DisclosureTexts | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useTitle(t('disclosure.windowTitle'));
  const leave = () => void navigate({ to: '/dossiers/$kind', params: { kind: 'publication' } });
  const bring = async () => {
    const answer = await propose(number);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const { facts: _f, requests: _r, ...without } = answer.value.texts;
    setTexts(mode === 'agreed' ? answer.value.texts : without);
  };
  return (
    <article className="stack screen disclosure">
      <h1>{t('disclosure.begin')}</h1>
      <Form problem={problem} submit={() => void bring()}>
        <MatterEntry name="matter" label={t('disclosure.matter')} value={number} set={setNumber} autoFocus />
        <Choice
          name="mode"
          label={t('disclosure.mode')}
          value={mode}
          set={setMode}
          options={[
            { value: 'agreed', label: t('disclosure.agreed') },
            { value: 'anonymous', label: t('disclosure.anonymous') },
          ]}
        />
        {mode === 'agreed' && (
          <Text name="consent" label={t('disclosure.consent')} value={consent} set={setConsent} rows={2} />
        )}
        <div className="row">
          <button type="submit" className="button" aria-disabled={mode === '' || number === ''}>
            {t('disclosure.bring')}
          </button>
        </div>
      </Form>
      {texts && (
        <Editor
          label={t('disclosure.begin')}
          start={texts}
          notBefore={today}
          matters={[plainNumber(number)]}
          more={{ matters: [plainNumber(number)], mode, ...(mode === 'agreed' && consent && { consent }) }}
          send={pathOf(paths.dossiers, { kind: 'publication' })}
          body={(payload) => ({ act: 'draft', payload, uploads: [] })}
          close={leave}
          done={({ shardKey, dossierId }) =>
            navigate({ to: '/disclosure/$shardKey/$dossierId', params: { shardKey, dossierId } })
          }
        />
      )}
    </article>
  );
}
