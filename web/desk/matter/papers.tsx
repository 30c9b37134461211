import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Words } from '../../../core/refusal.ts';
import { fileSize, shortDate } from '../../kit/format.ts';
import { Refused } from '../api/ask.ts';
import { callForFile } from '../api/call.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Sheet } from '../parts/sheet.tsx';

/** A paper that was issued, in a petition or in a dossier. */
interface Issued {
  documentId: string;
  title: Words;
  number: string | null;
  organ: Words;
  issuedOn: string;
}

interface PaperListProps<Paper extends Issued> {
  papers: readonly Paper[];
  open(documentId: string): void;
  /** What else is known of one: that it was sent, or served. */
  more?(paper: Paper): (string | null | false | undefined)[];
}

/** Papers that were issued: title, number, organ, day. */
export function PaperList<Paper extends Issued>({ papers, open, more }: PaperListProps<Paper>) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('petition.documents', { count: papers.length })}</h2>
      {papers.length === 0 && <Empty>{t('petition.noDocuments')}</Empty>}
      <ul className="plain-list">
        {papers.map((paper) => (
          <li key={paper.documentId}>
            <button type="button" className="link" onClick={() => open(paper.documentId)}>
              <Icon name="file" /> {say(paper.title)}
            </button>{' '}
            <span className="quiet">
              {[paper.number, say(paper.organ), shortDate(paper.issuedOn, today, language), ...(more?.(paper) ?? [])]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Kept {
  fileId: string;
  name: string;
  bytes: number;
  addedOn: string;
}

interface FileListProps<File extends Kept> {
  files: readonly File[];
  path(file: File): string;
  /** Who brought it. */
  more?(file: File): string;
  /** Why none of them opens to this reader. */
  closed?: string;
}

/** Files that came with it. Opening one is a recorded reading. */
export function FileList<File extends Kept>({ files, path, more, closed }: FileListProps<File>) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('petition.files', { count: files.length })}</h2>
      {files.length === 0 && <Empty>{t('petition.noFiles')}</Empty>}
      {files.length > 0 && closed && <p className="quiet">{closed}</p>}
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.fileId}>
            {closed ? (
              <span>
                <Icon name="clip" /> {file.name}
              </span>
            ) : (
              <a href={path(file)} target="_blank" rel="noreferrer">
                <Icon name="clip" /> {file.name}
              </a>
            )}{' '}
            <span className="quiet">
              {[fileSize(file.bytes), shortDate(file.addedOn, today, language), more?.(file)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const variants = ['standard', 'large'] as const;
type Variant = (typeof variants)[number];

interface ViewerProps {
  paper: Pick<Issued, 'documentId' | 'title'>;
  path(format: string, variant: Variant): string;
  /** There is a large print as well. */
  large?: boolean;
  back: ReactNode;
  close(): void;
}

/** One paper as its readers get it, and the files of it. */
export function PaperViewer({ paper, path, large = false, back, close }: ViewerProps) {
  const { t, say } = useWords();
  const [variant, setVariant] = useState<Variant>('standard');
  const { data, error } = useQuery({
    queryKey: ['paper', paper.documentId, variant],
    gcTime: 0,
    queryFn: async () => {
      const answer = await callForFile(path('html', variant));
      if (!answer.ok) throw new Refused(answer.problem);
      return answer.value.text();
    },
  });
  return (
    <section className="stack" aria-label={say(paper.title)}>
      <div className="row no-print">
        <button type="button" className="button" onClick={close}>
          <Icon name="back" />
          {back}
        </button>
        {large &&
          variants.map((one) => (
            <button
              type="button"
              key={one}
              className={one === variant ? 'filter on' : 'filter'}
              aria-pressed={one === variant}
              onClick={() => setVariant(one)}
            >
              {t(`petition.variantOf.${one}`)}
            </button>
          ))}
        <a className="button" href={path('pdf', variant)} target="_blank" rel="noreferrer">
          {t('petition.pdf')}
        </a>
        <a className="button" href={path('docx', variant)} download>
          {t('petition.docx')}
        </a>
      </div>
      {error && <NoAnswer error={error} />}
      {!error && data === undefined && <Waiting what={t('petition.waitingForDocument')} />}
      {data !== undefined && <Sheet title={say(paper.title)} html={data} />}
    </section>
  );
}
