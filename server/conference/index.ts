import { z } from 'zod';
import { dossierActed } from '../dossiers/index.ts';
import { officerOf } from '../organs/index.ts';
import type { PetitionActed } from '../petitions/index.ts';
import { type Http, type OutboxEvent, orRefuse } from '../platform/index.ts';
import { afterSigning } from './after-signing.ts';
import { gatherDisputes } from './agenda.ts';
import { carryTasks } from './carry-over.ts';
import { conferenceApi, minutesPreview, sessionView } from './contract.ts';
import type { ConferenceDeps } from './deps.ts';
import { takeFromBacklog } from './from-backlog.ts';
import { takeFromCard } from './from-cards.ts';
import { foundSession, previewMinutes, viewSession } from './view.ts';

export type { ConferenceDeps } from './deps.ts';

/** 联席会议: agendas that fill themselves, minutes that bind. */
export function openConference(deps: ConferenceDeps) {
  return {
    event: dossierActed,
    /** Puts disputes and second bounces on the next agenda; for a job. */
    gatherDisputes: () => gatherDisputes(deps),
    /** Hears of every act on a petition: one that opens a dispute is looked after at once, not at the job's next turn. */
    async hear({ payload }: Pick<OutboxEvent, 'payload'>): Promise<void> {
      const { act } = payload as unknown as PetitionActed;
      if (act === 'object' || act === 'callConference') await gatherDisputes(deps);
    },
    /** Hears of every act on a session, a task, a programme or a card. May be told twice. */
    async follow({ shardKey, payload }: Pick<OutboxEvent, 'shardKey' | 'payload'>): Promise<void> {
      const { kind, dossierId, act, seq } = payload as { kind: string; dossierId: string; act: string; seq: number };
      if (kind === 'conference' && act === 'signMinutes') await afterSigning(deps, { shardKey, dossierId });
      if (kind === 'backlog-programme' && act === 'toConference')
        await takeFromBacklog(deps, { shardKey, dossierId }, seq);
      if (kind === 'supervision-card' && act === 'escalate') await takeFromCard(deps, { shardKey, dossierId });
      if (kind === 'conference-task' || (kind === 'conference' && beginning.includes(act)))
        await carryTasks(deps, shardKey);
    },
    routes(http: Http): void {
      const at = z.object({ shardKey: z.string().max(20), dossierId: z.string().max(64) });
      http.get(conferenceApi.session, { schema: { params: at, response: { 200: sessionView } } }, async (request) => {
        const officer = officerOf(request);
        return viewSession(deps, orRefuse(await foundSession(deps, request.params, officer)), officer);
      });
      http.get(
        conferenceApi.minutes,
        { schema: { params: at, response: { 200: minutesPreview } } },
        async (request) => {
          const officer = officerOf(request);
          const session = orRefuse(await foundSession(deps, request.params, officer));
          return orRefuse(await previewMinutes(deps, session, officer));
        },
      );
    },
  };
}

/** Acts after which an agenda may lack the open tasks. */
const beginning = ['gather', 'call', 'hold'];
