import { citeEn, citeZh, gistOf, isArticleId } from '../../../core/law/articles.ts';
import type { Words } from '../../../core/refusal.ts';

/** Citation and gist of an article, for a refusal that brings its id only. Loaded when the first refusal is shown. */
export function citation(id: string): { label: Words; gist: Words } | null {
  if (!isArticleId(id)) return null;
  const { zh, en } = gistOf(id);
  return { label: { zh: citeZh(id), en: citeEn(id) }, gist: { zh, en } };
}
