import type { Http } from '../platform/index.ts';
import { actRoutes } from './act-routes.ts';
import { agentDoor } from './agent-door.ts';
import { agentRoutes } from './agent-routes.ts';
import { callBackRoutes } from './call-back-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import type { PortalDeps } from './deps.ts';
import { disclosureRoutes } from './disclosure-routes.ts';
import { hallRoutes } from './hall-routes.ts';
import { libraryRoutes } from './library-routes.ts';
import { listedRoutes } from './listed-routes.ts';
import { matterRoutes } from './matter-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { receptionRoutes } from './reception-routes.ts';
import { recommendationRoutes } from './recommendation-routes.ts';
import { referenceRoutes } from './reference-routes.ts';
import { statisticsRoutes } from './statistics-routes.ts';
import { dropExpired } from './store.ts';
import { submitRoutes } from './submit-routes.ts';
import { writeRoutes } from './write-routes.ts';

export { complaints, concernReported } from './complaints.ts';
export { type ReportDeps, reportConcern } from './concerns.ts';
export type { At, Opened, PetitionsForPortal, PortalDeps } from './deps.ts';
export { problemPage } from './frame.ts';
export { lateReports } from './late-reports.ts';
export { reportsForHead } from './second-person.ts';

/** What a petitioner may see and do: server-rendered pages that work without a script. */
export function portalRoutes(http: Http, deps: PortalDeps): void {
  referenceRoutes(http, deps);
  recommendationRoutes(http, deps);
  listedRoutes(http, deps);
  decisionRoutes(http, deps);
  libraryRoutes(http, deps);
  disclosureRoutes(http, deps);
  statisticsRoutes(http, deps);
  writeRoutes(http, deps);
  submitRoutes(http, deps);
  agentDoor(http, deps);
  matterRoutes(http, deps);
  agentRoutes(http, deps);
  actRoutes(http, deps);
  callBackRoutes(http, deps);
  contactRoutes(http, deps);
  memberRoutes(http, deps);
  receptionRoutes(http, deps);
  hallRoutes(http, deps);
}

/** Forgets drafts that nobody came back to. */
export const forgetDrafts = ({ db, clock }: Pick<PortalDeps, 'db' | 'clock'>): Promise<number> =>
  db.wide().run(dropExpired(clock.now()));
