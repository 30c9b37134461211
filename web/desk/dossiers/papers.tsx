import type { DossierView, PaperView } from '../../../server/dossiers/contract.ts';
import type { DossierPreview } from '../api/ask-dossiers.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useWords } from '../frame/words.ts';
import { FileList, PaperList, PaperViewer } from '../matter/papers.tsx';
import { Sheet } from '../parts/sheet.tsx';

/** The papers as they would leave. */
export function PreviewedPapers({ papers }: { papers: DossierPreview['papers'] }) {
  const { say } = useWords();
  return papers.map(({ kind, title, html }) => <Sheet key={kind + title.zh} title={say(title)} html={html} />);
}

export const Papers = ({ dossier, open }: { dossier: DossierView; open(documentId: string): void }) => (
  <PaperList papers={dossier.papers} open={open} />
);

export const FilesOfDossier = ({ dossier }: { dossier: DossierView }) => (
  <FileList files={dossier.files} path={({ fileId }) => pathOf(paths.dossierFile, { ...keyOf(dossier), fileId })} />
);

/** One paper of a dossier. */
export function DossierPaper({ dossier, paper, close }: { dossier: DossierView; paper: PaperView; close(): void }) {
  const { t } = useWords();
  const { documentId } = paper;
  return (
    <PaperViewer
      paper={paper}
      path={(format) => pathOf(paths.dossierPaper, { ...keyOf(dossier), documentId }, { format })}
      back={t('dossiers.backToPage')}
      close={close}
    />
  );
}

const keyOf = ({ kind, shardKey, dossierId }: DossierView) => ({ kind: kind.name, shardKey, dossierId });
