import { type Refusal, refuse } from '../refusal.ts';
import type { Dossier, DossierActor, DossierContext } from './kind.ts';

/** These officers, and whoever acts now, once each. A rule or a petitioner is none of them. */
export const withActor = (ids: readonly string[], actor: DossierActor): string[] =>
  actor.kind === 'officer' ? [...new Set([...ids, actor.officerId])] : [...ids];

/** The second person: whoever had a hand in it does not approve it. For an act's `ready`. */
export function bySomebodyElse<State extends Dossier>(
  authors: (state: State) => readonly string[],
  refusal: Pick<Refusal, 'code' | 'what' | 'way'> & { cite: NonNullable<Refusal['cite']> },
) {
  return (state: State, { actor }: DossierContext): Refusal | undefined =>
    actor.kind === 'officer' && authors(state).includes(actor.officerId)
      ? refuse({ kind: 'forbidden', ...refusal })
      : undefined;
}
