import { isRefusal } from '../../core/refusal.ts';
import { payloadOf } from '../dossiers/index.ts';
import type { Http, OutboxEvent } from '../platform/index.ts';
import type { InspectionDeps } from './board.ts';
import { setNext } from './repeating.ts';
import { inspectionRoutes } from './routes.ts';

interface Acted {
  kind: string;
  dossierId: string;
  act: string;
  seq: number;
}

/** 排查: what reports lead to. */
export function openInspection({ dossiers, today }: InspectionDeps) {
  return {
    /** Sets inspections that repeat for their next period; for a job. */
    setNext: () => setNext({ dossiers, today }),
    routes: (http: Http) => inspectionRoutes(http, { dossiers, today }),
    /** Enters each problem of a report in the ledger. Told twice, it has entered each once. */
    async take({ shardKey, payload }: OutboxEvent): Promise<void> {
      const { kind, dossierId, act, seq } = payload as unknown as Acted;
      if (kind !== 'inspection-task' || act !== 'report') return;
      const task = await dossiers.opened({ shardKey, dossierId });
      const fact = task?.history.find((one) => one.seq === seq);
      if (!task || fact?.actor.kind !== 'officer') return;
      const { problems } = payloadOf(fact) as { problems: Record<string, unknown>[] };
      for (const [i, found] of problems.entries()) {
        const entered = await dossiers.open({
          kind: 'problem',
          act: 'enter',
          payload: { ...found, finder: fact.actor.organId, task: task.number },
          by: { rule: { keeperId: task.state.keeperId } },
          origin: `inspection/${dossierId}/${seq}/${i}`,
        });
        if (isRefusal(entered)) throw new Error(`a reported problem was not entered: ${entered.code}`);
      }
    },
  };
}
