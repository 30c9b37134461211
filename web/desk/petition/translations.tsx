import type { PetitionView } from '../../../server/petitions/contract.ts';
import { listDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';

type Languages = NonNullable<PetitionView['languages']>;

/** Beside the original: its translation with the translator, and the answer in the petitioner's language. */
export function Translations({ languages }: { languages: Languages }) {
  const { t, say } = useWords();
  const { written, answer, ofPetition, ofAnswer, ofReview, ofRereview } = languages;
  const answers = [
    { title: 'petition.answerTranslation', translation: ofAnswer },
    { title: 'petition.reviewTranslation', translation: ofReview },
    { title: 'petition.rereviewTranslation', translation: ofRereview },
  ] as const;
  return (
    <>
      {written && !ofPetition && (
        <p className="state soon">{t('petition.noTranslation', { language: say(written.label) })}</p>
      )}
      {written && ofPetition && (
        <One title={t('petition.translated', { language: say(written.label) })} translation={ofPetition} lang="zh" />
      )}
      {answer &&
        answers.map(
          ({ title, translation }) =>
            translation && (
              <One
                key={title}
                title={t(title, { language: say(answer.label) })}
                translation={translation}
                lang={answer.code}
                note={t('petition.chineseCounts')}
              />
            ),
        )}
    </>
  );
}

interface OneProps {
  title: string;
  translation: NonNullable<Languages['ofPetition']>;
  lang: string;
  note?: string;
}

function One({ title, translation, lang, note }: OneProps) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  const { text, requests, translator, on } = translation;
  return (
    <details open className="narrative">
      <summary>
        <h2>{title}</h2>
        <span className="quiet">
          {' '}
          {t('petition.translatedBy', { name: translator, date: listDate(on, today, language) })}
        </span>
      </summary>
      <p className="words" lang={lang} dir="auto">
        {text}
      </p>
      {requests.length > 0 && (
        <ol lang={lang}>
          {requests.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
      {note && <p className="quiet">{note}</p>}
    </details>
  );
}
