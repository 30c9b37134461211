import { localDate } from '../../calendar/index.ts';
import type { OrganDirectory } from '../../procedure/act.ts';
import { smallWorld } from '../../procedure/walk/world.ts';
import { registrationNumber } from '../../registration-number.ts';
import { type Role, roles } from '../../roles.ts';
import type { MatterView, OfficerView } from '../kind.ts';

/** Organs, officers and petitions for walks over dossiers. Used by tests only. */
export interface Stage {
  organs: OrganDirectory;
  organIds: string[];
  /** One officer of each role in each organ. */
  officers: OfficerView[];
  byId: Map<string, OfficerView>;
  numbers: string[];
  matters: Map<string, MatterView>;
}

/** The small world with its officers, and petitions in different states. */
export function stageOf(): Stage {
  const world = smallWorld();
  const organIds = ['county-bureau', 'county', 'county-labour', 'county-discipline', 'east-town', 'city-bureau'];
  const officers = organIds.flatMap((organId) =>
    roles.map((role: Role): OfficerView => ({ id: `${organId}/${role}`, organId, roles: [role], active: true })),
  );
  const views = (['investigating', 'closed', 'served', 'registered', 'diverted'] as const).map(
    (phase, i): MatterView => {
      const number = registrationNumber({
        region: '990123',
        bucket: '00',
        day: localDate('2026-01-05'),
        form: '02',
        sequence: i + 1,
      });
      return {
        number,
        phase,
        restricted: false,
        holderId: 'county-labour',
        handlerId: 'county-labour/organ-handler',
        complainedOrganIds: [],
        divisionCode: '990123',
        receivedOn: localDate('2026-01-05'),
        served: i > 0 && i < 3,
        executed: i === 1,
        dissatisfied: i === 2,
        ...(i === 3 && {
          coordination: {
            by: 'conference' as const,
            arbiterId: 'county-bureau',
            question: 'jurisdiction' as const,
            again: true,
            accepted: false,
          },
        }),
      };
    },
  );
  return {
    organs: world.organs,
    organIds,
    officers,
    byId: new Map(officers.map((officer) => [officer.id, officer])),
    numbers: views.map(({ number }) => number),
    matters: new Map(views.map((view) => [view.number, view])),
  };
}
