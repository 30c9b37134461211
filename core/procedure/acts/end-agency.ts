import { z } from 'zod';
import { type Refusal, refuse } from '../../refusal.ts';
import { act, type Context } from '../act.ts';
import { type Agency, agencyEndings, standingAgents } from '../agency.ts';
import { agencyOver } from '../agency-rules.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { fileIds } from '../parts.ts';
import { prose } from '../prose.ts';
import { brought, guardBrought } from '../taken-down.ts';

/** 终止代理 (Civil Code, Art. 173, 175): by the petitioner at any time; the agent may lay it down. The agent's code opens nothing from then on. */
export const endAgency = act({
  name: 'endAgency',
  zh: '终止代理',
  en: 'End an agency',
  plain: { zh: '解除委托或辞去委托，当时生效', en: 'Dismissal or resignation, at once' },
  cite: 'MFD.173',
  transitions: ['T-01'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    agent: z.int().min(1).max(999),
    ending: z.enum(agencyEndings),
    reason: prose(2_000).optional(),
    fileIds,
    ...brought,
  }),
  ready(state) {
    if (standingAgents(state).length > 0) return undefined;
    return notNow(
      state,
      'endAgency.none',
      'MFD.173',
      { zh: '没有代理人。', en: 'Nobody acts for the petitioner.' },
      { zh: '要委托的，请「增加代理人」。', en: 'An agent can be appointed.' },
    );
  },
  guard(state, payload, context) {
    const over = agencyOver(state, payload.agent);
    if (over) return { ...over, field: 'agent' };
    const agency = state.agents!.find(({ no }) => no === payload.agent)!;
    return whose(payload, context) ?? wrongEnding(agency, payload) ?? guardBrought('endAgency', state, payload);
  },
  apply(state, { agent, ending }, { occurredOn }) {
    state.agents = state.agents!.map((one) =>
      one.no === agent ? { ...one, ended: { on: occurredOn, how: ending } } : one,
    );
  },
});

interface Ending {
  agent: number;
  ending: (typeof agencyEndings)[number];
  reason?: string | undefined;
  takenBy?: string | undefined;
}

/** An agent lays down the own agency and nobody else's; that one resigned is the agent's own word. */
function whose({ agent, ending, takenBy }: Ending, { actor }: Context): Refusal | undefined {
  const self = actor.kind === 'petitioner' ? actor.agent : undefined;
  if (self !== undefined && (self !== agent || ending !== 'resigned')) {
    return refuse({
      kind: 'forbidden',
      code: 'endAgency.own-alone',
      field: 'agent',
      cite: 'H.agent-own-code',
      what: { zh: '代理人只能辞去自己的委托。', en: 'An agent lays down the own agency alone.' },
      way: { zh: '别的代理人，由信访人本人终止。', en: 'The petitioner ends another’s.' },
    });
  }
  if (self === undefined && !takenBy && ending === 'resigned') {
    return unlawfulField(
      'endAgency.not-resigned',
      'ending',
      'MFD.173',
      { zh: '辞去委托由代理人自己说。', en: 'That an agent resigns, the agent says.' },
      { zh: '您不再委托的，请选「解除委托」。', en: 'If you no longer want the agent, choose dismissal.' },
    );
  }
  return undefined;
}

/** A guardian is one by law: neither dismissed nor resigned, only no longer the guardian. */
function wrongEnding({ kind }: Agency, { ending, reason }: Ending): Refusal | undefined {
  const guardian = kind === 'guardian';
  if (guardian && (ending === 'dismissed' || ending === 'resigned')) {
    return unlawfulField(
      'endAgency.guardian',
      'ending',
      'MFD.23',
      { zh: '监护人不是委托来的，不能解除或者辞去。', en: 'A guardian is one by law: neither dismissed nor resigned.' },
      {
        zh: '恢复行为能力、换了监护人的，请选「监护关系终止」，写明依据。',
        en: 'Where capacity came back or the guardian changed, say that the guardianship is over, and why.',
      },
    );
  }
  if (!guardian && ending === 'guardianship-over') {
    return unlawfulField(
      'endAgency.no-guardian',
      'ending',
      'MFD.175',
      { zh: '这位是委托代理人，不是监护人。', en: 'This is an authorised agent, no guardian.' },
      { zh: '请选「解除委托」或「辞去委托」。', en: 'Choose dismissal or resignation.' },
    );
  }
  if ((ending === 'guardianship-over' || ending === 'cannot-act') && !reason) {
    return unlawfulField(
      'endAgency.reason',
      'reason',
      'MFD.175',
      { zh: '要写明依据。', en: 'The ground is to be given.' },
      { zh: '例如判决书、证明的名称和日期。', en: 'For example the judgment or certificate and its date.' },
    );
  }
  return undefined;
}
