import { z } from 'zod';
import type { LocalDate } from '../calendar/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { day } from './parts.ts';
import { prose } from './prose.ts';
import { grantReopening } from './reopening.ts';
import { type PetitionState, type Remedy, reviewOutcomes } from './states.ts';

/** The body of a review or re-review opinion (D-23, D-24). */
export const reviewBody = z.strictObject({
  outcome: z.enum(reviewOutcomes),
  findings: prose(20_000),
  opinion: prose(20_000),
  basis: z.array(z.string().min(2).max(200)).min(1).max(20),
  /** Day by which the matter is handled anew, when so ordered. */
  redoBy: day.optional(),
  /** What is to be done in the redo, point by point; the new opinion answers each. */
  orders: z
    .array(z.strictObject({ text: prose(2_000) }))
    .max(20)
    .optional(),
  /** Day by which the changed opinion is carried out, where it supports something. */
  executeBy: day.optional(),
  /** What the body decides instead, when it changes the opinion. */
  changed: prose(10_000).optional(),
  /** What the opinion makes of the hearing's conclusion; owed where one was held. */
  hearingAnswer: prose(5_000).optional(),
});

export function guardReviewOpinion(
  name: string,
  payload: z.output<typeof reviewBody>,
  today: LocalDate,
): Refusal | undefined {
  if (payload.outcome === 'revoke-redo' && (!payload.redoBy || payload.redoBy <= today)) {
    return refuse({
      kind: 'invalid',
      code: `${name}.no-redo-date`,
      field: 'redoBy',
      cite: 'R.35',
      what: { zh: '责令重新办理，要写明哪天以前办完。', en: 'An order to handle it anew names the day by which.' },
      way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
    });
  }
  if (payload.outcome === 'change' && !payload.changed) {
    return refuse({
      kind: 'invalid',
      code: `${name}.no-change`,
      field: 'changed',
      cite: 'R.35',
      what: { zh: '变更原意见，要写明改成什么。', en: 'A changed opinion says what it becomes.' },
      way: { zh: '请写变更后的意见。', en: 'Write the changed opinion.' },
    });
  }
  if (payload.executeBy && (payload.outcome !== 'change' || payload.executeBy < today)) {
    return refuse({
      kind: 'invalid',
      code: `${name}.execution-date`,
      field: 'executeBy',
      cite: 'R.32.2',
      what: {
        zh: '只有变更原意见才写兑现日期，日期要在今天或以后。',
        en: 'Only a changed opinion sets a day for carrying it out, today or later.',
      },
      way: { zh: '请改日期，或去掉。', en: 'Change the day or leave it out.' },
    });
  }
  return undefined;
}

/** What the served opinion of a review body does to the handling: nothing, something to carry out, or everything anew. */
export function takeEffect(state: PetitionState, remedy: Remedy): void {
  if (remedy.outcome === 'revoke-redo') redo(state, remedy);
  if (remedy.outcome === 'change' && remedy.executeBy) {
    state.executeBy = remedy.executeBy;
    delete state.executedOn;
    state.overlays = [...state.overlays.filter((overlay) => overlay !== 'executing'), 'executing'];
  }
}

/** Sends the matter back to its holder to be handled anew (T-32). */
function redo(state: PetitionState, remedy: Remedy): void {
  handleAnew(state, remedy.redoBy, remedy.servedOn);
}

/** The handling begins anew by a day: the old answer is revoked, and what hung on it falls away. */
export function handleAnew(state: PetitionState, by: LocalDate | undefined, on: LocalDate | undefined): void {
  if (on) grantReopening(state, on);
  state.phase = 'investigating';
  state.review = 'not-open';
  state.round += 1;
  if (by) state.redoBy = by;
  if (on) state.redoOn = on;
  state.revoked = state.requests;
  state.evaluations = 0;
  state.requests = state.requests.map(({ no }) => ({ no, hasBasis: false }));
  state.overlays = [...state.overlays.filter((overlay) => overlay !== 'executing' && overlay !== 'extended'), 'redo'];
  for (const key of [
    'submittedOn',
    'submittedBy',
    'decidedOn',
    'answerTranslatedOn',
    'unwritten',
    'servedOn',
    'correctedOn',
    'boardOn',
    'executeBy',
    'executedOn',
    'closedOn',
    'investigatedOn',
    'evaluatedOn',
    'hearing',
    'agreement',
    'adopted',
    'result',
  ] as const) {
    delete state[key];
  }
}
