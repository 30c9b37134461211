import { z } from 'zod';
import type { LocalDate } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { together } from '../platform/db/index.ts';
import { newId } from '../platform/index.ts';
import { contactBy } from './dates.ts';
import type { At, PortalDeps } from './deps.ts';
import { addConcern, type ConcernRow, concernById, solvedConcern } from './store.ts';

export const answerEvaluation = z.strictObject({
  of: z.uuid(),
  solved: z.enum(['yes', 'partly', 'no']),
  text: z.string().trim().max(2_000).optional(),
});

/**
 * What the petitioner says of an answer to a report: once, with the own code. Who says nothing has said nothing. What is not
 * solved goes to another custodian, or where there is none to the head of the bureau, with a day of its own; what that one answers may be evaluated too, and leads no further
 * here: the page names the ways beyond.
 * @returns the day by which another custodian answers; none where it is solved, or was looked at twice
 */
export async function evaluateAnswer(
  deps: PortalDeps,
  at: At,
  { of, solved, text }: z.output<typeof answerEvaluation>,
): Promise<{ by?: LocalDate } | Refusal> {
  const local = deps.db.local(at.shardKey);
  const row = await local.first(concernById(at.shardKey, of));
  if (!row || row.petitionId !== at.petitionId) return unknownAnswer();
  if (!row.answeredAt) return notAnswered();
  if (row.solved) return row.solved === solved ? {} : saidAlready();
  const now = deps.clock.now();
  const said = solvedConcern(at.shardKey, of, solved, now);
  if (solved === 'yes' || row.againOf) {
    await local.run(said);
    return {};
  }
  const concernId = newId(now);
  const seal = await deps.petitions.sealOf(at);
  const dueOn = contactBy(deps);
  const sealed = seal.seal(`concern/${concernId}`, text || unsaid[solved]);
  const { kind, consent } = row;
  const again = addConcern({ ...at, concernId, kind, sealed, consent, reportedAt: now, dueOn, againOf: of });
  await local.first(together([again], said));
  return { by: dueOn };
}

/** Where nothing more was written. */
const unsaid = { partly: '答复以后只解决了一部分。', no: '答复以后没有解决。' };

/** Whoever answered first does not answer again. */
export async function ownAnswer(
  deps: PortalDeps,
  { shardKey, againOf }: ConcernRow,
  officerId: string,
): Promise<Refusal | undefined> {
  const first = againOf && (await deps.db.local(shardKey).first(concernById(shardKey, againOf)));
  if (!first || first.answeredBy !== officerId) return undefined;
  return refuse({
    kind: 'forbidden',
    code: 'concern.own-answer',
    cite: 'R.18',
    what: {
      zh: '上一次是您答复的，本人说没有解决，这次由另一位保管员看。',
      en: 'You gave the answer that did not solve it; another custodian looks at it now.',
    },
    way: {
      zh: '另一位身份保管员会在待办里看到；没有别人的，由信访局负责人看。',
      en: 'Another custodian finds it in Today; where there is none, the head of the bureau does.',
    },
  });
}

const unknownAnswer = () =>
  refuse({
    kind: 'unknown',
    code: 'concern.unknown',
    what: { zh: '没有找到这份答复。', en: 'There is no such answer.' },
    way: { zh: '请从您的事项页里点「这个答复解决了吗」。', en: 'Choose it on the page of your matter.' },
  });

const notAnswered = () =>
  refuse({
    kind: 'unlawful',
    code: 'concern.not-answered',
    what: { zh: '还没有答复，不用评。', en: 'It has not been answered yet.' },
    way: { zh: '晚了责任在我们，已经告诉负责人。', en: 'If it is late that is our fault, and the head knows.' },
  });

const saidAlready = () =>
  refuse({
    kind: 'conflict',
    code: 'concern.evaluated-already',
    field: 'solved',
    what: { zh: '这个答复您已经评过。', en: 'You have said so already.' },
    way: { zh: '情况有变化的，请再反映一次。', en: 'If something has changed, report it anew.' },
  });
