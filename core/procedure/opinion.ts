import { z } from 'zod';
import type { LocalDate } from '../calendar/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Context } from './act.ts';
import { unaddressed } from './hearing-answer.ts';
import { day } from './parts.ts';
import { prose } from './prose.ts';
import { orderUnanswered, repeats } from './redo.ts';
import { type Outcome, outcomes, type PetitionState } from './states.ts';

/** One answer to one request: finding, outcome, basis, remedy (Art. 32). */
const answer = z.strictObject({
  request: z.int().min(1).max(20),
  finding: prose(10_000),
  outcome: z.enum(outcomes),
  /** Articles relied on, by title and number, e.g. 「保障农民工工资支付条例第三条」. */
  basis: z.array(z.string().min(2).max(200)).max(10).default([]),
  /** What will be done, or why not, in plain words. */
  reply: prose(10_000),
  /** Who carries it out. */
  performer: prose(200).optional(),
});

/** The body of a handling opinion (D-14). Receipt part and remedy block are computed, never typed (R-DOC-2). */
export const opinionBody = z.strictObject({
  title: prose(200),
  answers: z.array(answer).max(20),
  executeBy: day.optional(),
  /** Help offered beside the answer (Art. 27, 37). */
  help: prose(3_000).optional(),
  /** What the opinion makes of the hearing's conclusion; owed where one was held. */
  hearingAnswer: prose(5_000).optional(),
  /** What is new since the revoked opinion: only then may a redo come to the same on the same findings (T-32). */
  newFacts: prose(5_000).optional(),
  /** What was done of each point that the review body ordered; owed in a redo. */
  orderAnswers: z
    .array(z.strictObject({ point: z.int().min(1).max(20), text: prose(5_000) }))
    .max(20)
    .default([]),
});
export type OpinionBody = z.output<typeof opinionBody>;

/** R-DOC-1: every request has a finding and an outcome; supporting or refusing needs a basis; support needs a date. */
export function guardOpinion(state: PetitionState, body: OpinionBody, { today }: Context): Refusal | undefined {
  return (
    guardAnswers(state, body.answers) ??
    guardExecution(body, today) ??
    unaddressed('submitOpinion', state, body) ??
    repeats(state, body) ??
    orderUnanswered(state, body)
  );
}

/** Every request is answered once, and whoever supports or refuses names the basis. */
export function guardAnswers(
  state: PetitionState,
  answers: readonly Pick<OpinionBody['answers'][number], 'request' | 'outcome' | 'basis'>[],
): Refusal | undefined {
  const open = state.requests.filter(({ no }) => !answers.some(({ request }) => request === no));
  if (open[0]) {
    const list = open.map(({ no }) => no).join('、');
    return refuse({
      kind: 'unlawful',
      code: 'opinion.request-unanswered',
      field: `answers.${open[0].no - 1}`,
      cite: 'R.32',
      what: {
        zh: `还不能签发：第${list}项诉求没有写查明情况和结论。`,
        en: `Not yet: request ${open.map(({ no }) => no).join(', ')} has no finding and outcome.`,
      },
      way: { zh: '请逐项补写，不能合并、回避。', en: 'Answer each one; none may be merged or left out.' },
      data: { request: open[0].no },
    });
  }
  const twice = answers.find((one, i) => answers.findIndex(({ request }) => request === one.request) !== i);
  const stray = twice ?? answers.find(({ request }) => !state.requests.some(({ no }) => no === request));
  if (stray) {
    return refuse({
      kind: 'invalid',
      code: 'opinion.stray-answer',
      field: 'answers',
      cite: 'R.32',
      what: {
        zh: `第${stray.request}项答了两遍，或没有这项诉求。`,
        en: `Request ${stray.request} is answered twice, or does not exist.`,
      },
      way: { zh: '请一项诉求写一个答复。', en: 'Give one answer for each request.' },
    });
  }
  const baseless = answers.find(({ outcome, basis }) => outcome !== 'explain' && basis.length === 0);
  if (baseless) {
    return refuse({
      kind: 'unlawful',
      code: 'opinion.no-basis',
      field: `answers.${answers.indexOf(baseless)}.basis`,
      cite: 'R.32',
      what: {
        zh: `第${baseless.request}项没有写依据：支持或不支持都要有依据（第32条）。`,
        en: `Request ${baseless.request} has no legal basis; supporting or refusing needs one (Art. 32).`,
      },
      way: {
        zh: '请加条文；没有依据又合理的，选「解释说明」。',
        en: 'Add the article; if there is none though it is reasonable, choose "explain".',
      },
    });
  }
  return undefined;
}

/** What is supported has a day by which it is carried out. */
export function guardExecution(
  body: { answers: readonly { outcome: Outcome }[]; executeBy?: LocalDate | undefined },
  today: LocalDate,
): Refusal | undefined {
  if (supports(body) && (!body.executeBy || body.executeBy < today)) {
    return refuse({
      kind: 'invalid',
      code: 'opinion.no-execution-date',
      field: 'executeBy',
      cite: 'R.32.2',
      what: {
        zh: '支持的诉求要写明哪天以前兑现（今天或以后）。',
        en: 'A supported request needs the day by which it is carried out (today or later).',
      },
      way: { zh: '请填执行期限。', en: 'Give the day.' },
    });
  }
  return undefined;
}

/** Whether anything in it has to be carried out. */
export const supports = (body: { answers: readonly { outcome: Outcome }[] }) =>
  body.answers.some(({ outcome }) => outcome === 'support' || outcome === 'partial');

/** Notes outcomes and bases on the requests. */
export function takeFindings(
  state: PetitionState,
  body: {
    answers: readonly Pick<OpinionBody['answers'][number], 'request' | 'outcome' | 'basis'>[];
    executeBy?: LocalDate | undefined;
  },
): void {
  state.requests = state.requests.map((request) => {
    const given = body.answers.find((one) => one.request === request.no);
    return given
      ? { no: request.no, outcome: given.outcome, hasBasis: given.basis.length > 0, basis: given.basis }
      : request;
  });
  if (body.executeBy && supports(body)) state.executeBy = body.executeBy;
  else delete state.executeBy;
}
