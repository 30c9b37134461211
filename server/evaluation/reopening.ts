import type { CallBack } from '../../core/call-back/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Dossiers } from '../dossiers/index.ts';
import { payloadOf } from '../dossiers/index.ts';
import type { Petitions } from '../petitions/index.ts';
import type { OutboxEvent } from '../platform/index.ts';

/**
 * 本人要求重新办理, said at a call-back: written down as the petitioner's own request on the matter, which has its own clock. Where
 * the procedure has no place for it (a review body has the matter, it was answered before), the call-back itself gives the reasons.
 */
export async function askForReopening(
  { petitions, dossiers }: { petitions: Petitions; dossiers: Dossiers },
  { shardKey, payload }: OutboxEvent,
): Promise<void> {
  const { kind, dossierId, act, seq } = payload as { kind: string; dossierId: string; act: string; seq: number };
  if (kind !== 'call-back' || !['record', 'answerContest'].includes(act)) return;
  const loaded = await dossiers.opened({ shardKey, dossierId });
  const fact = loaded?.history.find((one) => one.seq === seq);
  if (!loaded || !fact) return;
  const { said, wantsReopening } = payloadOf(fact) as { said?: string; wantsReopening?: boolean };
  if (!wantsReopening || !said) return;
  for (const matter of await petitions.byNumbers((loaded.state as CallBack).matters, 'rule')) {
    const done = await petitions.act({
      shardKey: matter.shardKey,
      petitionId: matter.petitionId,
      act: 'askReopening',
      payload: { ground: matter.state.executedOn ? 'not-carried-out' : 'not-solved', reason: said },
      uploads: [],
      key: `call-back-${dossierId}-${seq}`,
      by: 'petitioner',
    });
    if (isRefusal(done) && !done.code.startsWith('askReopening.'))
      throw new Error(`a wish for reopening was not written down: ${done.code}`);
  }
}
