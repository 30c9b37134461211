import type { z } from 'zod';
import {
  type Authority,
  agencyEndingWords,
  agentName,
  powerWords,
  type Represented,
} from '../../core/procedure/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Directory } from '../organs/index.ts';
import type { Person } from '../petitioners/index.ts';
import type { AgentPerson, agencyView, agentInput } from './contract-person.ts';

/** The part of an agent as typed that facts keep. */
export const authorityIn = ({ kind, powers, authorisedOn, seen }: z.output<typeof agentInput>): Authority => ({
  kind,
  powers,
  authorisedOn,
  ...(seen && { seen }),
});

/** The part that is sealed with the people. */
export function personOfAgent(
  { name, idNumber, phone, address, email, channel, authority }: AgentPerson,
  agency: number,
): Person {
  return { name, idNumber, phone, address, email, channel, authority, agency };
}

/** Who acts for the petitioner, without saying who it is. */
export const agencyViews = (state: Represented): z.output<typeof agencyView>[] =>
  (state.agents ?? []).map(({ no, kind, powers, authorisedOn, since, ended }) => ({
    no,
    kind,
    label: agentName(state, no),
    powers,
    scope: {
      zh: powers.map((power) => powerWords[power].zh).join('、'),
      en: powers.map((power) => powerWords[power].en).join('; '),
    },
    authorisedOn,
    since,
    ended: ended ? { ...ended, label: agencyEndingWords[ended.how] } : null,
  }));

/**
 * Nobody who works for the organ that handles it, registered it or is complained of acts for the petitioner. Names are compared, and
 * telephones: of the same name alone it may be somebody else, and whoever writes it down says so.
 */
export function isOfficial(
  at: string,
  { name, phone, namesake }: AgentPerson,
  organIds: readonly string[],
  directory: Directory,
): Refusal | undefined {
  const staff = organIds.flatMap((id) => directory.staffOf(id));
  const digits = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/\D/g, '').slice(-11);
  const called = digits(phone);
  const same = staff.some((one) => called.length >= 7 && digits(one.phone) === called && one.name === name.trim());
  if (!same && (namesake || !staff.some((one) => one.name === name.trim()))) return undefined;
  return refuse({
    kind: 'unlawful',
    code: same ? 'agent.official' : 'agent.official-name',
    field: same ? `${at}name` : `${at}namesake`,
    cite: 'H.agent-no-official',
    what: {
      zh: `${name}是负责办理、登记或者被反映的单位的工作人员${same ? '' : '，或者与其同名'}，不能作代理人。`,
      en: `${name} works for the organ that handles or registered it or is complained of${same ? '' : ', or bears that name'}, and cannot act for the petitioner.`,
    },
    way: same
      ? { zh: '请另委托别人；也可以本人自己办。', en: 'Appoint somebody else, or act yourself.' }
      : {
          zh: '请另委托别人；确实是同名的另一个人，请勾「已核实是同名的另一个人」。',
          en: 'Appoint somebody else; if it is another person of that name, tick that you made sure.',
        },
  });
}
