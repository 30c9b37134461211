import type { LocalDate } from '../../core/calendar/index.ts';
import { citationsIn } from '../../core/statutes/index.ts';
import type { Change, Projection } from '../petitions/index.ts';
import { together, type Write } from '../platform/db/index.ts';
import { citationsOfPetitions, dropCitations, putCitations } from './store.ts';

/** An article that an answer to a petition rests on. */
export interface Cited {
  document: string;
  article: number;
  act: string;
  citedOn: LocalDate;
}

interface Basis {
  basis?: string[];
  legalBasis?: string;
  answers?: { basis?: string[] }[];
}

/** Acts whose basis goes out with them; an opinion goes out once it is signed. */
const answering: readonly string[] = ['conclude', 'replySimply', 'decideReview', 'decideRereview', 'divert'];

/** What the answers that went out rest on: each article once, with the newest act that cites it. */
export function citedIn(history: Change['history']): Cited[] {
  const cited = new Map<string, Cited>();
  for (const [i, { kind, occurredOn }] of history.entries()) {
    if (!answering.includes(kind)) continue;
    const written =
      kind === 'conclude' ? history.slice(0, i).findLast((fact) => fact.kind === 'submitOpinion') : history[i];
    const { basis = [], legalBasis, answers = [] } = (written?.payload ?? {}) as Basis;
    const texts = [...basis, ...(legalBasis ? [legalBasis] : []), ...answers.flatMap((answer) => answer.basis ?? [])];
    for (const { title: document, article } of texts.flatMap(citationsIn))
      cited.set(`${document} ${article}`, { document, article, act: kind, citedOn: occurredOn });
  }
  return [...cited.values()];
}

/** Keeps what the answers rest on, in the statement that appends their facts. */
export const citationProjection: Projection = {
  name: 'citations.citation',
  writes({ shardKey, petitionId, facts, history }: Change) {
    if (!facts.some(({ kind }) => answering.includes(kind))) return [];
    return writesFor(shardKey, petitionId, citedIn(history.slice(0, history.length - facts.length)), citedIn(history));
  },
  async stale(runner, shardKey, changes) {
    const ids = changes.map(({ petitionId }) => petitionId);
    const stored = Map.groupBy(await runner.rows(citationsOfPetitions(shardKey, ids)), ({ petitionId }) => petitionId);
    return changes.flatMap(({ petitionId, history }) => {
      const found = (stored.get(petitionId) ?? []).map(({ petitionId: _, ...one }) => one);
      const writes = writesFor(shardKey, petitionId, found, citedIn(history));
      return writes.length === 0 ? [] : [{ petitionId, mend: [{ shardKey, statement: together(writes) }] }];
    });
  },
};

function writesFor(shardKey: string, petitionId: string, before: readonly Cited[], after: readonly Cited[]): Write[] {
  const same = (a: Cited) => (b: Cited) => a.document === b.document && a.article === b.article;
  const put = after.filter((one) => {
    const was = before.find(same(one));
    return was?.act !== one.act || was.citedOn !== one.citedOn;
  });
  const gone = before.filter((one) => !after.some(same(one)));
  return [
    ...(put.length > 0 ? [putCitations(shardKey, petitionId, put)] : []),
    ...(gone.length > 0 ? [dropCitations(shardKey, petitionId, gone)] : []),
  ];
}
