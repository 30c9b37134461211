import { z } from 'zod';

/** Identity as typed at the window or in the portal. Stored sealed, never in a fact. All of it is optional (decisions 23). */
export const personInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  idNumber: z.string().trim().max(30).optional(),
  phone: z.string().trim().max(30).optional(),
  address: z.string().trim().max(200).optional(),
  email: z.email().max(120).optional(),
});
export type PersonInput = z.output<typeof personInput>;
