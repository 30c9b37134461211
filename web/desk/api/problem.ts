import type { Problem as WireProblem } from '../../../server/platform/http/contract.ts';

/** A refusal as the screen shows it: what, by which article, what now. */
export interface Problem extends Omit<WireProblem, 'type' | 'title' | 'detail' | 'others'> {
  others: Omit<Problem, 'status' | 'others'>[];
}

/** Nobody is signed in any more, or was signed in at all. */
export const isSignedOut = (problem: Problem): boolean => problem.code === 'session.none';

/** Reads problem+json (RFC 9457). What is no such answer (a proxy's page) becomes a refusal that says the status. */
export function readProblem(status: number, body: unknown): Problem {
  const given = body as Partial<WireProblem> | null;
  if (given?.what && given.way && given.code) return { ...(given as WireProblem), others: given.others ?? [] };
  return {
    status,
    code: `http.${status}`,
    what: { zh: `没有办成，填的内容还在（${status}）。`, en: `Not done; what you typed is still here (${status}).` },
    way: {
      zh: '请过几分钟再试；还不行，找本单位管理员。',
      en: 'Try again in a few minutes, then ask your administrator.',
    },
    others: [],
  };
}

/** No answer came at all. */
export const unreachable: Problem = {
  status: 0,
  code: 'network',
  what: { zh: '连不上服务器，这一步还没有办成。', en: 'The server does not answer; nothing was done yet.' },
  way: { zh: '填的内容都在。请过一会儿再试。', en: 'What you typed is still here. Try again in a moment.' },
  others: [],
};

/** The refusals of one submission, in the order of the server. */
export function allOf(problem: Problem): Pick<Problem, 'code' | 'what' | 'way' | 'field' | 'data'>[] {
  return [problem, ...problem.others];
}
