import { type Refusal, refuse } from '../refusal.ts';
import type { Context } from './act.ts';
import { type ActName, acts } from './acts/index.ts';
import type { Power } from './agency.ts';
import { agencyOver, lacks } from './agency-rules.ts';
import type { PetitionState } from './states.ts';

/** Which part of an authority each of the petitioner's acts needs. What is absent is the petitioner's own alone. */
export const powerFor: { [A in ActName]?: Power } = {
  supplyPapers: 'file',
  correct: 'file',
  askRecusal: 'file',
  requestHearing: 'file',
  chooseOfficers: 'file',
  challengeOfficer: 'file',
  leaveSimple: 'file',
  answerConsent: 'mediate',
  endMediation: 'mediate',
  treatAsRequest: 'withdraw',
  dropHearing: 'withdraw',
  withdraw: 'withdraw',
  revokeWithdrawal: 'withdraw',
  askReopening: 'review',
  requestReview: 'review',
  requestRereview: 'review',
};

/** Why an agent does not do this act for the petitioner: the agency is over, or its scope does not hold it. */
export function outsideAgency(
  state: PetitionState,
  name: ActName,
  { actor }: Pick<Context, 'actor'>,
): Refusal | undefined {
  if (actor.kind !== 'petitioner' || actor.agent === undefined) return undefined;
  const over = agencyOver(state, actor.agent);
  if (over) return over;
  // Whoever acts for somebody may always lay it down.
  if (name === 'endAgency') return undefined;
  const power = powerFor[name];
  const { zh, en } = acts[name];
  if (!power) {
    return refuse({
      kind: 'forbidden',
      code: 'agency.own-alone',
      cite: 'H.agent-own-code',
      what: { zh: `「${zh}」只由信访人本人办，代理人不能代办。`, en: `"${en}" is the petitioner’s own alone.` },
      way: {
        zh: '请本人用自己的查询码办，或到窗口办。',
        en: 'The petitioner does it with the own query code, or at a window.',
      },
    });
  }
  return lacks(state, actor.agent, power, { zh: `「${zh}」`, en: `"${en}"` });
}
