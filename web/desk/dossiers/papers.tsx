import { useQuery } from '@tanstack/react-query';
import type { DossierView, PaperView } from '../../../server/dossiers/contract.ts';
import { fileSize, shortDate } from '../../kit/format.ts';
import { Refused } from '../api/ask.ts';
import type { DossierPreview } from '../api/ask-dossiers.ts';
import { callForFile, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Sheet } from '../parts/sheet.tsx';

/** The papers as they would leave. */
export function PreviewedPapers({ papers }: { papers: DossierPreview['papers'] }) {
  const { say } = useWords();
  return papers.map(({ kind, title, html }) => <Sheet key={kind + title.zh} title={say(title)} html={html} />);
}

/** Papers that were issued: title, number, organ, day. */
export function Papers({ dossier, open }: { dossier: DossierView; open(documentId: string): void }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('petition.documents', { count: dossier.papers.length })}</h2>
      {dossier.papers.length === 0 && <Empty>{t('petition.noDocuments')}</Empty>}
      <ul className="plain-list">
        {dossier.papers.map((paper) => (
          <li key={paper.documentId}>
            <button type="button" className="link" onClick={() => open(paper.documentId)}>
              <Icon name="file" /> {say(paper.title)}
            </button>{' '}
            <span className="quiet">
              {[paper.number, say(paper.organ), shortDate(paper.issuedOn, today, language)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Files that came with its acts. Opening one is a recorded reading. */
export function FilesOfDossier({ dossier }: { dossier: DossierView }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('petition.files', { count: dossier.files.length })}</h2>
      {dossier.files.length === 0 && <Empty>{t('petition.noFiles')}</Empty>}
      <ul className="plain-list">
        {dossier.files.map(({ fileId, name, bytes, addedOn }) => (
          <li key={fileId}>
            <a href={pathOf(paths.dossierFile, { ...keyOf(dossier), fileId })} target="_blank" rel="noreferrer">
              <Icon name="clip" /> {name}
            </a>{' '}
            <span className="quiet">
              {fileSize(bytes)} · {shortDate(addedOn, today, language)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One paper as its readers get it, and the files of it. */
export function PaperViewer({ dossier, paper, close }: { dossier: DossierView; paper: PaperView; close(): void }) {
  const { t, say } = useWords();
  const { documentId } = paper;
  const path = (format: string) => pathOf(paths.dossierPaper, { ...keyOf(dossier), documentId }, { format });
  const { data, error } = useQuery({
    queryKey: ['dossier-paper', documentId],
    gcTime: 0,
    queryFn: async () => {
      const answer = await callForFile(path('html'));
      if (!answer.ok) throw new Refused(answer.problem);
      return answer.value.text();
    },
  });
  return (
    <section className="stack" aria-label={say(paper.title)}>
      <div className="row no-print">
        <button type="button" className="button" onClick={close}>
          <Icon name="back" />
          {t('dossiers.backToPage')}
        </button>
        <a className="button" href={path('pdf')} target="_blank" rel="noreferrer">
          {t('petition.pdf')}
        </a>
        <a className="button" href={path('docx')} download>
          {t('petition.docx')}
        </a>
      </div>
      {error && <NoAnswer error={error} />}
      {!error && data === undefined && <Waiting what={t('petition.waitingForDocument')} />}
      {data !== undefined && <Sheet title={say(paper.title)} html={data} />}
    </section>
  );
}

const keyOf = ({ kind, shardKey, dossierId }: DossierView) => ({ kind: kind.name, shardKey, dossierId });
