import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActView, PetitionView } from '../../../server/petitions/contract.ts';
import { petitionQuery } from '../api/ask.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { Files, type Upload } from '../fields/files.tsx';
import { useDraft } from '../frame/draft.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { ActPanel } from '../matter/act-panel.tsx';
import { type Acted, type Preview, useSubmission } from '../matter/submission.ts';
import { SaidBy } from './acts/agent-pick.tsx';
import type { AnyActForm } from './acts/form.ts';

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
  const { t } = useWords();
  const { officer } = useOfficer();
  const client = useQueryClient();
  const key = { shardKey: petition.shardKey, petitionId: petition.petitionId };
  const draft = useDraft(form.Fields ? `${officer.id}:${petition.petitionId}:${act.name}` : null, () =>
    form.start(petition),
  );
  const [files, setFiles] = useState<Upload[]>([]);
  const [agent, setAgent] = useState('');
  const submission = useSubmission<Acted>(
    pathOf(paths.preview, { ...key, act: act.name }),
    pathOf(paths.act, { ...key, act: act.name }),
  );
  const body = () => ({
    expectedSeq: petition.seq,
    payload: form.payload(draft.value, petition),
    uploads: files.map(({ token }) => token),
    ...(agent && { agent: Number(agent) }),
    ...(form.person && { person: form.person(draft.value) }),
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
  const { Fields } = form;
  const { preview, problem, busy } = submission;
  const unread = form.readToEnd && !readThrough && preview !== null && preview.documents.length > 0;
  return (
    <ActPanel
      act={act}
      problem={problem}
      preview={preview}
      busy={busy}
      draft={draft}
      meanwhile={{
        words: t('petition.changedMeanwhile'),
        see: () => void client.invalidateQueries({ queryKey: petitionQuery(key).queryKey }),
      }}
      waitsFor={unread ? t('kit.readToEnd') : undefined}
      wide={Boolean(form.wide)}
      look={() => void look()}
      send={() => void send()}
      back={back}
      close={close}
    >
      <SaidBy act={act.name} petition={petition} value={agent} set={setAgent} />
      {Fields && <Fields petition={petition} value={draft.value} set={write} />}
      {form.files && <Files value={files} set={setFiles} />}
    </ActPanel>
  );
}
