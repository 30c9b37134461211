import { z } from 'zod';
import { type Role, roles } from '../../core/roles.ts';
import { wordsSchema as words } from '../platform/http/contract.ts';

export { roles };
export const role = z.enum(roles);
export type { Role };

export const organView = z.object({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  shortZh: z.string(),
  /** First letters in pinyin, for choosing by keyboard. */
  initials: z.string(),
  level: z.enum(['national', 'province', 'city', 'county', 'town']),
  kind: z.string(),
  divisionCode: z.string(),
  superiorId: z.string().nullable(),
  address: z.string(),
  phone: z.string(),
});
export type OrganView = z.output<typeof organView>;

export const divisionView = z.object({
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  parentCode: z.string().nullable(),
});

export const officerView = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  organId: z.string(),
  roles: z.array(role),
  phone: z.string(),
  active: z.boolean(),
});
export type OfficerView = z.output<typeof officerView>;

export const dutyView = z.object({
  id: z.string(),
  organId: z.string(),
  number: z.int(),
  title: z.string(),
  categoryCode: z.string().nullable(),
  basis: z.string(),
});

export const signIn = z.strictObject({
  account: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
  /** Six digits, where the second factor is on. */
  code: z.string().trim().max(10).optional(),
});

export const sessionView = z.object({
  officer: officerView,
  organ: organView,
  /** The office this installation serves, for the head of every screen. */
  office: z.object({ nameZh: z.string(), nameEn: z.string(), phone: z.string(), divisionCode: z.string() }),
  today: z.string(),
  demo: z.boolean(),
  mustChangePassword: z.boolean(),
  totp: z.boolean(),
});
export type SessionView = z.output<typeof sessionView>;

export const changePassword = z.strictObject({ current: z.string().max(200), next: z.string().min(10).max(200) });

export const newOfficer = z.strictObject({
  account: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9.-]{2,39}$/),
  name: z.string().trim().min(1).max(40),
  phone: z.string().trim().max(40),
  roles: z.array(role).min(1).max(4),
});

export const changeOfficer = z.strictObject({
  name: z.string().trim().min(1).max(40).optional(),
  phone: z.string().trim().max(40).optional(),
  roles: z.array(role).min(1).max(4).optional(),
  /** Refused while the officer still handles open matters: hand them over first. */
  active: z.boolean().optional(),
  resetPassword: z.literal(true).optional(),
});

/** Looking an officer up by name, to write down who is complained of. Nothing of it is kept, and it stands in no address. */
export const officerSearch = z.strictObject({
  name: z.string().trim().min(2).max(40),
  organId: z.string().max(64).optional(),
});
export const officersNamed = z.object({
  officers: z.array(z.object({ id: z.string(), name: z.string(), organ: words })),
});
export type OfficersNamed = z.output<typeof officersNamed>;

/** Who signs in where; paths under /api. */
export const organsApi = {
  session: '/api/session', // POST sign in · GET · DELETE sign out
  password: '/api/session/password', // POST
  totp: '/api/session/totp', // POST begin → {uri, secret}, PUT {code} confirm, DELETE {password}
  directory: '/api/organs', // GET → {organs, divisions, categories}
  organ: '/api/organs/:organId', // GET → {organ, officers, duties, reviewBodies}
  officers: '/api/organs/:organId/officers', // POST (administrator) → {officer, initialPassword}
  officer: '/api/officers/:officerId', // PATCH (administrator)
  officersNamed: '/api/officers/named', // POST {name} → officersNamed
} as const;

export const directoryView = z.object({
  organs: z.array(organView),
  divisions: z.array(divisionView),
  categories: z.array(
    z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string(), parentCode: z.string().nullable() }),
  ),
});
export type DirectoryView = z.output<typeof directoryView>;
