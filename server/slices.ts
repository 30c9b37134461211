import { join } from 'node:path';
import { nationalCalendar } from '../core/calendar/index.ts';
import { withLocalRules } from '../core/law/index.ts';
import { mechanisms } from '../core/mechanisms.ts';
import { shardKeyFor } from '../core/registration-number.ts';
import { openBacklog } from './backlog/index.ts';
import { citationProjection, openCitations } from './citations/index.ts';
import { openConference } from './conference/index.ts';
import { newsActs, openDay } from './day/index.ts';
import { everyCommentAnswered, openDecisions } from './decisions/index.ts';
import { type Disclosure, openDisclosure } from './disclosure/index.ts';
import { clockProjection, openDocket } from './docket/index.ts';
import { type Dossiers, openDossiers } from './dossiers/index.ts';
import { openEvaluation } from './evaluation/index.ts';
import { openEvidence } from './evidence/index.ts';
import { hostOf, noOffice, witnessKey } from './from-settings.ts';
import { openInspection } from './inspection/index.ts';
import { openLedger } from './ledger/index.ts';
import { readLocalRules } from './local-rules.ts';
import { matterOf, readingOf } from './matters.ts';
import { messagesOf, newsProjection, openMessages } from './messages/index.ts';
import { officePapers, openNotices } from './notices/index.ts';
import { type OrganRow, openOrgans } from './organs/index.ts';
import { openPetitioners } from './petitioners/index.ts';
import { actedProjection, openPetitions, type Petitions } from './petitions/index.ts';
import type { Platform } from './platform/index.ts';
import { complaints, lateReports, reportsForHead } from './portal/index.ts';
import { openReception } from './reception/index.ts';
import { openRecommendations } from './recommendations/index.ts';
import { mailOf, shortMessages } from './short-messages.ts';
import { itemProjection, openStatistics, type Statistics } from './statistics/index.ts';
import { findArticles, writeArticles } from './statutes/index.ts';
import { openSupervision, type Supervision, turningActs } from './supervision/index.ts';
import { bandProjection, openTriage, suggestions } from './triage/index.ts';

export type Slices = Awaited<ReturnType<typeof openSlices>>;

/**
 * Every slice with what it needs, wired by hand, without a web server: what `serve`, `work`, `import`, `seed` and `rebuild`
 * have in common.
 */
