import { localDate } from '../../core/calendar/index.ts';
import type { OrganDirectory } from '../../core/procedure/act.ts';
import { type OrganRow, reviewBodies } from '../../core/procedure/review-bodies.ts';
import { headRoles } from '../../core/roles.ts';
import { officers } from '../county/officers.ts';
import { organs } from '../county/organs.ts';

const byId = new Map(organs.map((organ) => [organ.id, organ]));
const rows: OrganRow[] = organs.map(({ id, divisionCode, kind, superiorId, guidingDepartmentId, vertical }) => ({
  id,
  divisionCode,
  kind,
  superiorId,
  guidingDepartmentId,
  vertical,
  successorId: null,
  validFrom: localDate('2004-01-01'),
  validTo: null,
}));

/** The demonstration's organs as the procedure asks about them. */
export const demoDirectory: OrganDirectory = {
  get(id) {
    const organ = byId.get(id);
    if (!organ) return undefined;
    const { name, level, kind, superiorId } = organ;
    return { id, nameZh: name, level, kind, ...(superiorId ? { superiorId } : {}) };
  },
  isUnder(id, top) {
    for (let at: string | null | undefined = id; at; at = byId.get(at)?.superiorId) if (at === top) return true;
    return false;
  },
  reviewBodies: (id) => reviewBodies(id, rows, localDate('2024-01-01')),
  officer(id) {
    const found = officers.find((one) => one.id === id);
    return found && { organId: found.organId, heads: found.roles.some((role) => headRoles.includes(role)) };
  },
  bureauAbove: (id) => {
    const code = byId.get(id)?.divisionCode ?? '';
    const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((one) => one !== code && one < code);
    return organs.find((organ) => organ.kind === 'bureau' && organ.divisionCode === above)?.id;
  },
  conferenceOffice: (code) =>
    organs.find((organ) => organ.kind === 'bureau' && organ.divisionCode === code.slice(0, 6))?.id,
};
