/** Languages of the product. Chinese is the original. */
export type Language = 'zh' | 'en';

/** The same words twice; a key missing in one language does not compile. */
export type Bilingual<Words> = Record<Language, Words>;

/** Declares words in both languages. */
export function bilingual<const Zh extends object>(zh: Zh, en: Same<Zh>): Bilingual<Same<Zh>> {
  return { zh: zh as unknown as Same<Zh>, en };
}

/** The shape of the Chinese words, with any text in each place. */
type Same<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer Given) => infer Result
      ? (...given: Given) => Result extends string ? string : string[]
      : T[K] extends readonly string[]
        ? readonly string[]
        : Same<T[K]>;
};
