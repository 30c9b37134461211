import { isRefusal, type Refusal, type Words } from '../../core/refusal.ts';
import type { Change, RecordedFact } from '../petitions/index.ts';
import { titleOf } from './called.ts';
import type { SendingCheck } from './contract.ts';
import type { NoticesDeps } from './deps.ts';
import { contextFor, drafts } from './issue.ts';
import { showsNames } from './model.ts';
import { renderHtml } from './render/html.ts';
import { sendingChecks } from './sending-checks.ts';
import { isForm } from './titles.ts';

/** A document as it would leave. */
export interface PreviewedDocument {
  kind: string;
  title: Words;
  html: string;
  forPetitioner: boolean;
  checks: SendingCheck[];
}

/** What would leave, as HTML, and what to look at first; nothing is numbered or written. Forms show what was typed just now. */
export async function preview(deps: NoticesDeps, change: Change): Promise<PreviewedDocument[] | Refusal> {
  const last = change.facts.at(-1);
  const fact = last && foretold(last);
  const models = fact ? await drafts(deps, change, fact) : [];
  if (isRefusal(models)) return models;
  const letters = models.filter(({ layout }) => layout !== 'form');
  const sending = fact &&
    letters.length > 0 && {
      context: await contextFor(deps, change, fact),
      articles: await deps.articles(),
      papers: await deps.papers(change, change.seal),
    };
  return models.map((model) => ({
    kind: model.document,
    title: titleOf({ kind: model.document, called: model.called ?? null }),
    html: renderHtml(model, {
      variant: 'standard',
      names: last?.kind === 'register' || showsNames(model),
      preview: !(fact && isForm(model.document, fact.kind)),
    }),
    forPetitioner: model.reader === 'petitioner',
    checks: sending ? sendingChecks(model, sending) : [],
  }));
}

/** Whoever submits an opinion sees the letter that its signing would issue. */
function foretold(fact: RecordedFact): RecordedFact {
  return fact.kind === 'submitOpinion'
    ? { ...fact, kind: 'conclude', seq: fact.seq + 1, payload: {}, sealed: {} }
    : fact;
}
