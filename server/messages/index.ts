import type { CaseSeal } from '../petitioners/index.ts';
import type { Officer } from '../petitions/index.ts';
import type { Db, OutboxEvent } from '../platform/index.ts';
import type { Bounce } from './bounce.ts';
import type { MessageView, SmsReport, UnreachableRow } from './contract.ts';
import type { MessagesDeps } from './deps.ts';
import { messageView, taskView } from './present.ts';
import { sendDue, takeNews } from './sending.ts';
import { bounceCame, smsReported, type Told, taskDone, wentAstray } from './settling.ts';
import { type MessageRow, messagesOf as messageRows, type Reason, tasksOf } from './store.ts';

export { type Bounce, longestReport, readBounce } from './bounce.ts';
export type { MessageView } from './contract.ts';
export type { MessagesDeps } from './deps.ts';
export { type MailServer, mailServer } from './mail.ts';
export { messagesRoutes } from './routes.ts';
export { smsGateway } from './sms-gateway.ts';
export { newsForPetitioner, newsProjection } from './telling.ts';
export type { Sent, SmsGateway, Transport } from './transport.ts';

export type Messages = ReturnType<typeof openMessages>;

/** 消息: short, silent about the matter, by the channel the petitioner chose; a person where that fails. */
export function openMessages(deps: MessagesDeps) {
  const { db, petitions } = deps;
  return {
    /** Takes the event of an act; told twice it changes nothing more. */
    take: (event: OutboxEvent) => takeNews(deps, event),
    /** Sends what is due, and what is due again; for a job. */
    sendDue: () => sendDue(deps),

    /** What was sent on this matter, newest first, for the petitioner. */
    async of(at: { shardKey: string; petitionId: string }): Promise<MessageView[]> {
      const opened = await deps.opened(at);
      return opened ? messagesOf(db, at, opened.seal) : [];
    },

    /** Whom this officer's organ has to tell in person. Only matters the officer may know of; each is a read. */
    async unreachable(officer: Officer): Promise<UnreachableRow[]> {
      const shardKey = petitions.countyOf(officer.organId);
      if (!shardKey) return [];
      const rows = await db.local(shardKey).rows(tasksOf(shardKey, officer.organId, 200));
      const seen = await petitions.openedMany(shardKey, [...new Set(rows.map((row) => row.petitionId))], officer);
      await petitions.noteReads(seen, officer, 'list');
      const byId = new Map(seen.map((one) => [one.petitionId, one]));
      return rows.filter(isTask).flatMap((row) => {
        const petition = byId.get(row.petitionId);
        const act = petition?.kinds[row.factSeq - 1];
        if (!petition || !act) return [];
        const { number, state, text } = petition;
        return [taskView(deps, row, { number, state, subject: text.subject, act })];
      });
    },

    /** How many of them there are. Nothing is shown, so nothing is read. */
    async toTell(officer: Officer): Promise<number> {
      const shardKey = petitions.countyOf(officer.organId);
      if (!shardKey) return 0;
      const rows = (await db.local(shardKey).rows(tasksOf(shardKey, officer.organId, 200))).filter(isTask);
      if (rows.length === 0) return 0;
      const ids = [...new Set(rows.map((row) => row.petitionId))];
      const seen = new Set((await petitions.openedMany(shardKey, ids, officer)).map(({ petitionId }) => petitionId));
      return rows.filter(({ petitionId }) => seen.has(petitionId)).length;
    },

    /** The person says how they were told, or why they cannot be; once. */
    told: (at: { shardKey: string; messageId: string }, told: Told, officer: Officer) =>
      taskDone(deps, at, told, officer),
    /** A report came that a mail failed for good. Of a message that is none of ours, or noted already, nothing follows. */
    bounceCame: (bounce: Bounce) => bounceCame(deps, bounce),
    /** The gateway says what became of a message; refused where it did not sign. */
    smsReported: (report: SmsReport, signed: { at: string; signature: string }) => smsReported(deps, report, signed),
    /** A mail came back: a person has to tell them. */
    bounced: (at: { shardKey: string; messageId: string }, officer: Officer) => wentAstray(deps, at, officer),
  };
}

const isTask = (row: MessageRow): row is MessageRow & { reason: Reason } => row.reason !== null;

/** What was sent on a matter that is open already, newest first. */
export async function messagesOf(
  db: Db,
  at: { shardKey: string; petitionId: string },
  seal: CaseSeal,
): Promise<MessageView[]> {
  const rows = await db.local(at.shardKey).rows(messageRows(at.shardKey, at.petitionId));
  return rows.map((row) => messageView(row, seal));
}
