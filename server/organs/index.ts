import { confirmPassword } from './confirm-password.ts';
import type { Role } from './contract.ts';
import type { OrgansDeps } from './deps.ts';
import { type CategoryRow, type Directory, type DutyRow, directoryOf, type OrganRow } from './directory.ts';
import { type OfficerRow, officerById, officerNames, readDirectory } from './store.ts';

export { addFirstAdministrator } from './administration.ts';
export { bureausWithoutCustodian, organsThatCannotAnswer } from './custody.ts';
export type { OrgansDeps, Sealer } from './deps.ts';
export { readDirectoryFile } from './directory-file.ts';
export { initialsOf } from './initials.ts';
export { hashPassword, initialPassword } from './passwords.ts';
export { organsRoutes } from './routes.ts';
export { anyOfficerOf, deskCookie, officerOf, rememberOfficer, requireRole } from './session.ts';
export { forgetOldSignIns, type SignedIn } from './sign-in.ts';
export { addOfficers, type DirectoryRows, type NewOfficerRow, writeDirectory } from './store.ts';
export type { CategoryRow, Directory, DutyRow, OrganRow };

/** The directory in memory, and officers' names; both are small, and read again at most a few seconds after a change. */
export async function openOrgans(deps: Pick<OrgansDeps, 'db' | 'clock'>) {
  const freshFor = 5_000;
  let rows = await readDirectory(deps.db);
  let officers = await namesOf(deps);
  let readAt = performance.now();
  let built: { on: string; directory: Directory } | undefined;
  let reading: Promise<void> | undefined;

  const reread = async () => {
    [rows, officers] = await Promise.all([readDirectory(deps.db), namesOf(deps)]);
    readAt = performance.now();
    built = undefined;
  };
  // A slow read never holds a request up: the old rows serve until the new ones are there.
  const refresh = () => {
    if (performance.now() - readAt > freshFor) {
      reading ??= reread().finally(() => {
        reading = undefined;
      });
      reading.catch(() => undefined);
    }
  };

  return {
    directory(): Directory {
      refresh();
      const on = deps.clock.today();
      if (built?.on !== on) built = { on, directory: directoryOf(rows, on, officers) };
      return built.directory;
    },
    async officer(id: string) {
      if (!officers.has(id)) await reread();
      return officers.get(id);
    },
    /** Officers in office who hold this role. */
    officersWith: (role: Role) => [...officers.values()].filter(({ active, roles }) => active && roles.includes(role)),
    /** As last read: a name that changed a moment ago may still be the old one. */
    /** The password of whoever is signed in, given again for what is signed for. */
    confirmPassword: (officerId: string, password: string) => confirmPassword(deps, officerId, password),
    officerName: (id: string): string | undefined => officers.get(id)?.name,
    /** Who works where and in which roles; undefined where the account does not exist or is disabled. */
    async working(id: string) {
      const row = await deps.db.wide().first<OfficerRow>(officerById(id));
      return row?.active ? { officerId: row.id, organId: row.organId, roles: row.roles } : undefined;
    },
    reread,
  };
}

async function namesOf({ db }: Pick<OrgansDeps, 'db'>) {
  const rows = await db.wide().rows(officerNames());
  return new Map(rows.map((row) => [row.id, row]));
}
