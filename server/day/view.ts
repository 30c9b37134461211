import type { Role } from '../../core/roles.ts';
import { type Officer, oversees } from '../petitions/index.ts';
import type { DayView } from './contract.ts';
import type { DayDeps } from './deps.ts';
import { newsOf } from './news.ts';
import { readsOf } from './reads.ts';
import { staffingOf } from './staffing.ts';

/** Who answers for what other units are late with: in the bureau, the county's; in an organ, the own and those under it. */
const answering: Role[] = ['bureau-head', 'supervisor', 'leader', 'organ-head'];
/** Who may have to tell somebody in person. */
const telling: Role[] = ['clerk', 'bureau-officer', 'bureau-head', 'organ-handler', 'organ-head', 'custodian'];
const heads: Role[] = ['bureau-head', 'organ-head'];

/** What begins the day of one officer, beside the list of matters. */
export async function dayOf(deps: DayDeps, officer: Officer): Promise<DayView> {
  const has = (some: Role[]) => officer.roles.some((role) => some.includes(role));
  const directory = deps.directory();
  const [groups, late, reports, forHead, unreached, hall, audit, news, identity] = await Promise.all([
    deps.petitions.workGroups(officer),
    has(answering) ? deps.petitions.lateDuties(officer, unitsOf(deps, officer)) : null,
    has(heads) ? deps.lateReports(officer) : [],
    has(['bureau-head']) ? deps.reportsForHead(officer) : 0,
    has(telling) ? deps.unreached(officer) : null,
    deps.hall(officer),
    has(['auditor']) ? auditOf(deps, officer) : null,
    newsOf(deps, officer),
    identityOf(deps, officer),
  ]);
  return {
    date: deps.clock.today(),
    groups: groups.map(({ act, ...group }) => ({ act: act ?? null, ...group })),
    late: late?.map(({ organId, ...duty }) => ({ organ: directory.organName(organId), ...duty })) ?? null,
    reportsForHead: forHead || null,
    lateReports:
      reports.length > 0
        ? reports.map(({ organId, ...one }) => ({ organ: directory.organName(organId), ...one }))
        : null,
    unreached,
    hall,
    audit,
    staffing: has(['administrator']) ? staffingOf(deps, officer) : null,
    news,
    identity,
  };
}

/** Whose late duties this officer sees: where the reader oversees the county, all its organs; otherwise the own and those under it. */
function unitsOf({ directory: now, petitions }: DayDeps, officer: Officer): string[] {
  const directory = now();
  const county = petitions.countyOf(officer.organId);
  if (!county) return [];
  const ofCounty = directory.organs.filter(({ id }) => petitions.countyOf(id) === county);
  const all = oversees(officer, county, directory);
  return ofCounty.filter(({ id }) => all || directory.isUnder(id, officer.organId)).map(({ id }) => id);
}

/** The custodian decides; who heads the bureau sees to it where that is late. */
async function identityOf(deps: DayDeps, officer: Officer): Promise<DayView['identity']> {
  const inBureau = deps.directory().organ(officer.organId)?.kind === 'bureau';
  const decides = inBureau && officer.roles.includes('custodian');
  const answers = inBureau && officer.roles.includes('bureau-head');
  const { toDecide, mine } = await deps.petitions.identityDay(officer, decides || answers);
  return { toDecide: decides || (toDecide?.late ?? 0) > 0 ? toDecide : null, mine };
}

async function auditOf(deps: DayDeps, officer: Officer): Promise<DayView['audit']> {
  const county = deps.petitions.countyOf(officer.organId);
  if (!county) return null;
  const [{ signed, witnesses }, reads, rebuild] = await Promise.all([
    deps.ledger.witnessed(county),
    readsOf(deps, county),
    deps.petitions.lastRebuild(),
  ]);
  return { signed, witnesses, ...reads, rebuild: rebuild ?? null };
}
