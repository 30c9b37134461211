import { join, languageWords, type PetitionState, type Translated } from '../../../core/procedure/index.ts';
import type { Words } from '../../../core/refusal.ts';
import type { RecordedFact } from '../change.ts';
import type { PetitionView } from '../contract.ts';

/** A matter that is not all in Chinese, with the newest translation of each side; null where everything is. */
export function languagesOf(
  state: PetitionState,
  history: readonly RecordedFact[],
  forPetitioner: boolean,
): PetitionView['languages'] {
  if (!state.writtenIn && !state.answerIn) return null;
  const opinion = (remedy: PetitionState['firstReview'], of: Translated) =>
    remedy?.translatedOn && (remedy.servedOn || !forPetitioner) ? newest(history, of) : null;
  return {
    written: coded(state.writtenIn),
    answer: coded(state.answerIn),
    ofPetition: newest(history, 'petition'),
    // After a redo the translation of the old answer is in the timeline, and none of the new one.
    // The answer reaches the petitioner by its service, and its translation with it.
    ofAnswer: state.answerTranslatedOn && (state.servedOn || !forPetitioner) ? newest(history, 'answer') : null,
    ofReview: opinion(state.firstReview, 'review'),
    ofRereview: opinion(state.secondReview, 'rereview'),
  };
}

const coded = (code: string | undefined) =>
  code ? { code, label: languageWords[code] ?? { zh: code, en: code } } : null;

interface Translation {
  of: string;
  text: string;
  requests?: { text: string }[];
  translator: string;
  translatedOn: string;
}

function newest(history: readonly RecordedFact[], of: Translated) {
  const found = history.findLast(
    (fact) => fact.kind === 'recordTranslation' && (fact.payload as Translation).of === of,
  );
  if (!found) return null;
  const { text, requests = [], translator, translatedOn } = join(found.payload, found.sealed) as Translation;
  return { text, requests: requests.map((one) => one.text), translator, on: translatedOn };
}

const byWords: Record<string, Words> = {
  petitioner: { zh: '本人', en: 'the petitioner' },
  representative: { zh: '代表', en: 'a representative' },
  helper: { zh: '帮忙的人', en: 'the helper' },
};
const howWords: Record<string, Words> = {
  'read-by-phone': { zh: '电话里念过', en: 'read to them by telephone' },
  'read-aloud': { zh: '当面念过', en: 'read to them' },
  shown: { zh: '给看过', en: 'shown to them' },
};

/** Who confirmed the text at registration, and how; null where nobody was asked. */
export function confirmedView(history: readonly RecordedFact[]): Words | null {
  const { confirmed } = (history[0]?.payload ?? {}) as { confirmed?: { by: string; how: string } };
  const [by, how] = [byWords[confirmed?.by ?? ''], howWords[confirmed?.how ?? '']];
  return by && how ? { zh: `${how.zh}，${by.zh}认可`, en: `${how.en}, confirmed by ${by.en}` } : null;
}
