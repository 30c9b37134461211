import { z } from 'zod';
import type { Words } from '../../refusal.ts';
import { act } from '../act.ts';
import { type Translated, translatableFrom, translatables } from '../languages.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, fileIds } from '../parts.ts';
import { prose } from '../prose.ts';

/** What each answer is called where there is none to translate. */
const unsigned: Record<Exclude<Translated, 'petition'>, Words> = {
  answer: { zh: '答复', en: 'answer' },
  review: { zh: '复查意见', en: 'review opinion' },
  rereview: { zh: '复核意见', en: 're-review opinion' },
};

/** 登记译文 (H.own-language): of what was written in another language, or of an answer into it. Both texts are kept. */
export const recordTranslation = act({
  name: 'recordTranslation',
  zh: '登记译文',
  en: 'Record the translation',
  plain: {
    zh: '原文照存，译文附上，写明谁译的',
    en: 'The original stays; the translation and its translator are added',
  },
  cite: 'H.own-language',
  transitions: [],
  by: ['holder', 'registrar', 'reviewer', 'rereviewer'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    /** What was translated: the petition into Chinese, or an answer out of it. */
    of: z.enum(translatables),
    text: prose(20_000),
    /** Of a petition: each request in Chinese, in its order. */
    requests: z
      .array(z.strictObject({ text: prose(2_000) }))
      .max(20)
      .default([]),
    /** Named by the office; not known to the law as a party. */
    translator: prose(200),
    translatedOn: day,
    fileIds,
  }),
  ready(state) {
    if (state.writtenIn || state.answerIn) return undefined;
    return notNow(
      state,
      'recordTranslation.chinese',
      'H.own-language',
      { zh: '登记时写明是汉语，答复也用汉语，没有要译的。', en: 'It came in Chinese and is answered in Chinese.' },
      {
        zh: '原文其实是别的语言的，请用「更正」说明，并把译文作为材料补上。',
        en: 'If the text is in another language after all, correct the entry and add the translation as a paper.',
      },
    );
  },
  guard(state, payload, { today }) {
    if (payload.of === 'petition' && !state.writtenIn) {
      return unlawfulField(
        'recordTranslation.petition-chinese',
        'of',
        'H.own-language',
        { zh: '原文就是汉语，不用译。', en: 'The text came in Chinese.' },
        { zh: '要译答复的，请选「答复」。', en: 'Choose the answer, if that is what was translated.' },
      );
    }
    const first = translatableFrom(state, payload.of);
    if (payload.of !== 'petition' && !first) {
      return unlawfulField(
        'recordTranslation.no-answer',
        'of',
        'H.chinese-counts',
        {
          zh: state.answerIn ? `${unsigned[payload.of].zh}还没有签发，译不了。` : '本人要的是汉语答复，不用译。',
          en: state.answerIn
            ? `There is no signed ${unsigned[payload.of].en} to translate yet.`
            : 'The person wants the answer in Chinese.',
        },
        { zh: '译的是原文的，请选「原文」。', en: 'Choose the petition, if that is what was translated.' },
      );
    }
    if (payload.requests.length > 0 && payload.requests.length !== state.requests.length) {
      return unlawfulField(
        'recordTranslation.requests',
        'requests',
        'H.own-language',
        {
          zh: `诉求有${state.requests.length}项，译了${payload.requests.length}项。`,
          en: `There are ${state.requests.length} requests, and ${payload.requests.length} were translated.`,
        },
        { zh: '请逐项译，一行一项；也可以都写在正文里。', en: 'Translate each on its line, or put all into the text.' },
      );
    }
    if (payload.translatedOn < first! || payload.translatedOn > today) {
      return unlawfulField(
        'recordTranslation.translated-on',
        'translatedOn',
        'H.own-language',
        {
          zh: `翻译日期要在${first}到${today}（今天）之间。`,
          en: `The day of the translation lies between ${first} and ${today}.`,
        },
        { zh: '请照译文上的日期填。', en: 'Copy the date of the translation.' },
      );
    }
    return undefined;
  },
  apply(state, { of }, { occurredOn }) {
    if (of === 'petition') state.translatedOn = occurredOn;
    else if (of === 'answer') state.answerTranslatedOn = occurredOn;
    else {
      const stage = of === 'review' ? 'firstReview' : 'secondReview';
      state[stage] = { ...state[stage]!, translatedOn: occurredOn };
    }
  },
});
