import { z } from 'zod';
import { agencyEndings, agencyKinds, authority, powers } from '../../core/procedure/index.ts';
import { words } from './contract-parts.ts';

/** Identity as typed at the window or in the portal. Stored sealed, never in a fact. All of it is optional (decisions 23). */
export const personInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  idNumber: z.string().trim().max(30).optional(),
  phone: z.string().trim().max(30).optional(),
  address: z.string().trim().max(200).optional(),
  email: z.email().max(120).optional(),
});
export type PersonInput = z.output<typeof personInput>;

/** Who an agent is, how they are told, and that they are no official of whoever handles it. Sealed; none of it stands in a fact. */
export const agentPerson = personInput.extend({
  channel: z.enum(['sms', 'email']).optional(),
  authority: z.string().trim().max(200).optional(),
  /** Of the same name as an official there, and somebody else. */
  namesake: z.boolean().optional(),
});
export type AgentPerson = z.output<typeof agentPerson>;
/** An agent of a registration: who it is, and the authority. */
export const agentInput = agentPerson.extend(authority);

/** Who acts for the petitioner, without saying who it is. */
export const agencyView = z.object({
  no: z.int(),
  kind: z.enum(agencyKinds),
  label: words,
  powers: z.array(z.enum(powers)),
  scope: words,
  authorisedOn: z.string(),
  since: z.string(),
  ended: z.object({ on: z.string(), how: z.enum(agencyEndings), label: words }).nullable(),
});

/** Who brought it, who acts for them, and who wrote it down: read for a purpose. */
export const identityView = z.object({
  petitioner: personInput.partial().nullable(),
  representatives: z.array(personInput.partial()),
  agents: z.array(
    personInput.extend({ authority: z.string(), agency: z.int(), channel: z.enum(['sms', 'email']) }).partial(),
  ),
  helper: personInput.extend({ relation: z.string() }).partial().nullable(),
});

/** Who opened the file: by organ, role and time. */
export const accessItem = z.object({
  at: z.string(),
  organ: words,
  role: words,
  what: words,
  purpose: z.string().nullable(),
  identity: z.boolean(),
});
