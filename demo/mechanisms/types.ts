import type { LocalDate } from '../../core/calendar/index.ts';

/** One act on a dossier of the demonstration, on its legal day. */
export interface DossierStep {
  /** `@comment`: somebody of the public writes on a draft. `@sort`: its unit puts a comment into a kind. */
  act: string;
  on: LocalDate;
  /** Login of the officer; `@rule` for what happens by itself, `@public` for anybody. */
  as: string;
  /** As a client would submit it; `@number:KEY`, `@officer:LOGIN` and `@organ:CODE` stand for what they name. */
  payload: Record<string, unknown>;
}

/** One dossier, from its opening as far as it has come by today. */
export interface DossierLife {
  key: string;
  kind: string;
  steps: DossierStep[];
}
