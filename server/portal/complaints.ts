import { shanghaiDate, shanghaiTime } from '../../core/calendar/index.ts';
import type { Consent } from '../../core/handling-review/index.ts';
import type { CaseSeal } from '../petitioners/index.ts';
import type { Db } from '../platform/index.ts';
import type { At } from './deps.ts';
import { concernById, linkReview } from './store.ts';

/** The event: a report came in past the handler. References only. */
export const concernReported = 'portal.concern-reported';

/** A report past the handler, with what was said; for the rule that has it looked into. */
export interface Complaint extends At {
  kind: string;
  /** When it came, in Shanghai, and which it is: 「2026-03-02 10:00 · 3f2a9c1d」 */
  report: string;
  said: string;
  consent: Consent;
  /** Looked into already. */
  linked: boolean;
}

/** What the supervision of handling asks of the reports; nobody else may. */
export function complaints({ db, sealOf }: { db: Db; sealOf(at: At): Promise<CaseSeal> }) {
  return {
    async find(shardKey: string, concernId: string): Promise<Complaint | undefined> {
      const row = await db.local(shardKey).first(concernById(shardKey, concernId));
      if (!row) return undefined;
      const { petitionId, kind, consent, reviewId } = row;
      const at = row.reportedAt;
      const report = `${shanghaiDate(at)} ${shanghaiTime(at)} · ${concernId.slice(-8)}`;
      const said = (await sealOf({ shardKey, petitionId })).open(`concern/${concernId}`, row.sealed);
      return { shardKey, petitionId, kind, report, said, consent: consent as Consent, linked: reviewId !== null };
    },
    async link(shardKey: string, concernId: string, review: { shardKey: string; dossierId: string }): Promise<void> {
      await db.local(shardKey).run(linkReview(shardKey, concernId, review));
    },
  };
}
