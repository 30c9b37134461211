import { z } from 'zod';
import { citationIn } from '../core/statutes/index.ts';
import { serveAssets } from './assets.ts';
import { decisionsRoutes } from './decisions/index.ts';
import { demoAccounts, demoPassword, ensureDemoDirectory, seedDemoCases } from './demo.ts';
import { disclosureRoutes } from './disclosure/index.ts';
import { dossierActed, dossiersRoutes } from './dossiers/index.ts';
import { ledgerRoutes } from './ledger/index.ts';
import { messagesRoutes, newsForPetitioner } from './messages/index.ts';
import { noticesRoutes } from './notices/index.ts';
import { forgetOldSignIns, organsRoutes, rememberOfficer } from './organs/index.ts';
import { actBodies, petitionActed, petitionsRoutes } from './petitions/index.ts';
import { buildHttp } from './platform/http/index.ts';
import type { Http, Platform } from './platform/index.ts';
import { concernReported, forgetDrafts, type PortalDeps, portalRoutes, problemPage } from './portal/index.ts';
import { receptionRoutes } from './reception/index.ts';
import { openSlices, type Slices } from './slices.ts';
import { articleCited, documents, passagesOf, searchPassages } from './statutes/index.ts';
import { supervisionRoutes } from './supervision/index.ts';
import { collectBytes } from './upload.ts';

/** The whole system, wired: what `serve` listens with and `work` works with. */
export interface App {
  http: Http;
  slices: Slices;
  /** Lines that `serve` prints: addresses, demo sign-ins. @param home where the pages are served */
  announcements(home: string): string[];
  /** Answers what is under way, then closes. */
  stop(): Promise<void>;
}

/**
 * The composition root: every dependency, job and subscription by hand.
 * @param options.seedsCases whether a demo office gets the demonstration's petitions
 */
