import { isRefusal } from '../../core/refusal.ts';
import type { Card } from '../../core/supervision/index.ts';
import type { DossierAt } from '../dossiers/index.ts';
import { nextAgenda } from './agenda.ts';
import { type ConferenceDeps, sessionsOf } from './deps.ts';

/**
 * Lists on the next agenda a supervision card that went up twice without an answer (H.card-limits): it is said to be before the
 * conference, so it is. Told twice, listed once; a matter that is on an open agenda already is not listed again.
 */
export async function takeFromCard(deps: ConferenceDeps, at: DossierAt): Promise<void> {
  const card = await deps.dossiers.opened(at);
  const state = card?.state as Card | undefined;
  const [number] = state?.matters ?? [];
  if (!card || !state || state.level !== 2 || !state.escalated || number === undefined) return;
  const sessions = (await sessionsOf(deps, at.shardKey, { open: true })).filter(
    (one) => one.state.keeperId === state.keeperId && one.state.sort === 'joint',
  );
  const items = sessions.flatMap((one) => one.state.items);
  if (items.some((item) => item.matter === number || item.card === card.number)) return;
  const [petition] = await deps.petitions.byNumbers([number], 'rule');
  if (!petition || petition.state.restricted) return;
  const agenda = await nextAgenda(deps, at.shardKey, state.keeperId);
  const done = await deps.dossiers.act({
    ...agenda,
    act: 'addItem',
    payload: {
      source: 'overdue-card',
      title: `${(petition.subject || '信访事项').slice(0, 180)}：督办逾期未反馈`,
      matter: number,
      card: card.number,
    },
    by: { rule: { keeperId: state.keeperId } },
  });
  // The agenda is full: the card's own page and its leader's tasks still show that it waits.
  if (isRefusal(done) && done.kind === 'conflict') throw new Error(done.code);
}
