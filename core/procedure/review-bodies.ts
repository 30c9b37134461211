import type { LocalDate } from '../calendar/index.ts';

/** What one dated row of an organ says about its superiors (decisions 15). */
export interface OrganRow {
  id: string;
  /** Six digits of a county, a city or a province; nine of a town. */
  divisionCode: string;
  /** `government`, `town`, `department` … */
  kind: string;
  superiorId: string | null;
  guidingDepartmentId: string | null;
  /** 垂直管理: its superior department alone directs it. */
  vertical: boolean;
  successorId: string | null;
  validFrom: LocalDate;
  /** First day on which the row no longer holds. */
  validTo: LocalDate | null;
}

/**
 * The bodies that may review an opinion of this organ on a day (Art. 35; R-JUR-5), the department first.
 * Vertical management → its superior; whoever has a guiding department → that or its own government, as the
 * petitioner chooses; town → county government; a government → the government above. Re-review asks again, one step on (Art. 36).
 * An organ that no longer exists is answered for by its successor (Art. 24). Where the directory lacks whatever stands above a
 * department, the government of its own level is that (Art. 35 by analogy): it directs its departments. Not for an organ under
 * vertical management, which that government does not direct. Empty at the top of the tree.
 */
export function reviewBodies(organId: string, rows: readonly OrganRow[], date: LocalDate): string[] {
  const organ = standing(organId, rows, date);
  if (!organ) return [];
  const named = organ.vertical ? [organ.superiorId] : [organ.guidingDepartmentId, organ.superiorId];
  const found = named.map((id) => (id ? standing(id, rows, date)?.id : undefined)).filter((id) => id !== undefined);
  const bodies = [...new Set(found)].filter((id) => id !== organ.id);
  if (bodies.length > 0 || organ.vertical) return bodies;
  const own = ownGovernment(organ, rows, date);
  return own ? [own.id] : [];
}

/** The government of this organ's own level; a town's is the town itself, and above the town the county's. */
function ownGovernment(organ: OrganRow, rows: readonly OrganRow[], date: LocalDate): OrganRow | undefined {
  const governs = (code: string) => (row: OrganRow) =>
    (row.kind === 'government' || row.kind === 'town') &&
    row.divisionCode === code &&
    row.id !== organ.id &&
    row.validFrom <= date &&
    (row.validTo === null || date < row.validTo);
  if (organ.kind === 'government') return undefined;
  const inTown = organ.divisionCode.length > 6 && organ.kind !== 'town';
  return (
    (inTown ? rows.find(governs(organ.divisionCode)) : undefined) ?? rows.find(governs(organ.divisionCode.slice(0, 6)))
  );
}

/** The row of this organ on the day, or of its successor where it was merged, split or abolished. */
function standing(id: string, rows: readonly OrganRow[], date: LocalDate): OrganRow | undefined {
  let at: string | null = id;
  // Bounded: badly entered successors may form a circle.
  for (let steps = 0; at && steps < 20; steps++) {
    const wanted: string = at;
    const own = rows.filter((row) => row.id === wanted);
    const now = own.find((row) => row.validFrom <= date && (row.validTo === null || date < row.validTo));
    if (now) return now;
    at = own.reduce<string | null>((next, row) => row.successorId ?? next, null);
  }
  return undefined;
}
