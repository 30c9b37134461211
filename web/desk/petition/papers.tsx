import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { fileSize, shortDate } from '../../kit/format.ts';
import { Refused } from '../api/ask.ts';
import { callForFile, pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Sheet } from '../parts/sheet.tsx';

type Key = Pick<PetitionView, 'shardKey' | 'petitionId'>;
type Paper = PetitionView['documents'][number];

/** Documents of this matter: title, number, day, and whether they were served. */
export function Documents({ petition, open }: { petition: PetitionView; open(documentId: string): void }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('petition.documents', { count: petition.documents.length })}</h2>
      {petition.documents.length === 0 && <Empty>{t('petition.noDocuments')}</Empty>}
      <ul className="plain-list">
        {petition.documents.map((paper) => (
          <li key={paper.documentId}>
            <button type="button" className="link" onClick={() => open(paper.documentId)}>
              <Icon name="file" /> {say(paper.title)}
            </button>{' '}
            <span className="quiet">
              {[
                paper.number,
                say(paper.organ),
                shortDate(paper.issuedOn, today, language),
                paper.servedOn &&
                  t('petition.servedBy', {
                    date: shortDate(paper.servedOn, today, language),
                    how: paper.servedBy ? t(`petition.servedHow.${paper.servedBy as 'post'}`) : '',
                  }),
                paper.sentBy && t('petition.sentBy', { how: t(`petition.sentHow.${paper.sentBy as 'post'}`) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Files that came with it. Opening one is a recorded read. */
export function FilesOf({ petition }: { petition: PetitionView }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('petition.files', { count: petition.files.length })}</h2>
      {petition.files.length === 0 && <Empty>{t('petition.noFiles')}</Empty>}
      <ul className="plain-list">
        {petition.files.map((file) => (
          <li key={file.fileId}>
            <a href={pathOf(paths.file, { ...keyOf(petition), fileId: file.fileId })} target="_blank" rel="noreferrer">
              <Icon name="clip" /> {file.name}
            </a>{' '}
            <span className="quiet">
              {fileSize(file.bytes)} · {shortDate(file.addedOn, today, language)} · {t(`petition.fileBy.${file.by}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One document as its readers get it, and the files of it. */
export function DocumentViewer({ petition, paper, close }: { petition: PetitionView; paper: Paper; close(): void }) {
  const { t, say } = useWords();
  const [variant, setVariant] = useState<'standard' | 'large'>('standard');
  const path = (format: string) =>
    pathOf(paths.document, { ...keyOf(petition), documentId: paper.documentId }, { format, variant });
  const { data, error } = useQuery({
    queryKey: ['document', paper.documentId, variant],
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
          {t('petition.backToMatter')}
        </button>
        {(['standard', 'large'] as const).map((one) => (
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

const keyOf = ({ shardKey, petitionId }: Key) => ({ shardKey, petitionId });
