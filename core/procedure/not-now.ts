import type { ArticleId } from '../law/articles.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';
import type { PetitionState } from './states.ts';
import { stands } from './words.ts';

/** The state does not allow it now: says why, where the matter stands, and what opens the act. */
export function notNow(
  state: PetitionState,
  code: string,
  cite: ArticleId,
  what: Words,
  way: Words,
  data?: Refusal['data'],
): Refusal {
  const where = stands(state);
  return refuse({
    kind: 'unlawful',
    code,
    cite,
    what: { zh: `${what.zh}这件事${where.zh}。`, en: `${what.en} The matter is ${where.en}.` },
    way,
    ...(data && { data }),
  });
}

/** The content of a form breaks a rule: names the field. */
export function unlawfulField(code: string, field: string, cite: ArticleId, what: Words, way: Words): Refusal {
  return refuse({ kind: 'unlawful', code, field, cite, what, way });
}
