import { ARTICLES, type ArticleId, citeEn, citeZh } from '../../core/law/index.ts';
import type { Words } from '../../core/refusal.ts';

/** An article with what it says. */
export const citeWords = (cite: ArticleId): Words => ({
  zh: `${ARTICLES[cite].zh}（${citeZh(cite)}）`,
  en: `${ARTICLES[cite].en} (${citeEn(cite)})`,
});
