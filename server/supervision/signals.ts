import type { ActName } from '../../core/procedure/index.ts';
import type { PetitionActed } from '../petitions/index.ts';
import type { OutboxEvent } from '../platform/index.ts';
import { proposeIfMet } from './charges.ts';
import { keeperOf, type SupervisionDeps } from './deps.ts';

/** Acts after which a matter may meet a criterion of charge at once; the petitions tell of them. */
export const turningActs: readonly ActName[] = ['signFor', 'accept', 'linkRepeat', 'reopen', 'reopenExecution'];

/** Takes what happened on a petition: a criterion that is met proposes a charge. Told twice, once done. */
export async function takePetitionActed(deps: SupervisionDeps, { shardKey, payload }: OutboxEvent): Promise<void> {
  const { petitionId, act } = payload as unknown as PetitionActed;
  if (!turningActs.includes(act)) return;
  const [petition] = await deps.petitions.byIds(shardKey, [petitionId]);
  const keeper = keeperOf(deps, shardKey);
  if (petition && keeper) await proposeIfMet(deps, keeper.id, petition);
}
