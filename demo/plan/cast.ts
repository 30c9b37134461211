import { type DemoOfficer, type DemoRole, officersOf } from '../county/officers.ts';
import { type DemoOrgan, organByCode } from '../county/organs.ts';
import type { Chance } from '../narratives/prng.ts';

/** Who does what for one petition. Drawn once, so that the same handler sees it through. */
export interface Cast {
  clerk: string;
  officer: string;
  bureauHead: string;
  custodian: string;
}

/** The bureau's people for one petition. */
export function drawCast(roll: Chance): Cast {
  const bureau = organByCode('cx-xfj');
  return {
    clerk: drawn(bureau, 'clerk', roll).login,
    officer: drawn(bureau, 'bureau-officer', roll).login,
    bureauHead: drawn(bureau, 'bureau-head', roll).login,
    custodian: drawn(bureau, 'custodian', roll).login,
  };
}

/** One officer of the organ with this role; throws where the demonstration has none. */
export function drawn(organ: DemoOrgan, role: DemoRole, roll: Chance): DemoOfficer {
  return roll.pick(officersOf(organ.id, role));
}
