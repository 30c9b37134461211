import { instantOf, millisecondsOf, startOfDay } from '../../core/calendar/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { openPetitions, type Petitions } from '../../server/petitions/index.ts';
import { type ReportDeps, reportConcern } from '../../server/portal/index.ts';
import { officerByLogin } from '../county/officers.ts';
import type { DemoReport } from '../mechanisms/reports.ts';

/** Submits them by the ways of the portal and the desk, each in office hours of its day. @returns how many */
export async function seedReports(
  deps: Omit<ReportDeps, 'petitions' | 'clock'>,
  petitions: Petitions['deps'],
  { reports, numbers, officeId }: { reports: DemoReport[]; numbers: ReadonlyMap<string, string>; officeId: string },
): Promise<number> {
  let done = 0;
  for (const report of reports) {
    const number = numbers.get(report.matter);
    if (!number) continue;
    const now = instantOf(millisecondsOf(startOfDay(report.on)) + 10 * 3_600_000);
    const clock = { now: () => now, today: () => report.on };
    const then = openPetitions({ ...petitions, clock });
    const [at] = await then.byNumbers([number], 'rule');
    if (!at) throw new Error(`the demonstration reports on ${report.matter}, which is not there`);
    if ('concern' in report) {
      await reportConcern({ ...deps, clock, petitions: then.forPortal(officeId) }, at, report.concern, undefined);
    } else {
      const { id, organId, roles } = officerByLogin(report.as);
      const asked = await then.askIdentity(at, { officerId: id, organId, roles }, report.purpose);
      if (isRefusal(asked)) throw new Error(`${report.as} may not ask for an identity: ${asked.what.en}`);
    }
    done += 1;
  }
  return done;
}
