import type { PetitionView } from '../../../server/petitions/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { pathOf } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { FileList, PaperList, PaperViewer } from '../matter/papers.tsx';
import { Icon } from '../parts/icon.tsx';

type Paper = PetitionView['documents'][number];

/** Documents of this matter, and whether they were sent and served. */
export function Documents({ petition, open }: { petition: PetitionView; open(documentId: string): void }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <>
      <PaperList
        papers={petition.documents}
        open={open}
        more={({ servedOn, servedBy, sentBy, seq, forPetitioner, recalledOn }) => {
          const back = forPetitioner ? petition.letters.find((letter) => letter.seq === seq)?.returned : undefined;
          return [
            recalledOn && t('outcome.recalled', { date: shortDate(recalledOn, today, language) }),
            servedOn &&
              t('petition.servedBy', {
                date: shortDate(servedOn, today, language),
                how: servedBy ? t(`petition.servedHow.${servedBy as 'post'}`) : '',
              }),
            back && t('returned.paper', { date: shortDate(back.on, today, language), reason: say(back.reason) }),
            sentBy && !back && t('petition.sentBy', { how: t(`petition.sentHow.${sentBy as 'post'}`) }),
          ];
        }}
      />
      {petition.archived && (
        <p>
          <a className="button" href={pathOf(paths.contents, keyOf(petition))} target="_blank" rel="noreferrer">
            <Icon name="print" />
            {t('outcome.contents')}
          </a>
        </p>
      )}
    </>
  );
}

/** Files that came with this matter, and from whom. */
export function FilesOf({ petition }: { petition: PetitionView }) {
  const { t } = useWords();
  return (
    <FileList
      files={petition.files}
      {...(!petition.filesOpen && { closed: t('petition.filesSealed') })}
      path={({ fileId }) => pathOf(paths.file, { ...keyOf(petition), fileId })}
      more={({ by }) => t(`petition.fileBy.${by}`)}
    />
  );
}

/** One document of it, in standard and large print. */
export function DocumentViewer({ petition, paper, close }: { petition: PetitionView; paper: Paper; close(): void }) {
  const { t } = useWords();
  const { documentId } = paper;
  return (
    <PaperViewer
      paper={paper}
      path={(format, variant) => pathOf(paths.document, { ...keyOf(petition), documentId }, { format, variant })}
      large
      back={t('petition.backToMatter')}
      close={close}
    />
  );
}

const keyOf = ({ shardKey, petitionId }: PetitionView) => ({ shardKey, petitionId });
