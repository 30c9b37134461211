import { instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import type { Officer } from '../petitions/index.ts';
import type { Http, OutboxEvent } from '../platform/index.ts';
import type { DayDeps } from './deps.ts';
import { sendDigests } from './digest.ts';
import { takeActed, takeDossierActed } from './news.ts';
import { countReads } from './reads.ts';
import { routes } from './routes.ts';
import { forgetNews } from './store.ts';
import { dayOf } from './view.ts';

export type { DayDeps, LateReports } from './deps.ts';
export { newsActs } from './news.ts';

/** Lines that nobody looked at for so long are dropped. Milliseconds. */
const kept = 30 * 86_400_000;

/** 今天: what begins the day of each role, beside the list of matters. */
export function openDay(deps: DayDeps) {
  return {
    of: (officer: Officer) => dayOf(deps, officer),
    /** Takes the event of a petition's act; told twice it changes nothing more. */
    take: (event: OutboxEvent) => takeActed(deps, event),
    /** Takes the event of a dossier's act; told twice it changes nothing more. */
    takeDossier: (event: OutboxEvent) => takeDossierActed(deps, event),
    /** Mails the weekly digests; for a job. */
    sendDigests: () => sendDigests(deps),
    /** Counts readings of days that are over, by organ and role; for a job. */
    countReads: (shardKey: string) => countReads(deps, shardKey),
    forgetOldNews: () => deps.db.wide().run(forgetNews(instantOf(millisecondsOf(deps.clock.now()) - kept))),
    routes: (http: Http) => routes(http, deps),
  };
}
