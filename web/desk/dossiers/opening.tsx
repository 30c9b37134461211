import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DossierActView } from '../../../server/dossiers/contract.ts';
import { type DossierPreview, openingsQuery } from '../api/ask-dossiers.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useEscape } from '../frame/escape.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { DossierForm } from './act-form.tsx';
import { PreviewedPapers } from './papers.tsx';

/** A new one: the act that opens it, beside what it would issue. */
export function OpeningPage() {
  const { t, say } = useWords();
  const { kind, act: name } = useParams({ from: '/frame/dossiers/$kind/new/$act' });
  const { matter } = useSearch({ from: '/frame/dossiers/$kind/new/$act' });
  const { data, error } = useQuery(openingsQuery(kind));
  useTitle(t('dossiers.windowTitle'));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('dossiers.waitingForForm')} />;
  const act = data.openings.find((one) => one.name === name);
  return (
    <article className="stack screen dossier-opening">
      <p>
        <Link to="/dossiers/$kind" params={{ kind }}>
          <Icon name="back" /> {say(data.kind.label)}
        </Link>
      </p>
      <h1>{say(act?.label ?? data.kind.one)}</h1>
      {!act && <Empty>{t('dossiers.noSuchOpening')}</Empty>}
      {act?.refusal && (
        <Empty>
          {say(act.refusal.what)} {say(act.refusal.way)}
        </Empty>
      )}
      {act?.permitted && <Opening key={`${kind}${name}${matter}`} kind={kind} act={act} matter={matter} />}
    </article>
  );
}

function Opening({ kind, act, matter }: { kind: string; act: DossierActView; matter?: string | undefined }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [preview, setPreview] = useState<DossierPreview | null>(null);
  const leave = () => void navigate({ to: '/dossiers/$kind', params: { kind } });
  useEscape(() => (preview ? undefined : leave()));
  return (
    <div className="opening-body">
      <DossierForm
        act={act}
        draftOf={`new:${kind}:${act.name}:${matter ?? ''}`}
        matter={matter}
        paths={{ preview: pathOf(paths.dossierOpeningPreview, { kind }), send: pathOf(paths.dossiers, { kind }) }}
        body={(content) => ({ act: act.name, ...content })}
        show={setPreview}
        wide
        titled
        close={leave}
        done={async ({ shardKey, dossierId }) => {
          await client.invalidateQueries({ queryKey: ['dossier-tasks'] });
          await navigate({
            to: '/dossiers/$kind/$shardKey/$dossierId',
            params: { kind, shardKey, dossierId },
            state: { opened: true },
          });
        }}
      />
      <div className="matter">
        {preview ? <PreviewedPapers papers={preview.papers} /> : <p className="quiet beside">{t('dossiers.beside')}</p>}
      </div>
    </div>
  );
}
