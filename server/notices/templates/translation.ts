import type { LocalDate } from '../../../core/calendar/index.ts';
import { languageWords } from '../../../core/procedure/languages.ts';
import type { PetitionState } from '../../../core/procedure/states.ts';
import { isRefusal } from '../../../core/refusal.ts';
import type { NoticeContext } from '../context.ts';
import type { Block } from '../model.ts';
import { dateZh } from '../words.ts';
import { para } from './base.ts';
import { due } from './dates.ts';

/**
 * Where the petitioner is answered in another language (1.18): which one, that both texts are served together, and which of
 * them counts. A part of its own, so that no wording of an office loses it; empty where the answer is in Chinese.
 * @param opinion as the text calls itself
 */
export function translationPart(
  context: NoticeContext,
  opinion: '处理意见书' | '复查意见书' | '复核意见书',
): { heading: string; blocks: Block[]; english: string[] } {
  const { answerIn } = context.state;
  if (!answerIn) return { heading: '译文', blocks: [], english: [] };
  const { zh, en } = languageOf(answerIn);
  const by = translationDue(context);
  return {
    heading: '译文',
    blocks: [
      para([
        `您要求用${zh}答复。本${opinion}另附${zh}译文，`,
        { strong: '与中文文本一并送达，以中文文本为准' },
        `。${by ? `译文在${dateZh(by)}以前没有译好的，先送达中文文本，译文随后补送。` : ''}`,
      ]),
    ],
    english: [
      `A translation into ${en} is served together with the Chinese text; the Chinese text is what counts.${by ? ` If it is not ready by ${by}, the Chinese text is served first and the translation follows.` : ''}`,
    ],
  };
}

/** What a return slip adds to the title of what was served. */
export const withTranslation = ({ answerIn }: PetitionState, translatedOn: LocalDate | undefined): string =>
  answerIn && translatedOn ? `（附${languageOf(answerIn).zh}译文）` : '';

/** How a letter names the language. */
export const languageOf = (code: string) =>
  code === 'other' ? { zh: '您的语言', en: 'your language' } : (languageWords[code] ?? { zh: code, en: code });

function translationDue(context: NoticeContext): LocalDate | undefined {
  const found = due('translateAnswer', context.on, context, context.issuer.id);
  return isRefusal(found) ? undefined : found.due;
}
