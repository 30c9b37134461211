import { localDate } from '../../calendar/index.ts';
import type { OrganDirectory, OrganView } from '../act.ts';
import { type OrganRow, reviewBodies } from '../review-bodies.ts';

/** A small country: enough organs for every route and both levels of review. Used by tests only. */
export interface World {
  organs: OrganDirectory;
  rows: OrganRow[];
  ids: string[];
  bureauIds: string[];
}

interface Drawn extends OrganRow {
  level: OrganView['level'];
  kind: string;
}

const bureauAbove: Record<string, string> = { 'county-bureau': 'city-bureau', 'city-bureau': 'province-bureau' };
const since = localDate('2004-01-01');
const areas: Record<string, string> = {
  province: '990000',
  city: '990100',
  county: '990123',
  'east-town': '990123001',
  'west-town': '990123002',
};
const draw = (
  id: string,
  level: OrganView['level'],
  kind: string,
  superiorId: string | null,
  guidingDepartmentId: string | null = null,
  vertical = false,
): Drawn => ({
  id,
  divisionCode: areas[id] ?? areas[id.split('-')[0]!]!,
  level,
  kind,
  superiorId,
  guidingDepartmentId,
  vertical,
  successorId: null,
  validFrom: since,
  validTo: null,
});

/** Province, city, county and two towns, each with its bureau and two departments, one of them under vertical management. */
export function smallWorld(): World {
  const rows: Drawn[] = [
    draw('province', 'province', 'government', null),
    draw('province-bureau', 'province', 'bureau', 'province'),
    draw('province-labour', 'province', 'department', 'province'),
    draw('province-tax', 'province', 'department', 'province'),
    draw('city', 'city', 'government', 'province'),
    draw('city-bureau', 'city', 'bureau', 'city', 'province-bureau'),
    draw('city-labour', 'city', 'department', 'city', 'province-labour'),
    draw('city-tax', 'city', 'department', 'province-tax', null, true),
    draw('county', 'county', 'government', 'city'),
    draw('county-bureau', 'county', 'bureau', 'county', 'city-bureau'),
    draw('county-labour', 'county', 'department', 'county', 'city-labour'),
    draw('county-discipline', 'county', 'discipline', 'city'),
    draw('county-tax', 'county', 'department', 'city-tax', null, true),
    draw('east-town', 'town', 'town', 'county'),
    draw('west-town', 'town', 'town', 'county'),
  ];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const today = localDate('2026-01-05');
  const isUnder = (id: string, top: string): boolean => {
    if (id === top) return true;
    const superior = byId.get(id)?.superiorId;
    return superior ? isUnder(superior, top) : false;
  };
  return {
    rows,
    ids: rows.map(({ id }) => id),
    bureauIds: rows.filter(({ kind }) => kind === 'bureau').map(({ id }) => id),
    organs: {
      get: (id) => {
        const row = byId.get(id);
        if (!row) return undefined;
        const view: OrganView = { id, nameZh: `【${id}】`, level: row.level, kind: row.kind };
        return row.superiorId ? { ...view, superiorId: row.superiorId } : view;
      },
      isUnder,
      reviewBodies: (id) => reviewBodies(id, rows, today),
      // `head-of-city`, `city-2`; those who are but a number are of the county's bureau.
      officer: (id) => {
        const [heads, organId] = [id.startsWith('head-of-'), id.replace(/^head-of-|-\d+$/g, '')];
        if (byId.has(organId)) return { organId, heads };
        return /^officer-\d+$/.test(id) ? { organId: 'county-bureau', heads: false } : undefined;
      },
      bureauAbove: (id) => bureauAbove[id],
      conferenceOffice: (code) =>
        rows.find((row) => row.kind === 'bureau' && row.divisionCode === code.slice(0, 6))?.id,
    },
  };
}
