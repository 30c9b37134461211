import { addDays } from '../../calendar/index.ts';
import { LEGAL_WAYS, routeTermOf, termsOfWay } from '../../law/route-limits.ts';
import { ahead, type Scene, text } from './scene.ts';

/** A legal way with a period it may have: computed from a day of some days ago, typed with its reason, or none. */
export function wayWithTerm(scene: Scene) {
  const way = scene.chance.pick(LEGAL_WAYS);
  const term = scene.chance.pick(termsOfWay(way));
  if (term === 'other') return { way, term, ...typed(scene) };
  if (!routeTermOf(term).limit) return { way, term };
  return { way, term, knewOn: addDays(scene.today, -scene.chance.int(0, 12)) };
}

/** Litigation: no period, or one of another law. */
export const noTerm = (scene: Scene) =>
  scene.chance.sometimes(0.5) ? { term: 'none' as const } : { term: 'other' as const, ...typed(scene) };

const typed = (scene: Scene) => ({ lastDay: ahead(scene, 300), lastDayReason: text(scene) });
