import type { ActName } from './acts/index.ts';
import { actsFrom, forks, isReviewAct, moves } from './moves.ts';
import { type Phase, phases, type ReviewStage, reviewStages } from './states.ts';

/** How an act that is not possible now becomes possible. */
export interface Opening {
  /** The act to do first, from here. */
  first: ActName;
  /** The act whose fact opens the one asked for; often the same. */
  opener: ActName;
}

/**
 * The shortest way through the table to a state in which the act stands. Undefined where no way leads there: the
 * step is past, and only a new registration or a reopening brings it back.
 */
export function openingOf(phase: Phase, review: ReviewStage, wanted: ActName): Opening | undefined {
  const key = `${phase} ${review} ${wanted}`;
  if (!known.has(key)) known.set(key, search(phase, review, wanted));
  return known.get(key);
}

/** Where an act may lead: the table's own move, and the forks that its content may choose. */
export function targets(phase: Phase, review: ReviewStage, name: ActName): { phase: Phase; review: ReviewStage }[] {
  const next = moves(phase, review, name);
  if (!next) return [];
  const ordered = isReviewAct(name) ? ('not-open' as const) : next.review;
  return [next, ...(forks[name] ?? []).map((fork) => ({ phase: fork, review: ordered }))];
}

// A pure function of the table, so remembering its answers changes nothing but the time.
const known = new Map<string, Opening | undefined>();

function search(phase: Phase, review: ReviewStage, wanted: ActName): Opening | undefined {
  const seen = new Set([`${phase} ${review}`]);
  let edge: { phase: Phase; review: ReviewStage; first?: ActName }[] = [{ phase, review }];
  for (let step = 0; step < phases.length * reviewStages.length && edge.length > 0; step++) {
    const next: typeof edge = [];
    for (const at of edge) {
      for (const name of actsFrom(at.phase, at.review)) {
        for (const to of targets(at.phase, at.review, name)) {
          const key = `${to.phase} ${to.review}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const first = at.first ?? name;
          if (moves(to.phase, to.review, wanted)) return { first, opener: name };
          next.push({ ...to, first });
        }
      }
    }
    edge = next;
  }
  return undefined;
}
