/** A sentence in both languages. */
export interface Said {
  zh: string;
  en: string;
}

/**
 * How a check ended, and the exit code that says so to scripts: 0 proved; 1 refuted: forged, broken or rewritten;
 * 2 could not be checked; 3 genuine as far as can be told, and not yet proved.
 */
export interface Outcome {
  exit: 0 | 1 | 2 | 3;
  says: Said[];
}

/** A check that cannot be made: a missing file, an address that does not answer, a word that is no option. */
export class CannotCheck extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

export const proved = (...says: Said[]): Outcome => ({ exit: 0, says });
export const refuted = (...says: Said[]): Outcome => ({ exit: 1, says });
export const unproved = (...says: Said[]): Outcome => ({ exit: 3, says });
