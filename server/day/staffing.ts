import type { Role } from '../../core/roles.ts';
import type { Directory } from '../organs/index.ts';
import type { Officer } from '../petitions/index.ts';
import type { DayView } from './contract.ts';
import type { DayDeps } from './deps.ts';

/** Posts of a bureau without which some matter comes to rest there: who registers, routes, signs, keeps what is sealed, follows up. */
const posts: Role[] = ['clerk', 'bureau-officer', 'bureau-head', 'custodian', 'supervisor'];
const handling: Role[] = ['organ-handler', 'organ-head'];
const signing: Role[] = ['organ-head'];

/**
 * For the administrator: posts of the own bureau that nobody has, organs of the county in which nobody could handle a matter, or
 * nobody sign what their only hand writes, and whether a duty list is there. On the first day of an office it is what to begin with.
 */
export function staffingOf({ directory: now, petitions }: DayDeps, officer: Officer): DayView['staffing'] {
  const directory = now();
  const county = petitions.countyOf(officer.organId);
  const bureau = directory.bureauOf(directory.organ(officer.organId)?.divisionCode ?? '');
  if (!county || !bureau) return null;
  return {
    bureau: {
      id: bureau.id,
      name: directory.organName(bureau.id),
      lacks: posts.filter((role) => directory.officersIn(bureau.id, role).length === 0),
    },
    organs: directory.organs
      .filter(({ id, kind }) => id !== bureau.id && kind !== 'party' && petitions.countyOf(id) === county)
      .flatMap(({ id }) => {
        const lacks = lacking(id, directory);
        return lacks ? [{ id, name: directory.organName(id), lacks }] : [];
      }),
    duties: directory.duties.length,
  };
}

function lacking(organId: string, { officersIn }: Directory): 'hand' | 'signer' | undefined {
  const inRoles = (roles: Role[]) => new Set(roles.flatMap((role) => officersIn(organId, role)));
  const hands = inRoles(handling);
  const signers = inRoles(signing);
  if (hands.size === 0) return 'hand';
  return signers.size === 0 || hands.size === 1 ? 'signer' : undefined;
}
