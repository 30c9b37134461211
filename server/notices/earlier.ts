import type { CaseSeal } from '../petitioners/index.ts';
import type { RecordedFact } from '../petitions/index.ts';
import type { Runner } from '../platform/db/index.ts';
import type { EarlierDocument } from './context.ts';
import type { NoticesDeps } from './deps.ts';
import { openText } from './letter-text.ts';
import type { NoticeId } from './model.ts';
import { lettersBefore } from './store.ts';
import { forPetitioner } from './titles.ts';

/** The opinions that a document of this act refers to by title and number, one that it takes the place of included. */
const referred: { [Kind in RecordedFact['kind']]?: NoticeId[] } = {
  conclude: ['D-14'],
  noticeHearing: ['D-17'],
  serve: ['D-14'],
  serveReview: ['D-14', 'D-23'],
  serveRereview: ['D-14', 'D-24'],
  reopen: ['D-14', 'D-29'],
  reopenExecution: ['D-14', 'D-15', 'D-16', 'D-23', 'D-24', 'D-29'],
  recordDelivery: [...forPetitioner],
  replySimply: ['D-14'],
  answerAtOnce: ['D-14'],
  correctOpinion: ['D-14', 'D-23', 'D-24'],
  replySuggestion: ['D-29'],
  requestReview: ['D-14'],
  requestRereview: ['D-23'],
  decideReview: ['D-14', 'D-23'],
  decideRereview: ['D-23', 'D-24'],
};

/** Acts that serve the letter they make: their return slip, drawn when it is opened, names that letter. */
const servedAtOnce: readonly RecordedFact['kind'][] = ['replySimply', 'answerAtOnce', 'replySuggestion'];

/** Those that stood before the fact; none is read where the act's documents refer to none. */
export async function earlierDocuments(
  deps: Pick<NoticesDeps, 'keys'>,
  runner: Runner,
  at: { shardKey: string; petitionId: string },
  { fact, seal }: { fact: RecordedFact; seal: CaseSeal },
): Promise<EarlierDocument[]> {
  const kinds = referred[fact.kind];
  if (!kinds) return [];
  const until = servedAtOnce.includes(fact.kind) ? fact.seq + 1 : fact.seq;
  const rows = await runner.rows(lettersBefore(at, kinds, until));
  const only = fact.kind === 'recordDelivery' ? (fact.payload as { letter: number }).letter : undefined;
  const wanted = only === undefined ? rows : rows.filter(({ factSeq }) => factSeq === only);
  return wanted.map(({ documentId, model, seal: signature, kind, number, issuedOn, organId, factSeq }) => ({
    seq: factSeq,
    document: kind,
    title: openText(deps.keys, seal, documentId, { model: model!, seal: signature! }).model.title.join(''),
    number: number ?? '',
    issuedOn,
    organId,
  }));
}
