import { limited } from '../../core/dossier/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { Projection } from '../petitions/index.ts';
import { newId, type OutboxEvent, outboxWrite } from '../platform/index.ts';
import { proposeIfMet } from './charges.ts';
import { keeperOf, type SupervisionDeps } from './deps.ts';

/** Told after the commit: something happened on a petition that a rule of supervision or charge looks at. */
export const supervisionSignal = 'supervision.signal';

/** Acts after which a matter may meet a criterion of charge at once. */
const turning: readonly string[] = ['signFor', 'accept', 'linkRepeat', 'reopen', 'reopenExecution'];

/** Tells the outbox in the act's own statement; nothing is told of accusations. */
export const signalProjection: Projection = {
  name: 'supervision.signal',
  writes({ shardKey, petitionId, facts, after, now }) {
    if (after.restricted) return [];
    return facts
      .filter(({ kind }) => (kind === 'evaluate' && after.dissatisfied === true) || turning.includes(kind))
      .map(({ kind, seq }, i) =>
        outboxWrite(
          { shardKey, id: newId(now), type: supervisionSignal, payload: { petitionId, seq, kind }, at: now },
          `supervision_${i}`,
        ),
      );
  },
  // Nothing is kept beside the facts: an event is told once, and a rebuild tells nobody again.
  stale: async () => [],
};

/** Takes a signal: "not satisfied" opens a card, a criterion proposes a charge. Told twice, once done. */
export async function takeSignal(deps: SupervisionDeps, { shardKey, payload }: OutboxEvent): Promise<void> {
  const { petitionId, seq, kind } = payload as { petitionId: string; seq: number; kind: string };
  const [petition] = await deps.petitions.byIds(shardKey, [petitionId]);
  const keeper = keeperOf(deps, shardKey);
  if (!petition || !keeper || petition.state.restricted) return;
  if (kind !== 'evaluate') {
    await proposeIfMet(deps, keeper.id, petition);
    return;
  }
  const today = deps.clock.today();
  const responsible = petition.state.holderId;
  const opened = await deps.dossiers.open({
    kind: 'supervision-card',
    act: 'issueByRule',
    payload: {
      problem: '信访人评价不满意，还没有回访。',
      matter: petition.number,
      responsible,
      trigger: 'dissatisfied',
      dueOn: limited('answerCard', today, deps.calendar, responsible).due,
      wanted: '请对照每项诉求查找没有办好的地方，能补办的补办，书面反馈；由督查人员另行回访。',
    },
    by: { rule: { keeperId: keeper.id } },
    origin: `evaluation/${petitionId}/${seq}`,
  });
  if (isRefusal(opened)) deps.log.error({ code: opened.code }, 'an evaluation got no card');
}
