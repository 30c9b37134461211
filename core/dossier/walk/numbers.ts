import { mechanisms } from '../../mechanisms.ts';
import type { DossierReference } from '../kind.ts';
import type { Stage } from './stage.ts';

/** The words with which numbers of these kinds begin; of any kind where none is named. */
export const wordsOf = (kinds: readonly string[]): string[] =>
  mechanisms.filter(({ name }) => kinds.length === 0 || kinds.includes(name)).map(({ word }) => word);

/** The dossier of the stage under this number: there is one of each kind under every number. */
export function numbered(number: string, stage: Stage): DossierReference | undefined {
  const kind = mechanisms.find(({ word }) => number.startsWith(`${word}〔`))?.name;
  return kind === undefined ? undefined : { kind, number, open: true, matters: stage.numbers };
}
