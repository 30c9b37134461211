import type { Effect } from '../../core/statutes/index.ts';

/** A version of an article that the system cites, with its effect. */
export interface StatuteRow {
  articleId: string;
  validFrom: string;
  validTo: string | null;
  lawZh: string;
  lawEn: string;
  labelZh: string;
  labelEn: string;
  gistZh: string;
  gistEn: string;
  /** 'in-force' · 'house' (a rule of this product) · 'local' · 'replaced' */
  standing: string;
}

/** A version of a document, as pages show it. */
export interface StatuteDocument {
  versionId: string;
  document: string;
  titleZh: string;
  titleEn: string;
  issuer: string;
  documentNumber: string;
  form: 'gist' | 'text';
  passedOn: string | null;
  inForceFrom: string;
  endsOn: string | null;
  source: string;
  effect: Effect;
}

/** One article of a version. */
export interface StatutePassage extends StatuteDocument {
  article: number;
  labelZh: string;
  labelEn: string;
  textZh: string;
  textEn: string;
}
