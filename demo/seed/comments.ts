import { isRefusal } from '../../core/refusal.ts';
import { commentsOn, type DecisionsDeps, openDecisions, sortComments } from '../../server/decisions/index.ts';
import type { Beside } from './dossiers.ts';

/** What people write on the drafts of the demonstration, and how the unit sorts it: the same ways as over HTTP. */
export const seedComments =
  (deps: DecisionsDeps) =>
  async ({ shardKey, dossierId, step, officer, clock, once }: Beside): Promise<unknown> => {
    const { texts, kind } = step.payload as { texts: string[]; kind?: string };
    const then = { ...deps, clock };
    const at = { shardKey, dossierId };
    if (step.act === '@comment') {
      for (const [i, text] of texts.entries()) {
        const taken = await openDecisions(then)
          .forPortal()
          .comment(dossierId, { text, once: `${once}/${i}` });
        if (isRefusal(taken)) return taken;
      }
      return undefined;
    }
    const list = await commentsOn(then, at, undefined, officer(step.as));
    if (isRefusal(list)) return list;
    const commentIds = list.comments.flatMap((one) => (texts.includes(one.text) ? [one.commentId] : []));
    return sortComments(then, at, { commentIds, kind: kind ?? '' }, officer(step.as));
  };
