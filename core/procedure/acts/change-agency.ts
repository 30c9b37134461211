import { z } from 'zod';
import { act } from '../act.ts';
import { authority, powersOf, standingAgents } from '../agency.ts';
import { agencyOver, guardAuthority } from '../agency-rules.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { fileIds } from '../parts.ts';
import { brought, guardBrought } from '../taken-down.ts';

const { kind: _kind, ...scope } = authority;

/** 变更代理权限 (Civil Procedure Law, Art. 63, by analogy): more or less than before, from now on. */
export const changeAgency = act({
  name: 'changeAgency',
  zh: '变更代理权限',
  en: 'Change an agent’s authority',
  plain: { zh: '增加或减少代理人能办的事', en: 'Let the agent do more, or less' },
  cite: 'MSF.63',
  transitions: ['T-01'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({ agent: z.int().min(1).max(999), ...scope, fileIds, ...brought }),
  ready(state) {
    if (standingAgents(state).some(({ kind }) => kind === 'authorised')) return undefined;
    return notNow(
      state,
      'changeAgency.none',
      'MSF.63',
      { zh: '没有委托代理人。', en: 'There is no authorised agent.' },
      { zh: '要委托的，请「增加代理人」。', en: 'Appoint one first.' },
    );
  },
  guard(state, payload, context) {
    const over = agencyOver(state, payload.agent);
    if (over) return { ...over, field: 'agent' };
    const { kind, powers } = state.agents!.find(({ no }) => no === payload.agent)!;
    if (kind === 'guardian') {
      return unlawfulField(
        'changeAgency.guardian',
        'agent',
        'MFD.23',
        { zh: '监护人的权限由法律定，不用授权。', en: 'A guardian’s powers come from the law.' },
        {
          zh: '监护关系变了的，请「终止代理」，再登记新的监护人。',
          en: 'If it changed, end this one and add the new.',
        },
      );
    }
    const now = powersOf({ kind, powers: payload.powers });
    if (now.join() === powers.join()) {
      return unlawfulField(
        'changeAgency.nothing',
        'powers',
        'MSF.63',
        { zh: '和现在的权限一样，没有要改的。', en: 'The scope is what it was.' },
        { zh: '要加的选上，不要的去掉。', en: 'Tick what is added, clear what is not wanted.' },
      );
    }
    return (
      guardBrought('changeAgency', state, payload) ??
      guardAuthority('changeAgency', '', { ...payload, kind }, payload.fileIds, context, !payload.takenBy)
    );
  },
  apply(state, { agent, powers, authorisedOn }) {
    state.agents = state.agents!.map((one) =>
      one.no === agent ? { ...one, powers: powersOf({ kind: one.kind, powers }), authorisedOn } : one,
    );
  },
});
