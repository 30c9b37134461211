import { z } from 'zod';
import type { LocalDate } from '../../calendar/index.ts';
import type { Refusal } from '../../refusal.ts';
import { act, type Context } from '../act.ts';
import { leaveBeside } from '../beside.ts';
import { setHandler, takeOn } from '../handler.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { guardPaper, noteTold } from '../on-paper.ts';
import { guardAnswers, guardExecution, takeFindings } from '../opinion.ts';
import { day, officerId, service } from '../parts.ts';
import { guardService } from '../proof.ts';
import { prose } from '../prose.ts';
import { outcomes, type PetitionState } from '../states.ts';

/** What a simplified answer says. */
export const simpleAnswer = {
  answers: z
    .array(
      z.strictObject({
        request: z.int().min(1).max(20),
        outcome: z.enum(outcomes),
        basis: z.array(z.string().min(2).max(200)).max(10).default([]),
        reply: prose(5_000),
      }),
    )
    .max(20),
  executeBy: day.optional(),
};
const simpleBody = z.strictObject(simpleAnswer);
type SimpleAnswer = z.output<typeof simpleBody>;

/** Each request answered, none refused: that goes back to the ordinary way. */
export function guardSimpleAnswer(
  name: 'replySimply' | 'answerAtOnce',
  state: PetitionState,
  payload: SimpleAnswer,
  { today }: Pick<Context, 'today'>,
): Refusal | undefined {
  const refusing = payload.answers.find(({ outcome }) => outcome === 'not-support');
  if (!refusing) return guardAnswers(state, payload.answers) ?? guardExecution(payload, today);
  return unlawfulField(
    `${name}.not-supported`,
    `answers.${payload.answers.indexOf(refusing)}.outcome`,
    'JY.5',
    {
      zh: `第${refusing.request}项不予支持，不能简易答复。`,
      en: `Request ${refusing.request} is not supported: no simplified answer.`,
    },
    name === 'replySimply'
      ? { zh: '先「转入普通程序」，再出具处理意见。', en: 'Return it to the ordinary way and issue the opinion.' }
      : { zh: '请按普通程序「受理」，再出具处理意见。', en: 'Accept it in the ordinary way and issue the opinion.' },
  );
}

/** The answer stands, and is served. */
export function takeSimpleAnswer(state: PetitionState, payload: SimpleAnswer, servedOn: LocalDate): void {
  takeFindings(state, payload);
  state.servedOn = servedOn;
  leaveBeside(state);
  if (state.executeBy) state.overlays = [...state.overlays, 'executing'];
}

/**
 * 简易答复 (Measures of 2016): each request answered; one that would be refused goes back to the ordinary way. Opens the review
 * like any answer. On paper it is an opinion of its own (D-14), where the person asks for it (1.7).
 */
export const replySimply = act({
  name: 'replySimply',
  zh: '简易答复',
  en: 'Answer the simplified way',
  plain: { zh: '网上、电话、短信或书面答复，照样可以复查', en: 'By web, phone, message or paper; review stays open' },
  cite: 'JY16.conclude',
  transitions: ['T-20'],
  by: ['holder'],
  version: 3,
  documents: ['D-14', 'D-19'],
  payload: z.strictObject({
    ...simpleAnswer,
    /** The person asks for paper: the answer is then a numbered letter. */
    paper: z.boolean().default(false),
    service,
    /** Who takes it on by this, where nobody was named (R-FIRST-1). Found, never typed. */
    handlerId: officerId.optional(),
  }),
  complete: takeOn,
  ready(state) {
    if (state.overlays.includes('simple')) return undefined;
    return notNow(
      state,
      'replySimply.not-simple',
      'JY.4',
      { zh: '这件事没有走简易办理。', en: 'This matter is not on the simplified way.' },
      { zh: '请调查后送签处理意见。', en: 'Investigate and submit the opinion.' },
    );
  },
  guard: (state, payload, context) =>
    guardSimpleAnswer('replySimply', state, payload, context) ??
    guardService('replySimply', state, payload.service, state.acceptedOn!, context) ??
    guardPaper('replySimply', 'service.method', state, payload.paper, payload.service.method),
  apply(state, payload) {
    setHandler(state, payload.handlerId);
    takeSimpleAnswer(state, payload, payload.service.servedOn);
    noteTold(state, 'answer', payload.paper);
  },
});
