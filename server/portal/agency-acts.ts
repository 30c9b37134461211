import { powers } from '../../core/procedure/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Typed } from '../../web/portal/pages/act-form.ts';
import { addAgentPage, changeAgencyPage, endAgencyPage, resignPage } from '../../web/portal/pages/agents.ts';
import { agentsWords } from '../../web/words/portal/agents.ts';
import type { AgentPerson } from '../petitions/contract.ts';
import { given, needs } from './form-needs.ts';
import type { PetitionerAct } from './petitioner-acts.ts';

const { zh, en } = agentsWords;
const chosen = (typed: Typed) => powers.filter((power) => (typed.powers ?? '').split(',').includes(power));
/** Fields of the form that are sealed with the people. */
const personal = ['name', 'namesake', 'phone', 'email', 'idNumber', 'address', 'channel'];
const number = (typed: Typed) => Number(typed.agent) || 0;
const day = (typed: Typed): Refusal[] => needs(typed, 'authorisedOn', zh.missingDay, en.missingDay);

/** 代理人: taken on, changed and ended with the petitioner's own code; laid down with the agent's. */
export const agencyActs: PetitionerAct[] = [
  {
    path: '/matter/agents/add',
    act: 'appointAgent',
    ownAlone: true,
    done: 'agent-added',
    draw: addAgentPage,
    missing: (typed) => [
      ...needs(typed, 'kind', zh.missingKind, en.missingKind),
      ...needs(typed, 'name', zh.missingName, en.missingName),
      ...day(typed),
    ],
    payload: (typed) => ({ ...given(typed, 'kind', 'authorisedOn'), powers: chosen(typed) }),
    person: personOf,
    fieldOf: {
      seen: 'files',
      ...Object.fromEntries(personal.map((name) => [`person.${name}`, name])),
    },
  },
  {
    path: '/matter/agents/change',
    act: 'changeAgency',
    ownAlone: true,
    done: 'agent-changed',
    draw: changeAgencyPage,
    prefill: ({ agent }, _frame, { agents }) => {
      const theirs = agents.filter(({ ended, kind }) => !ended && kind === 'authorised');
      const now = theirs.find(({ no }) => String(no) === agent) ?? theirs[0];
      return now ? { agent: String(now.no), powers: now.powers.join() } : {};
    },
    missing: day,
    payload: (typed) => ({ agent: number(typed), powers: chosen(typed), ...given(typed, 'authorisedOn') }),
    fieldOf: { seen: 'files' },
  },
  {
    path: '/matter/agents/end',
    act: 'endAgency',
    ownAlone: true,
    done: 'agent-ended',
    draw: endAgencyPage,
    prefill: ({ agent }) => (typeof agent === 'string' ? { agent } : {}),
    missing: (typed) => needs(typed, 'ending', zh.missingEnding, en.missingEnding),
    payload: (typed) => ({ agent: number(typed), ...given(typed, 'ending', 'reason') }),
  },
  {
    path: '/matter/agency/resign',
    act: 'endAgency',
    done: 'agent-ended',
    leaves: '/follow',
    draw: resignPage,
    missing: () => [],
    payload: (typed, { actingAs = 0 }) => ({ agent: actingAs, ending: 'resigned', ...given(typed, 'reason') }),
  },
];

function personOf(typed: Typed): AgentPerson {
  const { channel } = typed;
  return {
    ...given(typed, 'phone', 'idNumber', 'address', 'email'),
    name: typed.name?.trim() ?? '',
    ...((channel === 'sms' || channel === 'email') && { channel }),
    ...(typed.namesake === 'yes' && { namesake: true }),
  };
}
