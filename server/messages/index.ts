import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Officer } from '../petitions/index.ts';
import type { OutboxEvent } from '../platform/index.ts';
import type { MessageView, toldHow, UnreachableRow } from './contract.ts';
import type { MessagesDeps } from './deps.ts';
import { channelWords, reasonWords, stateWords } from './present.ts';
import { sendDue, takeNews } from './sending.ts';
import { messageById, messagesOf, settleTask, tasksOf } from './store.ts';

export type { MessageView } from './contract.ts';
export type { MessagesDeps } from './deps.ts';
export { messagesRoutes } from './routes.ts';
export { smsGateway } from './sms-gateway.ts';
export { newsForPetitioner, newsProjection } from './telling.ts';
export type { Sent, Transport } from './transport.ts';

export type Messages = ReturnType<typeof openMessages>;

/** 消息: short, silent about the matter, by the channel the petitioner chose; a person where that fails. */
export function openMessages(deps: MessagesDeps) {
  const { db, clock, petitions } = deps;
  return {
    /** Takes the event of an act; told twice it changes nothing more. */
    take: (event: OutboxEvent) => takeNews(deps, event),
    /** Sends what is due, and what is due again; for a job. */
    sendDue: () => sendDue(deps),

    /** What was sent on this matter, newest first, for the petitioner. */
    async of(at: { shardKey: string; petitionId: string }): Promise<MessageView[]> {
      const opened = await deps.opened(at);
      if (!opened) return [];
      const rows = await db.local(at.shardKey).rows(messagesOf(at.shardKey, at.petitionId));
      return rows.map((row) => ({
        at: row.madeAt,
        text: opened.seal.open(`message/${row.messageId}`, row.sealed),
        channel: channelWords[row.channel],
        state: stateWords(row),
      }));
    },

    /** Whom this officer's organ has to tell in person. Only matters the officer may know of; each is a read. */
    async unreachable(officer: Officer): Promise<UnreachableRow[]> {
      const shardKey = petitions.countyOf(officer.organId);
      if (!shardKey) return [];
      const rows = await db.local(shardKey).rows(tasksOf(shardKey, officer.organId, 200));
      const seen = await petitions.openedMany(shardKey, [...new Set(rows.map((row) => row.petitionId))], officer);
      await petitions.noteReads(seen, officer, 'list');
      const byId = new Map(seen.map((one) => [one.petitionId, one]));
      return rows.flatMap((row) => {
        const petition = byId.get(row.petitionId);
        if (!petition || !row.reason) return [];
        const { messageId, petitionId, attempts, madeAt } = row;
        const { number, text } = petition;
        return [
          {
            shardKey,
            messageId,
            petitionId,
            number,
            subject: text.subject,
            since: madeAt,
            reason: reasonWords[row.reason],
            attempts,
          },
        ];
      });
    },

    /** The person says how they were told; once. */
    async told(
      at: { shardKey: string; messageId: string },
      how: (typeof toldHow)[number],
      officer: Officer,
    ): Promise<Refusal | undefined> {
      const local = db.local(at.shardKey);
      const row = await local.first(messageById(at.shardKey, at.messageId));
      const mine = row?.organId === officer.organId;
      const [seen] = row && mine ? await petitions.openedMany(at.shardKey, [row.petitionId], officer) : [];
      if (!row || !seen) return unknownTask();
      const settled = await local.run(settleTask(at.shardKey, at.messageId, officer.officerId, how, clock.now()));
      return settled === 0 ? settledAlready() : undefined;
    },
  };
}

const unknownTask = () =>
  refuse({
    kind: 'unknown',
    code: 'messages.unknown',
    what: { zh: '没有找到这项联系任务。', en: 'There is no such task.' },
    way: { zh: '请从列表里打开。', en: 'Open it from the list.' },
  });

const settledAlready = () =>
  refuse({
    kind: 'conflict',
    code: 'messages.told-already',
    what: { zh: '这项联系任务已经办过。', en: 'This task is done already.' },
    way: { zh: '请刷新列表。', en: 'Reload the list.' },
  });