export async function openSlices(platform: Platform) {
  const { db, clock, keys, files, config } = platform;
  if (platform.migrated.length > 0) await db.wide().tx((tx) => writeArticles(tx));
  const organs = await openOrgans({ db, clock });
  const directory = () => organs.directory();
  const calendar = withLocalRules(nationalCalendar, {
    overlays: await readLocalRules(config.overlays, nationalCalendar),
    divisionOf: (organId) => directory().organs.find(({ id }) => id === organId)?.divisionCode,
  });
  const officer = (id: string) => organs.officer(id);
  const petitioners = openPetitioners({ db, keys });
  const evidence = openEvidence({
    db,
    clock,
    keys,
    files,
    limits: { megabytes: config.fileLimit, perPetition: config.filesPerPetition },
  });
  const ledger = openLedger({
    db,
    clock,
    keys,
    host: hostOf(config.origin),
    witnesses: config.witnesses.map(witnessKey),
  });
  const notices = openNotices({
    db,
    clock,
    keys,
    calendar,
    directory,
    officer,
    // Petitions make documents and documents are made of petitions: each asks the other only when something is done.
    petition: (at) => petitions.opened(at),
    noteReads: (...reads) => petitions.noteReads(...reads),
    articles: () => findArticles(db),
    papers: (at, seal) => evidence.shownClean(db.local(at.shardKey), at, seal),
    fontFolder: join(config.data, 'fonts'),
    portal: config.origin ?? `http://${config.host}:${config.port}`,
  });
  const petitions: Petitions = openPetitions({
    db,
    clock,
    keys,
    calendar,
    petitioners,
    evidence,
    ledger,
    documents: notices,
    directory,
    officer,
    messages: (at, seal) => messagesOf(db, at, seal),
    projections: [
      clockProjection,
      bandProjection,
      newsProjection,
      itemProjection,
      citationProjection,
      actedProjection([
        ...new Set(['evaluate', 'close', 'object', 'callConference', ...turningActs, ...newsActs] as const),
      ]),
    ],
    told: (number) => dossiers.tellings(number),
    suggest: (text, state) => suggestions(text, state, directory()),
  });

  const dossiers: Dossiers = openDossiers({
    db,
    clock,
    keys,
    calendar,
    petitioners,
    evidence,
    ledger,
    papers: officePapers(notices, {
      officerName: organs.officerName,
      sealOf: async (at) => (await dossiers.opened(at))?.seal,
      subjects: async (numbers) => {
        const found = await petitions.byNumbers(numbers, 'rule');
        return new Map(found.map(({ number, subject }) => [number, subject]));
      },
      figures: (change) => statistics.figuresFor(change),
    }),
    kinds: mechanisms,
    directory,
    officer: organs.officer,
    confirmPassword: organs.confirmPassword,
    officerName: organs.officerName,
    matters: async (numbers, reader) => (await petitions.byNumbers(numbers, reader)).map(matterOf),
    guards: {
      publication: (change) => disclosure.guard(change),
      'public-notice': (change) => disclosure.guardNotice(change),
      'decision-assessment': (change) => everyCommentAnswered({ db }, change),
      'handling-review': (change) => supervision.guardReview(change),
    },
    noteMatters: (matters, reader) => petitions.noteReads(matters.map(readingOf), reader, 'list'),
  });
  const disclosure: Disclosure = openDisclosure({
    db,
    clock,
    files,
    dossiers,
    petitions,
    directory,
    handlers: () => organs.officersWith('organ-handler'),
    shardKey: () => shardKeyFor(office().divisionCode),
  });
  const inspection = openInspection({ dossiers, today: clock.today });
  const bureausOf = (shardKey: string) =>
    [shardKey.slice(0, 6), `${shardKey.slice(0, 4)}00`, `${shardKey.slice(0, 2)}0000`].flatMap(
      (division) => directory().bureauOf(division)?.id ?? [],
    );
  const evaluation = openEvaluation({ db, clock, petitions, dossiers, directory, bureausOf });
  const citations = openCitations({ db, clock, directory, petitions });
  const docket = openDocket(petitions);
  const ownCounty = () => shardKeyFor(office().divisionCode);
  const conference = openConference({
    dossiers,
    petitions,
    docket,
    directory,
    today: clock.today,
    officer: organs.officer,
    officeId: () => office().id,
    shardKey: ownCounty,
  });
  const backlog = openBacklog({
    shardKey: ownCounty,
    log: platform.log,
    directory,
    docket,
    dossiers,
    petitions,
    today: clock.today,
  });
  const decisions = openDecisions({
    db,
    clock,
    keys,
    files,
    dossiers,
    shardKey: ownCounty,
    wordsOf: petitions.wordsOf,
  });
  const recommendations = openRecommendations({ dossiers, today: clock.today, shardKey: ownCounty });
  const supervision: Supervision = openSupervision({
    clock,
    log: platform.log,
    calendar,
    directory,
    docket,
    dossiers,
    petitions,
    officer: organs.officer,
    officerName: organs.officerName,
    bureausOf,
    complaints: complaints({ db, sealOf: (at) => petitioners.sealOf(db.local(at.shardKey), at) }),
  });
  const statistics: Statistics = openStatistics({ db, clock, directory, petitions, dossiers });
  const triage = openTriage(petitions);
  const sms = shortMessages(config, clock);
  const mail = mailOf(config, clock);
  const messages = openMessages({
    db,
    clock,
    log: platform.log,
    directory,
    petitions,
    opened: petitions.opened,
    calendar,
    ...(sms && { sms }),
    ...(mail && { mail }),
  });
  const reception = openReception({
    db,
    clock,
    keys,
    log: platform.log,
    calendar,
    directory,
    office,
    shardKey: () => shardKeyFor(office().divisionCode),
    officerName: organs.officerName,
    leaders: () => [...organs.officersWith('leader'), ...organs.officersWith('organ-head')],
    dossiers,
    petitions,
    unlock: (number, code) => petitions.forPortal(office().id).unlock(number, code),
    pdf: (source, model) => notices.typesetter.pdf(source, model),
    portal: config.origin ?? `http://${config.host}:${config.port}`,
    ...(sms && { sms }),
  });

  const day = openDay({
    db,
    clock,
    directory,
    working: organs.working,
    petitions,
    dossiers,
    petitioners,
    ledger,
    unreached: messages.toTell,
    hall: reception.waitingInHall,
    lateReports: (reader) => lateReports({ db, clock, calendar, directory }, reader),
    reportsForHead: (reader) => reportsForHead({ db, directory, petitions: petitions.forPortal(office().id) }, reader),
    ...(mail && { mail }),
    home: config.origin ?? `http://${config.host}:${config.port}`,
  });

  /** The bureau that this installation serves. */
  function office(): OrganRow {
    const found = directory().organs.find(({ code }) => code === config.office);
    if (!found) throw noOffice(config.office);
    return found;
  }

  return {
    platform,
    calendar,
    organs,
    petitioners,
    evidence,
    ledger,
    notices,
    petitions,
    disclosure,
    dossiers,
    day,
    decisions,
    inspection,
    evaluation,
    citations,
    docket,
    backlog,
    conference,
    recommendations,
    statistics,
    supervision,
    triage,
    messages,
    reception,
    office,
    shardKey: ownCounty,
  };
}
