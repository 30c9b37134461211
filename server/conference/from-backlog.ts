import { isRefusal } from '../../core/refusal.ts';
import { type DossierAt, payloadOf } from '../dossiers/index.ts';
import { nextAgenda } from './agenda.ts';
import { type ConferenceDeps, sessionsOf } from './deps.ts';

/** Lists on the bureau's next agenda what a backlog programme puts before the conference. Told twice, listed once. */
export async function takeFromBacklog(deps: ConferenceDeps, at: DossierAt, seq: number): Promise<void> {
  const programme = await deps.dossiers.opened(at);
  const fact = programme?.history.find((one) => one.seq === seq && one.act === 'toConference');
  if (!programme || !fact) return;
  const { matter, question } = payloadOf(fact) as { matter: string; question: string };
  const keeperId = programme.state.keeperId;
  const sessions = (await sessionsOf(deps, at.shardKey, { open: true })).filter(
    ({ state }) => state.keeperId === keeperId,
  );
  if (sessions.some(({ state }) => state.items.some((item) => item.matter === matter))) return;
  const agenda = await nextAgenda(deps, at.shardKey, keeperId);
  const done = await deps.dossiers.act({
    ...agenda,
    act: 'addItem',
    payload: { source: 'backlog', title: question, matter, from: programme.number },
    by: { rule: { keeperId } },
  });
  // The matter became an accusation meanwhile, or the agenda is full: the programme's page still shows that it waits.
  if (isRefusal(done) && done.kind === 'conflict') throw new Error(done.code);
}
