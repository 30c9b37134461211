import type { LocalDate } from '../calendar/index.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';
import type { Context } from './act.ts';
import { running } from './periods.ts';
import type { PetitionState, Remedy } from './states.ts';

/** Languages that a petition may be written in or answered in, besides Chinese. `other` is found out by asking. */
export const languages = ['zh', 'bo', 'ug', 'mn', 'za', 'ii', 'ko', 'en', 'other'] as const;
export type Language = (typeof languages)[number];

/** What languages are called, by the code that the registration keeps. */
export const languageWords: Record<string, Words> = {
  bo: { zh: '藏语', en: 'Tibetan' },
  ug: { zh: '维吾尔语', en: 'Uyghur' },
  mn: { zh: '蒙古语', en: 'Mongolian' },
  za: { zh: '壮语', en: 'Zhuang' },
  ii: { zh: '彝语', en: 'Yi' },
  ko: { zh: '朝鲜语', en: 'Korean' },
  en: { zh: '英语', en: 'English' },
  other: { zh: '其他语言', en: 'another language' },
};

/** Another language than Chinese, or nothing. */
export const foreign = (language: string | undefined): string | undefined =>
  language === undefined || language.startsWith('zh') ? undefined : language;

/** What there may be to translate: what was written, and each answer to it. */
export const translatables = ['petition', 'answer', 'review', 'rereview'] as const;
export type Translated = (typeof translatables)[number];

/** Phases in which there is an answer to translate. */
const answered: readonly string[] = ['decided', 'served', 'closed'];

/** Since when this text can be translated; undefined where there is none, or none is wanted. */
export function translatableFrom(state: PetitionState, of: Translated): LocalDate | undefined {
  if (of === 'petition') return state.receivedOn;
  if (!state.answerIn) return undefined;
  if (of === 'review') return state.firstReview?.decidedOn;
  if (of === 'rereview') return state.secondReview?.decidedOn;
  return answered.includes(state.phase) ? (state.decidedOn ?? state.servedOn) : undefined;
}

/**
 * The answer goes out together with its translation. Its translation has a period of its own; once that is over the Chinese
 * text, which counts, no longer waits for it.
 */
export function waitsForTranslation(
  state: PetitionState,
  { today, calendar }: Pick<Context, 'today' | 'calendar'>,
): Refusal | undefined {
  return waits('serve', answer, state, state, { today, calendar });
}

/** 复查意见 and 复核意见 likewise: each is an answer, with a translation of its own. */
export const reviewWaitsForTranslation: Waits = (state, context) =>
  waits('serveReview', { zh: '复查意见', en: 'the review opinion' }, state, asSigned(state.firstReview), context);
export const rereviewWaitsForTranslation: Waits = (state, context) =>
  waits('serveRereview', { zh: '复核意见', en: 'the re-review opinion' }, state, asSigned(state.secondReview), context);

type Waits = typeof waitsForTranslation;
const answer: Words = { zh: '答复', en: 'the answer' };

/** When something was signed, and when its translation was put on file. */
interface Signed {
  decidedOn?: LocalDate;
  answerTranslatedOn?: LocalDate;
}

const asSigned = ({ decidedOn, translatedOn }: Partial<Remedy> = {}): Signed => ({
  ...(decidedOn && { decidedOn }),
  ...(translatedOn && { answerTranslatedOn: translatedOn }),
});

function waits(
  name: string,
  what: Words,
  { answerIn }: PetitionState,
  { decidedOn, answerTranslatedOn }: Signed,
  { today, calendar }: Pick<Context, 'today' | 'calendar'>,
): Refusal | undefined {
  if (!answerIn || answerTranslatedOn || !decidedOn) return undefined;
  const { due } = running('translateAnswer', decidedOn, calendar);
  if (today > due) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `${name}.translation-first`,
    cite: 'H.chinese-counts',
    what: {
      zh: `本人要用自己的语言答复，${what.zh}的译文还没有登记。`,
      en: `The person asked to be answered in their own language, and the translation of ${what.en} is not on file.`,
    },
    way: {
      zh: `请先「登记译文」，再一并送达；${due}以后没有译文也可以先送达中文文本，译文随后补上。`,
      en: `Record the translation and serve both; after ${due} the Chinese text may go first and the translation follow.`,
    },
    data: { due },
  });
}
