import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { arbiterOf, arbiterShape, inDispute, openItem } from '../coordination.ts';
import { fileIds, organId } from '../parts.ts';
import { objectionPeriod } from '../periods.ts';
import { prose } from '../prose.ts';
import { takeOver } from '../transfer.ts';

/** 转送异议 (Art. 23.3): within five working days, with reasons in detail. The objector holds the case until the sender has ruled. */
export const object = act({
  name: 'object',
  zh: '提出转送异议',
  en: 'Object to the transfer',
  plain: { zh: '认为不归本单位管，5个工作日内说明', en: 'Not ours: say why within 5 working days' },
  cite: 'R.23.3',
  transitions: ['T-14'],
  by: ['receiver'],
  version: 2,
  documents: ['D-10'],
  payload: z.strictObject({
    reason: prose(5_000),
    suggestedOrganId: organId.optional(),
    fileIds,
    /** On a second bounce: who decides, found in the directory, never typed (Art. 24). */
    arbiter: arbiterShape.optional(),
  }),
  ready(state, { today, calendar }) {
    if (!state.transfer?.mayObject) {
      return refuse({
        kind: 'unlawful',
        code: 'object.ruled-already',
        cite: 'H.no-second-objection',
        what: {
          zh: '这次转送的异议已经审核过，不能再提。',
          en: 'An objection to this transfer has been ruled on; no second one.',
        },
        way: {
          zh: '请告知接收或受理；有争议的，请共同上级决定（第24条）。',
          en: 'Acknowledge or accept it; a dispute goes to the common superior (Art. 24).',
        },
      });
    }
    if (state.phase === 'received' && state.acknowledgedOn) {
      return refuse({
        kind: 'unlawful',
        code: 'object.acknowledged-already',
        cite: 'R.23.3',
        what: {
          zh: `${state.acknowledgedOn}已告知本人由本单位办，不能再提异议。`,
          en: `The person was told on ${state.acknowledgedOn} that the matter is handled here: no objection now.`,
        },
        way: { zh: '请受理，或告知法定途径。', en: 'Accept it, or lead it to the legal route.' },
      });
    }
    const { due } = objectionPeriod(state, calendar);
    if (today > due) {
      return refuse({
        kind: 'unlawful',
        code: 'object.after-due',
        cite: 'R.23.3',
        what: {
          zh: `异议期到${due}为止，已经过了（第23条，5个工作日）。`,
          en: `The time for objections ended on ${due} (Art. 23, 5 working days).`,
        },
        way: { zh: '由本单位负责：请告知接收或受理。', en: 'It is yours now: acknowledge or accept it.' },
        data: { due },
      });
    }
    return undefined;
  },
  complete(state, { arbiter: _, ...payload }, { organs }) {
    if (state.returns === 0) return payload;
    return { ...payload, arbiter: arbiterOf(state, inDispute(state, state.transfer!.to), organs) };
  },
  apply(state, { arbiter }, { occurredOn }) {
    takeOver(state, occurredOn);
    state.objectedOn = occurredOn;
    if (!arbiter) return;
    const organIds = inDispute(state, state.transfer!.to);
    openItem(state, { question: 'jurisdiction', organIds, ...arbiter, openedOn: occurredOn });
  },
});
