import { type Refusal, refuse } from '../refusal.ts';
import type { Context } from './act.ts';
import { running } from './periods.ts';
import type { PetitionState } from './states.ts';

/** Languages that a petition may be written in or answered in, besides Chinese. `other` is found out by asking. */
export const languages = ['zh', 'bo', 'ug', 'mn', 'za', 'ii', 'ko', 'en', 'other'] as const;
export type Language = (typeof languages)[number];

/** Another language than Chinese, or nothing. */
export const foreign = (language: string | undefined): string | undefined =>
  language === undefined || language.startsWith('zh') ? undefined : language;

/**
 * The answer goes out together with its translation. Its translation has a period of its own; once that is over the Chinese
 * text, which counts, no longer waits for it.
 */
export function waitsForTranslation(
  state: PetitionState,
  { today, calendar }: Pick<Context, 'today' | 'calendar'>,
): Refusal | undefined {
  if (!state.answerIn || state.answerTranslatedOn || !state.decidedOn) return undefined;
  const { due } = running('translateAnswer', state.decidedOn, calendar);
  if (today > due) return undefined;
  return refuse({
    kind: 'unlawful',
    code: 'serve.translation-first',
    cite: 'H.chinese-counts',
    what: {
      zh: '本人要用自己的语言答复，译文还没有登记。',
      en: 'The person asked for the answer in their own language, and its translation is not on file.',
    },
    way: {
      zh: `请先「登记译文」，再一并送达；${due}以后没有译文也可以先送达中文文本，译文随后补上。`,
      en: `Record the translation and serve both; after ${due} the Chinese text may go first and the translation follow.`,
    },
    data: { due },
  });
}
