import { ARTICLES, type ArticleId, citeEn, citeZh, isArticleId } from '../../../core/law/index.ts';
import type { Form, Outcome, Purpose, ReviewOutcome } from '../../../core/procedure/index.ts';
import type { Refusal, Words } from '../../../core/refusal.ts';
import type { RefusalView } from '../contract.ts';

export const formWords: Record<Form, Words> = {
  letter: { zh: '来信', en: 'letter' },
  visit: { zh: '来访', en: 'visit' },
  web: { zh: '网信', en: 'web' },
  call: { zh: '来电', en: 'call' },
  fax: { zh: '传真', en: 'fax' },
};

export const purposeWords: Record<Purpose, Words> = {
  appeal: { zh: '申诉', en: 'appeal' },
  request: { zh: '求决', en: 'request' },
  accusation: { zh: '揭发控告', en: 'accusation' },
  suggestion: { zh: '意见建议', en: 'suggestion' },
  inquiry: { zh: '咨询', en: 'inquiry' },
  other: { zh: '其他', en: 'other' },
};

export const outcomeWords: Record<Outcome, Words> = {
  support: { zh: '予以支持', en: 'supported' },
  partial: { zh: '部分支持', en: 'supported in part' },
  explain: { zh: '解释说明', en: 'explained' },
  'not-support': { zh: '不予支持', en: 'not supported' },
};

export const reviewOutcomeWords: Record<ReviewOutcome, Words> = {
  uphold: { zh: '维持', en: 'upheld' },
  change: { zh: '变更', en: 'changed' },
  'revoke-redo': { zh: '撤销，责令重新办理', en: 'revoked, to be handled anew' },
};

/** A citation as screens print it. */
export function citeView(id: ArticleId) {
  const { zh, en } = ARTICLES[id];
  return { id, label: { zh: citeZh(id), en: citeEn(id) }, gist: { zh, en } };
}

export function refusalView({ code, what, cite, way, field }: Refusal): RefusalView {
  return { code, what, cite: cite && isArticleId(cite) ? citeView(cite) : null, way, field: field ?? null };
}

export { roleWords } from '../../../core/roles.ts';