export async function buildApp(platform: Platform, { seedsCases = true } = {}): Promise<App> {
  const { config, clock, db, keys, jobs, log, outbox } = platform;
  const demo = config.mode === 'demo';
  const slices = await openSlices(platform);
  const { organs, ledger, petitions, evidence, notices, docket, dossiers, triage, messages } = slices;
  const {
    evaluation,
    inspection,
    backlog,
    conference,
    decisions,
    recommendations,
    statistics,
    supervision,
    reception,
    day,
  } = slices;
  const fresh = demo && (await ensureDemoDirectory(platform, organs.directory().organs.length === 0));
  if (fresh) await organs.reread();
  if (demo && seedsCases)
    await seedDemoCases(
      platform,
      petitions.deps,
      dossiers.deps,
      decisions.deps,
      { deps: { db, calendar: slices.calendar }, officeId: () => slices.office().id },
      (line) => console.log(`  ${line}`),
    );
  const office = slices.office();

  const http = await buildHttp({
    config,
    log,
    version: '0.1.0',
    bodies: actBodies,
    mayWrite: platform.clockWatch.mayWrite,
    page: (problem, request) => problemPage(portal, request, problem),
  });
  const assets = await serveAssets(http);
  const session = {
    db,
    clock,
    sealer: {
      seal: (text: string) => keys.seal(keys.mac('sealer', 'totp'), text, 'totp'),
      open: (sealed: Buffer) => keys.open(keys.mac('sealer', 'totp'), sealed, 'totp').toString(),
    },
    openMattersOf: petitions.openMattersOf,
    directory: () => organs.directory(),
    officeId: office.id,
    demo,
    reread: () => organs.reread(),
  };
  rememberOfficer(http, session);
  organsRoutes(http, session);
  petitionsRoutes(http, petitions.deps);
  noticesRoutes(http, notices);
  docket.routes(http);
  slices.citations.routes(http);
  day.routes(http);
  dossiersRoutes(http, dossiers.deps);
  conference.routes(http);
  backlog.routes(http);
  supervisionRoutes(http, supervision.deps);
  receptionRoutes(http, reception.deps);
  decisionsRoutes(http, decisions.deps);
  inspection.routes(http);
  statistics.routes(http);
  disclosureRoutes(http, slices.disclosure);
  triage.routes(http);
  messagesRoutes(http, messages);
  ledgerRoutes(http, ledger);
  const portal: PortalDeps = {
    db,
    clock,
    keys,
    log,
    calendar: slices.calendar,
    directory: session.directory,
    officeId: office.id,
    demo,
    petitions: petitions.forPortal(office.id),
    messages: messages.of,
    upload: async ({ name, content }) => evidence.upload(name, await collectBytes(content, evidence.limits.megabytes)),
    review: supervision.reviewForPetitioner,
    listed: () => supervision.listed(slices.shardKey()),
    inspected: () => supervision.publishedInspections(slices.shardKey()),
    library: {
      documents: () => documents(db, clock.today()),
      search: (q) => searchPassages(db, q, clock.today()),
      version: (versionId) => passagesOf(db, versionId, clock.today()),
      cited: async (basis) => {
        const citation = citationIn(basis);
        return citation && articleCited(db, citation, clock.today());
      },
    },
    disclosure: {
      list: (q, after) => slices.disclosure.list(slices.shardKey(), q, after),
      entry: (id) => slices.disclosure.entry(slices.shardKey(), id),
      file: (id, digest) => slices.disclosure.file(slices.shardKey(), id, digest),
      notices: () => slices.disclosure.notices(slices.shardKey()),
    },
    origin: config.origin,
    documents: notices,
    recommendations: recommendations.figures,
    statistics: () => statistics.published(slices.shardKey()),
    decisions: decisions.forPortal(),
    receiptKeys: async () => (await ledger.keys(slices.shardKey())).keys,
    receptions: reception.forPortal(),
    callBacks: evaluation.portal,
    assets,
  };
  portalRoutes(http, portal);
  http.get('/api/health', { schema: { response: { 200: z.strictObject({ ok: z.literal(true) }) } } }, async () => ({
    ok: true as const,
  }));

  jobs.every(config.ledgerInterval, 'take queued leaves into the public log and sign it', ledger.sequenceAll);
  outbox.on(newsForPetitioner, 'the petitioner is told that there is news', messages.take);
  outbox.on(petitionActed, 'whoever is not satisfied is called back by another unit', evaluation.take);
  outbox.on(dossierActed, 'papers of a draft are made public as clean copies', decisions.take);
  outbox.on(dossierActed, 'whoever says so at a call-back has asked for reopening', evaluation.wanted);
  jobs.every(3600, 'draw call-backs among what closed last week', evaluation.draw);
  outbox.on(dossierActed, 'problems that a unit reports are entered in the ledger', inspection.take);
  outbox.on(conference.event, 'signed minutes bind, and open tasks come first next time', conference.follow);
  outbox.on(petitionActed, 'a dispute is on the next agenda at once', conference.hear);
  jobs.every(60, 'put disputes and second bounces on the next agenda', conference.gatherDisputes);
  outbox.on(dossierActed, 'a backlog programme takes its inventory, and its matters come into charge', backlog.follow);
  jobs.every(60, 'finish inventories of the backlog, and take accusations off them', backlog.lookAfter);
  jobs.every(3600, 'ask for answers to recommendations that are overdue', recommendations.remindLate);
  outbox.on(dossierActed, 'a closed supervision card gives its clock free', supervision.takeActed);
  outbox.on(concernReported, 'a complaint of the handling is looked into under seal', supervision.takeComplaint);
  outbox.on(petitionActed, 'a matter that meets a criterion is proposed for charge', supervision.takePetitionActed);
  outbox.on(petitionActed, 'whom an act concerns finds it among the news of the day', day.take);
  outbox.on(dossierActed, 'whom an act on a dossier concerns finds it among the news of the day', day.takeDossier);
  jobs.every(3600, 'mail the weekly digest to whoever chose it', day.sendDigests);
  jobs.every(3600, 'count the readings of days that are over', () => day.countReads(slices.shardKey()));
  jobs.every(86_400, 'forget news that nobody looked at for 30 days', day.forgetOldNews);
  outbox.on(dossierActed, 'what is disclosed stands on the public pages', slices.disclosure.take);
  jobs.every(600, 'publish what has reached its day', slices.disclosure.publishDue);
  jobs.every(3600, 'set inspections that repeat for their next period', slices.inspection.setNext);
  jobs.every(86_400, 'whoever receives petitions owes a notice of its channels', slices.disclosure.oweNotices);
  jobs.every(3600, 'forget copies for the public that nothing attached', slices.disclosure.copies.forget);
  jobs.every(20, 'send the messages that are due', messages.sendDue);
  outbox.on(dossierActed, 'those booked go with a reception that was swapped', reception.follow);
  jobs.every(86_400, 'put leaders who owe receptions before the keeper of the roster', reception.lookForMissing);
  jobs.every(600, 'remind those who have an appointment tomorrow', reception.remind);
  jobs.every(20, 'send the messages about appointments that are due', reception.sendDue);
  jobs.every(86_400, 'forget who had appointments 30 days after the day', reception.forgetAppointments);
  jobs.every(600, 'void document numbers whose act did not happen', notices.voidUnused);
  jobs.every(600, 'write down the periods that ran out', docket.writeLapses);
  jobs.every(3600, 'make a quarter public once it has settled', () => statistics.publish(slices.shardKey()));
  jobs.every(60, 'take what acts changed into the sums of organs and months', statistics.fold);
  jobs.every(600, 'what is overdue has its supervision card, and cards without an answer go up', supervision.supervise);
  jobs.every(86_400, 'list the units whose special inspection is owed this year', () =>
    supervision.openYear(slices.shardKey()),
  );
  jobs.every(86_400, 'propose matters for charge, and note leaders who are gone', supervision.lookAtCharges);
  jobs.every(86_400, 'read the whole public log and compare it with what was signed', () =>
    ledger.audit(slices.shardKey()),
  );
  jobs.every(86_400, 'forget submission keys after 30 days', async () => {
    await petitions.forgetOldKeys();
    await dossiers.forgetOldKeys();
  });
  jobs.every(3600, 'forget uploads that were never attached', evidence.forgetExpired);
  jobs.every(3600, 'forget tries to sign in, and sessions long over', () => forgetOldSignIns({ db, clock }));
  jobs.every(3600, 'forget drafts that nobody came back to', () => forgetDrafts({ db, clock }));

  return {
    http,
    slices,
    announcements: (home) => (demo ? demoLines(home, config.data, fresh) : officeLines(home)),
    stop: () => http.close(),
  };
}

const officeLines = (home: string) => [`门户 Portal   ${home}/`, `工作台 Desk   ${home}/desk/`];

/** The password is shown at the first start alone; afterwards its file is named. */
function demoLines(home: string, folder: string, first: boolean): string[] {
  const { password, file } = demoPassword(folder);
  return [
    ...officeLines(home),
    '',
    '演示账号 Demo accounts (同一个密码 one password):',
    ...demoAccounts.map(({ account, zh, en }) => `  ${account.padEnd(14)} ${zh} · ${en}`),
    `  密码 Password  ${first ? `${password}   (${file})` : file}`,
    '',
  ];
}
