import { everyCommentAnswered } from './answered.ts';
import { answerTo, comment } from './comments.ts';
import type { DecisionsDeps } from './deps.ts';
import { publicDecision, publicDecisions, publicPetitions } from './public.ts';

export { list as commentsOn, sort as sortComments } from './comments.ts';
export type { DecisionsDeps } from './deps.ts';
export { decisionsRoutes } from './routes.ts';
export { everyCommentAnswered };

export type DecisionsForPortal = ReturnType<ReturnType<typeof openDecisions>['forPortal']>;

/** 重大决策: comments of the public on drafts, their answers, and which decisions lead to petitions. */
export function openDecisions(deps: DecisionsDeps) {
  return {
    deps,
    forPortal: () => ({
      all: () => publicDecisions(deps),
      one: (dossierId: string) => publicDecision(deps, dossierId),
      petitions: () => publicPetitions(deps),
      comment: (dossierId: string, given: { text: string; once: string }) => comment(deps, dossierId, given),
      answerTo: (code: string) => answerTo(deps, code),
    }),
  };
}
