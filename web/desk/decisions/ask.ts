import { queryOptions } from '@tanstack/react-query';
import type {
  CommentList,
  DecisionRow,
  DecisionSteps,
  decisionsApi,
  Suggestion,
} from '../../../server/decisions/contract.ts';
import type { dossiersApi } from '../../../server/dossiers/contract.ts';
import { noteSignedOut, Refused } from '../api/ask.ts';
import { call, newKey, pathOf } from '../api/call.ts';

export interface DecisionKey {
  shardKey: string;
  dossierId: string;
}

/** The contracts' paths, as text; a difference does not compile. */
const paths = {
  comments: '/api/decisions/:shardKey/:dossierId/comments',
  decisionSteps: '/api/decisions/:shardKey/:dossierId/steps',
  decisionPetitions: '/api/decisions/petitions',
  suggestedFor: '/api/decisions/suggested/:number',
} as const satisfies typeof decisionsApi;
const act: typeof dossiersApi.dossierAct = '/api/dossiers/:kind/:shardKey/:dossierId/acts/:act';

async function asked<T>(path: string): Promise<T> {
  const answer = await call<T>(path);
  if (answer.ok) return answer.value;
  noteSignedOut(answer.problem);
  throw new Refused(answer.problem);
}

export const commentsQuery = (key: DecisionKey, after?: string) =>
  queryOptions({
    queryKey: ['decision-comments', key.dossierId, after ?? ''],
    queryFn: () => asked<CommentList>(pathOf(paths.comments, { ...key }, { after })),
    gcTime: 0,
  });

export const stepsQuery = (key: DecisionKey, seq: number) =>
  queryOptions({
    queryKey: ['decision-steps', key.dossierId, seq],
    queryFn: () => asked<DecisionSteps>(pathOf(paths.decisionSteps, { ...key })),
    gcTime: 0,
  });

export const byPetitionsQuery = queryOptions({
  queryKey: ['decisions-by-petitions'],
  queryFn: () => asked<{ rows: DecisionRow[] }>(paths.decisionPetitions),
  gcTime: 0,
});

export const suggestedQuery = (number: string) =>
  queryOptions({
    queryKey: ['decisions-suggested', number],
    queryFn: () => asked<{ suggestions: Suggestion[] }>(pathOf(paths.suggestedFor, { number })),
    gcTime: 0,
  });

export const sortInto = (key: DecisionKey, commentIds: string[], kind: string) =>
  call<unknown>(pathOf(paths.comments, { ...key }), { body: { commentIds, kind } });

export const answerComments = (key: DecisionKey, expectedSeq: number, payload: object) =>
  call<unknown>(pathOf(act, { kind: 'decision-assessment', ...key, act: 'answerComments' }), {
    body: { expectedSeq, payload },
    key: newKey(),
  });
