import type { LocalDate } from '../../core/calendar/index.ts';
import type { OrganDirectory, OrganView as ProcedureOrgan } from '../../core/procedure/act.ts';
import { reviewBodies } from '../../core/procedure/review-bodies.ts';
import type { Words } from '../../core/refusal.ts';
import { headRoles, type Role } from '../../core/roles.ts';
import type { OrganView } from './contract.ts';

/** One dated row of an organ (Art. 24: split, merged or abolished organs have a successor). */
export interface OrganRow extends OrganView {
  code: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
  numberWord: string;
  guidingDepartmentId: string | null;
  vertical: boolean;
  successorId: string | null;
  hours: string;
}

export interface DutyRow {
  id: string;
  organId: string;
  number: number;
  title: string;
  keywords: string[];
  categoryCode: string | null;
  basis: string;
}

export interface Named {
  code: string;
  nameZh: string;
  nameEn: string;
  parentCode: string | null;
}

export interface CategoryRow extends Named {
  keywords: string[];
}

/** An officer as decisions about others know one. */
export interface OfficerEntry {
  id: string;
  organId: string;
  active: boolean;
  roles: readonly Role[];
  name?: string;
  phone?: string;
}

/** Every organ, division, category and duty as they stand, held in memory: small, read by each request, written rarely. */
export interface Directory extends OrganDirectory {
  organs: OrganRow[];
  divisions: Named[];
  categories: CategoryRow[];
  duties: DutyRow[];
  organ(id: string): OrganRow | undefined;
  organName(id: string): Words;
  divisionName(code: string): Words;
  categoryName(code: string): Words | undefined;
  /** The petition bureau (信访局) that serves this division. */
  bureauOf(divisionCode: string): OrganRow | undefined;
  dutiesOf(organId: string): DutyRow[];
  /** The organ and all those it stands under, itself first. */
  upwards(organId: string): string[];
  /** Officers in office of this organ who hold the role. */
  officersIn(organId: string, role: Role): string[];
  /** Everybody in office there, by name and telephone. */
  staffOf(organId: string): { name: string; phone: string }[];
}

/** Builds the answers from rows valid on `on`. Names of organs that no longer exist stay readable. */
export function directoryOf(
  rows: { organs: OrganRow[]; divisions: Named[]; categories: CategoryRow[]; duties: DutyRow[] },
  on: LocalDate,
  officers: ReadonlyMap<string, OfficerEntry> = new Map(),
): Directory {
  const current = rows.organs.filter((row) => row.validFrom <= on && (!row.validTo || row.validTo > on));
  const byId = new Map([...rows.organs, ...current].map((row) => [row.id, row]));
  const divisions = new Map(rows.divisions.map((row) => [row.code, row]));
  const categories = new Map(rows.categories.map((row) => [row.code, row]));
  const bureaus = new Map(current.filter(({ kind }) => kind === 'bureau').map((row) => [row.divisionCode, row]));
  const unknown: Words = { zh: '（已不在名录）', en: '(no longer listed)' };
  return {
    ...rows,
    organs: current,
    organ: (id) => byId.get(id),
    organName: (id) => wordsOf(byId.get(id)) ?? unknown,
    divisionName: (code) => wordsOf(divisions.get(code)) ?? { zh: code, en: code },
    categoryName: (code) => wordsOf(categories.get(code)),
    bureauOf: (code) => bureaus.get(code) ?? bureaus.get(code.slice(0, 6)),
    dutiesOf: (organId) => rows.duties.filter((duty) => duty.organId === organId),
    get: (id) => procedureView(byId.get(id)),
    isUnder: (id, top) => isUnder(byId, id, top),
    upwards: (id) => upwards(byId, id),
    officersIn: (organId, role) =>
      [...officers.values()].flatMap((one) =>
        one.active && one.organId === organId && one.roles.includes(role) ? [one.id] : [],
      ),
    staffOf: (organId) =>
      [...officers.values()].flatMap(({ active, organId: at, name = '', phone = '' }) =>
        active && at === organId ? [{ name, phone }] : [],
      ),
    officer(id) {
      const officer = officers.get(id);
      if (!officer) return undefined;
      const heads = officer.active && officer.roles.some((role) => headRoles.includes(role));
      return { organId: officer.organId, heads };
    },
    bureauAbove: (id) => {
      const parent = divisions.get(byId.get(id)?.divisionCode ?? '')?.parentCode;
      return parent ? bureaus.get(parent)?.id : undefined;
    },
    reviewBodies: (id) => reviewBodies(id, rows.organs, on),
    conferenceOffice: (code) => (bureaus.get(code) ?? bureaus.get(code.slice(0, 6)))?.id,
  };
}

function wordsOf(row: { nameZh: string; nameEn: string } | undefined): Words | undefined {
  return row && { zh: row.nameZh, en: row.nameEn };
}

function procedureView(row: OrganRow | undefined): ProcedureOrgan | undefined {
  if (!row) return undefined;
  const view = { id: row.id, nameZh: row.nameZh, level: row.level, kind: row.kind };
  return row.superiorId ? { ...view, superiorId: row.superiorId } : view;
}

const isUnder = (byId: Map<string, OrganRow>, id: string, top: string): boolean => upwards(byId, id).includes(top);

function upwards(byId: Map<string, OrganRow>, id: string): string[] {
  const chain: string[] = [];
  // Bounded: a cycle in badly entered rows must not hang a request.
  for (let at: string | null | undefined = id; at && chain.length < 20; at = byId.get(at)?.superiorId) chain.push(at);
  return chain;
}
