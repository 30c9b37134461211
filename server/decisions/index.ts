import type { OutboxEvent } from '../platform/index.ts';
import { everyCommentAnswered } from './answered.ts';
import { answerTo, comment } from './comments.ts';
import type { DecisionsDeps } from './deps.ts';
import { takeDraft } from './drafts.ts';
import { publicDecision, publicDecisions, publicDraftFile, publicPetitions } from './public.ts';

export { list as commentsOn, sort as sortComments } from './comments.ts';
export type { DecisionsDeps } from './deps.ts';
export { decisionsRoutes } from './routes.ts';
export { everyCommentAnswered };

export type DecisionsForPortal = ReturnType<ReturnType<typeof openDecisions>['forPortal']>;

/** 重大决策: comments of the public on drafts, their answers, and which decisions lead to petitions. */
export function openDecisions(deps: DecisionsDeps) {
  return {
    deps,
    /** A draft that goes to the public brings its papers. */
    take: (event: OutboxEvent) => takeDraft(deps, event),
    forPortal: () => ({
      all: () => publicDecisions(deps),
      one: (dossierId: string) => publicDecision(deps, dossierId),
      file: (dossierId: string, digest: string) => publicDraftFile(deps, dossierId, digest),
      petitions: () => publicPetitions(deps),
      comment: (dossierId: string, given: { text: string; once: string }) => comment(deps, dossierId, given),
      answerTo: (code: string) => answerTo(deps, code),
    }),
  };
}
