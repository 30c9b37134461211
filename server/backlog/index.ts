import { z } from 'zod';
import { backlogProgramme } from '../../core/backlog/index.ts';
import { dossierNotFound, meetsKind, type Officer } from '../dossiers/index.ts';
import { officerOf } from '../organs/index.ts';
import { type Http, type OutboxEvent, orRefuse } from '../platform/index.ts';
import { confirmByCharges, proposeCharges } from './charges.ts';
import { backlog, backlogApi, programme } from './contract.ts';
import { type BacklogDeps, programmeKind } from './deps.ts';
import { takeInventory } from './inventory.ts';
import { backlogOf } from './lists.ts';
import { lookAfter } from './look-after.ts';
import { viewProgramme } from './view.ts';

export type Backlogs = ReturnType<typeof openBacklog>;

/** 积案化解: what programmes do by rule, and their screens. */
export function openBacklog(deps: BacklogDeps) {
  const meets = (officer: Officer): Officer =>
    orRefuse<Officer>(meetsKind(officer, backlogProgramme, deps.directory()) ? officer : dossierNotFound());
  return {
    /** Hears of every act on a programme or a charge. May be told twice. */
    async follow({ shardKey, payload }: Pick<OutboxEvent, 'shardKey' | 'payload'>): Promise<void> {
      const { kind, dossierId, act } = payload as { kind: string; dossierId: string; act: string };
      if (kind === 'charge' && act === 'resolve') await confirmByCharges(deps, shardKey);
      if (kind !== programmeKind) return;
      if (act === 'draft') await takeInventory(deps, { shardKey, dossierId });
      if (act === 'approve') await confirmByCharges(deps, shardKey);
      if (act === 'approve' || act === 'add') await proposeCharges(deps, { shardKey, dossierId });
    },
    /** Finishes inventories, and takes accusations off their lists; for a job. */
    lookAfter: () => lookAfter(deps),
    routes(http: Http): void {
      const at = z.object({ shardKey: z.string().max(20), dossierId: z.string().max(64) });
      http.get(backlogApi.backlog, { schema: { response: { 200: backlog } } }, async (request) =>
        backlogOf(deps, meets(officerOf(request))),
      );
      http.get(backlogApi.programme, { schema: { params: at, response: { 200: programme } } }, async (request) =>
        orRefuse(await viewProgramme(deps, request.params, officerOf(request))),
      );
    },
  };
}
