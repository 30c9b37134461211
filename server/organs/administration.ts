import { v7 } from 'uuid';
import type { z } from 'zod';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { isUniqueViolation } from '../platform/db/index.ts';
import type { changeOfficer as changeContract, newOfficer, OfficerView, Role } from './contract.ts';
import type { OrgansDeps } from './deps.ts';
import { hashPassword, initialPassword } from './passwords.ts';
import {
  addOfficers,
  anotherAdministrator,
  anyAdministrator,
  changeOfficer,
  endSessionsOf,
  type OfficerRow,
  officerById,
  officersOf,
  setRoles,
  setTotp,
} from './store.ts';

export const officersOfOrgan = async ({ db }: OrgansDeps, organId: string): Promise<OfficerView[]> =>
  (await db.wide().rows(officersOf(organId))).map(present);

/** Adds an officer with a first password, shown once and changed at first sign-in. */
export async function addOfficer(
  { db, clock }: Pick<OrgansDeps, 'db' | 'clock'>,
  organId: string,
  input: z.output<typeof newOfficer>,
): Promise<{ officer: OfficerView; initialPassword: string } | Refusal> {
  const both = administratorAlone(input.roles);
  if (both) return both;
  const password = initialPassword();
  const row = {
    id: v7(),
    ...input,
    title: '',
    organId,
    passwordHash: await hashPassword(password),
    mustChangePassword: true,
    createdAt: clock.now(),
  };
  try {
    await db.wide().run(addOfficers([row]));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refuse({
      kind: 'conflict',
      code: 'officer.account-taken',
      field: 'account',
      what: { zh: `账号「${input.account}」已经有人用。`, en: `The account "${input.account}" is taken.` },
      way: { zh: '请换一个，例如在后面加单位缩写。', en: 'Choose another, for example with the organ’s initials.' },
    });
  }
  return { officer: present({ ...row, active: true }), initialPassword: password };
}

/** The first account of an office: an administrator, who adds everybody else. Refused once there is one. */
export async function addFirstAdministrator(
  { db, clock }: Pick<OrgansDeps, 'db' | 'clock'>,
  organId: string,
  { account, name }: { account: string; name: string },
): Promise<{ officer: OfficerView; initialPassword: string } | Refusal> {
  if ((await db.wide().first(anyAdministrator()))?.found) {
    return refuse({
      kind: 'conflict',
      code: 'setup.administrator-exists',
      what: { zh: '已经有管理员。', en: 'There is an administrator already.' },
      way: { zh: '请由管理员在工作台里增加人员。', en: 'The administrator adds people at the desk.' },
    });
  }
  return addOfficer({ db, clock }, organId, { account, name, phone: '', roles: ['administrator'] });
}

/** Changes an officer. Whoever still handles open matters cannot be disabled: hand them over first (ui D18). */
export async function reviseOfficer(
  deps: OrgansDeps,
  officerId: string,
  change: z.output<typeof changeContract>,
): Promise<{ officer: OfficerView; initialPassword?: string } | Refusal> {
  const { db, clock } = deps;
  const officer = await db.wide().first<OfficerRow>(officerById(officerId));
  if (!officer) return unknownOfficer();
  const both = change.roles && administratorAlone(change.roles);
  if (both) return both;
  if (change.active === false && officer.active) {
    const open = await deps.openMattersOf(officerId);
    if (open > 0) {
      return refuse({
        kind: 'unlawful',
        code: 'officer.has-open-matters',
        cite: 'H.first-holder',
        what: {
          zh: `${officer.name}还在办${open}件，不能停用。`,
          en: `${officer.name} still handles ${open} matters and cannot be disabled.`,
        },
        way: { zh: '请先在各件上重新指定经办人。', en: 'Name another handler on each of them first.' },
        data: { open },
      });
    }
  }
  const resigns = change.active === false || (change.roles && !change.roles.includes('administrator'));
  if (resigns && officer.active && officer.roles.includes('administrator')) {
    if (!(await db.wide().first(anotherAdministrator(officerId)))?.found) return lastAdministrator();
  }
  const password = change.resetPassword ? initialPassword() : undefined;
  const passwordHash = password && (await hashPassword(password));
  await db.wide().tx(async (tx) => {
    await tx.run(
      changeOfficer(officerId, {
        name: change.name,
        phone: change.phone,
        active: change.active,
        ...(passwordHash ? { passwordHash, mustChangePassword: true } : {}),
      }),
    );
    if (change.roles) await setRoles(tx, officerId, change.roles);
    // A new password is a new beginning: whoever lost the telephone has no other way back in.
    if (password) await tx.run(setTotp(officerId, null, false));
    if (change.active === false || password) await tx.run(endSessionsOf(officerId, clock.now(), null));
  });
  const after = await db.wide().first<OfficerRow>(officerById(officerId));
  return { officer: present(after!), ...(password ? { initialPassword: password } : {}) };
}

export function unknownOfficer(): Refusal {
  return refuse({
    kind: 'unknown',
    code: 'officer.unknown',
    what: { zh: '没有找到这位工作人员。', en: 'There is no such officer.' },
    way: { zh: '请从机关名录里选。', en: 'Choose one from the directory.' },
  });
}

/** Administrators administer; they do not read petitions. Whoever does both has two accounts, and two traces. */
function administratorAlone(roles: readonly Role[]): Refusal | undefined {
  if (!roles.includes('administrator') || roles.length === 1) return undefined;
  return refuse({
    kind: 'unlawful',
    code: 'officer.administrator-alone',
    field: 'roles',
    cite: 'H.permission',
    what: {
      zh: '管理员只管账号，不能同时办信访件。',
      en: 'An administrator sees no petitions, so the role stands alone.',
    },
    way: { zh: '同一个人要兼任的，请另开一个账号。', en: 'For somebody who does both, open a second account.' },
  });
}

function lastAdministrator(): Refusal {
  return refuse({
    kind: 'unlawful',
    code: 'officer.last-administrator',
    what: {
      zh: '这是最后一位管理员，不能停用或改掉这个角色。',
      en: 'This is the last administrator, who cannot be disabled or lose that role.',
    },
    way: { zh: '请先给另一位工作人员管理员角色。', en: 'Make somebody else an administrator first.' },
  });
}

export function present(
  row: Pick<OfficerRow, 'id' | 'account' | 'name' | 'organId' | 'roles' | 'phone' | 'active'>,
): OfficerView {
  const { id, account, name, organId, roles, phone, active } = row;
  return { id, account, name, organId, roles, phone, active };
}
