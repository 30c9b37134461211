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
